package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

class LostServerTest {

    @Test
    void a_standalone_server_that_is_lost_is_told_with_every_test_that_needed_it() {
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
    void what_is_no_url_is_told_by_the_name_it_was_given_under() {
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
