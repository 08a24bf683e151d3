package dev.fakeanam.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.JavaProcess;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Uses the jar, and the lines that it prints, in a shell. */
class StandaloneShellProofs {
    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void the_curl_line_works_as_it_is_printed() throws Exception {
        StandaloneServer told = StandaloneServer.start(jar);
        ShareLink before = told.readLink();

        ShareLink answer = ShareLink.fromJson(bash(told.curl()));

        assertThat(before.usageLimit()).isEqualTo(10);
        assertThat(answer).isEqualTo(before.withUsageLimit(50));
        assertThat(told.readLink()).isEqualTo(answer);
    }

    @Test
    void the_curl_line_works_with_a_key_that_a_shell_would_change() throws Exception {
        StandaloneServer told = StandaloneServer.start(jar, "--api-key", "it's\"$HOME\\`id`*!");

        ShareLink answer = ShareLink.fromJson(bash(told.curl()));

        assertThat(told.key()).isEqualTo("it's\"$HOME\\`id`*!");
        assertThat(answer.usageLimit()).isEqualTo(50);
    }

    @Test
    void an_interrupt_signal_ends_it_at_once() throws Exception {
        // Background jobs of a script ignore SIGINT, and a JVM inherits this.
        List<String> command = new ArrayList<>(
                List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV or die", JavaProcess.JAVA.toString()));
        command.addAll(List.of(StandaloneServer.arguments()));
        try (JavaProcess process = JavaProcess.run(jar.newDirectory(), Map.of(), command)) {
            StandaloneServer.of(process);

            bash("kill -INT " + process.process().pid());

            assertThat(process.exitCode()).isEqualTo(130);
            assertThat(process.err()).isEmpty();
        }
    }

    @Test
    void a_name_of_a_file_that_the_jvm_cannot_read_is_refused_with_the_way_out() throws Exception {
        String told = bash("LC_ALL=C '" + JavaProcess.JAVA + "' -jar '" + JavaProcess.JAR
                + "' --seed $'s\\xc3\\xa4ed.json'; [ $? = 2 ]");

        assertThat(told)
                .isEqualToNormalizingNewlines(
                        "Invalid value for option '--seed': 's\\ufffd\\ufffded.json' is not the name of a file in the"
                                + " encoding"
                                + " ANSI_X3.4-1968. If it has letters beyond ASCII, start the server with LC_ALL=C.UTF-8."
                                + " See --help.\n");
    }

    @Test
    void a_name_of_the_working_directory_that_the_jvm_cannot_read_is_told_with_the_way_out() throws Exception {
        String told = bash("working='" + jar.newDirectory().toRealPath() + "'/$'\\xc3\\xa4'; mkdir \"$working\";"
                + " cd \"$working\"; LC_ALL=C '" + JavaProcess.JAVA + "' -jar '" + JavaProcess.JAR
                + "' --seed seed.json; [ $? = 2 ] && pwd");

        assertThat(told.replaceAll("/\\S*/", "…/"))
                .isEqualToNormalizingNewlines(
                        "Invalid value for option '--seed': 'seed.json' cannot be opened, because the name of the"
                                + " working directory …/\\ufffd\\ufffd is not in the encoding ANSI_X3.4-1968. Start"
                                + " the server with LC_ALL=C.UTF-8. See --help.\n…/ä\n");
    }

    private static String bash(String line) throws IOException, InterruptedException {
        Process bash =
                new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        String output = new String(bash.getInputStream().readAllBytes(), UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }
}
