package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Finds the server of a class's organization. In this process it stays the same until the JVM ends, because an
 * application may store its URL. Not thread-safe: the organization's lock guards it.
 */
final class ClassServer {
    private final Settings settings;
    private @Nullable TestRun run;
    /** The server in this process. */
    private @Nullable FakeAnam kept;
    /** The connection to a standalone server outside of runs. */
    private @Nullable FakeAnam connection;
    /** Whether static code asked before JUnit had its configuration parameters. */
    private boolean isEarly;

    ClassServer(Settings settings) {
        this.settings = settings;
    }

    /** Returns the server; the first call may start it. */
    FakeAnam get() {
        Optional<String> url = url();
        if (url.isPresent()) {
            return isRunning() ? run.server(settings.https()) : connection(url.get());
        }
        if (kept == null) {
            kept = isOwn()
                    ? startOwn()
                    : isRunning() ? run.server(settings.https()) : JvmServers.early(settings.https());
            isEarly = run == null;
        }
        return kept;
    }

    /** Tells whether the server belongs to this class only. */
    boolean isOwn() {
        return settings.lifecycle() == Lifecycle.SERVER_PER_CLASS;
    }

    /** Resets the class's own server. For a shared server, lets the run report later requests. */
    void begin(TestRun newRun) {
        if (isEarly && !isOwn() && newRun.url().isPresent()) {
            throw new ExtensionConfigurationException("Static code asked for the base URL before JUnit had said that "
                    + Configuration.URL_PARAMETER + " is " + newRun.url().get() + ", so it got another server. Set "
                    + Configuration.URL_PARAMETER + " as a system property, or FAKE_ANAM_URL, which are known from the"
                    + " start.");
        }
        boolean beganBefore = run != null;
        run = newRun;
        connection = null;
        if (url().isEmpty() && !isOwn()) {
            run.watch(get());
        }
        if (isOwn() && beganBefore && kept instanceof EmbeddedFakeAnam own) {
            own.reset();
        }
    }

    /**
     * Closes a server on a port of the test's choice, because another class may need the port. Other servers keep
     * running.
     */
    void end() {
        FakeAnam closing = kept;
        ServerOptions options = settings.serverOptions();
        if (closing != null && options != null && options.port() != 0) {
            kept = null;
            closing.close();
        }
    }

    /** Returns the URL of the standalone server; empty if there is none, or if the class has its own server. */
    private Optional<String> url() {
        if (isOwn()) {
            return Optional.empty();
        }
        return run == null ? Configuration.urlWithoutJUnit() : run.url();
    }

    private FakeAnam startOwn() {
        return EmbeddedFakeAnam.start(
                settings.serverOptions() == null ? JvmServers.options(settings.https()) : settings.serverOptions());
    }

    private FakeAnam connection(String url) {
        if (connection == null) {
            connection = Configuration.connect(url, settings.https());
        }
        return connection;
    }

    private boolean isRunning() {
        return run != null && !run.isOver();
    }
}
