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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the lines in a shell, with curl. */
class CurlLineShellProofs {
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

        String output =
                shell(new Transcript(anam.exchanges()).curl(), anam.baseUrl().toString(), anam.apiKey());

        assertThat(anam.exchanges()).as(output).hasSize(2);
        Exchange second = anam.exchanges().get(1);
        assertThat(second.request().asksTheSameAs(first.request()))
                .as("%s", second)
                .isTrue();
        assertThat(contentType(second)).isEqualTo(contentType(first));
        assertThat(second.response()).isEqualTo(first.response());
    }

    @Test
    void a_shell_takes_nothing_in_a_request_for_a_command() throws IOException {
        String body = "{\"a\":\"$(id) `id` $HOME ' \\\\ ! \n # ; @\"}";
        RecordedRequest request = RecordedRequest.of(
                "P$UT",
                "/v1/$(id)",
                "a='b'&c=\"d\";id",
                Headers.of("Content-Type", "application/json"),
                "ak_0123456789abcdef",
                body);
        String line = CurlLineTest.lineOf(request);

        String arguments = shell("curl() { printf '%s\\0' \"$@\"; }\n" + line, "http://fake", "the key");

        assertThat(arguments.split("\0"))
                .containsExactly(
                        "-sSi",
                        "-g",
                        "-X",
                        "P$UT",
                        "http://fake/v1/$(id)?a='b'&c=\"d\";id",
                        "-H",
                        "Authorization: Bearer the key",
                        "-H",
                        "Content-Type: application/json",
                        "--data-raw",
                        body);
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

    private static String shell(String script, String baseUrl, String apiKey) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).redirectErrorStream(true);
        shell.environment().putAll(Map.of("ANAM_BASE_URL", baseUrl, "ANAM_API_KEY", apiKey));
        return new String(shell.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
