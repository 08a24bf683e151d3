package dev.fakeanam.internal.http.admin;

import dev.fakeanam.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The OpenAPI documents of both APIs. Read each time they are asked for, so that they cost a start nothing. */
final class OpenApiDocuments {
    private OpenApiDocuments() {}

    static @Nullable Object shareLinks() {
        return read("openapi-share-links.json");
    }

    static @Nullable Object admin() {
        return read("openapi-admin.json");
    }

    private static @Nullable Object read(String resource) {
        try (InputStream in = OpenApiDocuments.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AdminProblem(500, "The jar lacks " + resource + ", which stands beside its classes.");
            }
            return Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The jar's " + resource + " cannot be read.", unreadable);
        }
    }
}
