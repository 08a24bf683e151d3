package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminDocuments.Problem;
import dev.fakeanam.internal.admin.AdminProblem;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.internal.organization.ClosedOrganizationException;
import dev.fakeanam.json.MalformedJsonException;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the admin API.
 *
 * @param json the body as values of the JDK; null for none
 * @param headers those that only this answer has
 */
record AdminReply(int status, String mediaType, @Nullable Object json, Map<String, String> headers) {

    static AdminReply of(int status, @Nullable Object json) {
        return new AdminReply(status, "application/json", json, Map.of());
    }

    /** A problem as RFC 9457 has it. */
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
        // A failure that is not refused on purpose is no mistake of the client. No journal could keep its stack trace.
        return problem(500, "Fake Anam has a defect, please report it: " + StackTraces.of(cause));
    }

    private static AdminReply problem(int status, @Nullable String detail) {
        Problem document =
                new Problem("about:blank", HttpStatus.forStatus(status).getMessage(), status, String.valueOf(detail));
        return new AdminReply(
                status,
                "application/problem+json",
                Problem.CODEC.write(document),
                status == 401 ? Map.of("WWW-Authenticate", "Bearer") : Map.of());
    }

    AdminReply with(String header, String value) {
        return new AdminReply(status, mediaType, json, Map.of(header, value));
    }
}
