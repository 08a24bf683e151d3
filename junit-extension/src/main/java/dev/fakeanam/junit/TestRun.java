package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What all tests of a run share: the server, started when the first of them asks. Thread-safe. */
final class TestRun {
    private static final InstantSource CLOCK = InstantSource.system();

    private final ExtensionContext root;
    private final Optional<String> url;
    private final Instant begin = now();
    private final List<FakeAnam> watched = new ArrayList<>();
    private final List<Exchange> unattributed = new ArrayList<>();
    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Map<String, List<String>> hints = new ConcurrentSkipListMap<>();
    private @Nullable FakeAnam shared;
    private boolean over;

    private TestRun(ExtensionContext root) {
        this.root = root;
        this.url = Configuration.url(root);
    }

    static TestRun of(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        return Kept.in(root.getStore(FakeAnamExtension.NAMESPACE), TestRun.class, () -> {
            TestRun run = new TestRun(root);
            return new Kept<>(run, run::end);
        });
    }

    /** As exact as the dates of exchanges. */
    static Instant now() {
        return CLOCK.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    synchronized FakeAnam server() {
        if (shared == null) {
            shared = url.map(Configuration::connect).orElseGet(EmbeddedFakeAnam::start);
        }
        return shared;
    }

    /** Where the tests are attached to, if they are. */
    Optional<String> url() {
        return url;
    }

    /** Tells at the end what came to a server that was started before anybody knew of the run, and outlives it. */
    synchronized void watch(FakeAnam server) {
        if (!watched.contains(server)) {
            watched.add(server);
        }
    }

    /** Closes a server that ends with a class, and keeps what there is to tell of it. */
    synchronized void close(FakeAnam server) {
        keep(server);
        server.close();
    }

    /** Whether all its tests have ended, and the server with them. */
    synchronized boolean isOver() {
        return over;
    }

    /** Says that the organization of this name was closed: its keys can come late from now on. */
    void ended(String organization) {
        ended.put(organization, now());
    }

    void hint(String test, List<String> itsHints) {
        if (!itsHints.isEmpty()) {
            hints.put(test, itsHints);
        }
    }

    private synchronized void end() {
        over = true;
        watched.forEach(this::keep);
        if (shared != null) {
            close(shared);
        }
        String summary = new Unattributed(unattributed).since(begin).summary(ended, hints);
        if (!summary.isEmpty()) {
            Report.publish(root, summary);
        }
    }

    /** A standalone server may serve others as well, so a key that nobody issued says nothing there. */
    private void keep(FakeAnam server) {
        server.unattributedExchanges().stream()
                .filter(exchange -> exchange.organization() != null || server instanceof EmbeddedFakeAnam)
                .forEach(unattributed::add);
    }
}
