package dev.fakeanam.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The JSON body of a refused request: {@code {"error":"…"}}, and of a validation error {@code {"error":"Validation
 * error","details":[…],"summary":"…"}}. Immutable.
 *
 * <p>Source: Anam documents this form for few endpoints. For all others it is assumed ({@code A1}).
 *
 * @param error what went wrong, in Anam's words
 * @param message more about the error; if empty, the JSON has no such field
 * @param reason the reason as a code for programs: {@code concurrent_limit} for example; if empty, the JSON has no such
 *     field
 * @param details one entry for each fault of a validation error, in the order of the operation's fields; if empty, the
 *     JSON has no such field
 * @param summary all faults in one line, {@code path: message} joined by {@code "; "}; empty if there are no details
 */
@Stable(since = "0.1.0")
public record ErrorBody(String error, String message, String reason, List<Detail> details, String summary) {

    /** Reads and writes an error. */
    public static final Codec<ErrorBody> CODEC = JsonCodec.of(ErrorBody.class)
            .field("error", JsonCodec.text())
            .optional("message", JsonCodec.text(), "")
            .optional("reason", JsonCodec.text(), "")
            .optional("details", JsonCodec.list(Detail.CODEC), List.of())
            .optional("summary", JsonCodec.text(), "")
            .build();

    public ErrorBody {
        details = List.copyOf(details);
    }

    /**
     * One fault in a request.
     *
     * @param path the name of the field or query parameter; nested names are joined by dots
     * @param message what is wrong with it, in the words of Zod 3
     * @param code the kind of fault, as Zod 3 calls it: {@code invalid_type}, {@code invalid_string},
     *     {@code too_small}, {@code too_big}, {@code invalid_enum_value}, {@code unrecognized_keys} or {@code custom}
     */
    public record Detail(String path, String message, String code) {
        /** Reads and writes one detail of a validation error. */
        public static final Codec<Detail> CODEC = JsonCodec.of(Detail.class)
                .named("ErrorDetail")
                .field("path", JsonCodec.text())
                .field("message", JsonCodec.text())
                .field("code", JsonCodec.text())
                .build();
    }

    /**
     * Returns a body that has only the field {@code error}.
     *
     * @param error what went wrong
     * @return the body {@code {"error":"…"}}
     */
    public static ErrorBody of(String error) {
        return new ErrorBody(error, "", "", List.of(), "");
    }

    /**
     * Returns a copy with another {@code message}.
     *
     * @param newMessage more about what went wrong
     * @return the same body with this field
     */
    public ErrorBody withMessage(String newMessage) {
        return new ErrorBody(error, newMessage, reason, details, summary);
    }

    /**
     * Returns a copy with another {@code reason}.
     *
     * @param newReason the reason as a code for programs
     * @return the same body with this field
     */
    public ErrorBody withReason(String newReason) {
        return new ErrorBody(error, message, newReason, details, summary);
    }

    /**
     * Returns the body of a validation error.
     *
     * @param details the faults, at least one
     * @return the body of a validation error
     */
    public static ErrorBody validation(List<Detail> details) {
        String summary = details.stream()
                .map(detail -> detail.path() + ": " + detail.message())
                .collect(Collectors.joining("; "));
        return new ErrorBody("Validation error", "", "", details, summary);
    }

    /**
     * Reads an error from its JSON.
     *
     * @param json an object with at least {@code error}
     * @return the error
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static ErrorBody fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the body as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
