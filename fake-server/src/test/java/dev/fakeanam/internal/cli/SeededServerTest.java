package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.sharelinks.PersonaShareLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeededServerTest {
    private static final String LINK = "00000000-0000-0000-0000-000000000001";

    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void tells_the_key_and_the_link_of_the_first_organization() throws Exception {
        JavaProcess process = start(seed("""
                // Two teams.
                {"organizations": [
                  {"name": "Acme", "apiKeys": [{"key": "acme"}],
                   "shareLinks": [{"id": "00000000-0000-0000-0000-000000000001"}, {}]},
                  {"name": "Beta", "apiKeys": [{"key": "beta"}]}
                ]}
                """));

        process.awaitOutput("Stop it with Ctrl-C.\n");
        URI url = baseUrl(process);

        assertThat(process.out()).isEqualTo("""
                Fake Anam is ready.

                Base URL:   %1$s
                Page:       %1$s/__admin/
                API key:    acme
                Share link: %2$s

                Raise its usage limit to 50:
                curl -sS -X PUT %1$s/v1/share-links/%2$s -H 'Authorization: Bearer acme' -H 'Content-Type: application/json' -d '{"usageLimit":50}'

                Stop it with Ctrl-C.
                """.formatted(url, LINK));
        assertThat(process.err()).isEmpty();
        assertThat(PersonaShareLink.fromJson(ApiCalls.send(url, "acme", "GET", ApiCalls.LINKS + "/" + LINK, "")
                                .body())
                        .shareLink()
                        .enabled())
                .isTrue();
        assertThat(ApiCalls.send(url, "beta", "GET", ApiCalls.LINKS, "").body()).contains("\"total\":0");
    }

    @Test
    void tells_no_link_where_there_is_none() throws Exception {
        JavaProcess process = start(seed("{\"organizations\":[{\"name\":\"Acme\",\"apiKeys\":[{\"key\":\"acme\"}]}]}"));

        process.awaitOutput("Stop it with Ctrl-C.\n");

        assertThat(process.out()).isEqualTo("""
                Fake Anam is ready.

                Base URL:   %1$s
                Page:       %1$s/__admin/
                API key:    acme

                Stop it with Ctrl-C.
                """.formatted(baseUrl(process)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"organizations\":[]}",
                "{\"organizations\":[{\"name\":\"acme\",\"apiKeys\":[{\"key\":\"k\",\"revoked\":true}]}]}"
            })
    void says_how_to_get_a_key_if_the_seed_has_no_valid_one(String text) throws Exception {
        Path seed = seed(text);
        JavaProcess process = start(seed);

        process.awaitOutput("Stop it with Ctrl-C.\n");

        assertThat(process.out()).isEqualTo("""
                Fake Anam is ready.

                Base URL:   %1$s
                Page:       %1$s/__admin/
                API key:    none

                Each API key gets a 401, because the seed %2$s has no valid key. Add an organization or a key to it, \
                start with --open, or create an organization with POST /__admin/organizations.

                Stop it with Ctrl-C.
                """.formatted(baseUrl(process), seed));
    }

    @Test
    void announces_the_first_key_that_works() throws Exception {
        JavaProcess process = start(seed("""
                {"organizations": [
                  {"name": "former", "apiKeys": [{"key": "former", "revoked": true}]},
                  {"name": "acme", "apiKeys": [{"key": "reader", "permission": "READ_ONLY"}, {"key": "old", "revoked": true}]}
                ]}"""));

        process.awaitOutput("Stop it with Ctrl-C.\n");

        assertThat(process.out()).isEqualTo("""
                Fake Anam is ready.

                Base URL:   %1$s
                Page:       %1$s/__admin/
                API key:    reader

                Stop it with Ctrl-C.
                """.formatted(baseUrl(process)));
    }

    @Test
    void tells_that_each_key_opens_an_organization_where_an_open_server_has_none() throws Exception {
        JavaProcess process = jar.run(
                "--port",
                "0",
                "--open",
                "--seed",
                seed("{\"organizations\":[]}").toString());

        process.awaitOutput("Stop it with Ctrl-C.\n");

        assertThat(process.out()).isEqualTo("""
                Fake Anam is ready.

                Base URL:   %1$s
                Page:       %1$s/__admin/
                API key:    any. Each one opens its own organization.

                Stop it with Ctrl-C.
                """.formatted(baseUrl(process)));
    }

    @Test
    void wrong_content_starts_no_server() throws Exception {
        Path seed = seed("""
                {"organizations": [
                  {"name": "Acme", "shareLinks": [{"usageLimit": 0}]},
                  {"name": ""}
                ]}
                """);

        assertThatIsRefused(
                seed + ", line 2, column 50: organizations[0].shareLinks[0].usageLimit is 0, but has to be an integer"
                        + " from 1 to 2147483647 or null.\n"
                        + seed
                        + ", line 3, column 12: organizations[1].name is \"\", but has to be a string that is not"
                        + " blank.\n",
                "--seed",
                seed.toString());
    }

    @Test
    void a_file_that_is_not_there_starts_no_server() throws Exception {
        assertThatIsRefused(
                "The seed none.json cannot be read: there is no such file. Name a JSON file.\n", "--seed", "none.json");
    }

    @Test
    void an_api_key_beside_a_seed_starts_no_server() throws Exception {
        assertThatIsRefused(
                "--api-key is for a server without --seed. Put the key into the seed. See --help.\n",
                "--seed",
                seed("{}").toString(),
                "--api-key",
                "mine");
    }

    @Test
    void a_clock_beside_a_seed_starts_no_server() throws Exception {
        assertThatIsRefused(
                "--clock is for a server without --seed. Give each organization of the seed its own clock."
                        + " See --help.\n",
                "--seed",
                seed("{}").toString(),
                "--clock",
                "2026-04-20T10:00:00Z");
    }

    @Test
    void a_reset_brings_the_seed_back() throws Exception {
        JavaProcess process = start(seed("{\"organizations\":[{\"name\":\"Acme\",\"apiKeys\":[{\"key\":\"acme\"}],"
                + "\"shareLinks\":[{\"id\":\"" + LINK + "\"}]}]}"));
        process.awaitOutput("Stop it with Ctrl-C.\n");
        URI url = baseUrl(process);
        ApiCalls.send(url, "acme", "DELETE", ApiCalls.LINKS + "/" + LINK, "");

        int reset = ApiCalls.send(url, "none", "POST", "/__admin/reset", "").statusCode();

        assertThat(reset).isEqualTo(200);
        assertThat(ApiCalls.send(url, "acme", "GET", ApiCalls.LINKS + "/" + LINK, "")
                        .statusCode())
                .isEqualTo(200);
    }

    private void assertThatIsRefused(String err, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        arguments.addAll(List.of(options));
        JavaProcess process = jar.run(arguments.toArray(String[]::new));

        int exitCode = process.exitCode();

        assertThat(process.err()).isEqualToNormalizingNewlines(err);
        assertThat(process.out()).isEmpty();
        assertThat(exitCode).isEqualTo(2);
    }

    private Path seed(String text) throws IOException {
        return Files.writeString(jar.newDirectory().resolve("seed.json"), text);
    }

    private JavaProcess start(Path seed) throws IOException {
        return jar.run("--port", "0", "--seed", seed.toString());
    }

    private static URI baseUrl(JavaProcess process) {
        return URI.create(process.out().replaceFirst("(?s).*Base URL:   (\\S+)\n.*", "$1"));
    }
}
