package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The values that the extension in a field returns before the first class has begun, and after the last one has ended.
 */
class EarlyReadsTest {

    @Test
    void static_code_reaches_base_url_and_api_key_before_junit_has_begun() {
        EngineRun.of(ReadAtBoot.class).succeeded(3);
    }

    @Test
    void what_static_code_has_read_holds_where_failed_tests_run_again() {
        EngineRun.of(RunTwice.class).succeeded(1);
        EngineRun.of(RunTwice.class).succeeded(1);
    }

    static class RunTwice {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        private static final URI BASE_URL = ANAM.baseUrl();
        private static final String API_KEY = ANAM.apiKey();

        @Test
        void test() throws Exception {
            assertThat(ApiCall.get(BASE_URL, "/v1/share-links", API_KEY)).isEqualTo(200);
        }
    }

    static class ReadAtBoot {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        private static final URI BASE_URL = ANAM.baseUrl();
        private static final String API_KEY = ANAM.apiKey();
        private static final int STATUS_AT_BOOT = listShareLinks();

        @BeforeAll
        static void before(Organization anam) {
            assertThat(STATUS_AT_BOOT).isEqualTo(200);
            assertThat(anam.name()).isEqualTo("EarlyReadsTest$ReadAtBoot");
        }

        @RepeatedTest(2)
        void test(Organization anam) {
            assertIsRead(anam);
        }

        @Nested
        class Inner {
            @Test
            void inner(Organization anam) {
                assertIsRead(anam);
            }
        }

        private static void assertIsRead(Organization anam) {
            assertThat(listShareLinks()).isEqualTo(200);
            assertThat(anam.exchanges()).hasSize(1);
            assertThat(anam.baseUrl()).isEqualTo(BASE_URL).isEqualTo(ANAM.baseUrl());
            assertThat(anam.apiKey()).isEqualTo(API_KEY).isEqualTo(ANAM.apiKey());
        }

        private static int listShareLinks() {
            try {
                return ApiCall.get(BASE_URL, "/v1/share-links", API_KEY);
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
    }

    @Test
    void an_application_that_outlives_a_class_finds_key_and_server_in_the_next_one_that_inherits_the_field() {
        WithApplication.BOOTED.clear();

        EngineRun.of(First.class, Second.class).succeeded(2);

        assertThat(WithApplication.BOOTED).hasSize(2);
        assertThat(WithApplication.BOOTED.stream().distinct()).hasSize(1);
    }

    abstract static class WithApplication {
        private static final List<String> BOOTED = new CopyOnWriteArrayList<>();

        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        @BeforeAll
        static void boot() {
            BOOTED.add(ANAM.baseUrl() + " " + ANAM.apiKey());
        }

        @Test
        void test(Organization anam) {
            assertThat(anam.name()).isEqualTo("EarlyReadsTest$" + getClass().getSimpleName());
            assertThat(anam.baseUrl() + " " + anam.apiKey()).isEqualTo(BOOTED.get(0));
        }
    }

    static class First extends WithApplication {}

    static class Second extends WithApplication {}

    @Test
    void static_code_that_cannot_know_the_standalone_server_gets_a_message_with_the_way_out() {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            List<String> failures = EngineRun.attachedTo(standalone.baseUrl(), AsksTooEarly.class)
                    .failures();

            if (EngineRun.isAttached()) {
                assertThat(failures).isEmpty();
            } else {
                assertThat(failures)
                        .containsExactly(
                                "Static code asked for the base URL before JUnit had said that fakeanam.url is "
                                        + standalone.baseUrl()
                                        + ", so it got another server. Set fakeanam.url as a system"
                                        + " property, or FAKE_ANAM_URL, which are known from the start.");
            }
        }
    }

    static class AsksTooEarly {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        static final String API_KEY = ANAM.apiKey();

        @Test
        void test(Organization anam) {
            assertThat(anam.apiKey()).isEqualTo(API_KEY);
        }
    }

    @Test
    void an_extension_with_an_organization_per_test_has_no_key_to_ask_for() {
        FakeAnamExtension extension = FakeAnamExtension.builder().build();

        assertThatThrownBy(extension::apiKey)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This extension has no API key of its own, because every test has its own organization."
                        + " Take @AnamBaseUrl and @AnamApiKey as parameters of the test or of a @BeforeEach method."
                        + " Or let the tests of the class share one organization:"
                        + " FakeAnamExtension.builder().lifecycle(Lifecycle.ORGANIZATION_PER_CLASS).");
        assertThatThrownBy(extension::baseUrl)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("This extension has no base URL of its own, ");
    }

    @Test
    void fields_that_are_asked_early_share_a_server_unless_they_have_one_of_their_own() {
        assertThat(SharesEarly.ANAM.baseUrl()).isEqualTo(SharesEarlyToo.ANAM.baseUrl());
    }

    static class SharesEarly {
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();
    }

    static class SharesEarlyToo {
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();
    }

    @Test
    void a_url_that_is_asked_for_after_a_class_has_ended_serves_on_after_the_run_but_the_key_opens_nothing()
            throws Exception {
        EngineRun.of(EndsFirst.class, AsksLater.class).succeeded(2);

        assertThat(AsksLater.statusBeforeTheEnd).isEqualTo(200);
        assertThat(ApiCall.get(AsksLater.baseUrl, "/v1/share-links", EndsFirst.ANAM.apiKey() + "x"))
                .isEqualTo(401);
    }

    static class EndsFirst {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .build();

        @Test
        void test() {}
    }

    static class AsksLater {
        private static URI baseUrl;
        private static int statusBeforeTheEnd;

        @Test
        void test() throws Exception {
            baseUrl = EndsFirst.ANAM.baseUrl();
            statusBeforeTheEnd = ApiCall.get(baseUrl, "/v1/share-links", EndsFirst.ANAM.apiKey());
        }
    }
}
