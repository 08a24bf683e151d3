package dev.fakeanam.assertions;

import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.model.ErrorBody;
import dev.fakeanam.model.ShareLink;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about an answer of Anam's share-link API, or of its fake. */
public class HttpResponseAssert extends AbstractAssert<HttpResponseAssert, HttpResponse<?>> {
    private @Nullable String body;

    /** @param actual an answer with a body that is a string, bytes or a stream, or none */
    public HttpResponseAssert(@Nullable HttpResponse<?> actual) {
        super(actual, HttpResponseAssert.class);
    }

    /**
     * @param expected the HTTP status it must have
     * @return this
     */
    public HttpResponseAssert hasStatus(int expected) {
        if (response().statusCode() != expected) {
            throw failureWithActualExpected(
                    response().statusCode(),
                    expected,
                    "\nExpecting the answer to have the status\n  %s\nbut it has\n  %s\nwith the body\n  %s",
                    expected,
                    response().statusCode(),
                    body());
        }
        return this;
    }

    /**
     * @param expected the name of a header, in any case
     * @param value the value that its first field must have
     * @return this
     */
    public HttpResponseAssert hasHeader(String expected, String value) {
        String was = response().headers().firstValue(expected).orElse(null);
        if (!value.equals(was)) {
            throw failureWithActualExpected(
                    was,
                    value,
                    "\nExpecting the answer to have the header\n  %s: %s\nbut %s",
                    expected,
                    value,
                    was == null ? "it has none of that name." : "it is " + was + ".");
        }
        return this;
    }

    /**
     * Asserts that the body is this JSON, without regard to blanks and to the order of fields; numbers by value.
     *
     * @param expected the JSON it must be
     * @return this
     * @throws dev.fakeanam.json.MalformedJsonException if what is expected is no JSON
     */
    public HttpResponseAssert hasJson(String expected) {
        Object wanted = Json.parse(expected);
        Object was = read("JSON", Json::parse);
        if (!Json.areEqual(was, wanted)) {
            throw failureWithActualExpected(
                    body(),
                    expected,
                    "\nExpecting the answer to have the body\n  %s\nbut it has\n  %s",
                    expected,
                    body());
        }
        return this;
    }

    /**
     * Asserts that the answer is a success with a share link that is as it should be.
     *
     * @param requirements asserts what must hold of the link
     * @return this
     */
    public HttpResponseAssert hasShareLinkSatisfying(Consumer<ShareLinkAssert> requirements) {
        requirements.accept(hasShareLink());
        return this;
    }

    /**
     * Asserts that the answer is a success with a share link, and goes on to it. With soft assertions use
     * {@link #hasShareLinkSatisfying} instead: where there is no link, there is nothing to go on to.
     *
     * @return assertions about the link
     */
    public ShareLinkAssert hasShareLink() {
        if (response().statusCode() / 100 != 2) {
            throw failure(
                    "\nExpecting the answer to be a success with a share link, but it has the status\n  %s\nwith the body\n  %s",
                    response().statusCode(), body());
        }
        return new ShareLinkAssert(read("a share link", ShareLink::fromJson));
    }

    /**
     * Asserts that the answer is an error in Anam's envelope.
     *
     * @param status the HTTP status it must have
     * @param message the {@code error} of its body: {@code Share link not found} for one
     * @return this
     */
    public HttpResponseAssert isError(int status, String message) {
        hasStatus(status);
        ErrorBody error = read("an error body", ErrorBody::fromJson);
        if (!Objects.equals(error.error(), message)) {
            throw failureWithActualExpected(
                    error.error(),
                    message,
                    "\nExpecting the answer to have the error\n  %s\nbut it has\n  %s",
                    message,
                    error.error());
        }
        return this;
    }

    /**
     * Asserts that the answer is a 400 that finds fault with exactly these fields or query parameters.
     *
     * @param fields their names, in any order
     * @return this
     */
    public HttpResponseAssert isValidationErrorOn(String... fields) {
        isError(400, "Validation error");
        ErrorBody error = read("an error body", ErrorBody::fromJson);
        List<String> expected = List.of(fields).stream().sorted().toList();
        List<String> was = error.details().stream()
                .map(ErrorBody.Detail::path)
                .distinct()
                .sorted()
                .toList();
        if (!was.equals(expected)) {
            throw failureWithActualExpected(
                    was,
                    expected,
                    "\nExpecting the answer to find fault with\n  %s\nbut it finds fault with\n  %s\nsaying\n  %s",
                    expected,
                    was,
                    error.summary());
        }
        return this;
    }

    private HttpResponse<?> response() {
        isNotNull();
        return actual;
    }

    private <T> T read(String what, Function<String, T> reader) {
        try {
            return reader.apply(body());
        } catch (MalformedJsonException malformed) {
            throw failure(
                    "\nExpecting the answer to have %s as its body, but it has\n  %s\n%s",
                    what, body(), malformed.getMessage());
        }
    }

    private String body() {
        if (body == null) {
            body = text(response().body());
        }
        return body;
    }

    private static String text(@Nullable Object body) {
        if (body == null) {
            return "";
        }
        if (body instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (body instanceof InputStream stream) {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("The body of the answer could not be read to its end.", unreadable);
            }
        }
        return body.toString();
    }
}
