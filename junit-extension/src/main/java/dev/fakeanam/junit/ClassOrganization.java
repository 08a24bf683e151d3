package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens and closes the organization that the tests of a class share. Static code can ask for it before JUnit has begun.
 * Each class that inherits the field gets a new organization with the same key. Thread-safe.
 */
final class ClassOrganization {
    private static final String NAME_BEFORE_ANY_CLASS = "FakeAnamExtension";

    private final Settings settings;
    private @Nullable String apiKey;
    private @Nullable TestRun run;
    private @Nullable FakeAnam ownServer;
    private @Nullable Organization organization;
    /** The same for its tests, which cannot close it. */
    private @Nullable Organization shown;

    private @Nullable String testClass;
    private @Nullable String test;
    private final OutsideOfTests outside = new OutsideOfTests();

    ClassOrganization(Settings settings) {
        this.settings = settings;
        this.apiKey = settings.apiKey();
    }

    /**
     * The server that static code got before a run is never closed: constants keep its URL, and failed tests may run
     * again.
     */
    synchronized FakeAnam server() {
        if (ownServer == null && isServerPerClass()) {
            ownServer = settings.serverOptions() == null
                    ? EmbeddedFakeAnam.start()
                    : EmbeddedFakeAnam.start(settings.serverOptions());
        }
        if (ownServer == null && (run == null || run.isOver())) {
            ownServer =
                    Configuration.urlWithoutJUnit().map(Configuration::connect).orElseGet(EarlyServer::get);
        }
        return ownServer == null ? run.server() : ownServer;
    }

    synchronized Organization organization() {
        if (shown == null) {
            open(NAME_BEFORE_ANY_CLASS);
        }
        return shown;
    }

    /** Begins anew for a class. */
    synchronized void beginClass(TestRun newRun, String name) {
        if (testClass != null) {
            throw new ExtensionConfigurationException(name + " and " + testClass + " run at the same time and share a"
                    + " FakeAnamExtension, whose organization is cleared before each test. Annotate the class that"
                    + " has the field with @Execution(ExecutionMode.SAME_THREAD), or give each class a field of its"
                    + " own.");
        }
        requireSameServer(newRun);
        run = newRun;
        run.endWithRun(this);
        if (ownServer != null && !isServerPerClass()) {
            run.watch(ownServer);
        }
        try {
            close();
            open(name);
        } catch (RuntimeException failure) {
            closeOwnServer(failure);
            throw failure;
        }
        testClass = name;
        outside.begin();
    }

    /** Closes the organization, and judges what happened outside of the tests. */
    synchronized void endClass(ExtensionContext context, Settings strictness) {
        String name = testClass;
        testClass = null;
        CloseAll closing = new CloseAll().step(this::close);
        if (ownServer != null && isServerPerClass()) {
            FakeAnam server = ownServer;
            closing.step(() -> outside.addDefects(Unattributed.of(server).defects()))
                    .step(this::closeOwnServer);
        }
        closing.step(() -> new TestVerifier("What the class did outside of its tests", name, outside.end(), List::of)
                        .require(context.getExecutionException().orElse(null), strictness, context))
                .end();
    }

    /** Closes what static code asked for outside of a class. */
    synchronized void endRun() {
        new CloseAll().step(this::close).step(this::closeOwnServer).end();
    }

    synchronized Organization beginTest(String name) {
        if (test != null) {
            throw new ExtensionConfigurationException(name + " began while " + test + " had not ended, but they share"
                    + " the organization of their class, which is cleared before each test. Annotate the class with"
                    + " @Execution(ExecutionMode.SAME_THREAD).");
        }
        Organization begun = organization();
        outside.add(begun);
        begun.clear();
        outside.beginTest();
        test = name;
        return begun;
    }

    synchronized TestRecord endTest() {
        test = null;
        TestRecord record = TestRecord.of(organization());
        outside.endTest(record);
        return record;
    }

    private void open(String name) {
        FakeAnam server = server();
        organization = apiKey == null ? server.newOrganization(name) : openWithKey(server, name, apiKey);
        shown = SharedOrganization.of(organization);
        apiKey = organization.apiKey();
    }

    /** Settings has checked the form of the key, so it can only be in use. */
    private static Organization openWithKey(FakeAnam server, String name, String apiKey) {
        try {
            return server.newOrganization(name, apiKey);
        } catch (IllegalArgumentException inUse) {
            throw new ExtensionConfigurationException(
                    name + " needs the API key " + apiKey + ", but another organization has it: that of a class which"
                            + " runs at the same time, of ServerOptions.withOrganizations, or of another run at the same"
                            + " standalone server. Choose another key, or annotate all classes that name it with"
                            + " @FakeAnamTest, so that they wait for each other.",
                    inUse);
        }
    }

    private void close() {
        Organization closing = organization;
        organization = null;
        shown = null;
        if (closing != null) {
            if (run == null) {
                closing.close();
            } else {
                run.close(closing, server());
            }
            outside.add(closing);
        }
    }

    private void closeOwnServer() {
        FakeAnam closing = ownServer;
        if (closing != null && isServerPerClass()) {
            ownServer = null;
            run.close(closing);
        }
    }

    /** Closes it because a class could not begin. */
    private void closeOwnServer(RuntimeException cause) {
        try {
            closeOwnServer();
        } catch (RuntimeException failure) {
            cause.addSuppressed(failure);
        }
    }

    private boolean isServerPerClass() {
        return settings.lifecycle() == Lifecycle.SERVER_PER_CLASS;
    }

    private void requireSameServer(TestRun newRun) {
        boolean knewOfNone =
                ownServer != null && Configuration.urlWithoutJUnit().isEmpty();
        if (knewOfNone && !isServerPerClass() && newRun.url().isPresent()) {
            throw new ExtensionConfigurationException("Static code asked for the base URL before JUnit had said that "
                    + Configuration.URL_PARAMETER + " is " + newRun.url().get() + ", so it got another server. Set "
                    + Configuration.URL_PARAMETER + " as a system property, or FAKE_ANAM_URL, which are known from the"
                    + " start.");
        }
    }
}
