package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.JavaProcess;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapingWriterTest {
    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @ParameterizedTest
    @CsvSource({
        "US-ASCII, \\u00e4 \\u6f22 \\ud83d\\ude00 ?",
        "ISO-8859-1, ä \\u6f22 \\ud83d\\ude00 ?",
        "UTF-8, ä 漢 😀 ?"
    })
    void what_an_encoding_does_not_have_is_escaped(String charset, String written) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(new EscapingWriter(out, Charset.forName(charset)));

        writer.print("ä 漢 😀 ?");
        writer.print('ä');
        writer.print("\u001b[31m\n".toCharArray());

        String letter = charset.equals("US-ASCII") ? "\\u00e4" : "ä";
        assertThat(out).hasToString(written + letter + "\u001b[31m\n");
    }

    @Test
    void what_a_terminal_does_not_just_show_is_escaped() {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(new EscapingWriter(out, StandardCharsets.UTF_8));

        writer.print("\ta\u202eb\u009bc\u2028d\u0008\r\n");

        assertThat(out).hasToString("\ta\\u202eb\\u009bc\\u2028d\\u0008\r\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "On Windows the encoding is not set by the environment")
    void messages_are_readable_without_a_locale() throws Exception {
        Path seed = seed("seed.json");

        JavaProcess process = jar.run(Map.of("LC_ALL", "C"), "--seed", seed.toString());

        assertThat(process.exitCode()).isEqualTo(2);
        assertThat(process.err())
                .isEqualToNormalizingNewlines(seed
                        + ", line 1, column 49: organizations[0].apiKeys[0].key: An API key consists of visible ASCII"
                        + " characters without spaces, because it is sent in a header, but \"\\u00e4\" was given.\n");
    }

    private Path seed(String name) throws IOException {
        return Files.writeString(
                jar.newDirectory().resolve(name),
                "{\"organizations\":[{\"name\":\"A\",\"apiKeys\":[{\"key\":\"ä\"}]}]}");
    }
}
