package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The organizations that a test, or a class before its tests, makes by itself at the server it was given. They end with
 * it. Thread-safe.
 */
final class Guests {
    private final ExtensionContext context;
    private final Scope scope;
    private final FakeAnam server;
    private final List<Organization> organizations = new CopyOnWriteArrayList<>();

    private Guests(ExtensionContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
        this.server = scope.server(context);
    }

    /** Those of a context itself, of none around it. */
    static Guests of(ExtensionContext context, Scope scope) {
        List<Object> key = List.of(Guests.class, context.getUniqueId());
        return Kept.in(context.getStore(FakeAnamExtension.NAMESPACE), key, Guests.class, () -> {
            Guests guests = new Guests(context, scope);
            return new Kept<>(guests, guests::end);
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
        Cleanup cleanup = new Cleanup();
        organizations.forEach(organization -> cleanup.step(() -> end(organization)));
        cleanup.end();
    }

    private void end(Organization organization) {
        TestRun.of(context).close(organization, server);
        String name = organization.name();
        new Ending("What was done with the organization \"" + name + "\"", name, Remains.of(organization), List::of)
                .require(
                        context.getExecutionException().orElse(null),
                        scope.extension().settings(context),
                        context);
    }
}
