package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;

/** The lifecycles in which the tests of an annotated class share an organization. */
class ClassLifecycleTest {

    @Test
    void the_tests_of_a_class_and_its_nested_ones_share_an_organization_that_is_cleared_before_each() {
        OneOrganization.SEEN.clear();

        EngineRun.of(OneOrganization.class).succeeded(4);

        assertThat(OneOrganization.SEEN).hasSize(14);
        assertThat(OneOrganization.SEEN.stream().distinct()).hasSize(1);
        assertThat(OneOrganization.SEEN.get(0).name()).isEqualTo("ClassLifecycleTest$OneOrganization");
        assertThatThrownBy(() -> OneOrganization.SEEN.get(0).shareLinks().all())
                .isInstanceOf(IllegalStateException.class);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class OneOrganization {
        private static final List<Organization> SEEN = new CopyOnWriteArrayList<>();

        OneOrganization(Organization anam) {
            see(anam);
            anam.givenShareLink();
        }

        @BeforeAll
        static void before_all(Organization anam) {
            see(anam);
            anam.givenShareLink();
        }

        @BeforeEach
        void before(Organization anam) {
            see(anam);
            assertThat(anam.shareLinks().all()).hasSize(1);
            anam.givenShareLink();
        }

        @RepeatedTest(2)
        void outer() {}

        @AfterAll
        static void after_all(Organization anam) {
            see(anam);
        }

        private static void see(Organization anam) {
            SEEN.add(anam);
        }

        @Nested
        class Inner {
            Inner(Organization anam) {
                see(anam);
                assertThat(anam.shareLinks().all()).hasSize(1);
            }

            @RepeatedTest(2)
            void inner(Organization anam) {
                see(anam);
                assertThat(anam.shareLinks().all()).hasSize(2);
            }
        }
    }

    @Test
    void an_instance_for_all_tests_has_the_organization_in_its_constructor() {
        EngineRun.of(OneInstance.class).succeeded(2);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneInstance {
        private final Organization ofTheInstance;

        OneInstance(Organization anam) {
            ofTheInstance = anam;
        }

        @RepeatedTest(2)
        void test(Organization anam) {
            assertThat(anam).isSameAs(ofTheInstance);
            assertThat(anam.shareLinks().all()).isEmpty();
            anam.givenShareLink();
        }
    }

    @Test
    void a_class_can_have_an_api_key_of_its_choice() {
        EngineRun.of(FixedKey.class).succeeded(2);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_fixed_for_class_life_test")
    static class FixedKey {
        @RepeatedTest(2)
        void test(Organization anam, @AnamApiKey String apiKey) {
            assertThat(anam.apiKey()).isEqualTo(apiKey).isEqualTo("ak_fixed_for_class_life_test");
        }
    }

    @Test
    void tests_that_share_an_organization_run_one_after_the_other_where_others_run_at_the_same_time() {
        OneByOne.RUNNING.set(0);

        EngineRun.parallel(OneByOne.class, SameKey.class, SameKeyToo.class).succeeded(48);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class OneByOne {
        private static final AtomicInteger RUNNING = new AtomicInteger();

        @RepeatedTest(8)
        void outer(Organization anam) throws Exception {
            alone(anam);
        }

        @Nested
        class Inner {
            @RepeatedTest(8)
            void inner(Organization anam) throws Exception {
                alone(anam);
            }
        }

        private static void alone(Organization anam) throws Exception {
            assertThat(RUNNING.incrementAndGet()).isEqualTo(1);
            anam.givenShareLink();
            assertThat(ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey()))
                    .isEqualTo(200);
            assertThat(anam.exchanges()).hasSize(1);
            RUNNING.decrementAndGet();
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_of_two_classes")
    static class SameKey {
        @RepeatedTest(16)
        void test(Organization anam) {
            assertThat(anam.apiKey()).isEqualTo("ak_of_two_classes");
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_of_two_classes")
    static class SameKeyToo {
        @RepeatedTest(16)
        void test(Organization anam) {
            assertThat(anam.apiKey()).isEqualTo("ak_of_two_classes");
        }
    }

    @Test
    void a_class_can_have_its_own_server_which_serves_on_after_it() throws Exception {
        OwnServer.URLS.clear();

        EngineRun.of(Shared.class, OwnServer.class).succeeded(3);

        assertThat(OwnServer.URLS.stream().distinct()).hasSize(1).doesNotContain(Shared.url);
        assertThat(ApiCall.get(OwnServer.URLS.get(0), "/v1/share-links", "any")).isEqualTo(401);
    }

    @FakeAnamTest
    static class Shared {
        private static volatile URI url;

        @Test
        void test(FakeAnam server, @AnamBaseUrl URI baseUrl) {
            url = server.baseUrl();
            assertThat(baseUrl).isEqualTo(url);
        }
    }

    @FakeAnamTest(lifecycle = Lifecycle.SERVER_PER_CLASS)
    static class OwnServer {
        private static final List<URI> URLS = new CopyOnWriteArrayList<>();

        @BeforeAll
        static void before(FakeAnam server, Organization anam, @AnamBaseUrl URI baseUrl) throws Exception {
            assertThat(server.baseUrl()).isEqualTo(anam.baseUrl()).isEqualTo(baseUrl);
            assertThat(ApiCall.get(baseUrl, "/v1/share-links", "ak_unknown")).isEqualTo(401);
            URLS.add(baseUrl);
        }

        @Test
        void test(FakeAnam server, Organization anam) {
            assertThat(anam.exchanges()).isEmpty();
            assertThat(server.unattributedExchanges()).hasSize(1);
            URLS.add(server.baseUrl());
        }

        @Nested
        class Inner {
            @Test
            void test(@AnamBaseUrl URI baseUrl) {
                URLS.add(baseUrl);
            }
        }
    }

    @Test
    void a_nested_class_cannot_have_another_lifecycle() {
        assertThat(EngineRun.of(OtherLifeInside.class).failures())
                .containsExactly("@FakeAnamTest of dev.fakeanam.junit.ClassLifecycleTest$OtherLifeInside$Inner says"
                        + " SERVER_PER_CLASS, but an enclosing class sets ORGANIZATION_PER_CLASS. Lifecycle and API"
                        + " key apply to a class and its nested classes. Set them only on the outermost class.");
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class OtherLifeInside {
        @Nested
        @FakeAnamTest(lifecycle = Lifecycle.SERVER_PER_CLASS)
        class Inner {
            @Test
            void test() {}
        }
    }

    @Test
    void a_key_of_a_method_is_refused_once_with_the_difference() {
        assertThat(EngineRun.of(KeyInside.class).results().allEvents().failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .map(result -> result.getThrowable().orElseThrow()))
                .singleElement(InstanceOfAssertFactories.THROWABLE)
                .hasMessage("@FakeAnamTest of void dev.fakeanam.junit.ClassLifecycleTest$KeyInside.test() says"
                        + " ORGANIZATION_PER_TEST and the API key ak_of_the_method, but an enclosing class sets"
                        + " ORGANIZATION_PER_TEST and no API key. Lifecycle and API key apply to a class and its"
                        + " nested classes. Set them only on the outermost class.")
                .hasNoSuppressedExceptions();
    }

    @FakeAnamTest
    static class KeyInside {
        KeyInside(@AnamApiKey String apiKey) {}

        @FakeAnamTest(apiKey = "ak_of_the_method")
        @Test
        void test() {}
    }

    @Test
    void a_method_cannot_ask_for_the_life_of_a_class() {
        assertThat(EngineRun.of(LifeOfAMethod.class).failures())
                .containsExactly("A class shares an organization, not a method, but void"
                        + " dev.fakeanam.junit.ClassLifecycleTest$LifeOfAMethod.test() asks for one. Set the lifecycle"
                        + " in the annotation of the class.");
    }

    static class LifeOfAMethod {
        @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
        @Test
        void test() {}
    }

    @Test
    void a_test_with_its_own_organization_cannot_choose_the_key() {
        assertThat(EngineRun.of(KeyForEveryTest.class).failures())
                .containsExactly(
                        "The API key ak_fixed cannot be shared by all tests, because each has its own organization."
                                + " Choose the lifecycle ORGANIZATION_PER_CLASS or SERVER_PER_CLASS, or leave the"
                                + " key out.");
    }

    @FakeAnamTest(apiKey = "ak_fixed")
    static class KeyForEveryTest {
        @Test
        void test() {}
    }

    @Test
    void an_api_key_of_another_form_is_refused_before_anything_starts() {
        String refusal =
                "An API key consists of visible ASCII characters without spaces, because it is sent in a header, but"
                        + " \"with space\" was given.";

        assertThat(EngineRun.of(BadKey.class).failures()).containsExactly(refusal);
        assertThatThrownBy(() -> FakeAnamExtension.builder()
                        .lifecycle(Lifecycle.SERVER_PER_CLASS)
                        .apiKey("with space")
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(refusal);
    }

    @FakeAnamTest(lifecycle = Lifecycle.SERVER_PER_CLASS, apiKey = "with space")
    static class BadKey {
        @Test
        void test() {}
    }

    @Test
    void an_api_key_that_another_organization_has_is_refused() {
        assertThat(EngineRun.of(KeyInUse.class).failures())
                .containsExactly(
                        "ClassLifecycleTest$KeyInUse needs the API key ak_taken, but another organization has it:"
                                + " that of a class which runs at the same time, of ServerOptions.withOrganizations,"
                                + " or of another fork or run at the same standalone server. Choose another key for each"
                                + " of them. Classes of the same run wait for each other if all that name the key are"
                                + " annotated with @FakeAnamTest.");
    }

    static class KeyInUse {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .apiKey("ak_taken")
                .serverOptions(
                        ServerOptions.defaults().withOrganizations(fake -> fake.newOrganization("first", "ak_taken")))
                .build();

        @Test
        void test() {}
    }

    @Test
    void the_organization_of_the_class_is_not_for_a_test_to_close() {
        EngineRun.of(ClosesIt.class).succeeded(2);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class ClosesIt {
        @RepeatedTest(2)
        void test(Organization anam) {
            assertThatThrownBy(anam::close)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The tests of this class share the organization, and it is closed after the last of"
                            + " them. So a test cannot close it. To start again, clear() it. For another"
                            + " one, take a parameter"
                            + " FakeAnam and call newOrganization().");
            assertThat(anam.shareLinks().all()).isEmpty();
            assertThatThrownBy(() -> anam.revokeApiKey("ak_none")).isInstanceOf(IllegalArgumentException.class);
            assertThat(anam).isEqualTo(anam).isNotEqualTo("another").hasSameHashCodeAs(anam);
        }
    }
}
