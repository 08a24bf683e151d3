package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeAnamTestTest {

    @Test
    void constructor_before_each_test_and_after_each_share_the_organization_of_their_test() {
        OneOrganizationPerTest.SEEN.clear();

        EngineRun.of(OneOrganizationPerTest.class).succeeded(2);

        assertThat(OneOrganizationPerTest.SEEN).hasSize(8);
        assertThat(OneOrganizationPerTest.SEEN.stream().distinct()).hasSize(2);
    }

    @FakeAnamTest
    static class OneOrganizationPerTest {
        private static final List<Organization> SEEN = new CopyOnWriteArrayList<>();

        OneOrganizationPerTest(Organization anam) {
            SEEN.add(anam);
        }

        @BeforeEach
        void before(Organization anam) {
            SEEN.add(anam);
        }

        @Test
        void one(Organization anam) {
            SEEN.add(anam);
        }

        @Test
        void another(Organization anam) {
            SEEN.add(anam);
        }

        @AfterEach
        void after(Organization anam) {
            assertThat(anam.shareLinks().all()).isEmpty();
            SEEN.add(anam);
        }
    }

    @Test
    void an_organization_is_closed_after_its_test_and_the_server_serves_on_after_the_run() throws Exception {
        Closing.URLS.clear();
        Closing.ORGANIZATIONS.clear();

        EngineRun.of(Closing.class).succeeded(2);

        assertThat(Closing.URLS.stream().distinct()).hasSize(1);
        assertThat(ApiCall.get(Closing.URLS.get(0), "/v1/share-links", "any")).isEqualTo(401);
        assertThat(Closing.ORGANIZATIONS)
                .hasSize(2)
                .allSatisfy(anam -> assertThatThrownBy(anam::shareLinks)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageEndingWith(" is closed, so it can no longer be used. Use it before its test ends."));
    }

    @FakeAnamTest
    static class Closing {
        private static final List<URI> URLS = new CopyOnWriteArrayList<>();
        private static final List<Organization> ORGANIZATIONS = new CopyOnWriteArrayList<>();

        @RepeatedTest(2)
        void test(FakeAnam server, Organization anam) {
            ORGANIZATIONS.forEach(
                    former -> assertThatThrownBy(former::shareLinks).isInstanceOf(IllegalStateException.class));
            URLS.add(server.baseUrl());
            ORGANIZATIONS.add(anam);
        }
    }

    @Test
    void a_test_cannot_close_the_server_of_the_run() {
        EngineRun.of(ClosesTheServer.class).succeeded(1);
    }

    @FakeAnamTest
    static class ClosesTheServer {
        @Test
        void test(FakeAnam server) {
            assertThatThrownBy(server::close)
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("Other tests share this server, so a test cannot close it. For its own server,"
                            + " start one with EmbeddedFakeAnam.start().");
            assertThat(server.newOrganization("still open").shareLinks().all()).isEmpty();
        }
    }

    @Test
    void an_organization_is_named_after_its_test() {
        EngineRun.of(Named.class).succeeded(1);
    }

    @FakeAnamTest
    static class Named {
        @Test
        void test(Organization anam) {
            assertThat(anam.name()).isEqualTo("FakeAnamTestTest$Named.test");
        }
    }

    @Test
    void overloaded_tests_have_other_names_and_other_ids() {
        Overloaded.NAMES.clear();
        Overloaded.IDS.clear();

        EngineRun.of(Overloaded.class).succeeded(3);

        assertThat(Overloaded.NAMES)
                .containsExactlyInAnyOrder(
                        "FakeAnamTestTest$Overloaded.test(Organization)",
                        "FakeAnamTestTest$Overloaded.test(int, Organization)[#1]",
                        "FakeAnamTestTest$Overloaded.test(String, Organization)[#1]");
        assertThat(Overloaded.IDS).hasSize(3).doesNotHaveDuplicates();
    }

    @FakeAnamTest
    static class Overloaded {
        private static final List<String> NAMES = new CopyOnWriteArrayList<>();
        private static final List<UUID> IDS = new CopyOnWriteArrayList<>();

        @Test
        void test(Organization anam) {
            NAMES.add(anam.name());
            IDS.add(anam.givenShareLink().id());
        }

        @ParameterizedTest
        @ValueSource(ints = 1)
        void test(int number, Organization anam) {
            test(anam);
        }

        @ParameterizedTest
        @ValueSource(strings = "1")
        void test(String text, Organization anam) {
            test(anam);
        }
    }

    @Test
    void nested_classes_have_organizations_on_the_same_server() {
        Outer.SEEN.clear();
        Outer.URLS.clear();

        EngineRun.of(Outer.class).succeeded(3);

        assertThat(Outer.SEEN).hasSize(3).doesNotHaveDuplicates();
        assertThat(Outer.URLS).hasSize(3).containsOnly(Outer.URLS.get(0));
    }

    @FakeAnamTest
    static class Outer {
        private static final List<Organization> SEEN = new CopyOnWriteArrayList<>();
        private static final List<URI> URLS = new CopyOnWriteArrayList<>();

        private Organization fromOuterBeforeEach;

        @BeforeEach
        void before(Organization anam) {
            fromOuterBeforeEach = anam;
            SEEN.add(anam);
            URLS.add(anam.baseUrl());
        }

        @Test
        void outer(Organization anam) {
            assertThat(anam).isSameAs(fromOuterBeforeEach);
        }

        @Nested
        class Inner {
            @Test
            void inner(Organization anam) {
                assertThat(anam).isSameAs(fromOuterBeforeEach);
            }

            @Nested
            class Innermost {
                @Test
                void innermost(Organization anam) {
                    assertThat(anam).isSameAs(fromOuterBeforeEach);
                }
            }
        }
    }

    @Test
    void the_same_test_has_the_same_ids_in_every_run() {
        Deterministic.IDS.clear();

        EngineRun.of(Deterministic.class).succeeded(3);
        EngineRun.of(Deterministic.class).succeeded(3);

        assertThat(Deterministic.IDS).hasSize(6);
        assertThat(Deterministic.IDS.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(Deterministic.IDS.subList(3, 6)).isEqualTo(Deterministic.IDS.subList(0, 3));
    }

    @FakeAnamTest
    static class Deterministic {
        private static final List<UUID> IDS = new CopyOnWriteArrayList<>();

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void test(int number, Organization anam) {
            IDS.add(anam.givenShareLink().id());
        }
    }

    @Test
    void tests_that_run_at_the_same_time_do_not_meet() {
        EngineRun.parallel(AtTheSameTime.class).succeeded(4);
    }

    @FakeAnamTest
    static class AtTheSameTime {
        private static final CyclicBarrier ALL_HAVE_ONE = new CyclicBarrier(4);

        @RepeatedTest(4)
        void test(Organization anam) throws Exception {
            anam.givenShareLink();

            ALL_HAVE_ONE.await(30, TimeUnit.SECONDS);

            assertThat(anam.shareLinks().all()).hasSize(1);
        }
    }

    @Test
    void the_annotation_of_a_subclass_takes_the_place_of_the_inherited_one() {
        EngineRun.of(Inherits.class, SaysAnew.class).succeeded(2);
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS, apiKey = "ak_of_the_superclass")
    abstract static class Superclass {}

    static class Inherits extends Superclass {
        @Test
        void test(@AnamApiKey String apiKey) {
            assertThat(apiKey).isEqualTo("ak_of_the_superclass");
        }
    }

    @FakeAnamTest(strictness = Strictness.LENIENT)
    static class SaysAnew extends Superclass {
        @Test
        void test(Organization anam) {
            assertThat(anam.apiKey()).isNotEqualTo("ak_of_the_superclass");
            assertThat(anam.name()).isEqualTo("FakeAnamTestTest$SaysAnew.test");
        }
    }

    @Test
    void the_extension_by_itself_says_too_little() {
        assertThat(EngineRun.of(ExtendedOnly.class).failures())
                .containsExactly("dev.fakeanam.junit.FakeAnamTestTest$ExtendedOnly has"
                        + " @ExtendWith(FakeAnamExtension.class), which does not say what the tests get."
                        + " Annotate it with @FakeAnamTest instead, or put FakeAnamExtension.builder().build()"
                        + " into a field with @RegisterExtension.");
    }

    @ExtendWith(FakeAnamExtension.class)
    static class ExtendedOnly {
        @Test
        void test(Organization anam) {}
    }

    @Test
    void an_annotated_method_needs_no_annotated_class() {
        EngineRun.of(AnnotatedMethod.class).succeeded(1);
    }

    static class AnnotatedMethod {
        @FakeAnamTest
        @Test
        void test(Organization anam) {
            assertThat(anam.shareLinks().all()).isEmpty();
        }
    }

    @Test
    void before_all_has_no_organization_and_the_message_says_what_to_do() {
        assertThat(EngineRun.of(BeforeAllParameter.class).failures())
                .containsExactly("There is no organization for the parameter \"anam\" of static void"
                        + " dev.fakeanam.junit.FakeAnamTestTest$BeforeAllParameter.before(dev.fakeanam.Organization),"
                        + " because every test has its own and no test runs yet. Take it as a parameter of a"
                        + " test, of a"
                        + " @BeforeEach method, or of the constructor of a class with the life cycle"
                        + " PER_METHOD. Or let the"
                        + " tests of the class share one, by the lifecycle ORGANIZATION_PER_CLASS or"
                        + " SERVER_PER_CLASS.");
    }

    @FakeAnamTest
    static class BeforeAllParameter {
        @BeforeAll
        static void before(Organization anam) {}

        @Test
        void test() {}
    }

    @Test
    void a_constructor_for_all_tests_has_no_organization_and_the_message_says_what_to_do() {
        assertThat(EngineRun.of(PerClassConstructor.class).failures())
                .singleElement()
                .asString()
                .startsWith(
                        "There is no organization for the parameter \"anam\" of"
                                + " dev.fakeanam.junit.FakeAnamTestTest$PerClassConstructor(dev.fakeanam.Organization), because");
    }

    @FakeAnamTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassConstructor {
        PerClassConstructor(Organization anam) {}

        @Test
        void test() {}
    }
}
