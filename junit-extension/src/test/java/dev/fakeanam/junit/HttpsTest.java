package dev.fakeanam.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Tls;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code https = true} turns on. With a standalone server, its URL decides. */
@DisabledIfEnvironmentVariable(named = "FAKE_ANAM_URL", matches = ".+")
class HttpsTest {

    @Test
    void tests_that_want_https_share_one_server_and_the_others_another() {
        Annotated.URLS.clear();

        EngineRun.of(Annotated.class, OtherAnnotated.class, Plain.class).succeeded(4);

        assertThat(Annotated.URLS).hasSize(1);
    }

    @FakeAnamTest(https = true)
    static class Annotated {
        private static final Set<String> URLS = new ConcurrentSkipListSet<>();

        @Test
        void test(FakeAnam fake, Organization anam, @AnamBaseUrl String baseUrl) throws Exception {
            assertThat(baseUrl).startsWith("https://localhost:");
            assertThat(status(fake.tls(), anam)).isEqualTo(200);
            URLS.add(baseUrl);
        }

        @Nested
        class Inner {
            @Test
            void test(FakeAnam fake, Organization anam) throws Exception {
                assertThat(status(fake.tls(), anam)).isEqualTo(200);
                URLS.add(anam.baseUrl().toString());
            }
        }
    }

    static class OtherAnnotated {
        @Test
        @FakeAnamTest(https = true)
        void test(@AnamBaseUrl String baseUrl) {
            Annotated.URLS.add(baseUrl);
        }
    }

    @FakeAnamTest
    static class Plain {
        @Test
        void test(FakeAnam fake) {
            assertThat(fake.baseUrl()).hasScheme("http");
            assertThatIllegalStateException()
                    .isThrownBy(fake::tls)
                    .withMessage("This fake serves plain HTTP, so there is nothing to trust. Start it with"
                            + " ServerOptions.withHttps(), @FakeAnamTest(https = true) or --https.");
        }
    }

    @Test
    void a_class_may_have_a_server_with_https_of_its_own() {
        EngineRun.of(OwnServer.class).succeeded(1);
    }

    @FakeAnamTest(https = true, lifecycle = Lifecycle.SERVER_PER_CLASS)
    static class OwnServer {
        @Test
        void test(FakeAnam fake, Organization anam) throws Exception {
            assertThat(status(fake.tls(), anam)).isEqualTo(200);
        }
    }

    @Test
    void static_code_gets_trust_from_the_field() {
        EngineRun.of(Field.class).succeeded(1);
    }

    static class Field {
        @RegisterExtension
        static final FakeAnamExtension ANAM = FakeAnamExtension.builder()
                .lifecycle(Lifecycle.ORGANIZATION_PER_CLASS)
                .https()
                .build();

        private static final Tls TLS = ANAM.tls();

        @Test
        void test(Organization anam) throws Exception {
            assertThat(ANAM.baseUrl()).hasScheme("https").isEqualTo(anam.baseUrl());
            assertThat(status(TLS, anam)).isEqualTo(200);
        }
    }

    @Test
    void a_server_with_options_says_it_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeAnamExtension.builder()
                        .lifecycle(Lifecycle.SERVER_PER_CLASS)
                        .serverOptions(ServerOptions.defaults())
                        .https()
                        .build())
                .withMessage("A server with serverOptions() takes HTTPS from these options. Leave https() out, and add"
                        + " withHttps() to the server options.");
    }

    @Test
    void a_nested_class_cannot_want_it_alone() {
        assertThat(EngineRun.of(Outer.class).failures())
                .containsExactly("@FakeAnamTest of dev.fakeanam.junit.HttpsTest$Outer$Inner sets https = true, but an"
                        + " enclosing class does not. Set it only on the outermost class.");
    }

    @FakeAnamTest
    static class Outer {
        @Nested
        @FakeAnamTest(https = true)
        class Inner {
            @Test
            void test(Organization anam) {}
        }
    }

    @Test
    void a_standalone_server_without_it_is_refused() {
        try (FakeAnam server = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            List<String> failures =
                    EngineRun.attachedTo(server.baseUrl(), OwnClass.class).failures();

            assertThat(failures)
                    .containsExactly("The tests want a server with HTTPS, but fakeanam.url, or FAKE_ANAM_URL, is "
                            + server.baseUrl() + ". Start the server with --https, and name its URL.");
        }
    }

    @FakeAnamTest(https = true)
    static class OwnClass {
        @Test
        void test(Organization anam) {}
    }

    private static int status(Tls tls, Organization anam) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(anam.baseUrl() + "/v1/share-links"))
                .header("Authorization", "Bearer " + anam.apiKey())
                .build();
        return HttpClient.newBuilder()
                .sslContext(tls.sslContext())
                .build()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
