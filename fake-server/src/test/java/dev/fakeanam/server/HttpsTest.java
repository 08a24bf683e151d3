package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.scripting.Fault.garbage;
import static dev.fakeanam.scripting.Fault.garbageBelowTls;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Tls;
import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.journal.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withHttps());
    private final Organization anam = fake.newOrganization();
    private final URI list = URI.create(fake.baseUrl() + "/v1/share-links");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void the_base_url_has_the_name_that_is_in_the_certificate() {
        assertThat(fake.baseUrl())
                .hasToString("https://localhost:" + fake.baseUrl().getPort());
        assertThat(anam.baseUrl()).isEqualTo(fake.baseUrl());
    }

    @Test
    void java_net_http_trusts_it_by_the_context_and_gets_http_1_1() throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(fake.tls().sslContext())
                .version(HttpClient.Version.HTTP_2)
                .build();

        HttpResponse<String> response = client.send(request(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(fake.unattributedExchanges()).isEmpty();
    }

    @Test
    void ok_http_trusts_it_by_the_trust_manager() throws Exception {
        Tls tls = fake.tls();
        OkHttpClient client = new OkHttpClient.Builder()
                .sslSocketFactory(tls.sslContext().getSocketFactory(), tls.trustManager())
                .build();

        try (Response response = client.newCall(new Request.Builder()
                        .url(list.toURL())
                        .header("Authorization", "Bearer " + anam.apiKey())
                        .build())
                .execute()) {
            assertThat(response.code()).isEqualTo(200);
            assertThat(response.protocol()).hasToString("http/1.1");
        }
    }

    @Test
    void apache_trusts_it_by_the_context() throws Exception {
        try (CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setTlsSocketStrategy(
                                new DefaultClientTlsStrategy(fake.tls().sslContext()))
                        .build())
                .build()) {
            HttpGet request = new HttpGet(list);
            request.setHeader("Authorization", "Bearer " + anam.apiKey());

            int status = client.execute(request, response -> response.getCode());

            assertThat(status).isEqualTo(200);
        }
    }

    @Test
    void the_trust_store_has_the_ca_alone() throws Exception {
        assertThat(Collections.list(fake.tls().trustStore().aliases())).containsExactly("fake-anam-ca");
    }

    @Test
    void the_certificate_in_a_file_is_the_one_that_the_text_has(@TempDir Path directory) throws Exception {
        Path file = fake.tls().writeCaCertificate(directory.resolve("ca.pem"));

        assertThat(file).hasContent(fake.tls().caCertificatePem());
        assertThat(Files.readString(file))
                .startsWith("-----BEGIN CERTIFICATE-----\n")
                .endsWith("\n-----END CERTIFICATE-----\n");
    }

    @Test
    void a_file_that_cannot_be_written_is_told(@TempDir Path directory) {
        Path file = directory.resolve("missing/ca.pem");

        assertThatThrownBy(() -> fake.tls().writeCaCertificate(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("The CA certificate cannot be written to " + file + " (java.nio.file.NoSuchFileException: "
                        + file + "). Choose another file.");
    }

    @Test
    void the_certificates_are_as_rfc_5280_and_its_strictest_readers_have_them() throws Exception {
        try (SSLSocket socket =
                (SSLSocket) fake.tls().sslContext().getSocketFactory().createSocket(list.getHost(), list.getPort())) {
            socket.startHandshake();
            X509Certificate leaf = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            X509Certificate ca = (X509Certificate) socket.getSession().getPeerCertificates()[1];

            assertThat(ca.getBasicConstraints()).isZero();
            assertThat(leaf.getBasicConstraints()).isNegative();
            assertThat(leaf.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
            assertThat(leaf.getSubjectAlternativeNames())
                    .containsExactlyInAnyOrder(
                            List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
            assertThat(List.of(leaf, ca)).allSatisfy(certificate -> {
                assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
                assertThat(certificate.getExtensionValue("2.5.29.14")).isNotNull();
                // Both name the CA's key: an octet string of a sequence of the identifier.
                assertThat(certificate.getExtensionValue("2.5.29.35")).endsWith(identifier(ca));
                assertThat(Duration.between(
                                certificate.getNotBefore().toInstant(),
                                certificate.getNotAfter().toInstant()))
                        .isEqualTo(Duration.ofDays(365));
            });
        }
    }

    private static byte[] identifier(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue("2.5.29.14");
        return Arrays.copyOfRange(extension, 4, extension.length);
    }

    @Test
    void the_certificate_is_for_the_names_of_the_admin_api_too() throws Exception {
        ServerOptions options = ServerOptions.defaults()
                .withHttps()
                .withAdminApi(
                        new AdminAccess(Set.of("anam.test", "bücher.test", "[fd00::1]", "10.1.2.3"), null, false));
        try (FakeAnam named = EmbeddedFakeAnam.start(options);
                SSLSocket socket = (SSLSocket) named.tls()
                        .sslContext()
                        .getSocketFactory()
                        .createSocket("localhost", named.baseUrl().getPort())) {
            socket.startHandshake();

            assertThat(((X509Certificate) socket.getSession().getPeerCertificates()[0]).getSubjectAlternativeNames())
                    .contains(
                            List.of(2, "anam.test"),
                            List.of(2, "xn--bcher-kva.test"),
                            List.of(7, "fd00:0:0:0:0:0:0:1"),
                            List.of(7, "10.1.2.3"));
        }
    }

    @Test
    void the_journal_has_a_client_that_does_not_trust_it() {
        HttpClient client = HttpClient.newHttpClient();

        assertThatThrownBy(() -> client.send(request(), BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);

        // A client sends an alert and goes, so the server sees that alert, or that the client has gone.
        assertThat(noteOfFirst())
                .startsWith("A TLS handshake failed (")
                .endsWith("). Usually the client does not trust the server's CA. Get the CA from tls() of the fake,"
                        + " from --ca-file, or from GET /__admin/ca.pem. If the client trusts it, check that it"
                        + " offers TLS 1.2 or 1.3, and HTTP/1.1.");
        assertThat(fake.unattributedExchanges().get(0)).hasToString("#1 TLS / → no response, closed after 0 ms");
    }

    @Test
    void a_client_that_offers_http_2_alone_is_refused() throws Exception {
        try (SSLSocket socket =
                (SSLSocket) fake.tls().sslContext().getSocketFactory().createSocket(list.getHost(), list.getPort())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setApplicationProtocols(new String[] {"h2"});
            socket.setSSLParameters(parameters);

            assertThatThrownBy(socket::startHandshake)
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageEndingWith("Received fatal alert: no_application_protocol");
        }
    }

    @Test
    void plain_http_gets_a_400_that_says_so() throws Exception {
        String note = "A client used plain HTTP, but this port serves only HTTPS. Give the client a base URL that"
                + " begins with https://.";

        try (RawConnection connection = RawConnection.to(plain())) {
            RawConnection.Received received =
                    connection.send("PUT", "/v1/share-links/x", "{}").receive();

            assertThat(received.head())
                    .isEqualTo("HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 124\r\n"
                            + "Connection: close");
            assertThat(received.body()).isEqualTo("{\"error\":\"" + note + "\"}");
            assertThat(connection.readToTheEnd()).isEmpty();
        }
        assertThat(fake.unattributedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange).hasToString("#1 PUT /v1/share-links/x → 400 {\"error\":\"" + note + "\"}");
            assertThat(exchange.notes()).containsExactly(note);
        });
    }

    @Test
    void plain_http_with_a_large_body_is_answered_too() throws Exception {
        try (RawConnection connection = RawConnection.to(plain())) {
            RawConnection.Received received = connection
                    .send("POST", "/v1/share-links", " ".repeat(1_000_000))
                    .receive();

            assertThat(received.status()).isEqualTo(400);
        }
    }

    @Test
    void what_is_neither_tls_nor_http_ends_its_connection() throws Exception {
        try (RawConnection connection = RawConnection.to(plain())) {
            connection.sendBytes(new byte[] {0, 1, 2, 3, '\r', '\n', '\r', '\n'});

            assertThat(connection.readToTheEnd()).startsWith("HTTP/1.1 400 ");
        }
        assertThat(statusOfList()).isEqualTo(200);
    }

    @Test
    void an_absolute_target_is_served() throws Exception {
        try (FakeAnam trusted = EmbeddedFakeAnam.start(TestAuthority.options());
                RawConnection connection = RawConnection.to(trusted.baseUrl())) {
            String request = "GET https://localhost/v1/share-links HTTP/1.1\r\nHost: localhost\r\n\r\n";

            assertThat(connection.sendText(request).receive().status()).isEqualTo(401);
        }
    }

    @Test
    void handshakes_fail_as_often_as_the_test_says() throws Exception {
        fake.tls().failHandshakes(2);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::statusOfList)
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("Received fatal alert: handshake_failure");
        }

        assertThat(statusOfList()).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fake.unattributedExchanges())
                        .extracting(Exchange::notes)
                        .containsExactly(
                                List.of("The TLS handshake failed, because failHandshakes asked for it."),
                                List.of("The TLS handshake failed, because failHandshakes asked for it.")));
    }

    @Test
    void handshakes_succeed_again_when_the_test_says_so_or_the_server_is_reset() throws Exception {
        fake.tls().failHandshakes(1);
        fake.tls().failHandshakes(0);
        int afterNone = statusOfList();
        fake.tls().failHandshakes(1);
        ((EmbeddedFakeAnam) fake).reset();
        int afterReset = statusOfList();

        assertThat(List.of(afterNone, afterReset)).containsExactly(200, 401);
    }

    @Test
    void a_negative_number_of_handshakes_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fake.tls().failHandshakes(-1))
                .withMessage("0 or more handshakes fail, but -1 was given.");
    }

    @Test
    void garbage_is_encrypted_and_garbage_below_tls_is_not() throws Exception {
        try (FakeAnam trusted = EmbeddedFakeAnam.start(TestAuthority.options())) {
            Organization scripted = trusted.newOrganization();
            scripted.on(anyRequest()).applyThen(garbage()).then().applyThen(garbageBelowTls());

            try (RawConnection connection = RawConnection.to(scripted)) {
                assertThat(connection.send("GET", "/v1/share-links", "").readToTheEnd())
                        .isEqualTo("\u0000\u0001 this is no HTTP \u0002\u0003\r\n\r\n");
            }
            try (RawConnection connection = RawConnection.to(scripted)) {
                connection.send("GET", "/v1/share-links", "");

                assertThatThrownBy(connection::readByte).isInstanceOf(SSLException.class);
            }
            assertThat(scripted.exchanges())
                    .extracting(exchange -> exchange.script().description())
                    .containsExactly("apply, then garbage", "apply, then garbage below TLS");
        }
    }

    @ParameterizedTest
    @CsvSource({"https, 200", "http, 403"})
    void a_web_page_of_the_same_origin_has_its_scheme_too(String scheme, int status) throws Exception {
        try (FakeAnam trusted = EmbeddedFakeAnam.start(TestAuthority.options().withAdminApi(AdminAccess.local()));
                RawConnection connection = RawConnection.to(trusted.baseUrl())) {
            connection.sendText(
                    "GET /__admin/version HTTP/1.1\r\nHost: localhost\r\nOrigin: " + scheme + "://localhost\r\n\r\n");

            assertThat(connection.receive().status()).isEqualTo(status);
        }
    }

    @Test
    void each_server_has_a_ca_of_its_own() {
        try (FakeAnam another = EmbeddedFakeAnam.start(ServerOptions.defaults().withHttps())) {
            assertThat(another.tls().caCertificatePem()).isNotEqualTo(fake.tls().caCertificatePem());
        }
    }

    @Test
    void a_fake_with_plain_http_has_nothing_to_trust() {
        try (FakeAnam clear = EmbeddedFakeAnam.start()) {
            assertThatIllegalStateException()
                    .isThrownBy(clear::tls)
                    .withMessage("This fake serves plain HTTP, so there is nothing to trust. Start it with"
                            + " ServerOptions.withHttps(), @FakeAnamTest(https = true) or --https.");
        }
    }

    private URI plain() {
        return URI.create("http://localhost:" + list.getPort());
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(list)
                .header("Authorization", "Bearer " + anam.apiKey())
                .build();
    }

    /** On a connection of its own, so that there is a handshake. */
    private int statusOfList() throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(fake.tls().sslContext())
                .build()
                .send(request(), BodyHandlers.discarding())
                .statusCode();
    }

    /** The client may have its alert a moment before the journal has its entry. */
    private String noteOfFirst() {
        await().atMost(PATIENCE).until(() -> !fake.unattributedExchanges().isEmpty());
        return fake.unattributedExchanges().get(0).notes().get(0);
    }
}
