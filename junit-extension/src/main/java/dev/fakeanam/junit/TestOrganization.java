package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.opentest4j.TestAbortedException;

/** The organization of one test, of its own or shared with the tests of its class, from its beginning to its end. */
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

    /** That of the test that a context is of; made, or cleared, when it is first asked for. */
    static TestOrganization of(ExtensionContext context, TestScope scope) {
        return StoreResource.in(context.getStore(FakeAnamExtension.NAMESPACE), TestOrganization.class, () -> {
            TestOrganization test = new TestOrganization(context, scope);
            return new StoreResource<>(test, test::end);
        });
    }

    /** The same, if it was asked for. */
    static Optional<TestOrganization> existing(ExtensionContext context) {
        Store store = context.getStore(FakeAnamExtension.NAMESPACE);
        return Optional.ofNullable(store.get(TestOrganization.class, StoreResource.class))
                .map(resource -> (TestOrganization) resource.value());
    }

    Organization organization() {
        return organization;
    }

    /** Says how a dynamic test has ended, which its factory does not know. The first failure is that of the factory. */
    void thrownInside(Throwable thrown) {
        if (!(thrown instanceof TestAbortedException)) {
            failureInside.compareAndSet(null, thrown);
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
        run.hint(context.getUniqueId(), name, new Transcript(record.exchanges()).hints());
        new TestVerifier("The test", name, record, this::hints)
                .require(
                        context.getExecutionException().orElseGet(failureInside::get),
                        scope.extension().settings(context),
                        context);
    }

    private List<String> hints() {
        return Unattributed.of(server).after(before).hints();
    }
}
