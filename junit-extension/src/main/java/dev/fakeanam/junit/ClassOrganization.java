package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.remote.RemoteFakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    /** The server in this process. */
    private @Nullable FakeAnam kept;
    /** The connection to a standalone server outside of runs. */
    private @Nullable FakeAnam connection;
    /** Whether static code asked before JUnit could say where the server is. */
    private boolean isEarly;

    private @Nullable Organization organization;
    /** The same for its tests, which cannot close it. */
    private @Nullable Organization shown;

    private final Set<Class<?>> hasContext = ConcurrentHashMap.newKeySet();

    private boolean isTaken;
    private @Nullable String testClass;
    private @Nullable String test;
    private final OutsideOfTests outside = new OutsideOfTests();

    ClassOrganization(Settings settings) {
        this.settings = settings;
        this.apiKey = settings.apiKey();
    }

    /** In this process it stays the same as long as the JVM, because an application may keep its URL. */
    synchronized FakeAnam server() {
        Optional<String> url = url();
        if (url.isPresent()) {
            return isRunning() ? run.server() : connection(url.get());
        }
        if (kept == null) {
            kept = isServerPerClass() ? startOwn() : isRunning() ? run.server() : JvmServers.early();
            isEarly = run == null;
        }
        return kept;
    }

    PropertyNames names() {
        return settings.names();
    }

    /** Notes that Spring knows which URL and key the application context of a class gets. */
    void addContextOf(Class<?> testClass) {
        hasContext.add(testClass);
    }

    /** Throws an exception if properties were named that no application context gets. */
    void requireContextOf(Class<?> testClass) {
        if (!names().isEmpty() && !hasContext.contains(testClass)) {
            throw new ExtensionConfigurationException("@FakeAnamTest of " + testClass.getName() + " names " + names()
                    + " of a Spring application context, but Spring makes no context for the class, so its"
                    + " application would not call the fake. Annotate the class with @SpringBootTest, or another"
                    + " annotation of Spring's for tests. Without Spring, leave the property out.");
        }
    }

    synchronized Organization organization() {
        if (shown == null) {
            open(NAME_BEFORE_ANY_CLASS);
        }
        return shown;
    }

    /** Takes it for an annotated class. Returns false if another run at the same time has it. */
    synchronized boolean take() {
        boolean isFree = !isTaken;
        isTaken = true;
        return isFree;
    }

    /** Begins anew for a class. */
    synchronized void beginClass(TestRun newRun, String name) {
        if (testClass != null) {
            throw new ExtensionConfigurationException(
                    settings.byField()
                            ? name + " and " + testClass + " run at the same time and share a FakeAnamExtension, whose"
                                    + " organization is cleared before each test. Annotate the class that has the field"
                                    + " with @Execution(ExecutionMode.SAME_THREAD), or give each class a field of its own."
                            : name + " and " + testClass + " run at the same time, in two runs of JUnit, and their"
                                    + " application contexts have the same API key. Let one run begin after the other"
                                    + " has ended, or give the classes different keys: @FakeAnamTest(apiKey = …).");
        }
        try {
            requireSameServer(newRun);
            boolean beganBefore = run != null;
            run = newRun;
            run.endWithRun(this);
            beginServer(beganBefore);
            close();
            open(name);
        } catch (RuntimeException failure) {
            isTaken = false;
            endServer(failure);
            throw failure;
        }
        testClass = name;
        outside.begin();
    }

    /** Closes the organization, and judges what happened outside of the tests. */
    synchronized void endClass(ExtensionContext context, Settings strictness) {
        String name = testClass;
        testClass = null;
        isTaken = false;
        CloseAll closing = new CloseAll().step(this::close);
        FakeAnam server = server();
        ServerAddress address = ServerAddress.of(server);
        if (isServerPerClass()) {
            closing.step(() -> outside.addDefects(Unattributed.of(server).defects()))
                    .step(() -> run.addHints(server))
                    .step(this::endServer);
        }
        closing.step(() -> new TestVerifier(
                                "What the class did outside of its tests", name, outside.end(), address, List::of)
                        .require(context.getExecutionException().orElse(null), strictness, context))
                .end();
    }

    /** Closes what static code asked for outside of a class. */
    synchronized void endRun() {
        new CloseAll().step(this::close).step(this::endServer).end();
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

    /** Returns where the standalone server is; empty if there is none. A class's own server is in this process. */
    private Optional<String> url() {
        if (isServerPerClass()) {
            return Optional.empty();
        }
        return run == null ? Configuration.urlWithoutJUnit() : run.url();
    }

    private FakeAnam startOwn() {
        return settings.serverOptions() == null
                ? EmbeddedFakeAnam.start()
                : EmbeddedFakeAnam.start(settings.serverOptions());
    }

    private FakeAnam connection(String url) {
        if (connection == null) {
            connection = Configuration.connect(url);
        }
        return connection;
    }

    private boolean isRunning() {
        return run != null && !run.isOver();
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
                            + " @FakeAnamTest, so that they wait for each other." + closing(server, apiKey),
                    inUse);
        }
    }

    /** Says how to close what a run left open that was killed. */
    private static String closing(FakeAnam server, String apiKey) {
        return server instanceof RemoteFakeAnam standalone
                ? standalone
                        .adminUrlOf(apiKey)
                        .map(url -> " If a run was killed and left it open, close it: curl -sS"
                                + Configuration.curlToken() + " -X DELETE " + url)
                        .orElse("")
                : "";
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

    /** Lets the class find its own server as it was at the start, and the run report what comes to a shared one. */
    private void beginServer(boolean beganBefore) {
        connection = null;
        if (url().isEmpty() && !isServerPerClass()) {
            run.watch(server());
        }
        if (kept instanceof EmbeddedFakeAnam own && isServerPerClass() && beganBefore) {
            own.reset();
        }
    }

    /** Closes a server on a port of the test's choice, because another class may need the port. Others serve on. */
    private void endServer() {
        FakeAnam closing = kept;
        ServerOptions options = settings.serverOptions();
        if (closing != null && options != null && options.port() != 0) {
            kept = null;
            closing.close();
        }
    }

    /** Ends it because a class could not begin. */
    private void endServer(RuntimeException cause) {
        try {
            endServer();
        } catch (RuntimeException failure) {
            cause.addSuppressed(failure);
        }
    }

    private boolean isServerPerClass() {
        return settings.lifecycle() == Lifecycle.SERVER_PER_CLASS;
    }

    private void requireSameServer(TestRun newRun) {
        if (isEarly && !isServerPerClass() && newRun.url().isPresent()) {
            throw new ExtensionConfigurationException("Static code asked for the base URL before JUnit had said that "
                    + Configuration.URL_PARAMETER + " is " + newRun.url().get() + ", so it got another server. Set "
                    + Configuration.URL_PARAMETER + " as a system property, or FAKE_ANAM_URL, which are known from the"
                    + " start.");
        }
    }
}
