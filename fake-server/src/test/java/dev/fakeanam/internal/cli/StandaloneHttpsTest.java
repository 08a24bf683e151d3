package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.remote.RemoteFakeAnam;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneHttpsTest {
    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void a_client_finds_the_ca_in_the_file_and_the_server_by_its_url() throws Exception {
        Path ca = jar.newDirectory().resolve("ca.pem");
        URI url = jar.serve(Map.of(), "--https", "--ca-file", ca.toString());

        try (FakeAnam fake = RemoteFakeAnam.connect(url, null, Files.readString(ca))) {
            Organization anam = fake.newOrganization("remote");
            HttpClient client =
                    HttpClient.newBuilder().sslContext(fake.tls().sslContext()).build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(anam.baseUrl() + "/v1/share-links"))
                    .header("Authorization", "Bearer " + anam.apiKey())
                    .build();

            assertThat(url).hasToString("https://localhost:" + url.getPort());
            assertThat(anam.baseUrl()).isEqualTo(url);
            assertThat(fake.tls().caCertificatePem()).isEqualTo(Files.readString(ca));
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
            assertThat(anam.exchanges()).hasSize(1);
        }
    }

    @Test
    void the_start_shows_the_file_and_how_curl_uses_it() throws Exception {
        Path ca = jar.newDirectory().resolve("it's ca.pem");
        JavaProcess process = jar.run("--port", "0", "--https", "--ca-file", ca.toString(), "--api-key", "k");

        process.awaitOutput("Stop it with Ctrl-C.");

        assertThat(process.out())
                .matches(Pattern.compile("(?s)Fake Anam is ready\\.\\R\\RBase URL: {3}(https://localhost:\\d+)\\R"
                        + "Page: {7}\\1/__admin/\\RCA: {9}" + Pattern.quote(ca.toString()) + "\\RAPI key: .*"
                        + Pattern.quote(
                                "curl -sS --cacert '" + ca.toString().replace("'", "'\\''") + "' -X PUT https://")
                        + ".*"));
    }

    @Test
    void without_a_file_the_start_says_how_to_get_one() throws Exception {
        JavaProcess process = jar.run(Map.of("FAKE_ANAM_HTTPS", "1"), "--port", "0");

        process.awaitOutput("Stop it with Ctrl-C.");

        assertThat(process.out())
                .contains("CA:         not in a file, unless you start with --ca-file ca.pem")
                .contains("curl -sS --cacert ca.pem -X PUT https://localhost:");
    }

    @Test
    void a_ca_of_the_users_is_used() throws Exception {
        URI url = jar.serve(
                Map.of(),
                "--https",
                "--https-ca",
                TestAuthority.certificate().toString(),
                "--https-key",
                TestAuthority.key().toString());

        try (FakeAnam fake = RemoteFakeAnam.connect(url, null, Files.readString(TestAuthority.certificate()))) {
            assertThat(fake.tls().caCertificatePem()).isEqualTo(Files.readString(TestAuthority.certificate()));
        }
    }

    @Test
    void who_does_not_have_the_ca_is_told_what_to_do() throws Exception {
        URI url = jar.serve(Map.of(), "--https");

        assertThatIllegalStateException()
                .isThrownBy(() -> RemoteFakeAnam.connect(url))
                .withMessageMatching(
                        "The TLS handshake with " + url + " failed \\(.*PKIX path building failed.*\\)\\. To trust its"
                                + " CA, set FAKE_ANAM_CA to the file that --ca-file wrote, or call"
                                + " RemoteFakeAnam\\.connect\\(uri, token, caCertificatePem\\)\\.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --ca-file ca.pem | --ca-file is for a server with HTTPS. Add --https, or leave --ca-file out.
            --https-ca ca.pem | --https-ca is for a server with HTTPS. Add --https, or leave --https-ca out.
            --https-key key.pem | --https-key is for a server with HTTPS. Add --https, or leave --https-key out.
            --https --https-ca ca.pem | --https-ca and --https-key belong together, a CA and its key. Give both, or neither.
            --https --https-key key.pem | --https-ca and --https-key belong together, a CA and its key. Give both, or neither.
            --https --https-ca none.pem --https-key key.pem | \
            The file none.pem cannot be read (java.nio.file.NoSuchFileException: none.pem). Correct its name or its permissions.
            --https --ca-file none/ca.pem | The CA certificate cannot be written to none/ca.pem \
            (java.nio.file.NoSuchFileException: none/ca.pem). Choose another file.
            """)
    void options_that_do_not_fit_are_a_usage_error(String options, String message) throws Exception {
        JavaProcess process = jar.run(("--port 0 " + options).split(" "));

        int exitCode = process.exitCode();

        assertThat(exitCode).isEqualTo(2);
        assertThat(process.err()).isEqualToNormalizingNewlines(message + " See --help.\n");
    }
}
