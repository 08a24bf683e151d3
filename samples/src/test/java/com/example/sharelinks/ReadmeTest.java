package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Assumption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java snippet of the README and of the guides to assertions and isolation is code that is compiled and run here.
 */
class ReadmeTest {
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    static List<String> snippets() {
        return Stream.of("../README.md", "../docs/ASSERTIONS.md", "../docs/ISOLATION.md")
                .flatMap(file -> JAVA_BLOCK.matcher(read(Path.of(file))).results())
                .map(block -> block.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_stands_in_a_source_file_as_it_is(String snippet) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTest::read)
                    .toList();

            assertThat(sources).anyMatch(source -> folded(source).contains(folded(snippet)));
        }
    }

    @Test
    void every_assumption_of_the_contract_is_in_the_table() {
        List<String> names = Pattern.compile("(?m)^\\| (A\\d+) \\|")
                .matcher(read(Path.of("../README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(names)
                .containsExactlyElementsOf(
                        Stream.of(Assumption.values()).map(Assumption::name).toList());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
