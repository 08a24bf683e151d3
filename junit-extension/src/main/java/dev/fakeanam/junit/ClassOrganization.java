package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.remote.RemoteFakeAnam;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens and closes the organization that the tests of a class share. Static code can use it before JUnit has begun.
 * Each class that inherits the field gets a new organization with the same key. Thread-safe.
 */
final class ClassOrganization {
    private static final String NAME_BEFORE_ANY_CLASS = "FakeAnamExtension";

    private final Settings settings;
    private final ClassServer server;
    private @Nullable String apiKey;
    private @Nullable TestRun run;

    private @Nullable Organization organization;
    /** The same organization as the tests see it: they cannot close it. */
    private @Nullable Organization shown;

    private final Set<Class<?>> hasContext = ConcurrentHashMap.newKeySet();

    private boolean isTaken;
    private @Nullable String testClass;
    private @Nullable String test;
    private final OutsideOfTests outside = new OutsideOfTests();

    ClassOrganization(Settings settings) {
        this.settings = settings;
        this.server = new ClassServer(settings);
        this.apiKey = settings.apiKey();
    }

    synchronized FakeAnam server() {
        return server.get();
    }

    PropertyNames names() {
        return settings.names();
    }

    /** Remembers that Spring gives the URL and the key to the application context of a class. */
    void addContextOf(Class<?> testClass) {
        hasContext.add(testClass);
    }

    /** Throws an exception if the class names properties but has an application context without them, or none. */
    void requireContextOf(Class<?> testClass) {
        if (names().isEmpty()) {
            return;
        }
        String named = "@FakeAnamTest of " + testClass.getName() + " names " + names() + " of a Spring application"
                + " context, ";
        List<Class<?>> declaring = ContextHierarchies.declaring(testClass);
        ContextHierarchies.missing(declaring, hasContext).ifPresent(other -> {
            throw new ExtensionConfigurationException(named + "but Spring makes a context by the annotations of "
                    + other.getName() + ", which declares a @ContextHierarchy, so its application would not call the"
                    + " fake. Annotate that class with the same @FakeAnamTest, or declare the whole hierarchy at "
                    + testClass.getName() + ".");
        });
        if (declaring.isEmpty() && !hasContext.contains(testClass)) {
            throw new ExtensionConfigurationException(ClassOrganizations.unannotated(testClass)
                    .map(outer -> named + "but Spring makes the context of the class by the annotations of "
                            + outer.getName() + ", which has no @FakeAnamTest, so its application would not call the"
                            + " fake. Annotate that class with the same @FakeAnamTest.")
                    .orElseGet(() -> named + "but Spring makes no context for the class, so its application would not"
                            + " call the fake. Annotate the class with @SpringBootTest, or another annotation of"
                            + " Spring's for tests. Without Spring, leave the property out."));
        }
    }

    synchronized Organization organization() {
        if (shown == null) {
            open(NAME_BEFORE_ANY_CLASS);
        }
        return shown;
    }

    /** Reserves the organization for an annotated class. Returns false if another run uses it at the same time. */
    synchronized boolean take() {
        boolean isFree = !isTaken;
        isTaken = true;
        return isFree;
    }

    /** Starts again for the next class. */
    synchronized void beginClass(TestRun newRun, String name) {
        if (testClass != null) {
            throw new ExtensionConfigurationException(
                    settings.byField()
                            ? name + " and " + testClass
                                    + " run at the same time and share a FakeAnamExtension. Its organization is"
                                    + " cleared before each test. Annotate the class that has the field"
                                    + " with @Execution(ExecutionMode.SAME_THREAD), or give each class its own field."
                            : name + " and " + testClass + " run at the same time, in two runs of JUnit, and their"
                                    + " application contexts have the same API key. Let one run begin after the other"
                                    + " has ended, or give the classes different keys: @FakeAnamTest(apiKey = …).");
        }
        try {
            server.begin(newRun);
            run = newRun;
            run.endWithRun(this);
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

    /** Closes the organization, and checks what happened outside of the tests. */
    synchronized void endClass(ExtensionContext context, Settings settings) {
        String name = testClass;
        testClass = null;
        isTaken = false;
        CloseAll closing = new CloseAll().step(this::close);
        FakeAnam its = server();
        ServerAddress address = ServerAddress.of(its, settings);
        if (server.isOwn()) {
            closing.step(() -> outside.addDefects(Unattributed.of(its).defects()))
                    .step(() -> run.addHints(its))
                    .step(server::end);
        }
        closing.step(() -> new TestVerifier(
                                "What the class did outside of its tests", name, outside.end(), address, List::of)
                        .require(context.getExecutionException().orElse(null), settings, context))
                .end();
    }

    /** Closes the organization that static code used outside of a class, unless another run uses it now. */
    synchronized void endRun(TestRun ended) {
        if (run == ended) {
            new CloseAll().step(this::close).step(server::end).end();
        }
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
        FakeAnam its = server();
        organization = apiKey == null ? its.newOrganization(name) : openWithKey(its, name, apiKey);
        shown = SharedOrganization.of(organization);
        apiKey = organization.apiKey();
    }

    /** The form of the key was checked before, so a refusal means that the key is in use. */
    private static Organization openWithKey(FakeAnam server, String name, String apiKey) {
        try {
            return server.newOrganization(name, apiKey);
        } catch (IllegalArgumentException inUse) {
            throw new ExtensionConfigurationException(
                    name + " needs the API key " + apiKey + ", but another organization has it: that of a class which"
                            + " runs at the same time, of ServerOptions.withOrganizations, or of another fork or run at"
                            + " the same standalone server. Choose another key for each of them. Classes of the same"
                            + " run wait for each other if all that name the key are annotated with @FakeAnamTest."
                            + closing(server, apiKey),
                    inUse);
        }
    }

    /** Says how to close an organization that a killed run left open. */
    private static String closing(FakeAnam server, String apiKey) {
        return server instanceof RemoteFakeAnam standalone
                ? standalone
                        .adminUrlOf(apiKey)
                        .map(url -> " If a run was killed and left it open, and only then, close it: curl -sS"
                                + Configuration.curlOptions() + " -X DELETE " + url)
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

    /** Closes the server because a class could not begin. */
    private void endServer(RuntimeException cause) {
        try {
            server.end();
        } catch (RuntimeException failure) {
            cause.addSuppressed(failure);
        }
    }
}
