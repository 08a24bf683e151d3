package dev.fakeanam.internal.http;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.internal.organization.PendingResponse;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.scripting.Fault;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/**
 * Passes every request to the engine, and sends the response: at once on the request's thread, or later on another one.
 */
final class ApiHandler implements Handler {
    private final CurrentEngine engine;
    private final Executor threads;
    private final HttpOptions options;
    private final BegunRequests begun;

    ApiHandler(CurrentEngine engine, Executor threads, HttpOptions options, BegunRequests begun) {
        this.engine = engine;
        this.threads = threads;
        this.options = options;
        this.begun = begun;
    }

    @Override
    public void handle(Context context) {
        if (options.adminRoutes() != null && (context.path() + "/").startsWith(AdminRoute.PREFIX + "/")) {
            return;
        }
        context.skipRemainingHandlers();
        if (!begun.begin(context.req())) {
            // The server is stopping. The client sees a closed connection, as it would after the stop, and no journal
            // has the request.
            Wire.close(context);
            return;
        }
        try {
            begin(context);
        } catch (RuntimeException | Error defect) {
            // The journal could not record the request. The response must not look like one of the admin API.
            context.status(500)
                    .contentType("application/json")
                    .result(ErrorBody.of(ApiErrors.DEFECT + StackTraces.of(defect))
                            .toJson());
        }
    }

    private void begin(Context context) {
        IncomingRequest request;
        try {
            request = RequestReader.read(context.req());
        } catch (IOException unreadable) {
            refuseBody(context);
            return;
        }
        Wire wire = new Wire(context.req(), context.res(), threads, options);
        CompletableFuture<PendingResponse> transmission = engine.handle(request);
        if (transmission.isDone() && transmission.join().fault() instanceof Fault.Proceed) {
            CompletableFuture<PendingResponse> sent = wire.play(transmission.join());
            if (!sent.isDone()) {
                context.future(() -> sent);
            }
        } else {
            wire.holdOpen();
            context.future(() -> transmission.thenComposeAsync(wire::play, threads));
        }
    }

    /** Refuses a body. Only a malformed body gets a message and a journal entry. In other cases the client has gone. */
    private void refuseBody(Context context) {
        context.status(400);
        Request request = ServletContextRequest.getServletContextRequest(context.req());
        if (RawTargets.hasMalformedBody(request)) {
            String note = "This is not an HTTP request. Its Transfer-Encoding is chunked, but its body is not.";
            String body = ErrorBody.of(note).toJson();
            engine.recordUnreadable(RawTargets.recorded(request), RecordedResponse.json(400, body), note);
            context.contentType("application/json").result(body);
        }
    }
}
