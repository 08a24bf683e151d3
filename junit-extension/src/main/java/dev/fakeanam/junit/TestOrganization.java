package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Opens and closes the organization of one test, which may be shared with the other tests of its class. */
final class TestOrganization {
    private final ExtensionContext context;
    private final TestScope scope;
    private final TestRun run;
    private final String name;
    private final FakeAnam server;
    /** The number of the server's last unattributed exchange before the test. */
    private final long before;

    private final Organization organization;
    private final DynamicFailures failures = new DynamicFailures();

    private TestOrganization(ExtensionContext context, TestScope scope) {
        this.context = context;
        this.scope = scope;
        this.run = TestRun.of(context);
        this.name = TestName.of(context);
        this.server = scope.server(context);
        this.before = Unattributed.of(server).last();
        this.organization = scope.shared() == null
                ? server.newOrganization(name)
                : scope.shared().beginTest(name);
    }

    /** Returns the organization of the context's test. The first call creates it, or clears the shared one. */
    static TestOrganization of(ExtensionContext context, TestScope scope) {
        return StoreResource.in(context.getStore(FakeAnamExtension.NAMESPACE), TestOrganization.class, () -> {
            TestOrganization test = new TestOrganization(context, scope);
            return new StoreResource<>(test, test::end);
        });
    }

    /** Returns the organization of the context's test; empty if it was not created. */
    static Optional<TestOrganization> existing(ExtensionContext context) {
        Store store = context.getStore(FakeAnamExtension.NAMESPACE);
        return Optional.ofNullable(store.get(TestOrganization.class, StoreResource.class))
                .map(resource -> (TestOrganization) resource.value());
    }

    Organization organization() {
        return organization;
    }

    /** Adds the failure of a dynamic test of this factory. */
    void thrownInside(Throwable thrown) {
        failures.add(
                thrown,
                () -> Stream.of(new Story(name, TestRecord.of(organization).exchanges(), "", hints(), address())));
    }

    private void end() {
        TestRecord record;
        if (scope.shared() == null) {
            run.close(organization, server);
            record = TestRecord.of(organization);
        } else {
            record = scope.shared().endTest();
        }
        new TestVerifier("The test", name, record, address(), this::hints)
                .require(failures.failure(context), scope.extension().settings(context), context);
    }

    private ServerAddress address() {
        return ServerAddress.of(server, scope.extension().settings(context));
    }

    private List<String> hints() {
        return Unattributed.of(server).after(before).hints();
    }
}
