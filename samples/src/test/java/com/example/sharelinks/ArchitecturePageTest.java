package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that each class that docs/ARCHITECTURE.md names exists. */
class ArchitecturePageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CLASS = Pattern.compile("\\b(?:[A-Z][a-z]+){2,}\\b");

    @Test
    void every_class_that_it_names_is_there() throws IOException {
        Stream<String> named = CLASS.matcher(Files.readString(ROOT.resolve("docs/ARCHITECTURE.md")))
                .results()
                .map(found -> found.group());

        assertThat(sources()).containsAll(named.map(name -> name + ".java").toList());
    }

    private static Set<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
