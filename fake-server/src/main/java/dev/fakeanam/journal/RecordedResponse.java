package dev.fakeanam.journal;

/**
 * An answer as the fake gave it. Immutable.
 *
 * @param status the HTTP status
 * @param headers the header fields that make up the answer; those of the transport, {@code Content-Length} for one, are
 *     not among them
 * @param body the body, sent as UTF-8; empty where there is none
 */
public record RecordedResponse(int status, Headers headers, String body) {
    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    /**
     * @param status the HTTP status
     * @param json the body
     * @return an answer with that body and the media type {@code application/json}
     */
    public static RecordedResponse json(int status, String json) {
        return new RecordedResponse(status, JSON, json);
    }

    /** {@return status and body, on one line} */
    @Override
    public String toString() {
        return body.isEmpty() ? String.valueOf(status) : status + " " + body;
    }
}
