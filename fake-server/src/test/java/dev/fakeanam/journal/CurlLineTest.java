package dev.fakeanam.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurlLineTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String LINK = "/v1/share-links/00000000-0000-0000-0000-000000000000";

    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', nullValues = "none", textBlock = """
            GET,     /v1/share-links?page=1&search=a%20b, none,             none
            GET,     /v1/share-links,                     application/json, {"usageLimit":5}
            HEAD,    /v1/share-links,                     none,             none
            HEAD,    /v1/share-links,                     application/json, {"usageLimit":5}
            PUT,     LINK,                                application/json, {"usageLimit":5}
            PUT,     LINK,                                none,             it's $HOME `id` \\ !
            PUT,     LINK,                                text/plain,       @/etc/hostname
            PUT,     LINK,                                none,             none
            POST,    /v1/share-links,                     application/json, ~{"personaName":"Zoë",\n\t"personaId":"x"}\n~
            POST,    /v1/share-links,                     none,             none
            DELETE,  LINK,                                none,             none
            DELETE,  LINK,                                application/json, {}
            OPTIONS, /v1/share-links,                     none,             none
            PATCH,   /v1/a/./b/../c//d;e=f,               application/json, []
            """)
    void a_line_sends_the_same_request_again(String method, String target, String contentType, String body)
            throws Exception {
        Organization anam = fake.newOrganization();
        send(anam, method, target.replace("LINK", LINK), contentType, body);
        Exchange first = anam.exchanges().get(0);

        String output = shell(new Transcript(anam.exchanges()).curl(), anam);

        assertThat(anam.exchanges()).as(output).hasSize(2);
        Exchange second = anam.exchanges().get(1);
        assertThat(second.request().asksTheSameAs(first.request()))
                .as("%s", second)
                .isTrue();
        assertThat(contentType(second)).isEqualTo(contentType(first));
        assertThat(second.response()).isEqualTo(first.response());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[2J", "a\rb", "\u0000", "\u007f", "\u009b2J", "\u202e", "\u2028"})
    void what_a_terminal_would_obey_is_left_out(String text) {
        RecordedRequest body = RecordedRequest.of("PUT", LINK, null, Headers.NONE, null, text);
        RecordedRequest type =
                RecordedRequest.of("PUT", LINK, null, Headers.of("Content-Type", "text/" + text), null, "{}");

        assertThat(CurlLine.of(exchange(7, body)))
                .isEqualTo("# #7 PUT is left out: it has characters that are not printable.");
        assertThat(CurlLine.of(exchange(8, type)))
                .isEqualTo("# #8 PUT is left out: it has characters that are not printable.");
    }

    private static Exchange exchange(long number, RecordedRequest request) {
        return new Exchange(
                "Test",
                number,
                Instant.EPOCH,
                request,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                Outcome.SENT,
                null,
                null);
    }

    private static Optional<String> contentType(Exchange exchange) {
        return exchange.request().headers().first("Content-Type");
    }

    private static void send(Organization anam, String method, String target, String contentType, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(anam.baseUrl() + target))
                .header("Authorization", "Bearer " + anam.apiKey())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        HTTP.send(request.build(), BodyHandlers.discarding());
    }

    private static String shell(String script, Organization anam) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        shell.environment().putAll(Map.of("ANAM_BASE_URL", anam.baseUrl().toString(), "ANAM_API_KEY", anam.apiKey()));
        return new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
