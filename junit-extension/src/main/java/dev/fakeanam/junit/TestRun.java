package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds what all tests of a run share: the server, which the first test that needs it asks for. Thread-safe. */
final class TestRun {
    private final ExtensionContext root;
    private final Optional<String> url;
    /** Whether the run's server in this process has the inspection page. */
    private final boolean page;
    /** The servers that the run shares with others, each with the number of its last exchange before the run. */
    private final Map<FakeAnam, Long> watched = new HashMap<>();

    private final Set<ClassOrganization> fields = new LinkedHashSet<>();
    private final FormerOrganizations former = new FormerOrganizations();
    private final Summary summary = new Summary(former);
    /** The servers, by whether tests want HTTPS. */
    private final Map<Boolean, FakeAnam> shared = new HashMap<>();

    private boolean over;

    private TestRun(ExtensionContext root) {
        this.root = root;
        this.url = Configuration.url(root);
        this.page = url.isEmpty() && Configuration.page(root);
    }

    static TestRun of(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        return StoreResource.in(root.getStore(FakeAnamExtension.NAMESPACE), TestRun.class, () -> {
            TestRun run = new TestRun(root);
            return new StoreResource<>(run, run::end);
        });
    }

    synchronized FakeAnam server(boolean https) {
        FakeAnam server = shared.get(https);
        if (server == null) {
            server = start(https);
            shared.put(https, server);
        }
        return server;
    }

    private FakeAnam start(boolean https) {
        FakeAnam server =
                url.map(at -> Configuration.connect(at, https)).orElseGet(() -> JvmServers.borrow(page, https));
        watch(server);
        if (page) {
            Report.publishAndPrint(root, "Look at what the tests' server receives: " + server.baseUrl() + "/__admin/");
        }
        return server;
    }

    /** Returns the standalone server's URL; empty if the tests use a server in this process. */
    Optional<String> url() {
        return url;
    }

    /** Lets the report of the run include requests that come to a server from now on. */
    synchronized void watch(FakeAnam server) {
        watched.computeIfAbsent(server, watchedFirst -> Unattributed.of(server).last());
    }

    /** Lets the end of the run close an organization that static code uses between classes or after the last one. */
    synchronized void endWithRun(ClassOrganization field) {
        fields.add(field);
    }

    /**
     * Lets the report of the run include the requests to a class's own server. Its defects were checked with the class.
     */
    void addHints(FakeAnam server) {
        summary.add(server, Unattributed.of(server).withoutDefects());
    }

    /** Tells whether all tests of the run have ended. Another run may use the server then. */
    synchronized boolean isOver() {
        return over;
    }

    /** Closes an organization. From now on a request with its key is late. */
    void close(Organization organization, FakeAnam server) {
        long last = Unattributed.of(server).last();
        organization.close();
        former.add(server, organization, last);
    }

    private void end() {
        CloseAll closing = new CloseAll();
        synchronized (this) {
            over = true;
        }
        fields.forEach(field -> closing.step(() -> field.endRun(this)));
        watched.forEach((server, before) ->
                closing.step(() -> summary.add(server, Unattributed.of(server).after(before))));
        shared.forEach((https, server) ->
                closing.step(url.isEmpty() ? () -> JvmServers.giveBack(server, page, https) : server::close));
        closing.step(() -> summary.text().ifPresent(text -> Report.publish(root, text, summary.hasDefects())))
                .end();
    }
}
