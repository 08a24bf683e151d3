package com.example.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages, comments, messages and test names are for readers in a hurry: no long sentences, and none of the words that
 * slow them down.
 */
class PlainEnglishTest {
    private static final Path ROOT = Path.of("..");
    private static final int MOST_WORDS = 30;
    private static final Pattern HARD_WORDS = Pattern.compile(
            "\\b(nobody|whoever|whose|thereof|lest|that which|as it should be|it is told|save for|stands?(?! still)"
                    + "|anew|misspelt|for one(?=[,;:)]))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
    private static final String TEXT = "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'";
    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("(?s)" + TEXT + "|/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern TEXT_ON_A_LINE = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->|<description>.*?</description>");
    private static final Pattern JS_COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?<=^|\\s)//.*", Pattern.MULTILINE);
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("(?m)(?:^[ \\t]*# .*\\n?)+|(?<=[ \\t])# .*");
    private static final Pattern TEST_NAME = Pattern.compile("\\bvoid (\\w+_\\w+)\\(");

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> root = Files.list(ROOT)) {
            return Stream.concat(docs, root)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** Every file of the repository with such a path, apart from this source, which has the hard words. */
    private static List<Path> files(String path) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().matches(path))
                    .filter(file -> !file.toString().matches(".*/(target|node_modules|dist|cache|\\.git)/.*"))
                    .filter(file -> !file.endsWith("PlainEnglishTest.java"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Send it to whoever asks., 1",
        "'Tokens and dates for one, are ignored.', 1",
        "This fault is for one request., 0",
        "Code `nobody` counts as a word that is never hard., 0",
        "A link to [the guide](whose.md) counts as its text., 0",
        "The clock stands still., 0"
    })
    void hard_words_are_found_outside_of_code(String page, int found) {
        assertThat(hard(textOfMarkdown(page))).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"30, 0", "31, 1"})
    void a_sentence_has_at_most_30_words(int words, int found) {
        String sentence = "Go " + "on ".repeat(words - 2) + "now.";

        assertThat(hard(textOfMarkdown("- " + sentence + "\n\n| " + sentence + " |\n| --- |\n")))
                .hasSize(2 * found);
        assertThat(hard(textOfJavadoc("/** " + sentence.replace(" on", "\n * on") + " {@code x} is code. */")))
                .hasSize(found);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_is_plain(Path page) throws IOException {
        assertThat(hard(textOfMarkdown(Files.readString(page)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'// Keys that nobody issued.', 1",
        "'/* A link whose token is known. */', 1",
        "'/** A link whose token is known. */', 1",
        "'fail(\"Keys that \" + \"nobody issued.\");', 1",
        "'void a_key_that_nobody_issued_is_refused() {}', 1",
        "'get(\"nobody\"); // A key.', 0",
        "'get(\"https://nobody.example\", nobody);', 0"
    })
    void hard_words_are_found_in_comments_messages_and_test_names(String source, int found) {
        assertThat(hard(textOfSource(source, true))).hasSize(found);
    }

    @Test
    void the_sources_are_plain() throws IOException {
        List<String> hard = new ArrayList<>();
        for (Path source : files(".*/src/(main|test)/.*\\.java")) {
            boolean isProduct = source.toString().contains("/src/main/");
            hard(textOfSource(Files.readString(source), isProduct))
                    .forEach(sentence -> hard.add(source.getFileName() + ": " + sentence));
        }

        assertThat(hard).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pom.xml, '<!-- Keys that\n nobody issued. --><nobody/>', 1",
        "curl.sh, '# Keys that\n# nobody issued.\nnobody ${x#nobody}', 1",
        "run, 'nobody # Keys that nobody issued.', 1",
        "build.yml, 'nobody: nobody # A key.', 0",
        "page.mjs, 'get(nobody); // Keys that nobody issued.', 1",
        "page.js, 'get(\"http://nobody\"); /** A key. */', 0"
    })
    void hard_words_are_found_in_comments_of_other_files(String file, String text, int found) {
        assertThat(hard(commentsOf(Path.of(file), text.replace("\\n", "\n")))).hasSize(found);
    }

    @Test
    void the_other_files_are_plain() throws IOException {
        List<String> hard = new ArrayList<>();
        for (Path file : files(".*/(run|[^/]*\\.(xml|sh|m?js|yml))")) {
            hard(commentsOf(file, Files.readString(file))).forEach(sentence -> hard.add(file + ": " + sentence));
        }

        assertThat(hard).isEmpty();
    }

    private static List<String> hard(Stream<String> texts) {
        return texts.flatMap(text -> sentences(text).stream())
                .filter(sentence -> words(sentence) > MOST_WORDS
                        || HARD_WORDS.matcher(sentence).find())
                .toList();
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            sentences.add(text.substring(from, to).strip());
        }
        return sentences;
    }

    private static long words(String sentence) {
        return Stream.of(sentence.split("\\s+"))
                .filter(word -> word.matches(".*\\w.*"))
                .count();
    }

    /** Returns each paragraph, heading and cell. A piece of code counts as one word. */
    private static Stream<String> textOfMarkdown(String page) {
        List<String> texts = new ArrayList<>();
        MARKDOWN.parse(page).accept(new AbstractVisitor() {
            private StringBuilder text = new StringBuilder();

            @Override
            public void visit(Paragraph paragraph) {
                add(paragraph);
            }

            @Override
            public void visit(Heading heading) {
                add(heading);
            }

            @Override
            public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                    add(node);
                } else {
                    visitChildren(node);
                }
            }

            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append(' ');
            }

            @Override
            public void visit(Code code) {
                text.append("Code");
            }

            private void add(Node node) {
                text = new StringBuilder();
                visitChildren(node);
                texts.add(text.toString());
            }
        });
        return texts.stream();
    }

    /** Returns the Javadoc, the other comments, the names of tests and, on request, the messages. */
    private static Stream<String> textOfSource(String source, boolean withMessages) {
        String code = TEXT_OR_COMMENT
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().startsWith("/") ? " " : found.group()));
        Stream<String> names =
                TEST_NAME.matcher(code).results().map(name -> name.group(1).replace('_', ' '));
        return Stream.of(
                        textOfJavadoc(source),
                        otherComments(source),
                        names,
                        withMessages ? messages(code) : Stream.<String>empty())
                .flatMap(texts -> texts);
    }

    private static Stream<String> commentsOf(Path file, String text) {
        String name = file.getFileName().toString();
        Pattern comment = name.endsWith("xml") ? XML_COMMENT : name.endsWith("js") ? JS_COMMENT : SCRIPT_COMMENT;
        return comment.matcher(text)
                .results()
                .map(found -> found.group().replaceAll("<!--|-->|</?description>|/\\*+|\\*+/|//|(?m)^\\s*[#*]", " "))
                .flatMap(found -> Stream.of(found.split("(?m)^\\s*@\\w+")))
                .map(found -> found.replaceAll("\\s+", " ").strip());
    }

    private static Stream<String> otherComments(String source) {
        return TEXT_OR_COMMENT
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(comment -> comment.startsWith("//") || comment.startsWith("/*") && !comment.startsWith("/**"))
                .map(comment -> comment.replaceAll("^/[*/]|\\*/$|(?m)^\\s*\\*", "")
                        .replaceAll("\\s+", " ")
                        .strip());
    }

    /** Returns the texts of several words, with their parts joined. */
    private static Stream<String> messages(String code) {
        return TEXT_ON_A_LINE
                .matcher(code.replaceAll("(?<=[^\\\\])\"\\s*\\+\\s*\"", ""))
                .results()
                .map(text -> text.group(1).replace("\\n", " ").strip())
                .filter(text -> text.matches("(?s).*\\w \\w+ \\w.*"));
    }

    /** Returns each paragraph, list item and block tag. A piece of code counts as one word. */
    private static Stream<String> textOfJavadoc(String source) {
        return JAVADOC.matcher(source)
                .results()
                .map((MatchResult comment) -> comment.group(1))
                .map(comment -> comment.replaceAll("(?m)^\\s*\\* ?", ""))
                .map(comment -> comment.replaceAll("(?s)<pre>.*?</pre>", "\n\n"))
                .map(comment -> comment.replaceAll("\\{@(link|linkplain|code|literal)\\s(\\{[^{}]*}|[^{}])*}", "Code"))
                .map(comment -> comment.replaceAll("(?s)\\{@return (.*?)}", "$1."))
                .flatMap(comment -> Stream.of(comment.split("\\n\\s*\\n|\\n\\s*@\\w+|</?(p|li|ul|ol|h\\d|t[dhr])>")))
                .map(text -> text.replaceAll("<[^>]*>", "").replaceAll("\\s+", " "));
    }
}
