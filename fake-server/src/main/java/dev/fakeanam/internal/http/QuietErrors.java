package dev.fakeanam.internal.http;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is no request to either API, and has the server's journal record it: no page that names Jetty. What
 * comes while the server stops gets no answer: its connection is closed, as after the stop.
 */
final class QuietErrors extends ErrorHandler {
    /** What Jetty's parser says of the first byte of a TLS handshake. */
    private static final String TLS_HANDSHAKE = "CNTL=0x16";

    /** The path that Jetty gives to what has none yet. */
    private static final String NO_REQUEST = "/badMessage";

    private static final String NO_TARGET = "Its target does not begin with /.";
    /** What Jetty says, and what we say for it. */
    private static final Map<String, String> REASONS = Map.of(
            "Bad URI path",
            NO_TARGET,
            "Bad Request",
            NO_TARGET,
            "No Host",
            "It has no Host header.",
            "Authority!=Host",
            "Its target names another host than its Host header.");

    private final BegunRequests begun;
    private final CurrentEngine engine;

    QuietErrors(BegunRequests begun, CurrentEngine engine) {
        this.begun = begun;
        this.engine = engine;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (begun.isStopping()) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        } else if (isTls(request)) {
            engine.recordUnreadable(
                    RecordedRequest.of("TLS", "/", null, Headers.NONE, null, ""),
                    new RecordedResponse(HttpStatus.BAD_REQUEST_400, Headers.NONE, ""),
                    "A client began with TLS, but this port has HTTP alone. Give the client a base URL that begins with"
                            + " http:// and not with https://.");
        } else if (response.getStatus() == HttpStatus.BAD_REQUEST_400 && !isNoRequest(request)) {
            explain(request, response, callback);
            return true;
        }
        callback.succeeded();
        return true;
    }

    private void explain(Request request, Response response, Callback callback) {
        String note = "This is no request as HTTP has them. "
                + REASONS.getOrDefault(
                        String.valueOf(request.getAttribute(ERROR_MESSAGE)), request.getAttribute(ERROR_MESSAGE) + ".");
        String body = ErrorBody.of(note).toJson();
        engine.recordUnreadable(
                RecordedRequest.of(request.getMethod(), RawTargets.target(request), null, Headers.NONE, null, ""),
                RecordedResponse.json(HttpStatus.BAD_REQUEST_400, body),
                note);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, body, callback);
    }

    private static boolean isTls(Request request) {
        return isNoRequest(request)
                && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable unreadable
                && String.valueOf(unreadable.getMessage()).endsWith(TLS_HANDSHAKE);
    }

    private static boolean isNoRequest(Request request) {
        return NO_REQUEST.equals(request.getHttpURI().getPath());
    }
}
