package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes and checks the organizations that a test, or a class before its tests, creates at the server. Thread-safe. */
final class ExtraOrganizations {
    private final ExtensionContext context;
    private final TestScope scope;
    private final FakeAnam server;
    private final List<Organization> organizations = new CopyOnWriteArrayList<>();

    private ExtraOrganizations(ExtensionContext context, TestScope scope) {
        this.context = context;
        this.scope = scope;
        this.server = scope.server(context);
    }

    /** Returns the organizations of this context, not those of an enclosing one. */
    static ExtraOrganizations of(ExtensionContext context, TestScope scope) {
        List<Object> key = List.of(ExtraOrganizations.class, context.getUniqueId());
        return StoreResource.in(context.getStore(FakeAnamExtension.NAMESPACE), key, ExtraOrganizations.class, () -> {
            ExtraOrganizations extra = new ExtraOrganizations(context, scope);
            return new StoreResource<>(extra, extra::end);
        });
    }

    FakeAnam server() {
        return server;
    }

    Organization add(Organization organization) {
        organizations.add(organization);
        return organization;
    }

    private void end() {
        CloseAll closing = new CloseAll();
        organizations.forEach(organization -> closing.step(() -> end(organization)));
        closing.end();
    }

    private void end(Organization organization) {
        TestRun.of(context).close(organization, server);
        Settings settings = scope.extension().settings(context);
        String name = organization.name();
        new TestVerifier(
                        "What was done with the organization \"" + name + "\"",
                        name,
                        TestRecord.of(organization),
                        ServerAddress.of(server, settings),
                        List::of)
                .require(context.getExecutionException().orElse(null), settings, context);
    }
}
