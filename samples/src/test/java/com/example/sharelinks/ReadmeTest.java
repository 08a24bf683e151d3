package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Assumption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that the Java code in the pages is compiled and run, and that their links are not broken. Each block of code
 * names its class: {@code ```java ShareLinkClientTest}, or {@code ```java retrofit/ShareLinkApiTest} if several samples
 * have a class with this name.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA_BLOCK = Pattern.compile("(?s)```java *(\\S*)\\n(.*?)```");
    private static final Pattern CODE_IN_A_LINE = Pattern.compile("`((?:anam\\.|assertThat\\()[^`…]*)`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
    private static final Pattern IMAGE = Pattern.compile("(?:src|srcset)=\"([^\"]*)\"");
    private static final Map<Path, String> SOURCES = sources(ROOT).stream()
            .filter(file -> withSlashes(file).matches(".*/(samples|src/test)/.*"))
            .collect(Collectors.toMap(file -> file, file -> withoutBlanks(read(file))));

    /** A block of code in a page, and the name of its class. */
    record Block(Path page, String source, String code) {
        boolean isFrom(Path file) {
            Path named = Path.of(source + ".java");
            return file.endsWith(named.getFileName())
                    && (named.getNameCount() == 1
                            || withSlashes(file).contains("/" + withSlashes(named.getParent()) + "/"));
        }
    }

    static Stream<Block> blocks() throws IOException {
        return pages().stream()
                .flatMap(page -> JAVA_BLOCK
                        .matcher(read(page))
                        .results()
                        .map(found -> new Block(page, found.group(1), found.group(2))));
    }

    /** The examples of docs/FAULTS.md are lines of one method, which {@code FaultsChapterTest} compares in order. */
    @ParameterizedTest
    @MethodSource("blocks")
    void a_block_of_java_is_code_of_the_class_that_it_names(Block block) {
        List<String> parts =
                block.page().endsWith("FAULTS.md") ? block.code().lines().toList() : List.of(block.code());

        assertThat(SOURCES.keySet())
                .filteredOn(block::isFrom)
                .singleElement()
                .satisfies(file -> assertThat(parts)
                        .allSatisfy(part -> assertThat(SOURCES.get(file)).contains(withoutBlanks(part))));
    }

    static List<String> codeInLines() throws IOException {
        return pages().stream()
                .filter(page -> !page.endsWith("DECISIONS.md") && !page.endsWith("CHANGELOG.md"))
                .flatMap(page -> groups(CODE_IN_A_LINE, read(page)))
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codeInLines")
    void code_in_a_line_is_code_of_a_source(String code) {
        assertThat(SOURCES.values()).anyMatch(source -> source.contains(withoutBlanks(code)));
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

    @ParameterizedTest
    @CsvSource({"WIREMOCK.md, wiremock, WithWireMockTest", "MOCKWEBSERVER.md, mockwebserver, WithMockWebServerTest"})
    void the_lines_that_are_counted_are_as_many_as_the_guide_says(String page, String sample, String other) {
        assertThat(read(ROOT.resolve("docs").resolve(page)))
                .contains(other + ".java:" + linesBesideImports(sample, other))
                .contains("WithFakeAnamTest.java:" + linesBesideImports(sample, "WithFakeAnamTest"));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> root = Files.list(ROOT);
                Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(root, guides)
                    .filter(page -> page.toString().endsWith(".md"))
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
        assertThat(groups(IMAGE, read(page)))
                .allSatisfy(image -> assertThat(page.resolveSibling(image)).exists());
    }

    /** The comment in the page marks tables of our messages. Other tables have messages of other programs. */
    @Test
    void a_message_that_troubleshooting_quotes_is_one_of_ours() {
        Stream<String> tables = groups(
                Pattern.compile("(?s)<!-- messages of Fake Anam -->\n\n(.*?)\n\n"),
                read(ROOT.resolve("docs/TROUBLESHOOTING.md")));
        String code = code();

        assertThat(tables.flatMap(table -> groups(Pattern.compile("(?m)^\\| `(.*?)` \\|"), table)))
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

    /** Compares without backticks, because the sentence of an assumption has none. */
    @ParameterizedTest
    @EnumSource
    void a_row_of_the_table_begins_with_the_sentence_of_its_assumption(Assumption assumption) {
        String rows = read(ROOT.resolve("docs/CONTRACT.md")).replace("`", "");

        assertThat(rows).contains("\n| " + assumption + " | " + assumption.sentence());
    }

    /** Returns a path with the same separator on each system. */
    private static String withSlashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static List<String> headings(Path page) {
        return groups(Pattern.compile("(?m)^#+ (.*)$"), read(page))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static long linesBesideImports(String sample, String test) {
        return read(Path.of(sample, "src/test/java/com/example/sharelinks", test + ".java"))
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

    /** Returns the sources of the published modules, with the parts of each text joined. */
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
