package dev.fakeanam.assertions;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a response of Anam's API, or of its fake.
 *
 * <p>With soft assertions, do not use the methods that continue with a document, such as {@link #hasShareLink}: without
 * the document, they cannot continue. Use the methods that end with {@code Satisfying}.
 */
@Stable(since = "0.1.0")
public class AnamResponseAssert extends AbstractDocumentResponseAssert<AnamResponseAssert> {

    /**
     * Creates assertions about a response.
     *
     * @param actual a response
     */
    public AnamResponseAssert(@Nullable AnamResponse actual) {
        super(actual, AnamResponseAssert.class);
    }

    /**
     * Asserts that the body is this JSON. The order of fields and whitespace do not matter. Numbers are compared by
     * value.
     *
     * @param expected the expected JSON
     * @return this
     * @throws MalformedJsonException if the expected text is not JSON
     */
    public AnamResponseAssert hasJson(String expected) {
        body().isJson(expected);
        return this;
    }

    /**
     * Asserts that the response is what Anam documents for its operation. The operation is known if the response comes
     * from the JDK's HTTP client, or was given with {@link AnamResponse#to}. See {@link #conformsToContract(String)}.
     *
     * @return this
     * @throws IllegalStateException if the operation is not known
     */
    public AnamResponseAssert conformsToContract() {
        return conformsToContract(response()
                .operation()
                .orElseThrow(() -> new IllegalStateException(
                        "The operation of this response is not known, so there is nothing to compare"
                                + " it with. Name the operation:"
                                + " conformsToContract(\"updateShareLink\") for example.")));
    }

    /**
     * Asserts that the response is what Anam documents for an operation. Its status must be one that the reference
     * names for the operation. Its body must have all documented fields and no others, with the right types and
     * formats. A failure names every difference.
     *
     * <p>Source: documented by Anam. Error bodies and the status 429 are documented for some operations, and assumed
     * for the others ({@code A1}).
     *
     * @param operationId the operation that was called: {@code updateShareLink} for example
     * @return this
     * @throws IllegalArgumentException if there is no such operation
     */
    public AnamResponseAssert conformsToContract(String operationId) {
        Operation operation = Conformance.operation(operationId);
        List<String> departures = Conformance.departures(operation, response().status(), text());
        if (!departures.isEmpty()) {
            throw failure(
                    "\nExpecting the response to conform to what is documented for\n  %s\nbut it differs from that"
                            + " in\n  %s\nin\n  %s",
                    operationId, String.join("\n  ", departures), shown(response()));
        }
        return this;
    }

    /**
     * Asserts that the response has the same shape as another one. The status, the media type, and the names, types and
     * formats of the fields must be the same. Values, such as ids, tokens and dates, may differ, and so may the length
     * of an array. A failure names every difference.
     *
     * <p>Use it to compare the responses of the fake and of Anam to the same request.
     *
     * @param other the other response
     * @return this
     * @throws IllegalArgumentException if the HTTP client discarded the body of the other response
     */
    public AnamResponseAssert hasShapeOf(AnamResponse other) {
        requireBody();
        if (other.body().equals(AnamResponse.DISCARDED)) {
            throw new IllegalArgumentException("There is no body to compare with, because the HTTP client discarded it."
                    + " Send the request with BodyHandlers.ofString().");
        }
        List<String> differences = ResponseShape.differences(response(), other);
        if (!differences.isEmpty()) {
            throw failure(
                    "\nExpecting the response to have the shape of\n  %s\nbut it differs in\n  %s\nin\n  %s",
                    shown(other), String.join("\n  ", differences), shown(response()));
        }
        return this;
    }

    /**
     * Asserts that the response has the same shape as another one. See {@link #hasShapeOf(AnamResponse)}.
     *
     * @param other the other response, with a body that {@link AnamResponse#of(HttpResponse)} accepts. A stream is read
     *     to its end
     * @return this
     * @throws IllegalArgumentException if the HTTP client discarded the body of the other response, or the body has
     *     another type
     */
    public AnamResponseAssert hasShapeOf(HttpResponse<?> other) {
        return hasShapeOf(AnamResponse.of(other));
    }

    /**
     * Asserts that the response is an error with this status and message (assumed, {@code A1}).
     *
     * @param status the expected HTTP status
     * @param message the expected {@code error} of its body: {@code Share link not found} for example
     * @return this
     */
    public AnamResponseAssert isError(int status, String message) {
        return hasStatus(status).hasErrorMessage(message);
    }

    /**
     * Asserts that the body is an error with this message (assumed, {@code A1}).
     *
     * @param expected the expected {@code error} of the body: {@code Share link not found} for example
     * @return this
     */
    public AnamResponseAssert hasErrorMessage(String expected) {
        String was = error().error();
        if (!expected.equals(was)) {
            throw failureWithActualExpected(
                    was, expected, "\nExpecting the response to have the error\n  %s\nbut it has\n  %s", expected, was);
        }
        return this;
    }

    /**
     * Asserts that the response is a validation error about exactly these fields or query parameters (a 400; assumed,
     * {@code A1}).
     *
     * @param fields their names, in any order
     * @return this
     */
    public AnamResponseAssert isValidationErrorOn(String... fields) {
        isError(400, "Validation error");
        TreeSet<String> expected = new TreeSet<>(List.of(fields));
        TreeSet<String> was = new TreeSet<>();
        error().details().forEach(detail -> was.add(detail.path()));
        if (!was.equals(expected)) {
            throw failureWithActualExpected(
                    was,
                    expected,
                    "\nExpecting the response to find fault with\n  %s\nbut it finds fault with\n  %s\nsaying\n  %s",
                    expected,
                    was,
                    error().summary());
        }
        return this;
    }

    private ErrorBody error() {
        return body().read("an error body", ErrorBody::fromJson);
    }
}
