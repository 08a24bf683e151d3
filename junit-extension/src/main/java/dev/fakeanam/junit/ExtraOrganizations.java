package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Closes and checks the organizations that a test, or a class before its tests, creates at the server. Thread-safe. */
final class ExtraOrganizations {
    private final ExtensionContext context;
    private final TestScope scope;
    private final FakeAnam server;
    private final List<Organization> organizations = new CopyOnWriteArrayList<>();
    private final DynamicFailures failures = new DynamicFailures();

    private ExtraOrganizations(ExtensionContext context, TestScope scope) {
        this.context = context;
        this.scope = scope;
        this.server = scope.server(context);
    }

    /** Returns the organizations of this context, not those of an enclosing one. */
    static ExtraOrganizations of(ExtensionContext context, TestScope scope) {
        Store store = context.getStore(FakeAnamExtension.NAMESPACE);
        return StoreResource.in(store, key(context), ExtraOrganizations.class, () -> {
            ExtraOrganizations extra = new ExtraOrganizations(context, scope);
            return new StoreResource<>(extra, extra::end);
        });
    }

    /** Returns those of the test that a context is inside of; empty if it has created none. */
    static Optional<ExtraOrganizations> ofTheTest(ExtensionContext inside) {
        return Stream.iterate(Optional.of(inside), Optional::isPresent, at -> at.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .map(at -> at.getStore(FakeAnamExtension.NAMESPACE).get(key(at), StoreResource.class))
                .filter(Objects::nonNull)
                .map(resource -> (ExtraOrganizations) resource.value())
                .filter(extra -> extra.context.getTestMethod().isPresent())
                .findFirst();
    }

    private static Object key(ExtensionContext context) {
        return List.of(ExtraOrganizations.class, context.getUniqueId());
    }

    FakeAnam server() {
        return server;
    }

    Organization add(Organization organization) {
        organizations.add(organization);
        return organization;
    }

    /** Adds the failure of a dynamic test of this factory. */
    void thrownInside(Throwable thrown) {
        failures.add(
                thrown,
                () -> organizations.stream()
                        .map(organization -> new Story(
                                organization.name(),
                                TestRecord.of(organization).exchanges(),
                                "",
                                List.of(),
                                address())));
    }

    private void end() {
        CloseAll closing = new CloseAll();
        organizations.forEach(organization -> closing.step(() -> end(organization)));
        closing.end();
    }

    private void end(Organization organization) {
        TestRun.of(context).close(organization, server);
        String name = organization.name();
        new TestVerifier(
                        "What was done with the organization \"" + name + "\"",
                        name,
                        TestRecord.of(organization),
                        address(),
                        List::of)
                .require(failures.failure(context), scope.extension().settings(context), context);
    }

    private ServerAddress address() {
        return ServerAddress.of(server, scope.extension().settings(context));
    }
}
