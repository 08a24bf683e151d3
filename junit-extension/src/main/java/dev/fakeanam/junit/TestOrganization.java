package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.opentest4j.TestAbortedException;

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
    private final AtomicReference<Throwable> failureInside = new AtomicReference<>();

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

    /**
     * Remembers the failure of a dynamic test, because JUnit does not pass it to the factory. The first failure counts.
     * Each gets its story at once, because JUnit reports it before the factory ends.
     */
    void thrownInside(Throwable thrown) {
        if (thrown instanceof TestAbortedException) {
            return;
        }
        failureInside.compareAndSet(null, thrown);
        try {
            List<Exchange> exchanges = TestRecord.of(organization).exchanges();
            new Story(name, exchanges, "", hints(), address()).addTo(thrown);
        } catch (RuntimeException noStory) {
            thrown.addSuppressed(noStory);
        }
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
                .require(
                        context.getExecutionException().orElseGet(failureInside::get),
                        scope.extension().settings(context),
                        context);
    }

    private ServerAddress address() {
        return ServerAddress.of(server, scope.extension().settings(context));
    }

    private List<String> hints() {
        return Unattributed.of(server).after(before).hints();
    }
}
