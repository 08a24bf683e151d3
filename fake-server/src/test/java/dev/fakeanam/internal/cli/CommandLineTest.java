package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.JavaProcess;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void help_names_every_option() throws Exception {
        JavaProcess process = jar.run("--help");

        int exitCode = process.exitCode();

        assertThat(exitCode).isZero();
        assertThat(process.err()).isEmpty();
        assertThat(process.out()).isEqualToNormalizingNewlines("""
                        Usage: fake-anam-server [-hV] [--admin-open] [--https] [--log] [--[no-]magic-ids] [--no-page]
                                                [--open] [--admin-token=<token>] [--ca-file=<file>] [--clock=<instant>]
                                                [--host=<host>] [--https-ca=<file>] [--https-key=<file>]
                                                [--never-answer-limit=<duration>] [--port=<port>] [--ready-file=<file>]
                                                [--seed=<file>] [--allowed-host=<name>[,<name>...]]... [--api-key=<key>[,
                                                <key>...]]...
                        Serves a fake of Anam's API, with one organization that has one share link.
                              --port=<port>         The port to listen on; 0 for any free one.
                                                      Default: 8080
                              --host=<host>         The address to listen on; localhost for 127.0.0.1 and ::1.
                                                      Default: localhost
                              --api-key=<key>[,<key>...]
                                                    An API key of the organization, instead of a random one. May be given
                                                      several times.
                              --clock=<instant>     Lets the organizations' clocks stand still at this moment, such as
                                                      2026-04-20T10:00:00Z. Otherwise they tick from now on. Not with
                                                      --seed.
                              --seed=<file>         A JSON file with the organizations of the server. Without it, the
                                                      server has one.
                              --open                Lets every unknown API key open its own organization when it is first
                                                      used.
                              --[no-]magic-ids      Whether requests with ids of the form
                                                      fa11ed00-0000-4000-8NNN-000000000SSS fail with the status SSS: the
                                                      first NNN times, or always if NNN is 000. By default they do.
                              --never-answer-limit=<duration>
                                                    How long a client waits for a response that a script never gives. Then
                                                      the server ends its connection.
                                                      Default: PT30S
                              --log                 Prints one line for each request: time, method, path, status,
                                                      organization, script, milliseconds.
                              --ready-file=<file>   A file that has the base URL while the server answers. At other times
                                                      it does not exist.
                              --https               Serves HTTPS instead of HTTP, with a new certificate authority (CA) at
                                                      each start.
                              --ca-file=<file>      The file to which the server writes the CA's certificate in PEM, before
                                                      the ready file. Clients have to trust this CA.
                              --https-ca=<file>     Your own CA's certificate in PEM, instead of a new one.
                              --https-key=<file>    The private key of --https-ca: EC or RSA, as PKCS#8 in PEM without a
                                                      password.
                              --admin-token=<token> The token for the admin API, sent as Authorization: Bearer. Without it,
                                                      only this machine can use the admin API, unless there is --admin-open.
                              --admin-open          Opens the admin API to all clients that can reach the server.
                              --allowed-host=<name>[,<name>...]
                                                    Another host name that clients of the admin API may use for this
                                                      machine. May be given several times.
                              --no-page             Turns off the page at /__admin/, which shows what the server received.
                          -h, --help                Show this help message and exit.
                          -V, --version             Print version information and exit.

                        Each option can also be an environment variable: FAKE_ANAM_PORT for --port, and so on. There,
                        separate several values by commas. A flag is true, yes, on or 1, or false, no, off or 0.
                        A blank variable counts as not set.
                        """);
    }

    @Test
    void version_names_the_product_and_its_version() throws Exception {
        JavaProcess process = jar.run("--version");

        int exitCode = process.exitCode();

        assertThat(exitCode).isZero();
        assertThat(process.err()).isEmpty();
        assertThat(process.out()).matches("Fake Anam \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=80,    --port",
        "-port,        --port",
        "--adminopen,  --admin-open",
        "--no-magicids, --no-magic-ids"
    })
    void an_unknown_option_is_a_usage_error_with_a_suggestion(String option, String meant) throws Exception {
        assertThatUsageIsRefused("Unknown option: '" + option + "'. Did you mean " + meant + "? See --help.", option);
    }

    @Test
    void an_option_that_is_near_to_none_is_a_usage_error() throws Exception {
        assertThatUsageIsRefused("Unknown option: '-x'. See --help.", "-x");
    }

    @Test
    void a_word_too_many_is_a_usage_error() throws Exception {
        assertThatUsageIsRefused("Unexpected argument 'start'. See --help.", "start");
    }

    @Test
    void a_number_without_its_option_is_taken_for_a_port() throws Exception {
        assertThatUsageIsRefused("Unexpected argument '9000'. Did you mean --port 9000? See --help.", "9000");
    }

    @Test
    void the_value_of_an_unknown_option_is_not_reported_too() throws Exception {
        assertThatUsageIsRefused("Unknown option: '--prot'. Did you mean --port? See --help.", "--prot", "9000");
    }

    @Test
    void a_port_that_is_no_number_is_a_usage_error() throws Exception {
        assertThatUsageIsRefused(
                "Invalid value for option '--port': 'http' is not a number from 0 to 65535. See --help.",
                "--port",
                "http");
    }

    @Test
    void a_port_out_of_range_is_a_usage_error() throws Exception {
        assertThatUsageIsRefused(
                "A port is a number from 0, which means any free one, to 65535, but 65536 was given. See --help.",
                "--port",
                "65536");
    }

    @Test
    void a_port_that_is_taken_is_a_usage_error() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatUsageIsRefused(
                    "Port " + taken.getLocalPort() + " on localhost is taken."
                            + " Choose another with --port, where 0 is any free one. See --help.",
                    "--port",
                    String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void a_host_that_is_not_there_is_a_usage_error() throws Exception {
        assertThatUsageIsRefused(
                "There is no host nowhere.invalid to listen on. Choose another with --host. See --help.",
                "--port",
                "0",
                "--host",
                "nowhere.invalid");
    }

    @Test
    void a_host_of_another_machine_is_a_usage_error() throws Exception {
        JavaProcess process = jar.run("--port", "0", "--host", "192.0.2.1");

        int exitCode = process.exitCode();

        // The reason in the middle is the operating system's.
        assertThat(process.err())
                .matches("Cannot listen on port 0 of 192\\.0\\.2\\.1: [^\n]+\\."
                        + " Choose another with --host\\. See --help\\.\\R");
        assertThat(process.out()).isEmpty();
        assertThat(exitCode).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words"})
    void a_key_that_cannot_travel_in_a_header_is_a_usage_error(String key) throws Exception {
        assertThatUsageIsRefused(
                "An API key consists of visible ASCII characters without spaces, because it is sent in a header, but \""
                        + key + "\" was given. See --help.",
                "--port",
                "0",
                "--api-key",
                key);
    }

    private void assertThatUsageIsRefused(String line, String... options) throws Exception {
        JavaProcess process = jar.run(options);

        int exitCode = process.exitCode();

        assertThat(process.err()).isEqualTo(line + "\n");
        assertThat(process.out()).isEmpty();
        assertThat(exitCode).isEqualTo(2);
    }
}
