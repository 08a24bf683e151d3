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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

class RegisteredExtensionTest {

    @Test
    void a_static_field_gives_every_test_an_organization() {
        EngineRun.parallel(StaticField.class).succeeded(5);

        assertThat(StaticField.SEEN).hasSize(5).doesNotHaveDuplicates();
    }

    static class StaticField {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder().build();

        private static final List<Organization> SEEN = new CopyOnWriteArrayList<>();

        private final Organization ofTheConstructor;

        StaticField(Organization anam) {
            ofTheConstructor = anam;
        }

        @RepeatedTest(4)
        void test(Organization anam, @AnamBaseUrl String baseUrl, @AnamApiKey String apiKey) {
            assertThat(anam).isSameAs(ofTheConstructor);
            assertThat(baseUrl).isEqualTo(anam.baseUrl().toString());
            assertThat(apiKey).isEqualTo(anam.apiKey());
            SEEN.add(anam);
        }

        @Nested
        class Inner {
            @Test
            void inner(Organization anam) {
                assertThat(anam).isSameAs(ofTheConstructor);
                SEEN.add(anam);
            }
        }
    }

    @Test
    void a_field_of_the_instance_gives_every_test_an_organization() {
        EngineRun.parallel(InstanceField.class).succeeded(5);

        assertThat(InstanceField.SEEN).hasSize(5).doesNotHaveDuplicates();
    }

    static class InstanceField {
        private static final List<Organization> SEEN = new CopyOnWriteArrayList<>();

        @RegisterExtension
        final FakeAnamExtension anam = FakeAnamExtension.builder().build();

        private Organization beforeEach;

        @BeforeEach
        void before(Organization organization) {
            beforeEach = organization;
        }

        @RepeatedTest(4)
        void test(Organization organization) {
            assertThat(organization).isSameAs(beforeEach);
            SEEN.add(organization);
        }

        @Nested
        class Inner {
            @Test
            void inner(Organization organization) {
                assertThat(organization).isSameAs(beforeEach);
                SEEN.add(organization);
            }
        }
    }

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
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        private static final URI BASE_URL = ANAM.baseUrl();
        private static final String API_KEY = ANAM.apiKey();

        @Test
        void test() throws Exception {
            assertThat(ApiCall.get(BASE_URL, "/v1/share-links", API_KEY)).isEqualTo(200);
        }
    }

    static class ReadAtBoot {
        @RegisterExtension
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        private static final URI BASE_URL = ANAM.baseUrl();
        private static final String API_KEY = ANAM.apiKey();
        private static final int STATUS_AT_BOOT = listShareLinks();

        @BeforeAll
        static void before(Organization anam) {
            assertThat(STATUS_AT_BOOT).isEqualTo(200);
            assertThat(anam.name()).isEqualTo("RegisteredExtensionTest$ReadAtBoot");
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
        EngineRun.of(First.class, Second.class).succeeded(2);

        assertThat(WithApplication.BOOTED).hasSize(2);
        assertThat(WithApplication.BOOTED.stream().distinct()).hasSize(1);
    }

    abstract static class WithApplication {
        private static final List<String> BOOTED = new CopyOnWriteArrayList<>();

        @RegisterExtension
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        @BeforeAll
        static void boot() {
            BOOTED.add(ANAM.baseUrl() + " " + ANAM.apiKey());
        }

        @Test
        void test(Organization anam) {
            assertThat(anam.name())
                    .isEqualTo("RegisteredExtensionTest$" + getClass().getSimpleName());
            assertThat(anam.baseUrl() + " " + anam.apiKey()).isEqualTo(BOOTED.get(0));
        }
    }

    static class First extends WithApplication {}

    static class Second extends WithApplication {}

    @Test
    void a_server_of_the_class_is_set_up_as_the_field_says() {
        EngineRun.of(OwnServer.class).succeeded(2);
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OwnServer {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .life(Life.SERVER_PER_CLASS)
                .apiKey("ak_of_an_own_server")
                .serverOptions(ServerOptions.defaults().withoutFailingIds())
                .build();

        private final URI baseUrl;

        OwnServer(@AnamBaseUrl URI baseUrl) {
            this.baseUrl = baseUrl;
        }

        @RepeatedTest(2)
        void test() throws Exception {
            assertThat(ANAM.baseUrl()).isEqualTo(baseUrl);
            assertThat(ApiCall.get(
                            baseUrl, "/v1/share-links/fa11ed00-0000-4000-8000-000000000503", "ak_of_an_own_server"))
                    .isEqualTo(404);
        }
    }

    @Test
    void a_field_of_an_instance_that_all_tests_share_can_have_their_organization() {
        EngineRun.of(InstanceForAll.class).succeeded(2);
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class InstanceForAll {
        @RegisterExtension
        final FakeAnamExtension anam =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        @RepeatedTest(2)
        void test(Organization organization) {
            assertThat(organization.apiKey()).isEqualTo(anam.apiKey());
        }
    }

    @Test
    void a_field_of_every_instance_cannot_have_the_organization_of_the_class() {
        assertThat(EngineRun.of(InstanceForEach.class).failures())
                .containsExactly("A class shares an organization, not a method, but void"
                        + " dev.fakeanam.junit.RegisteredExtensionTest$InstanceForEach.test() asks for one. Make the"
                        + " field with the FakeAnamExtension static.");
    }

    static class InstanceForEach {
        @RegisterExtension
        final FakeAnamExtension anam =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        @Test
        void test() {}
    }

    @Test
    void tests_that_share_an_organization_and_may_run_at_the_same_time_are_refused() {
        assertThat(EngineRun.parallel(AtTheSameTime.class).failures())
                .containsExactly("The tests of dev.fakeanam.junit.RegisteredExtensionTest$AtTheSameTime may run at the"
                        + " same time, but share the organization of their class, which is cleared before each test."
                        + " Annotate the class with @Execution(ExecutionMode.SAME_THREAD), or give every test an"
                        + " organization of its own.");
        EngineRun.of(AtTheSameTime.class).succeeded(1);
        EngineRun.parallel(InOneThread.class).succeeded(8);
    }

    static class AtTheSameTime {
        @RegisterExtension
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        @Test
        void test() {}
    }

    @Execution(ExecutionMode.SAME_THREAD)
    static class InOneThread {
        @RegisterExtension
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        @RepeatedTest(4)
        void test(Organization anam) {
            assertThat(anam.shareLinks()).isEmpty();
            anam.givenShareLink();
        }

        @Nested
        class Inner {
            @RepeatedTest(4)
            void test(Organization anam) {
                assertThat(anam.shareLinks()).isEmpty();
                anam.givenShareLink();
            }
        }
    }

    @Test
    void classes_that_run_at_the_same_time_cannot_share_a_field() {
        assertThat(EngineRun.parallelClasses(OneOfTwo.class, OtherOfTwo.class).failures())
                .singleElement()
                .asString()
                .matches(
                        "RegisteredExtensionTest.O\\w+OfTwo and RegisteredExtensionTest.O\\w+OfTwo run at the same time and"
                                + " share a FakeAnamExtension, whose organization is cleared before each test\\. Annotate the class"
                                + " that has the field with @Execution\\(ExecutionMode.SAME_THREAD\\), or give each class a field of"
                                + " its own\\.");
    }

    /** Of the two classes, the one that begins waits until the other was refused. */
    @ExtendWith(CountRefusedClasses.class)
    abstract static class SharesField {
        @RegisterExtension
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        private static final CountDownLatch REFUSED = new CountDownLatch(1);

        @Test
        void test() throws Exception {
            assertThat(REFUSED.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    static class OneOfTwo extends SharesField {}

    static class OtherOfTwo extends SharesField {}

    static class CountRefusedClasses implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext context) {
            context.getExecutionException().ifPresent(refusal -> SharesField.REFUSED.countDown());
        }
    }

    @Test
    void static_code_that_could_not_know_the_standalone_server_is_told_how_it_can() {
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
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        static final String API_KEY = ANAM.apiKey();

        @Test
        void test(Organization anam) {
            assertThat(anam.apiKey()).isEqualTo(API_KEY);
        }
    }

    @Test
    void a_test_that_begins_while_another_has_not_ended_is_refused() {
        assertThat(EngineRun.parallel(NestedAtTheSameTime.class).failures())
                .singleElement()
                .asString()
                .matches("RegisteredExtensionTest.NestedAtTheSameTime\\S* began while"
                        + " RegisteredExtensionTest.NestedAtTheSameTime\\S* had not ended, but they share the organization"
                        + " of their class, which is cleared before each test\\. Annotate the class with"
                        + " @Execution\\(ExecutionMode.SAME_THREAD\\)\\.");
    }

    /** Of the two tests, the one that begins waits until the other was refused. */
    @ExtendWith(CountRefused.class)
    @Execution(ExecutionMode.SAME_THREAD)
    static class NestedAtTheSameTime {
        @RegisterExtension
        static final FakeAnamExtension ANAM =
                FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).build();

        private static final CountDownLatch REFUSED = new CountDownLatch(1);

        @Test
        void outer() throws Exception {
            assertThat(REFUSED.await(30, TimeUnit.SECONDS)).isTrue();
        }

        @Nested
        @Execution(ExecutionMode.CONCURRENT)
        class Inner {
            @Test
            @Execution(ExecutionMode.SAME_THREAD)
            void inner() throws Exception {
                assertThat(REFUSED.await(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    static class CountRefused implements TestWatcher {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            NestedAtTheSameTime.REFUSED.countDown();
        }
    }

    @Test
    void a_class_has_either_the_annotation_or_a_field() {
        assertThat(EngineRun.of(AnnotationAndStaticField.class).failures())
                .containsExactly("dev.fakeanam.junit.RegisteredExtensionTest$AnnotationAndStaticField has both"
                        + " @FakeAnamTest and a field with a FakeAnamExtension, so a parameter could be of either. Leave"
                        + " one of them out.");
        assertThat(EngineRun.of(AnnotationAndInstanceField.class).failures())
                .containsExactly("dev.fakeanam.junit.RegisteredExtensionTest$AnnotationAndInstanceField has both"
                        + " @FakeAnamTest and a field with a FakeAnamExtension, so a parameter could be of either. Leave"
                        + " one of them out.");
        assertThat(EngineRun.of(AnnotatedMethodAndField.class).failures())
                .containsExactly("dev.fakeanam.junit.RegisteredExtensionTest$AnnotatedMethodAndField has both"
                        + " @FakeAnamTest and a field with a FakeAnamExtension, so a parameter could be of either. Leave"
                        + " one of them out.");
        assertThat(EngineRun.of(TwoFields.class).failures())
                .containsExactly("dev.fakeanam.junit.RegisteredExtensionTest$TwoFields has two fields with a"
                        + " FakeAnamExtension, so a parameter could be of either. Leave one of them out.");
    }

    @FakeAnamTest
    static class AnnotationAndStaticField {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder().build();

        @Test
        void test(Organization anam) {}
    }

    @FakeAnamTest
    static class AnnotationAndInstanceField {
        @RegisterExtension
        final FakeAnamExtension anam = FakeAnamExtension.builder().build();

        @Test
        void test(Organization organization) {}
    }

    static class AnnotatedMethodAndField {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder().build();

        @FakeAnamTest
        @Test
        void test(Organization anam) {}
    }

    static class TwoFields {
        @RegisterExtension
        static final FakeAnamExtension ONE = FakeAnamExtension.builder().build();

        @RegisterExtension
        static final FakeAnamExtension OTHER = FakeAnamExtension.builder().build();

        @Test
        void test(Organization anam) {}
    }

    @Test
    void what_does_not_go_together_is_refused_where_it_is_said() {
        assertThatThrownBy(() -> FakeAnamExtension.builder().apiKey("ak_fixed").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API key ak_fixed cannot be that of every test, because each has an organization of its"
                        + " own. Choose the life ORGANIZATION_PER_CLASS or SERVER_PER_CLASS, or leave the key out.");
        assertThatThrownBy(() -> FakeAnamExtension.builder()
                        .life(Life.ORGANIZATION_PER_CLASS)
                        .serverOptions(ServerOptions.defaults())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Server options are for a server of the class's own, but in the life ORGANIZATION_PER_CLASS"
                                + " it is shared by all tests of the run. Choose the life SERVER_PER_CLASS, or leave them out.");
    }

    @Test
    void there_is_no_api_key_before_a_test_that_has_an_organization_of_its_own() {
        FakeAnamExtension extension = FakeAnamExtension.builder().build();

        assertThatThrownBy(extension::apiKey)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "There is no API key before a test begins, because every test has an organization of its own."
                                + " Take @AnamBaseUrl and @AnamApiKey as parameters of a test, or let the tests of the class share"
                                + " one: FakeAnamExtension.builder().life(Life.ORGANIZATION_PER_CLASS).");
        assertThatThrownBy(extension::baseUrl)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("There is no base URL before a test begins, ");
    }
}
