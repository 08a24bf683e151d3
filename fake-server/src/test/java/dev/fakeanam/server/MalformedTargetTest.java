package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.journal.Exchange;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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

        RawConnection.Received response = receive("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.head()).contains("\r\nContent-Type: application/json");
        assertThat(response.body()).isEqualTo("{\"error\":\"" + note + "\"}");
        assertThat(fake.unattributedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.request().method()).isEqualTo("GET");
            assertThat(exchange.request().path()).isEqualTo(target);
            assertThat(exchange.notes()).containsExactly(note);
            assertThat(exchange.response().body()).isEqualTo(response.body());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "X: y, ': No Host'",
        "Host: a|Host: a, ': Duplicate Host Header'",
        "Host: a b, ': Bad HostPort'",
        "Host: evil.com/x, ': Bad HostPort'",
        "Host: [::1, ': Bad HostPort'",
        "Host: a|Content-Length: -1, ': Invalid Content-Length Value'",
        "Host: a|Content-Length: 99999999999999999999, ''",
        "Host: a|Transfer-Encoding: chunked|Content-Length: 3, ': Transfer-Encoding and Content-Length'"
    })
    void a_request_with_a_wrong_header_is_a_400_that_names_the_fault(String headers, String fault) throws IOException {
        RawConnection.Received response =
                receive("GET /v1/share-links HTTP/1.1\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"This is not an HTTP request. It has a wrong header, or lacks one" + fault
                        + ".\"}");
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::toString)
                .containsExactly("#1 GET /v1/share-links → 400 " + response.body());
    }

    @ParameterizedTest
    @CsvSource({"GET, /..", "PUT, /v1/../../share-links", "OPTIONS, /../v1/share-links"})
    void a_target_without_a_path_is_a_400_that_says_so(String method, String target) throws IOException {
        String note = "This is not an HTTP request. Its target leads above /.";

        RawConnection.Received response = receive(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":\"" + note + "\"}");
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::toString)
                .containsExactly("#1 " + method + " " + target + " → 400 " + response.body());
    }

    @Test
    void a_request_about_the_server_itself_is_a_400_that_says_so() throws IOException {
        RawConnection.Received response = receive("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(response.status()).isEqualTo(400);
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
    void a_first_line_that_cannot_be_read_is_a_400_that_says_so(String line) throws IOException {
        receive("GET /v1/first HTTP/1.1\r\nHost: localhost\r\n\r\n");

        RawConnection.Received response = receive(line + "\r\nHost: localhost\r\n\r\n");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"error\":\"This is not an HTTP request. Its first line is not a method, a target"
                        + " and a version with one space between them, or has a character that has to be escaped with"
                        + " %.\"}");
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::toString)
                .last()
                .isEqualTo("#2 HTTP / → 400 " + response.body());
    }

    static Stream<Arguments> unread() {
        String host = "Host: localhost\r\n";
        String tooLong = "The first line and the headers of the request are longer than 8 KiB, so they were not read."
                + " Send fewer or shorter headers, for example less in Cookie.";
        String otherVersion = "The first line of the request ends with neither HTTP/1.1 nor HTTP/1.0, and the server"
                + " speaks nothing else. Let the client use HTTP/1.1.";
        String version2 =
                "The client speaks HTTP/2, but this server speaks only HTTP/1.1. Let the client use" + " HTTP/1.1.";
        return Stream.of(
                Arguments.of(
                        "GET /v1/" + "a".repeat(9_000) + " HTTP/1.1\r\n" + host,
                        414,
                        "HTTP /",
                        "The first line of the request is longer than 8 KiB, so it was not read. Send a shorter path"
                                + " and query."),
                Arguments.of("GET /v1/a HTTP/1.1\r\nX: " + "a".repeat(9_000) + "\r\n", 431, "GET /v1/a", tooLong),
                Arguments.of("G".repeat(9_000) + " /v1/a HTTP/1.1\r\n" + host, 431, "HTTP /", tooLong),
                Arguments.of(
                        "PUT /v1/a HTTP/1.1\r\n" + host + "Expect: 200-ok\r\nContent-Length: 0\r\n",
                        417,
                        "PUT /v1/a",
                        "The header Expect has a value other than 100-continue. Leave the header out."),
                Arguments.of("GET /v1/a HTTP/1.2\r\n" + host, 505, "HTTP /", otherVersion),
                Arguments.of("GET /v1/a", 505, "HTTP /", otherVersion),
                Arguments.of("GET /v1/a HTTP/2.0\r\n" + host, 426, "GET /v1/a", version2),
                Arguments.of("PRI * HTTP/2.0\r\n\r\nSM\r\n", 400, "PRI *", version2),
                Arguments.of(
                        "PUT /v1/a HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz",
                        400,
                        "PUT /v1/a",
                        "This is not an HTTP request. Its Transfer-Encoding is chunked, but its body is not."));
    }

    @ParameterizedTest
    @MethodSource("unread")
    void what_the_server_refuses_to_read_gets_the_reason_and_the_journal_has_it(
            String request, int status, String recorded, String note) throws IOException {
        RawConnection.Received response = receive(request + "\r\n");

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.head()).contains("\r\nContent-Type: application/json");
        assertThat(response.body()).isEqualTo("{\"error\":\"" + note + "\"}");
        assertThat(fake.unattributedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange).hasToString("#1 " + recorded + " → " + status + " " + response.body());
            assertThat(exchange.notes()).containsExactly(note);
        });
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
    void a_wrong_escape_in_an_admin_request_is_a_problem(String target, String escape) throws IOException {
        RawConnection.Received response = receive("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.head()).contains("\r\nContent-Type: application/problem+json");
        assertThat(response.body()).contains(" has " + escape + ", but two hexadecimal digits have to follow a %.");
    }

    private RawConnection.Received receive(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            return connection.sendText(request).receive();
        }
    }
}
