package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminDocuments.Problem;
import dev.fakeanam.internal.admin.AdminProblem;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.http.ResponseBody;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.internal.organization.ClosedOrganizationException;
import dev.fakeanam.json.MalformedJsonException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A response of the admin API.
 *
 * @param mediaType the media type of the body; null for a response without one
 * @param headers the headers that only this response has
 */
record AdminReply(int status, @Nullable String mediaType, Body body, Map<String, String> headers) {
    private static final Body NONE = response -> response.send(new byte[0]);

    /** The body of a response, which comes after its head. */
    @FunctionalInterface
    interface Body {
        /** Sends the whole body. The returned future completes when nothing is left to send. */
        CompletableFuture<?> send(ResponseBody response);

        /** {@return how many bytes it has; -1 if that is not known in advance} */
        default int length() {
            return -1;
        }
    }

    /** A body that is completely in memory. */
    private record Bytes(byte[] bytes) implements Body {
        @Override
        public CompletableFuture<?> send(ResponseBody response) {
            return response.send(bytes);
        }

        @Override
        public int length() {
            return bytes.length;
        }
    }

    /** @param json values of the JDK; null for no body */
    static AdminReply of(int status, @Nullable Object json) {
        return json == null
                ? new AdminReply(status, null, NONE, Map.of())
                : new AdminReply(status, AdminRoute.JSON, JsonParts.of(json), Map.of());
    }

    static AdminReply of(int status, String mediaType, byte[] body) {
        return new AdminReply(status, mediaType, new Bytes(body), Map.of());
    }

    /** A problem as in RFC 9457. */
    static AdminReply of(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        if (cause instanceof AdminProblem problem) {
            return problem(problem.status(), problem.getMessage());
        }
        if (cause instanceof HttpResponseException problem) {
            return problem(problem.getStatus(), problem.getMessage());
        }
        if (cause instanceof MalformedJsonException) {
            return problem(400, cause.getMessage());
        }
        if (cause instanceof ClosedOrganizationException) {
            return problem(410, cause.getMessage());
        }
        // An unexpected failure is not the client's mistake. The response has its stack trace, because no journal
        // records requests to the admin API.
        return problem(500, ApiErrors.DEFECT + StackTraces.of(cause));
    }

    private static AdminReply problem(int status, @Nullable String detail) {
        Problem document =
                new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, String.valueOf(detail));
        return new AdminReply(
                status,
                "application/problem+json",
                JsonParts.of(Problem.CODEC.write(document)),
                status == 401 ? Map.of("WWW-Authenticate", "Bearer") : Map.of());
    }

    AdminReply with(Map<String, String> moreHeaders) {
        Map<String, String> all = new HashMap<>(headers);
        all.putAll(moreHeaders);
        return new AdminReply(status, mediaType, body, Map.copyOf(all));
    }
}
