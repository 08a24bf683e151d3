package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.fault.ScriptStatus;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The organization that the tests of a class share. It starts when it is first asked for, be it by static code before
 * JUnit has said which run this is; where another class inherits the field that has it, it begins anew there with the
 * same key. Thread-safe.
 */
final class ClassOrganization {
    private static final String NAME_BEFORE_ANY_CLASS = "FakeAnamExtension";

    private final Settings settings;
    private @Nullable String apiKey;
    private @Nullable TestRun run;
    private @Nullable FakeAnam ownServer;
    private @Nullable Organization organization;
    private @Nullable String testClass;
    private @Nullable String test;
    private boolean noTestYet = true;
    /** The number of the last exchange that was judged with a test; 0 for none. */
    private long judged;

    private final List<Exchange> outside = new ArrayList<>();
    private final List<ScriptStatus> scriptsOutside = new ArrayList<>();

    ClassOrganization(Settings settings) {
        this.settings = settings;
        this.apiKey = settings.apiKey();
    }

    /** What static code got before any run outlives them all: its constants do, and failed tests may run again. */
    synchronized FakeAnam server() {
        if (ownServer == null && settings.life() == Life.SERVER_PER_CLASS) {
            ownServer = settings.serverOptions() == null
                    ? EmbeddedFakeAnam.start()
                    : EmbeddedFakeAnam.start(settings.serverOptions());
        }
        if (ownServer == null && (run == null || run.isOver())) {
            ownServer =
                    Configuration.urlWithoutJUnit().map(Configuration::connect).orElseGet(EmbeddedFakeAnam::start);
        }
        return ownServer == null ? run.server() : ownServer;
    }

    synchronized Organization organization() {
        if (organization == null) {
            organization = open(NAME_BEFORE_ANY_CLASS);
        }
        return organization;
    }

    /** Takes its place in a run, under the name of the class that begins. */
    synchronized void beginClass(TestRun newRun, String name) {
        if (testClass != null) {
            throw new ExtensionConfigurationException(name + " and " + testClass + " run at the same time and share a"
                    + " FakeAnamExtension, whose organization is cleared before each test. Annotate the class that"
                    + " has the field with @Execution(ExecutionMode.SAME_THREAD), or give each class a field of its"
                    + " own.");
        }
        requireSameServer(newRun);
        run = newRun;
        if (ownServer != null && settings.life() == Life.ORGANIZATION_PER_CLASS) {
            run.watch(ownServer);
        }
        close();
        organization = open(name);
        testClass = name;
        noTestYet = true;
    }

    /** What happened outside of the tests is told, and judged, with the class. */
    synchronized void endClass(ExtensionContext context, Settings strictness) {
        String name = testClass;
        testClass = null;
        close();
        run.ended(name);
        AssertionError failure = new Ending(
                        "What the class did outside of its tests",
                        name,
                        List.copyOf(scriptsOutside),
                        List.copyOf(outside),
                        () -> "")
                .judge(context.getExecutionException().orElse(null), strictness, context);
        outside.clear();
        scriptsOutside.clear();
        if (ownServer != null && settings.life() == Life.SERVER_PER_CLASS) {
            run.close(ownServer);
            ownServer = null;
        }
        if (failure != null) {
            throw failure;
        }
    }

    synchronized Organization beginTest(String name) {
        if (test != null) {
            throw new ExtensionConfigurationException(name + " began while " + test + " had not ended, but they share"
                    + " the organization of their class, which is cleared before each test. Annotate the class with"
                    + " @Execution(ExecutionMode.SAME_THREAD).");
        }
        keepWhatIsOutside();
        organization().clear();
        noTestYet = false;
        judged = 0;
        test = name;
        return organization();
    }

    synchronized void endTest(List<Exchange> exchanges) {
        judged = exchanges.isEmpty() ? 0 : exchanges.get(exchanges.size() - 1).number();
        test = null;
    }

    private void keepWhatIsOutside() {
        if (organization == null) {
            return;
        }
        organization.exchanges().stream()
                .filter(exchange -> exchange.number() > judged)
                .forEach(outside::add);
        if (noTestYet) {
            scriptsOutside.addAll(organization.scripts());
        }
    }

    private Organization open(String name) {
        Organization opened = apiKey == null ? server().newOrganization(name) : server().newOrganization(name, apiKey);
        apiKey = opened.apiKey();
        return opened;
    }

    private void close() {
        if (organization != null) {
            organization.close();
            keepWhatIsOutside();
            organization = null;
            judged = 0;
        }
    }

    private void requireSameServer(TestRun newRun) {
        boolean knewOfNone =
                ownServer != null && Configuration.urlWithoutJUnit().isEmpty();
        if (knewOfNone
                && settings.life() == Life.ORGANIZATION_PER_CLASS
                && newRun.url().isPresent()) {
            throw new ExtensionConfigurationException("Static code asked for the base URL before JUnit had said that "
                    + Configuration.URL_PARAMETER + " is " + newRun.url().get() + ", so it got another server. Set "
                    + Configuration.URL_PARAMETER + " as a system property, or FAKE_ANAM_URL, which are known from the"
                    + " start.");
        }
    }
}
