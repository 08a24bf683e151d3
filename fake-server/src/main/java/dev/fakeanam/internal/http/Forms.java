package dev.fakeanam.internal.http;

import dev.fakeanam.internal.api.FormPart;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Promise;
import org.jspecify.annotations.Nullable;

/** Reads {@code multipart/form-data} bodies. */
final class Forms {
    private static final int MOST_PARTS = 1_000;

    private Forms() {}

    /** {@return the parts of a body in their order; null if it is not such a body} */
    static @Nullable List<FormPart> read(String contentType, byte[] body) {
        try {
            // The names of parameters may be in any case, which Jetty's own extraction does not accept.
            Map<String, String> parameters = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            HttpField.getValueParameters(contentType, parameters);
            String boundary = HttpField.PARAMETER_TOKENIZER.unquote(parameters.get("boundary"));
            return boundary == null ? null : parts(boundary, body);
        } catch (CompletionException | IllegalArgumentException | UncheckedIOException malformed) {
            // The causes are wrong parts, unreadable parameters of the media type, unknown charsets and wrong UTF-8.
            return null;
        }
    }

    private static @Nullable List<FormPart> parts(String boundary, byte[] body) {
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        // The whole body is in memory already, and nothing may be written to disk.
        parser.setUseFilesForPartsWithoutFileName(false);
        parser.setMaxMemoryFileSize(body.length);
        parser.setMaxParts(MOST_PARTS);
        CompletableFuture<MultiPartFormData.Parts> read = new CompletableFuture<>();
        parser.parse(Content.Source.from(ByteBuffer.wrap(body)), Promise.Invocable.toPromise(read));
        List<FormPart> parts = new ArrayList<>();
        try (MultiPartFormData.Parts parsed = read.join()) {
            for (MultiPart.Part part : parsed) {
                if (part.getName() == null) {
                    return null;
                }
                parts.add(new FormPart(
                        part.getName(),
                        part.getFileName(),
                        part.getHeaders().get(HttpHeader.CONTENT_TYPE),
                        part.getLength(),
                        part.getFileName() == null ? part.getContentAsString(StandardCharsets.UTF_8) : ""));
            }
            return parts;
        }
    }
}
