package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;

/**
 * A response as the fake gave it. Immutable.
 *
 * @param status the HTTP status
 * @param headers the header fields of the response, without those of the transport, such as {@code Content-Length}
 * @param body the body, sent as UTF-8; empty if there is none
 */
@Stable(since = "0.1.0")
public record RecordedResponse(int status, Headers headers, String body) {

    /** A response in JSON: an object with the components' names. */
    public static final Codec<RecordedResponse> CODEC = JsonCodec.of(RecordedResponse.class)
            .field("status", JsonCodec.integer())
            .field("headers", Headers.CODEC)
            .field("body", JsonCodec.text())
            .build();

    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    /**
     * Creates a response with a JSON body.
     *
     * @param status the HTTP status
     * @param json the body
     * @return a response with that body and the media type {@code application/json}
     */
    public static RecordedResponse json(int status, String json) {
        return new RecordedResponse(status, JSON, json);
    }

    /** {@return status and body, on one line, with an escape for what is not printable} */
    @Override
    public String toString() {
        return body.isEmpty() ? String.valueOf(status) : status + " " + PrintableText.of(body);
    }
}
