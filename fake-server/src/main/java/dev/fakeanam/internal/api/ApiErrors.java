package dev.fakeanam.internal.api;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The errors that all operations have in common. Their bodies are assumed ({@code A1}). */
public final class ApiErrors {
    /** The beginning of each message about a defect of the fake. */
    public static final String DEFECT = "Fake Anam has a defect, please report it: ";

    static final String INVALID_REQUEST_BODY = "Invalid request body";

    private ApiErrors() {}

    public static RecordedResponse of(int status, String error) {
        return RecordedResponse.json(status, ErrorBody.of(error).toJson());
    }

    static RecordedResponse invalidRequestBody() {
        return of(400, INVALID_REQUEST_BODY);
    }

    public static RecordedResponse validation(List<JsonFault> faults) {
        return RecordedResponse.json(
                400,
                ErrorBody.validation(JsonFault.byObject(faults).stream()
                                .map(fault -> new ErrorBody.Detail(fault.zodPath(), fault.zodMessage(), fault.code()))
                                .toList())
                        .toJson());
    }

    public static RecordedResponse missingApiKey() {
        return of(401, "Missing or invalid API key");
    }

    public static RecordedResponse invalidApiKey() {
        return of(401, "Invalid API key");
    }

    public static RecordedResponse forbidden() {
        return of(403, "Forbidden");
    }

    public static RecordedResponse notFound() {
        return of(404, "Not found");
    }

    /** Without a body, as Anam answers ({@code A13}). */
    public static RecordedResponse methodNotAllowed(List<String> allowed) {
        return new RecordedResponse(405, Headers.of("Allow", String.join(", ", allowed)), "");
    }

    /** Assumed ({@code A14}). */
    static RecordedResponse requestBodyTooLarge() {
        return of(413, "Request body too large");
    }

    public static RecordedResponse tooManyRequests(long retryAfterSeconds) {
        return new RecordedResponse(
                429,
                Headers.of("Content-Type", "application/json", "Retry-After", String.valueOf(retryAfterSeconds)),
                ErrorBody.of("Too many requests").toJson());
    }

    /** Like Anam's response, with made-up limits. */
    private static RecordedResponse scriptedTooManyRequests() {
        RecordedResponse response = tooManyRequests(1);
        Headers limits = RateLimitHeaders.minute(60, 0, 1).and(RateLimitHeaders.hour(1_000, 0, 1));
        return new RecordedResponse(response.status(), response.headers().and(limits), response.body());
    }

    /** A defect of the fake itself, which must not look like a server error of Anam. */
    public static RecordedResponse ownDefect(Throwable defect) {
        return of(500, DEFECT + defect + ". The journal has the stack trace.");
    }

    /**
     * Assumed ({@code A13}).
     *
     * @param notes how the path differs from an existing one; empty for a path that is like no other
     */
    public static RecordedResponse notEmulated(String method, String path, List<String> notes) {
        return of(
                501,
                "Fake Anam does not emulate " + method + " " + path
                        + (path.endsWith("/") ? " (with a slash at the end)" : "")
                        + (notes.isEmpty()
                                ? ". Script a response for it: on(request(method, path)).reply(200, json) in Java, POST"
                                        + " /__admin/organizations/{organization}/scripts on a standalone server."
                                : ". " + String.join(" ", notes)));
    }

    /**
     * The response that Anam, or the gateway in front of it, has for a status.
     *
     * @param operation what the request called; null if that is not an operation of the API
     */
    public static RecordedResponse documented(int status, @Nullable Operation operation) {
        Optional<RecordedResponse> own = Optional.ofNullable(operation)
                .flatMap(called -> called.error(status))
                .map(error -> RecordedResponse.json(status, error.toJson()));
        return own.orElseGet(() -> switch (status) {
            case 400 -> invalidRequestBody();
            case 401 -> invalidApiKey();
            case 403 -> forbidden();
            case 404 -> notFound();
            case 413 -> requestBodyTooLarge();
            case 429 -> scriptedTooManyRequests();
            case 500 -> of(status, "Server error");
            case 502 -> gateway(status, "Bad Gateway");
            case 503 -> gateway(status, "Service Unavailable");
            case 504 -> gateway(status, "Gateway Timeout");
            default ->
                status < 400 ? new RecordedResponse(status, Headers.NONE, "") : of(status, "HTTP status " + status);
        });
    }

    private static RecordedResponse gateway(int status, String reason) {
        String title = status + " " + reason;
        return new RecordedResponse(
                status,
                Headers.of("Content-Type", "text/html"),
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>");
    }
}
