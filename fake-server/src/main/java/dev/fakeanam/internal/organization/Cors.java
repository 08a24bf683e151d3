package dev.fakeanam.internal.organization;

import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.util.List;

/** Lets web pages of any origin call the API (assumed for all paths, {@code A29}). */
public final class Cors {
    /** The method of a preflight. */
    static final String METHOD = "OPTIONS";

    static final String WANTED_METHOD = "Access-Control-Request-Method";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private Cors() {}

    /** Whether a browser asks if it may send a request. */
    public static boolean isPreflight(IncomingRequest request) {
        return request.method().equals(METHOD)
                && request.headers().first("Origin").isPresent()
                && request.headers().first(WANTED_METHOD).isPresent();
    }

    /** Allows it, with these methods. */
    static RecordedResponse preflight(List<String> methods) {
        return new RecordedResponse(
                204,
                Headers.of(
                        ALLOW_ORIGIN,
                        "*",
                        "Access-Control-Allow-Methods",
                        String.join(", ", methods),
                        "Access-Control-Allow-Headers",
                        "Authorization, Content-Type"),
                "");
    }

    /** Lets a page read a response, unless the response already says who may. */
    public static RecordedResponse allow(RecordedRequest request, RecordedResponse response) {
        boolean isMeant = request.headers().first("Origin").isPresent()
                && response.headers().first(ALLOW_ORIGIN).isEmpty();
        return isMeant
                ? new RecordedResponse(
                        response.status(), response.headers().and(Headers.of(ALLOW_ORIGIN, "*")), response.body())
                : response;
    }
}
