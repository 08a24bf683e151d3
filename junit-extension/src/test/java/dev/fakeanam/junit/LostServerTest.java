package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.remote.RemoteFakeAnam;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

class LostServerTest {

    @Test
    void a_standalone_server_that_is_lost_is_reported_with_every_test_that_needed_it() {
        SharedByTheClass.standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        URI url = SharedByTheClass.standalone.baseUrl();

        EngineRun run = EngineRun.attachedTo(url, SharedByTheClass.class);

        run.results().testEvents().assertStatistics(events -> events.failed(3));
        assertThat(run.failures())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(failure -> failure.startsWith("The Fake Anam at " + url + " does not answer any more "));
    }

    @Test
    void a_key_that_a_killed_run_has_left_open_is_reported_with_the_line_that_closes_it() throws Exception {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            RemoteFakeAnam killed = (RemoteFakeAnam) RemoteFakeAnam.connect(standalone.baseUrl());
            killed.newOrganization("LostServerTest$NeedsItsKey", "ak_of_a_killed_run");
            URI left = killed.adminUrlOf("ak_of_a_killed_run").orElseThrow();

            assertThat(EngineRun.attachedTo(standalone.baseUrl(), NeedsItsKey.class)
                            .failures())
                    .containsExactly(
                            "LostServerTest$NeedsItsKey needs the API key ak_of_a_killed_run, but another organization has it:"
                                    + " that of a class which runs at the same time, of ServerOptions.withOrganizations, or of"
                                    + " another fork or run at the same standalone server. Choose another key for each of them."
                                    + " Classes of the same run wait for each other if all that name the key are annotated with"
                                    + " @FakeAnamTest. If a run was killed and left it open, and only then, close it:"
                                    + " curl -sS -X DELETE " + left);
            HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(left).DELETE().build(), BodyHandlers.discarding());
            EngineRun.attachedTo(standalone.baseUrl(), NeedsItsKey.class).succeeded(1);
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_of_a_killed_run")
    static class NeedsItsKey {
        @Test
        void test(Organization anam) {}
    }

    @Test
    void a_text_that_is_not_a_url_is_reported_with_the_name_of_its_setting() {
        assertThat(EngineRun.attachedTo("127.0.0.1:8080", Attached.class).failures())
                .containsExactly("fakeanam.url, or FAKE_ANAM_URL, has to be a URL like http://localhost:8080, but is"
                        + " 127.0.0.1:8080.");
    }

    @FakeAnamTest
    static class Attached {
        @Test
        void test(Organization anam) {}
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class SharedByTheClass {
        private static FakeAnam standalone;

        @Test
        @Order(1)
        void loses_the_server(Organization anam) {
            standalone.close();
        }

        @Test
        @Order(2)
        void second(Organization anam) {}

        @Test
        @Order(3)
        void third(Organization anam) {}
    }
}
