package dev.fakeanam.assertions;

import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.status.Stable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A response of the API, or of its fake, from any HTTP client. Immutable.
 *
 * @param operation the {@code operationId} of the operation that was called; empty if it is not known
 * @param status the HTTP status
 * @param headers the header fields
 * @param body the body, empty if there is none
 */
@Stable(since = "0.1.0")
public record AnamResponse(Optional<String> operation, int status, Headers headers, String body) {
    /** Replaces a body that the JDK's HTTP client did not keep. */
    static final String DISCARDED = "(a body that the HTTP client discarded)";

    /**
     * Creates a response from what any HTTP client received.
     *
     * @param status the HTTP status
     * @param headers the names of the header fields, each with its values in order
     * @param body the body; null if there is none
     * @return the response; its operation is not known
     */
    public static AnamResponse of(
            int status, Map<String, ? extends Collection<String>> headers, @Nullable String body) {
        return new AnamResponse(Optional.empty(), status, Headers.of(headers), Objects.requireNonNullElse(body, ""));
    }

    /**
     * Creates a response from what the JDK's HTTP client received.
     *
     * @param response a response. Its body is a {@link String}, a {@code byte[]} in UTF-8, an {@link InputStream} in
     *     UTF-8, or null. A stream is read to its end and closed. Null means that the body was discarded, and an
     *     assertion about it says so
     * @return the response
     * @throws IllegalArgumentException if the body is of any other type
     * @throws UncheckedIOException if the stream cannot be read to its end, or was read before. Call this method once,
     *     and assert about what it returns
     */
    public static AnamResponse of(HttpResponse<?> response) {
        Optional<String> operation = Optional.ofNullable(AllRooms.ROOMS.find(
                        response.request().method(), response.request().uri().getPath()))
                .map(call -> call.operation().operationId());
        return new AnamResponse(
                operation, response.statusCode(), Headers.of(response.headers().map()), text(response.body()));
    }

    /**
     * Returns the same response, with the operation that was called.
     *
     * @param operationId the operation: {@code updateShareLink} for example
     * @return the same response, with that operation
     */
    public AnamResponse to(String operationId) {
        return new AnamResponse(Optional.of(operationId), status, headers, body);
    }

    /** {@return status and body, on one line} */
    @Override
    public String toString() {
        return body.isEmpty() ? String.valueOf(status) : status + " " + body;
    }

    private static String text(@Nullable Object body) {
        if (body == null) {
            return DISCARDED;
        }
        if (body instanceof String text) {
            return text;
        }
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (body instanceof InputStream stream) {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(
                        "The body of the response could not be read to its end. If another assertion has read it, keep"
                                + " the response before that: AnamResponse saved = AnamResponse.of(response).",
                        unreadable);
            }
        }
        throw new IllegalArgumentException(
                "The body of the response is a " + body.getClass().getName()
                        + ", which has no text. Let the client read it with BodyHandlers.ofString(),"
                        + " ofByteArray() or ofInputStream(), or give the text: AnamResponse.of(status, headers,"
                        + " text).");
    }
}
