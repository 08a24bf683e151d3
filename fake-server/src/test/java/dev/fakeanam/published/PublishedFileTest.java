package dev.fakeanam.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedFileTest {
    private static final String WAY_OUT = " Give the absolute path of a copy of Anam's published OpenAPI 3.1 document,"
            + " as JSON: mvn -Ppublished-document -Dpublished.document=/path/to/document.json -pl fake-server test";

    @TempDir
    Path directory;

    @Test
    void a_document_is_read() throws IOException {
        Path file = file("{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"operationId\":\"getA\"}}}}");

        assertThat(PublishedFile.read(file.toString()).operation("getA")).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void a_run_without_a_document_says_what_to_give(String path) {
        assertThatThrownBy(() -> PublishedFile.read(path))
                .hasMessage(
                        "The property published.document is not set, so there is nothing to compare with." + WAY_OUT);
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        String path = directory.resolve("missing.json").toString();

        assertThatThrownBy(() -> PublishedFile.read(path))
                .hasMessage("The file \"" + path + "\", which the property published.document names, cannot be read"
                        + " (NoSuchFileException)." + WAY_OUT);
    }

    @Test
    void a_file_with_something_else_is_refused() throws IOException {
        String path = file("{\"openapi\":\"3.0.3\",\"paths\":{}}").toString();

        assertThatThrownBy(() -> PublishedFile.read(path))
                .hasMessage("The file \"" + path + "\", which the property published.document names, is no OpenAPI 3.1"
                        + " document with paths." + WAY_OUT);
    }

    @Test
    void a_file_that_is_not_json_is_refused() throws IOException {
        String path = file("openapi: 3.1.0").toString();

        assertThatThrownBy(() -> PublishedFile.read(path))
                .hasMessageStartingWith(
                        "The file \"" + path + "\", which the property published.document names, is not JSON (")
                .hasMessageEndingWith(WAY_OUT);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("document.json"), text);
    }
}
