package dev.fakeanam.published;

import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a copy of Anam's published OpenAPI document. */
final class PublishedFile {
    static final String PROPERTY = "published.document";
    private static final String WAY_OUT = " Give the absolute path of a copy of Anam's published OpenAPI 3.1 document,"
            + " as JSON: mvn -Ppublished-document -D" + PROPERTY + "=/path/to/document.json -pl fake-server test";

    private PublishedFile() {}

    /**
     * {@return the document at a path}
     *
     * @throws IllegalArgumentException if there is no document at this path; the message says how to give one
     */
    static ApiDescription read(@Nullable String path) {
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException(
                    "The property " + PROPERTY + " is not set, so there is nothing to compare with." + WAY_OUT);
        }
        Object json = parsed(path);
        if (json instanceof Map<?, ?> document
                && document.get("openapi") instanceof String version
                && version.startsWith("3.1.")
                && document.get("paths") instanceof Map<?, ?>) {
            return new ApiDescription(document);
        }
        throw refused(path, "is no OpenAPI 3.1 document with paths");
    }

    private static @Nullable Object parsed(String path) {
        try {
            return Json.parse(Files.readString(Path.of(path)));
        } catch (IOException | InvalidPathException failure) {
            throw refused(path, "cannot be read (" + failure.getClass().getSimpleName() + ")");
        } catch (MalformedJsonException malformed) {
            throw refused(path, "is not JSON (" + malformed.getMessage() + ")");
        }
    }

    private static IllegalArgumentException refused(String path, String why) {
        return new IllegalArgumentException(
                "The file \"" + path + "\", which the property " + PROPERTY + " names, " + why + "." + WAY_OUT);
    }
}
