package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What all tests of a run share: the server, started when the first of them asks. Thread-safe. */
final class TestRun {
    private final ExtensionContext root;
    private final Optional<String> url;
    /** Servers that outlive the run, each with the number of the last exchange that is of no interest. */
    private final Map<FakeAnam, Long> watched = new HashMap<>();

    private final Set<ClassOrganization> fields = new LinkedHashSet<>();
    private final FormerOrganizations former = new FormerOrganizations();
    private final Summary summary = new Summary(former);
    private @Nullable FakeAnam shared;
    private boolean over;

    private TestRun(ExtensionContext root) {
        this.root = root;
        this.url = Configuration.url(root);
    }

    static TestRun of(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        return StoreResource.in(root.getStore(FakeAnamExtension.NAMESPACE), TestRun.class, () -> {
            TestRun run = new TestRun(root);
            return new StoreResource<>(run, run::end);
        });
    }

    synchronized FakeAnam server() {
        if (shared == null) {
            shared = url.map(Configuration::connect).orElseGet(EmbeddedFakeAnam::start);
            watch(shared);
        }
        return shared;
    }

    /** Where the tests are attached to, if they are. */
    Optional<String> url() {
        return url;
    }

    /** Tells at the end what comes to a server from now on. */
    synchronized void watch(FakeAnam server) {
        watched.computeIfAbsent(server, watchedFirst -> Unattributed.of(server).last());
    }

    /** Ends at the end what static code asks of a field between its classes, or after the last of them. */
    synchronized void endWithRun(ClassOrganization field) {
        fields.add(field);
    }

    /** Closes a server that ends with a class, and keeps what there is to tell of it but for the defects. */
    void close(FakeAnam server) {
        new CloseAll()
                .step(() -> summary.add(server, Unattributed.of(server).withoutDefects()))
                .step(server::close)
                .end();
    }

    /** Whether all its tests have ended, and the server with them. */
    synchronized boolean isOver() {
        return over;
    }

    /** Closes an organization: its keys can come late from now on. */
    void close(Organization organization, FakeAnam server) {
        long last = Unattributed.of(server).last();
        organization.close();
        former.add(server, organization, last);
    }

    /** @param test its unique id */
    void hint(String test, String name, List<String> hints) {
        summary.hint(test, name, hints);
    }

    private void end() {
        CloseAll closing = new CloseAll();
        synchronized (this) {
            over = true;
        }
        fields.forEach(field -> closing.step(field::endRun));
        watched.forEach((server, before) ->
                closing.step(() -> summary.add(server, Unattributed.of(server).after(before))));
        if (shared != null) {
            closing.step(shared::close);
        }
        closing.step(() -> summary.text().ifPresent(text -> Report.publish(root, text)))
                .end();
    }
}
