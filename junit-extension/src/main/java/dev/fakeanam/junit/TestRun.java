package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What all tests of a run share: the server, started when the first of them asks. Thread-safe. */
final class TestRun {
    private final Deque<FakeAnam> servers = new ArrayDeque<>();
    private final Optional<String> url;
    private @Nullable FakeAnam shared;

    private TestRun(ExtensionContext root) {
        this.url = Configuration.url(root);
    }

    static TestRun of(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        return Kept.in(root.getStore(FakeAnamExtension.NAMESPACE), TestRun.class, () -> {
            TestRun run = new TestRun(root);
            return new Kept<>(run, run::end);
        });
    }

    synchronized FakeAnam server() {
        if (shared == null) {
            shared = url.map(Configuration::connect).orElseGet(EmbeddedFakeAnam::start);
            servers.push(shared);
        }
        return shared;
    }

    /** Where the tests are attached to, if they are. */
    Optional<String> url() {
        return url;
    }

    /** Closes a server with the run that was started before anybody knew of the run. */
    synchronized void adopt(FakeAnam server) {
        if (!servers.contains(server)) {
            servers.push(server);
        }
    }

    private synchronized void end() {
        servers.forEach(FakeAnam::close);
    }
}
