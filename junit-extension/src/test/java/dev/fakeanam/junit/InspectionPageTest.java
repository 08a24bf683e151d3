package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What the configuration parameter fakeanam.page turns on. */
class InspectionPageTest {
    private static final String TOLD = "Look at what the tests' server receives: http://127.0.0.1:8080/__admin/";

    @Test
    void the_server_of_the_run_has_a_page_and_the_run_prints_its_address_once() {
        EngineRun run = EngineRun.withPage(OnePage.class, AnotherClass.class).succeeded(3);

        // A standalone server has its own page.
        assertThat(run.stories()).isEqualTo(EngineRun.isAttached() ? List.of() : List.of(TOLD));
    }

    @FakeAnamTest
    static class OnePage {
        @Test
        void one(Organization anam) throws Exception {
            assertThat(ApiCall.get(anam.baseUrl(), "/__admin/", "none")).isEqualTo(200);
            assertThat(ApiCall.get(anam.baseUrl(), "/__admin/summaries", "none"))
                    .isEqualTo(200);
        }

        @Test
        void other(Organization anam) {
            assertThat(anam.exchanges()).isEmpty();
        }
    }

    @FakeAnamTest
    static class AnotherClass {
        @Test
        void test(Organization anam) throws Exception {
            assertThat(ApiCall.get(anam.baseUrl(), "/__admin/", "none")).isEqualTo(200);
        }
    }

    @Test
    void a_run_without_the_setting_has_no_page_even_after_a_run_with_it() {
        if (!EngineRun.isAttached()) {
            EngineRun.withPage(OnePage.class).succeeded(2);

            assertThat(EngineRun.of(NoPage.class).succeeded(1).stories()).isEmpty();
        }
    }

    @FakeAnamTest
    static class NoPage {
        @Test
        void test(FakeAnam server) throws Exception {
            assertThat(ApiCall.get(server.baseUrl(), "/__admin/", "none")).isEqualTo(401);
        }
    }

    @Test
    void the_url_is_the_same_in_each_run() {
        SameUrl.URLS.clear();
        EngineRun.withPage(SameUrl.class).succeeded(1);
        EngineRun.withPage(SameUrl.class).succeeded(1);

        assertThat(SameUrl.URLS).hasSize(1);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class SameUrl {
        static final Set<String> URLS = new ConcurrentSkipListSet<>();

        @Test
        void test(@AnamBaseUrl URI url) {
            URLS.add(url.toString());
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    void where_it_is_is_printed_too() {
        String printed = EngineRun.printedBy(
                () -> EngineRun.withPagePrintingWhereItMust(OnePage.class).succeeded(2));

        assertThat(printed.replaceAll(":\\d+/", ":8080/"))
                .isEqualTo(EngineRun.isAttached() ? "" : TOLD + "\n" + System.lineSeparator());
    }

    @Test
    void a_standalone_server_is_left_as_it_is() {
        ServerOptions options =
                ServerOptions.defaults().withAdminApi(AdminAccess.local()).withoutPage();
        try (FakeAnam standalone = EmbeddedFakeAnam.start(options)) {
            EngineRun run = EngineRun.withPageAttachedTo(standalone.baseUrl(), Attached.class)
                    .succeeded(1);

            assertThat(run.stories()).isEmpty();
        }
    }

    @FakeAnamTest
    static class Attached {
        @Test
        void test(@AnamBaseUrl URI url) throws Exception {
            assertThat(ApiCall.get(url, "/__admin/", "none")).isEqualTo(404);
        }
    }
}
