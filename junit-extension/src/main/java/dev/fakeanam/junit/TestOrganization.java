package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import dev.fakeanam.fault.ScriptStatus;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The organization of one test, of its own or shared with the tests of its class, from its beginning to its end. */
final class TestOrganization {
    private final ExtensionContext context;
    private final Scope scope;
    private final TestRun run;
    private final String name;
    private final Instant begin;
    private final Organization organization;
    private volatile @Nullable Throwable failureInside;

    private TestOrganization(ExtensionContext context, Scope scope) {
        this.context = context;
        this.scope = scope;
        this.run = TestRun.of(context);
        this.name = TestName.of(context.getUniqueId());
        this.begin = TestRun.now();
        this.organization = scope.shared() == null
                ? run.server().newOrganization(name)
                : scope.shared().beginTest(name);
    }

    /** That of the test that a context is of; made, or cleared, when it is first asked for. */
    static TestOrganization of(ExtensionContext context, Scope scope) {
        return Kept.in(context.getStore(FakeAnamExtension.NAMESPACE), TestOrganization.class, () -> {
            TestOrganization test = new TestOrganization(context, scope);
            return new Kept<>(test, test::end);
        });
    }

    /** The same, if it was asked for. */
    static Optional<TestOrganization> existing(ExtensionContext context) {
        Store store = context.getStore(FakeAnamExtension.NAMESPACE);
        return Optional.ofNullable(store.get(TestOrganization.class, Kept.class))
                .map(kept -> (TestOrganization) kept.value());
    }

    Organization organization() {
        return organization;
    }

    /** Says that a dynamic test has failed, which its factory does not know. */
    void failedInside(Throwable failure) {
        failureInside = failure;
    }

    private void end() {
        boolean isOwn = scope.shared() == null;
        if (isOwn) {
            organization.close();
            run.ended(name);
        }
        List<Exchange> exchanges = organization.exchanges();
        List<ScriptStatus> scripts = organization.scripts();
        if (!isOwn) {
            scope.shared().endTest(exchanges);
        }
        run.hint(name, new Transcript(exchanges).hints());
        AssertionError failure = new Ending("The test", name, scripts, exchanges, this::hint)
                .judge(
                        context.getExecutionException().orElse(failureInside),
                        scope.extension().settings(context),
                        context);
        if (failure != null) {
            throw failure;
        }
    }

    private String hint() {
        return new Unattributed(scope.server(context).unattributedExchanges())
                .since(begin)
                .unknownKeys();
    }
}
