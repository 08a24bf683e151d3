package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentVariablesTest {
    private static final String FAILING = "/v1/share-links/fa11ed00-0000-4000-8001-000000000503";

    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @ParameterizedTest
    @CsvSource({
        "true,  --open,         200",
        "false, --open,         200",
        "' ',   --open,         200",
        "true,  '',             200",
        "false, '',             401",
        "'',    '',             401"
    })
    void a_flag_wins_over_its_variable(String variable, String flag, int status) throws Exception {
        URI url = serve("FAKE_ANAM_OPEN", variable, flag);

        assertThat(ApiCalls.send(url, "unknown", "GET", ApiCalls.LINKS, "").statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  --magic-ids,    503",
        "false, --magic-ids,    503",
        "true,  --no-magic-ids, 404",
        "false, --no-magic-ids, 404",
        "true,  '',               503",
        "false, '',               404",
        "'',    '',               503"
    })
    void one_that_can_be_negated_does_too(String variable, String flag, int status) throws Exception {
        URI url = jar.serve(Map.of("FAKE_ANAM_MAGIC_IDS", variable, "FAKE_ANAM_API_KEY", "k"), options(flag));

        assertThat(ApiCalls.send(url, "k", "GET", FAILING, "").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"FAKE_ANAM_LOG,        true,  --log", "FAKE_ANAM_ADMIN_OPEN, true,  --admin-open"})
    void no_flag_switches_itself_off(String name, String variable, String flag) throws Exception {
        URI url = jar.serve(Map.of(name, variable, "FAKE_ANAM_HOST", "0.0.0.0"), flag);
        URI loopback = URI.create("http://127.0.0.1:" + url.getPort());

        int steered = ApiCalls.send(loopback, "none", "GET", "/__admin/organizations", "")
                .statusCode();
        int unknown = ApiCalls.send(loopback, "none", "GET", ApiCalls.LINKS, "").statusCode();

        assertThat(steered).isEqualTo(flag.equals("--admin-open") ? 200 : 403);
        assertThat(unknown).isEqualTo(401);
        jar.last().awaitOutput(flag.equals("--log") ? "GET /v1/share-links" : "Fake Anam is ready.");
    }

    @Test
    void those_that_are_blank_do_not_count() throws Exception {
        Map<String, String> blank = Map.of(
                "FAKE_ANAM_PORT", "",
                "FAKE_ANAM_API_KEY", " ",
                "FAKE_ANAM_ADMIN_TOKEN", "",
                "FAKE_ANAM_SEED", "",
                "FAKE_ANAM_CLOCK", "",
                "FAKE_ANAM_HOST", "",
                "FAKE_ANAM_ALLOWED_HOST", "",
                "FAKE_ANAM_READY_FILE", "");

        URI url = jar.serve(blank);

        assertThat(ApiCalls.send(url, "none", "GET", "/__admin/organizations", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void those_of_the_options_that_only_tell_do_not_count() throws Exception {
        assertThat(jar.serve(Map.of("FAKE_ANAM_HELP", "true", "FAKE_ANAM_VERSION", "true")))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FAKE_ANAM_PORT  | http      | 'http' is not an int",
                "FAKE_ANAM_CLOCK | yesterday | 'yesterday' is no moment in UTC like 2026-04-20T10:00:00Z",
                "FAKE_ANAM_OPEN  | perhaps   | 'perhaps' is not a boolean"
            },
            quoteCharacter = '"')
    void one_that_is_wrong_is_named(String name, String value, String fault) throws Exception {
        JavaProcess process = jar.run(Map.of(name, value));

        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.err())
                .isEqualTo("Invalid value for environment variable '" + name + "': " + fault + ". See --help."
                        + System.lineSeparator());
    }

    private URI serve(String name, String value, String flag) throws Exception {
        return jar.serve(Map.of(name, value), options(flag));
    }

    private static String[] options(String flag) {
        return flag.isEmpty() ? new String[0] : new String[] {flag};
    }
}
