package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Assumption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README and the guides show is code of the samples, and what they point to is there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CODE_IN_A_LINE = Pattern.compile("`((?:anam\\.|assertThat\\()[^`…]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final List<Path> SOURCES = sources(Path.of(""));

    /** Those of docs/FAULTS.md are code of the server's own tests. */
    static List<String> snippets() {
        return Stream.of(
                        "README.md",
                        "docs/ASSERTIONS.md",
                        "docs/CONTRACT.md",
                        "docs/GETTING-STARTED.md",
                        "docs/ISOLATION.md",
                        "docs/WIREMOCK.md")
                .map(page -> read(ROOT.resolve(page)))
                .flatMap(page -> Stream.concat(groups(JAVA_BLOCK, page), groups(CODE_IN_A_LINE, page)))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void a_snippet_stands_in_a_source_file_as_it_is(String snippet) {
        assertThat(SOURCES).anyMatch(source -> withoutBlanks(read(source)).contains(withoutBlanks(snippet)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/GETTING-STARTED.md"})
    void the_dependencies_are_those_of_a_project_that_is_built(String page) {
        String project = read(Path.of("first-test/pom.xml"));
        String version = groups(Pattern.compile("<fakeanam.version>(.*?)<"), project)
                .findFirst()
                .orElseThrow();

        String expanded = withoutBlanks(project.replace("${fakeanam.version}", version));

        assertThat(groups(Pattern.compile("```xml\\n(.*?)```", Pattern.DOTALL), read(ROOT.resolve(page))))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(expanded).contains(withoutBlanks(block)));
    }

    @Test
    void the_lines_that_are_counted_are_as_many_as_the_guide_says() {
        String guide = read(ROOT.resolve("docs/WIREMOCK.md"));

        assertThat(guide)
                .contains("WithWireMockTest.java:" + linesBesideImports("WithWireMockTest"))
                .contains("WithFakeAnamTest.java:" + linesBesideImports("WithFakeAnamTest"));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")
                                    .map(ROOT::resolve),
                            guides.filter(Files::isRegularFile))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void what_a_page_points_to_is_there(Path page) {
        assertThat(LINK.matcher(read(page)).results()).allSatisfy(link -> {
            Path target = link.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(link.group(1)).normalize();
            assertThat(target).exists();
            if (link.group(2) != null) {
                assertThat(headings(target)).contains(link.group(2));
            }
        });
    }

    /** The first section has messages of other programs. */
    @Test
    void a_message_that_troubleshooting_quotes_is_one_of_ours() {
        String page = read(ROOT.resolve("docs/TROUBLESHOOTING.md"));
        String ours = page.substring(page.indexOf("## The test would have passed"), page.indexOf("## The test hangs"));
        String code = code();

        assertThat(groups(Pattern.compile("(?m)^\\| `(.*?)` \\|"), ours))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message.split("\\s*…\\s*"))
                        .allSatisfy(part -> assertThat(code).contains(part)));
    }

    @Test
    void the_table_of_assumptions_has_every_assumption() {
        Stream<String> names = groups(Pattern.compile("(?m)^\\| (A\\d+) \\|"), read(ROOT.resolve("docs/CONTRACT.md")));

        assertThat(names)
                .containsExactlyElementsOf(
                        Stream.of(Assumption.values()).map(Assumption::name).toList());
    }

    /** Without the code marks of Markdown, because a story has none. */
    @ParameterizedTest
    @EnumSource
    void a_row_of_the_table_begins_with_the_sentence_of_its_assumption(Assumption assumption) {
        String rows = read(ROOT.resolve("docs/CONTRACT.md")).replace("`", "");

        assertThat(rows).contains("\n| " + assumption + " | " + assumption.sentence());
    }

    private static List<String> headings(Path page) {
        return groups(Pattern.compile("(?m)^#+ (.*)$"), read(page))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static long linesBesideImports(String test) {
        return read(Path.of("wiremock/src/test/java/com/example/sharelinks/" + test + ".java"))
                .lines()
                .filter(line -> !line.matches("(import .*|package .*)?"))
                .count();
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The sources of what users have, with the parts of each text joined. */
    private static String code() {
        return Stream.of("assertions", "fake-server", "junit-extension")
                .map(module -> ROOT.resolve(module).resolve("src/main/java"))
                .flatMap(folder -> sources(folder).stream())
                .map(file -> read(file).replaceAll("\"\\s*\\+\\s*\"", ""))
                .collect(Collectors.joining());
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
