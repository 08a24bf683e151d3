package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.server.ServerOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The extension in a field. */
class RegisteredExtensionTest {

    @Test
    void a_static_field_gives_every_test_an_organization() {
        StaticField.SEEN.clear();

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
        InstanceField.SEEN.clear();

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
    void a_server_of_the_class_is_set_up_as_the_field_says() {
        EngineRun.of(OwnServer.class).succeeded(2);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OwnServer {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.SERVER_PER_CLASS)
                .apiKey("ak_of_an_own_server")
                .serverOptions(ServerOptions.defaults().withoutMagicIds())
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

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class InstanceForAll {
        @RegisterExtension
        final FakeAnamExtension anam = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

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
        final FakeAnamExtension anam = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .build();

        @Test
        void test() {}
    }
}
