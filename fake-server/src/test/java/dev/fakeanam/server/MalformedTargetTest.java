package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.journal.Exchange;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no HTTP client sends, but that people type and scanners try. */
class MalformedTargetTest {
    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));

    @AfterEach
    void close() {
        fake.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "?a=b", "http:", "AAAA", "AAAA/%zz", "%zz", "*", "h:80", "\\v1", "v1/share-links"})
    void a_target_that_does_not_begin_with_a_slash_is_a_400_that_says_so(String target) throws IOException {
        String note = "This is not an HTTP request. Its target does not begin with /.";

        RawConnection.Received answer = receive("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).contains("\r\nContent-Type: application/json");
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + note + "\"}");
        assertThat(fake.unattributedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.request().method()).isEqualTo("GET");
            assertThat(exchange.request().path()).isEqualTo(target);
            assertThat(exchange.notes()).containsExactly(note);
            assertThat(exchange.response().body()).isEqualTo(answer.body());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: a\r\n", "Host: a b\r\n", "Host: evil.com/x\r\n", "Host: [::1\r\n"})
    void a_request_without_a_good_host_is_a_400_that_says_so(String hosts) throws IOException {
        RawConnection.Received answer = receive("GET /v1/share-links HTTP/1.1\r\n" + hosts + "\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"This is not an HTTP request. Its Host header is missing or malformed, or a"
                        + " header before it is malformed.\"}");
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::toString)
                .containsExactly("#1 GET /v1/share-links → 400 " + answer.body());
    }

    @ParameterizedTest
    @CsvSource({"GET, /..", "PUT, /v1/../../share-links", "OPTIONS, /../v1/share-links"})
    void a_target_without_a_path_is_a_400_that_says_so(String method, String target) throws IOException {
        String note = "This is not an HTTP request. Its target leads above /.";

        RawConnection.Received answer = receive(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"" + note + "\"}");
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::toString)
                .containsExactly("#1 " + method + " " + target + " → 400 " + answer.body());
    }

    @Test
    void a_request_about_the_server_itself_is_a_400_that_says_so() throws IOException {
        RawConnection.Received answer = receive("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::toString)
                .containsExactly("#1 OPTIONS * → 400 {\"error\":\"This is not an HTTP request. Its target does"
                        + " not begin with /.\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a\u0001b HTTP/1.1",
                "GET /a\u0000 HTTP/1.1",
                "GET /v1/a persona HTTP/1.1",
                "\u0001 / HTTP/1.1"
            })
    void a_first_line_that_cannot_be_read_is_a_400_that_says_so_and_no_request(String line) throws IOException {
        receive("GET /v1/first HTTP/1.1\r\nHost: localhost\r\n\r\n");

        RawConnection.Received answer = receive(line + "\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"This is not an HTTP request. Its first line is not a method, a target"
                        + " and a version with one blank between them, or has a character that has to be escaped with"
                        + " %.\"}");
        assertThat(fake.unattributedExchanges()).hasSize(1);
    }

    @Test
    void a_request_for_a_tunnel_is_refused() throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            connection.sendText("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n");

            assertThat(connection.receiveHead()).startsWith("HTTP/1.1 400 ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/__admin/organizations/%u0041, %u0",
        "/__admin/organizations/%zz, %zz",
        "/__admin/organizations?name=%zz, %zz",
        "/__admin/organizations/%, %"
    })
    void an_escape_of_an_admin_request_that_is_none_is_a_problem(String target, String escape) throws IOException {
        RawConnection.Received answer = receive("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.head()).contains("\r\nContent-Type: application/problem+json");
        assertThat(answer.body()).contains(" has " + escape + ", but two hexadecimal digits have to follow a %.");
    }

    private RawConnection.Received receive(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            return connection.sendText(request).receive();
        }
    }
}
