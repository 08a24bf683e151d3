package dev.fakeanam.internal.api;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.api.Operation;
import dev.fakeanam.internal.organization.RateLimiter;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every error that Anam's API answers with. The bodies are assumed for share links ({@code A1}). */
public final class ApiErrors {
    private ApiErrors() {}

    public static RecordedResponse invalidRequestBody() {
        return error(400, "Invalid request body");
    }

    public static RecordedResponse invalidShareLinkId() {
        return error(400, "Invalid share link ID");
    }

    public static RecordedResponse validation(List<ErrorBody.Detail> faults) {
        return RecordedResponse.json(400, ErrorBody.validation(faults).toJson());
    }

    public static RecordedResponse missingApiKey() {
        return error(401, "Missing or invalid API key");
    }

    public static RecordedResponse invalidApiKey() {
        return error(401, "Invalid API key");
    }

    public static RecordedResponse forbidden() {
        return error(403, "Forbidden");
    }

    public static RecordedResponse shareLinkNotFound() {
        return error(404, "Share link not found");
    }

    public static RecordedResponse personaNotFound() {
        return error(404, "Persona not found");
    }

    public static RecordedResponse notFound() {
        return error(404, "Not found");
    }

    /** Assumed ({@code A13}). */
    public static RecordedResponse methodNotAllowed(List<String> allowed) {
        return new RecordedResponse(
                405,
                Headers.of("Content-Type", "application/json", "Allow", String.join(", ", allowed)),
                ErrorBody.of("Method not allowed").toJson());
    }

    /** Assumed ({@code A14}). */
    public static RecordedResponse requestBodyTooLarge() {
        return error(413, "Request body too large");
    }

    public static RecordedResponse tooManyRequests(long retryAfterSeconds) {
        return new RecordedResponse(
                429,
                Headers.of("Content-Type", "application/json", "Retry-After", String.valueOf(retryAfterSeconds)),
                ErrorBody.of("Too many requests").toJson());
    }

    /** As Anam's looks, with limits that are made up: a script stands for whatever they are. */
    private static RecordedResponse scriptedTooManyRequests() {
        RecordedResponse answer = tooManyRequests(1);
        return new RecordedResponse(
                answer.status(),
                answer.headers()
                        .and(RateLimitHeaders.of(new RateLimiter.Uses(
                                new RateLimiter.Use(60, 0, 1, true), new RateLimiter.Use(1_000, 0, 1, true)))),
                answer.body());
    }

    public static RecordedResponse serverError() {
        return error(500, "Server error");
    }

    /** Not Anam's: a mistake of the fake itself, which must not pass for a server error of Anam's. */
    public static RecordedResponse ownDefect(RuntimeException defect) {
        return error(500, "Fake Anam has a defect, please report it: " + defect + ". The journal has the stack trace.");
    }

    /** Assumed ({@code A13}). */
    public static RecordedResponse notEmulated(String method, String path) {
        return error(
                501,
                "Fake Anam emulates the five operations on /v1/share-links, not " + method + " " + path
                        + (path.endsWith("/") ? " (with a slash at the end)" : "")
                        + ". Script an answer for it: on(request(method, path)).reply(200, json) in Java, POST"
                        + " /__admin/organizations/{organization}/scripts on a standalone server.");
    }

    /**
     * The answer that Anam, or the gateway in front of it, has for a status.
     *
     * @param operation what the request called; null where that is no operation of the API
     */
    public static RecordedResponse documented(int status, @Nullable Operation operation) {
        return switch (status) {
            case 400 -> badRequest(operation);
            case 401 -> invalidApiKey();
            case 403 -> forbidden();
            case 404 ->
                operation == null
                        ? notFound()
                        : operation == Operation.CREATE_SHARE_LINK ? personaNotFound() : shareLinkNotFound();
            case 413 -> requestBodyTooLarge();
            case 429 -> scriptedTooManyRequests();
            case 500 -> serverError();
            case 502 -> gateway(status, "Bad Gateway");
            case 503 -> gateway(status, "Service Unavailable");
            case 504 -> gateway(status, "Gateway Timeout");
            default ->
                status < 400 ? new RecordedResponse(status, Headers.NONE, "") : error(status, "HTTP status " + status);
        };
    }

    private static RecordedResponse badRequest(@Nullable Operation operation) {
        if (operation == Operation.LIST_SHARE_LINKS) {
            return validation(List.of(new ErrorBody.Detail("page", "Expected a number of at least 1", "too_small")));
        }
        return operation == Operation.GET_SHARE_LINK || operation == Operation.DELETE_SHARE_LINK
                ? invalidShareLinkId()
                : invalidRequestBody();
    }

    private static RecordedResponse gateway(int status, String reason) {
        String title = status + " " + reason;
        return new RecordedResponse(
                status,
                Headers.of("Content-Type", "text/html"),
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1></body></html>");
    }

    private static RecordedResponse error(int status, String error) {
        return RecordedResponse.json(status, ErrorBody.of(error).toJson());
    }
}
