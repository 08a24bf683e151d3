package dev.fakeanam.internal.http;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.util.regex.Pattern;
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
    /** The path that Jetty gives to what has none yet. */
    private static final String NO_REQUEST = "/badMessage";

    /** The target of a request that is about the server itself. */
    private static final String OF_SERVER = "*";

    private static final Pattern TARGET = Pattern.compile("/.*|(?i:https?)://[^/?#].*");

    private final BegunRequests begun;
    private final CurrentEngine engine;

    QuietErrors(BegunRequests begun, CurrentEngine engine) {
        this.begun = begun;
        this.engine = engine;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (begun.isStopping()) {
            // The callback stays as it is: see Wire.close.
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            return true;
        }
        if (response.getStatus() == HttpStatus.BAD_REQUEST_400 || OF_SERVER.equals(RawTargets.target(request))) {
            explain(request, response, callback);
            return true;
        }
        callback.succeeded();
        return true;
    }

    private void explain(Request request, Response response, Callback callback) {
        String target = RawTargets.target(request);
        String note = "This is not an HTTP request. " + reason(target, request);
        String body = ErrorBody.of(note).toJson();
        if (!NO_REQUEST.equals(target)) {
            engine.recordUnreadable(
                    RecordedRequest.of(RawTargets.method(request), target, null, Headers.NONE, null, ""),
                    RecordedResponse.json(HttpStatus.BAD_REQUEST_400, body),
                    note);
        }
        response.setStatus(HttpStatus.BAD_REQUEST_400);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, body, callback);
    }

    /** Not what Jetty says, which is in an attribute that has another name in the published jar. */
    private static String reason(String target, Request request) {
        if (NO_REQUEST.equals(target)) {
            return "Its first line is not a method, a target and a version with one blank between them, or has a"
                    + " character"
                    + " that has to be escaped with %.";
        }
        if (!TARGET.matcher(target).matches()) {
            return "Its target does not begin with /.";
        }
        if (RawTargets.isUnreadable(request)) {
            return "Its target leads above /.";
        }
        return request.getHeaders().contains(HttpHeader.HOST)
                ? "Its target names another host than its Host header, or a header is malformed."
                : "Its Host header is missing or malformed, or a header before it is malformed.";
    }
}
