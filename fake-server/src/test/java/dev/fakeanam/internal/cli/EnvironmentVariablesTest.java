package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;

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
        "1,     '',             200",
        "0,     '',             401",
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
        "1,     '',               503",
        "off,   '',               404",
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
                "FAKE_ANAM_PORT  | http      | 'http' is not a number from 0 to 65535",
                "FAKE_ANAM_CLOCK | yesterday | 'yesterday' is not a moment in UTC, such as 2026-04-20T10:00:00Z",
                "FAKE_ANAM_OPEN  | perhaps   | 'perhaps' is neither true, yes, on or 1, nor false, no, off or 0",
                "FAKE_ANAM_MAGIC_IDS | 2     | '2' is neither true, yes, on or 1, nor false, no, off or 0"
            },
            quoteCharacter = '"')
    void one_that_is_wrong_is_named(String name, String value, String fault) throws Exception {
        JavaProcess process = jar.run(Map.of(name, value));

        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.err())
                .isEqualTo("Invalid value for environment variable '" + name + "': " + fault + ". See --help.\n");
    }

    @ParameterizedTest
    @CsvSource({
        "FAKE_ANAM_PORT, tcp://10.96.0.12:8080",
        "FAKE_ANAM_PORT, tcp://[fd00::c]:8080",
        "FAKE_ANAM_PORT, udp://10.96.0.12:53",
        "FAKE_ANAM_PORT, sctp://10.96.0.12:9"
    })
    void a_port_that_an_orchestrator_has_set_for_a_service_of_our_name_is_not_the_servers(String name, String value) {
        EnvironmentVariables variables = new EnvironmentVariables(Map.of(name, value));
        CommandSpec command = new ServeCommand(variables).spec();

        assertThat(variables.defaultValue(command.findOption("--port"))).isNull();
        assertThat(variables.warnings(command)).isEmpty();
    }

    @Test
    void it_starts_in_silence_beside_services_of_its_name_and_variables_of_tests() throws Exception {
        Map<String, String> environment = new HashMap<>();
        for (String service : List.of("FAKE_ANAM", "FAKE_ANAM_API", "FAKE_ANAM_ADMIN", "FAKE_ANAM_2")) {
            environment.putAll(Map.of(
                    service + "_SERVICE_HOST", "10.96.0.12",
                    service + "_SERVICE_PORT", "8080",
                    service + "_SERVICE_PORT_HTTP", "8080",
                    service + "_PORT", "tcp://10.96.0.12:8080",
                    service + "_PORT_8080_TCP", "tcp://10.96.0.12:8080",
                    service + "_PORT_8080_TCP_PROTO", "tcp",
                    service + "_PORT_8080_TCP_PORT", "8080",
                    service + "_PORT_8080_TCP_ADDR", "10.96.0.12",
                    service + "_NAME", "/tests/fake-anam",
                    service + "_ENV_JAVA_VERSION", "17"));
        }
        environment.put("FAKE_ANAM_URL", "http://localhost:8080");
        environment.put("FAKE_ANAM_ADMIN_TOKEN", "secret");
        environment.put("FAKE_ANAM_VERSION", "1.0");

        jar.serve(environment);

        assertThat(jar.last().err()).isEmpty();
    }

    @Test
    void one_that_is_misspelled_is_told_and_ignored() throws Exception {
        jar.serve(Map.of("FAKE_ANAM_PROT", "9", "FAKE_ANAM_JAR", "fake.jar"));

        assertThat(jar.last().err()).isEqualToNormalizingNewlines("""
                        The server knows no environment variable FAKE_ANAM_JAR, and ignores it. See --help.
                        The server knows no environment variable FAKE_ANAM_PROT, and ignores it. Did you mean FAKE_ANAM_PORT?
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "APIKEY, API_KEY",
        "KEY, API_KEY",
        "TOKEN, ADMIN_TOKEN",
        "SEED_FILE, SEED",
        "NO_MAGIC_IDS, MAGIC_IDS",
        "ALLOWED_HOSTS, ALLOWED_HOST",
        "HOSTNAME, HOST",
        "READYFILE, READY_FILE",
        "API_PORT, PORT"
    })
    void the_nearest_name_is_told(String name, String meant) {
        EnvironmentVariables variables = new EnvironmentVariables(Map.of("FAKE_ANAM_" + name, "9"));

        assertThat(variables.warnings(new ServeCommand(variables).spec()))
                .containsExactly("The server knows no environment variable FAKE_ANAM_" + name
                        + ", and ignores it. Did you mean FAKE_ANAM_" + meant + "?");
    }

    @ParameterizedTest
    @CsvSource({"FAKE_ANAM_", "FAKE_ANAM_P", "FAKE_ANAM_ON"})
    void too_few_letters_are_near_to_nothing(String variable) {
        assertThat(warnings(variable))
                .containsExactly(
                        "The server knows no environment variable " + variable + ", and ignores it. See --help.");
    }

    @ParameterizedTest
    @CsvSource({"fake_anam_port", "FAKEANAM_PORT", "FAKE-ANAM-PORT", "fakeanam.port", "FAKE_ANAM__PORT"})
    void one_that_is_written_otherwise_is_told(String variable) {
        assertThat(warnings(variable))
                .containsExactly("The server knows no environment variable " + variable
                        + ", and ignores it. Did you mean FAKE_ANAM_PORT?");
    }

    @ParameterizedTest
    @CsvSource({"FAKEANAM_JAR", "FAKEANAM_HOME", "MY_FAKE_ANAM_PORT"})
    void one_without_the_prefix_is_not_the_servers(String variable) {
        assertThat(warnings(variable)).isEmpty();
    }

    private static List<String> warnings(String variable) {
        return new EnvironmentVariables(Map.of(variable, "9"))
                .warnings(new ServeCommand(new EnvironmentVariables(Map.of())).spec());
    }

    @ParameterizedTest
    @CsvSource({
        "true, true",
        "TRUE, true",
        "yes, true",
        "Yes, true",
        "on, true",
        "1, true",
        "false, false",
        "no, false",
        "NO, false",
        "Off, false",
        "0, false"
    })
    void a_flag_takes_these_words(String word, boolean meant) {
        assertThat(new BooleanWord().convert(word)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"--open=yes, 200", "--open=0, 401"})
    void an_option_takes_the_same_words(String option, int status) throws Exception {
        URI url = jar.serve(Map.of(), option);

        assertThat(ApiCalls.send(url, "unknown", "GET", ApiCalls.LINKS, "").statusCode())
                .isEqualTo(status);
    }

    private URI serve(String name, String value, String flag) throws Exception {
        return jar.serve(Map.of(name, value), options(flag));
    }

    private static String[] options(String flag) {
        return flag.isEmpty() ? new String[0] : new String[] {flag};
    }
}
