package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyFileTest {
    private static final URI BASE_URL = URI.create("http://127.0.0.1:8080");

    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void has_the_base_url_once_the_server_answers() throws Exception {
        Path ready = jar.newDirectory().resolve("ready");

        URI url = StandaloneJar.awaitUrl(jar.run("--port", "0", "--ready-file", ready.toString()), ready);

        assertThat(ApiCalls.send(url, "nobody", "GET", ApiCalls.LINKS, "").statusCode())
                .isEqualTo(401);
        assertThat(ready.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has other permissions")
    void has_the_permissions_of_any_new_file() throws Exception {
        Path directory = jar.newDirectory();

        Path ready = ReadyFile.at(directory.resolve("ready")).write(BASE_URL);

        assertThat(Files.getPosixFilePermissions(ready))
                .isEqualTo(Files.getPosixFilePermissions(Files.writeString(directory.resolve("other"), "")))
                .contains(PosixFilePermission.OWNER_READ);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows ends a process without a signal")
    void is_gone_when_the_server_has_ended() throws Exception {
        Path ready = jar.newDirectory().resolve("ready");
        JavaProcess process = jar.run("--port", "0", "--ready-file", ready.toString());
        StandaloneJar.awaitUrl(process, ready);

        process.process().destroy();

        assertThat(process.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ready.getParent()).isEmptyDirectory();
    }

    @Test
    void that_a_killed_server_has_left_is_gone_even_where_the_next_cannot_start() throws Exception {
        Path ready = Files.writeString(jar.newDirectory().resolve("ready"), "http://127.0.0.1:1\n");
        try (ServerSocket taken = new ServerSocket(0)) {
            JavaProcess process =
                    jar.run("--port", "" + taken.getLocalPort(), "--host=0.0.0.0", "--ready-file", ready.toString());

            assertThat(process.exitCode()).isEqualTo(2);
        }
        assertThat(ready).doesNotExist();
    }

    @Test
    void of_a_server_that_answers_stays_where_the_next_cannot_start() throws Exception {
        Path ready = jar.newDirectory().resolve("ready");
        URI url = StandaloneJar.awaitUrl(jar.run("--port", "0", "--ready-file", ready.toString()), ready);

        JavaProcess taken = jar.run("--port", "" + url.getPort(), "--ready-file", ready.toString());
        JavaProcess unseeded = jar.run("--port", "0", "--seed", "none.json", "--ready-file", ready.toString());

        assertThat(taken.exitCode()).isEqualTo(2);
        assertThat(unseeded.exitCode()).isEqualTo(2);
        assertThat(ready).hasContent(url + "\n");
    }

    @Test
    void of_a_server_that_answers_is_replaced_when_the_next_is_ready_and_then_is_the_nexts() throws Exception {
        Path ready = jar.newDirectory().resolve("ready");
        JavaProcess first = jar.run("--port", "0", "--ready-file", ready.toString());
        URI url = StandaloneJar.awaitUrl(first, ready);
        JavaProcess next = jar.run("--port", "0", "--ready-file", ready.toString());
        next.awaitOutput("Fake Anam is ready.");
        String nexts = Files.readString(ready);

        first.process().destroy();

        assertThat(first.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(nexts).isNotEqualTo(url + "\n");
        assertThat(ready).hasContent(nexts);
    }

    @ParameterizedTest
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no files that are devices")
    @ValueSource(strings = {"/dev/null", "/dev/stdout"})
    void that_is_a_device_is_refused_and_stays(String device) {
        assertThatThrownBy(() -> ReadyFile.at(Path.of(device)))
                .isInstanceOf(IOException.class)
                .hasMessage("The ready file " + device
                        + " cannot be written: it is a device or a pipe. Choose a file that does not exist yet.");
        assertThat(Path.of(device)).exists();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets administrators only make links")
    void follows_no_link_and_removes_none() throws Exception {
        Path directory = jar.newDirectory();
        Path other = Files.writeString(directory.resolve("other"), "precious");
        Path ready = Files.createSymbolicLink(directory.resolve("ready"), other);
        Path planted = Files.createSymbolicLink(
                directory.resolve("ready." + ProcessHandle.current().pid() + ".0.tmp"), other);
        ReadyFile file = ReadyFile.at(ready);

        file.write(BASE_URL);

        assertThat(Files.isSymbolicLink(ready)).isFalse();
        assertThat(ready).hasContent(BASE_URL + "\n");
        assertThat(other).hasContent("precious");
        file.delete();
        assertThat(directory).isDirectoryNotContaining("glob:**/ready");
        assertThat(planted).isSymbolicLink();
        assertThat(other).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "notes of somebody", "http://127.0.0.1", "http://[", "http://127.0.0.1:99999"})
    void that_no_server_has_left_stays_until_it_is_replaced(String text) throws Exception {
        Path ready = Files.writeString(jar.newDirectory().resolve("ready"), text);

        ReadyFile file = ReadyFile.at(ready);

        assertThat(ready).hasContent(text);
        file.write(BASE_URL);
        assertThat(ready).hasContent(BASE_URL + "\n");
    }

    @Test
    void is_not_written_once_the_end_has_begun() throws Exception {
        ReadyFile file = ReadyFile.at(jar.newDirectory().resolve("ready"));

        file.delete();

        assertThat(file.write(BASE_URL)).doesNotExist();
    }

    @Test
    void in_a_directory_that_is_not_there_is_a_usage_error() throws Exception {
        Path nowhere = jar.newDirectory().resolve("not-there").resolve("ready");

        assertThatItIsRefused(nowhere, "there is no directory " + nowhere.getParent());
    }

    @Test
    void that_is_a_directory_is_a_usage_error_and_stays() throws Exception {
        Path directory = jar.newDirectory();

        assertThatItIsRefused(directory, "it is a directory");
        assertThatItIsRefused(Path.of("/"), "it is a directory");
        assertThat(directory).isDirectory();
    }

    private void assertThatItIsRefused(Path file, String reason) throws Exception {
        JavaProcess process = jar.run("--port", "0", "--ready-file", file.toString());

        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.out()).isEmpty();
        assertThat(process.err())
                .isEqualTo("The ready file " + file + " cannot be written: " + reason
                        + ". Choose a file in a directory that exists. See --help.\n");
    }
}
