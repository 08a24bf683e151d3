package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension always reports a defect of the fake, and exchanges that the journal has dropped. */
class DefectsTest {
    private static final ServerOptions BROKEN = ServerOptions.defaults().withOrganizationPerKey(newcomer -> {
        throw new IllegalStateException("broken");
    });

    @Test
    void a_defect_without_an_organization_fails_the_class_of_the_server() {
        EngineRun run = EngineRun.of(OwnServer.class);

        run.results().testEvents().assertStatistics(events -> events.succeeded(1));
        assertThat(run.failures())
                .singleElement()
                .asString()
                .startsWith("""
                        What the class did outside of its tests would have passed, but:
                        - Fake Anam has a defect, please report it: #1 GET /v1/share-links
                        java.lang.IllegalStateException: broken
                        \tat\s""")
                .endsWith(
                        "build the FakeAnamExtension with allow(Finding.DEFECT), or with strictness(Strictness.LENIENT) to allow all findings.");
        assertThat(run.stories()).hasSize(1).noneMatch(story -> story.contains("unknown API key"));
    }

    static class OwnServer {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .serverOptions(BROKEN)
                .build();

        @Test
        void test(Organization anam) throws Exception {
            assertThat(ApiCall.get(anam.baseUrl(), "/v1/share-links", "ak_new")).isEqualTo(500);
        }
    }

    @Test
    void a_defect_of_a_shared_server_is_reported_after_the_run() {
        try (FakeAnam shared = EmbeddedFakeAnam.start(BROKEN.withAdminApi(AdminAccess.local()))) {
            EngineRun run =
                    EngineRun.attachedTo(shared.baseUrl(), SharedServer.class).succeeded(1);

            assertThat(run.stories()).singleElement().asString().startsWith("""
                            Hints of Fake Anam:
                            - Fake Anam has a defect, please report it: #1 GET /v1/share-links
                            java.lang.IllegalStateException: broken
                            \tat\s""").doesNotContain("unknown API key");
        }
    }

    @FakeAnamTest
    static class SharedServer {
        @Test
        void test(Organization anam) throws Exception {
            assertThat(ApiCall.get(anam.baseUrl(), "/v1/share-links", "ak_new")).isEqualTo(500);
        }
    }

    @Test
    void a_test_fails_if_the_journal_has_dropped_exchanges() {
        assertThat(EngineRun.of(DropsExchanges.class).failures()).containsExactly("""
                        The test would have passed, but:
                        - 1 exchange was not checked, because the journal dropped it to stay within its limits. Send fewer \
                        requests, or give the class a server with a larger journal: ServerOptions.withJournal.
                        If this is intended, build the FakeAnamExtension with allow(Finding.DROPPED_EXCHANGES), or with \
                        strictness(Strictness.LENIENT) to allow all findings.""");
    }

    static class DropsExchanges {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .serverOptions(ServerOptions.defaults().withJournal(2, 1 << 20))
                .build();

        @Test
        void test(Organization anam) throws Exception {
            ApiCall.get(anam.baseUrl(), "/v1/meetings/invites", anam.apiKey());
            ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
            ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey());
        }
    }
}
