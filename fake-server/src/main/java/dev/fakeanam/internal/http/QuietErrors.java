package dev.fakeanam.internal.http;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that cannot be passed to either API, without Jetty's error page, and records them in the server's
 * journal. While the server stops, it sends no response, but closes the connection, as after the stop.
 */
final class QuietErrors extends ErrorHandler {
    /** The path that Jetty gives to a request before it has read the path. */
    private static final String NO_REQUEST = "/badMessage";

    /** The target of a request that is about the server itself. */
    private static final String OF_SERVER = "*";

    /** The method with which a client begins to speak HTTP/2. */
    private static final String HTTP_2 = "PRI";

    private static final String NO_HTTP_2 =
            "The client speaks HTTP/2, but this server speaks only HTTP/1.1. Let the client use HTTP/1.1.";

    /** Jetty's message if it has no particular reason. */
    private static final String UNSAID = "Bad Request";

    /** The journal's entry for a request with an unreadable first line. */
    private static final RecordedRequest UNREAD = RecordedRequest.of("HTTP", "/", null, Headers.NONE, null, "");

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
            // The callback must not be completed: see Wire.close.
            request.getConnectionMetaData().getConnection().getEndPoint().close();
            return true;
        }
        Optional<String> note = note(request, response.getStatus());
        if (note.isPresent()) {
            explain(note.get(), request, response, callback);
        } else {
            callback.succeeded();
        }
        return true;
    }

    /** Why the server refused to read a request; empty if it did read it. */
    private static Optional<String> note(Request request, int status) {
        if (OF_SERVER.equals(RawTargets.target(request)) && !HTTP_2.equals(RawTargets.method(request))) {
            return Optional.of(malformed(request));
        }
        return switch (status) {
            case HttpStatus.BAD_REQUEST_400 ->
                Optional.of(HTTP_2.equals(RawTargets.method(request)) ? NO_HTTP_2 : malformed(request));
            case HttpStatus.UPGRADE_REQUIRED_426 -> Optional.of(NO_HTTP_2);
            case HttpStatus.URI_TOO_LONG_414 ->
                Optional.of("The first line of the request is longer than 8 KiB, so it was not read. Send a shorter"
                        + " path and query.");
            case HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 ->
                Optional.of("The first line and the headers of the request are longer than 8 KiB, so they were not"
                        + " read. Send fewer or shorter headers, for example less in Cookie.");
            case HttpStatus.EXPECTATION_FAILED_417 ->
                Optional.of("The header Expect has a value other than 100-continue. Leave the header out.");
            case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 ->
                Optional.of("The first line of the request ends with neither HTTP/1.1 nor HTTP/1.0, and the server"
                        + " speaks nothing else. Let the client use HTTP/1.1.");
            default -> Optional.empty();
        };
    }

    private void explain(String note, Request request, Response response, Callback callback) {
        boolean isOfServer = OF_SERVER.equals(RawTargets.target(request));
        int status = isOfServer ? HttpStatus.BAD_REQUEST_400 : response.getStatus();
        String body = ErrorBody.of(note).toJson();
        if (DirectConnector.hasBegunTls(
                request.getConnectionMetaData().getConnection().getEndPoint())) {
            engine.recordTls();
        } else {
            engine.recordUnreadable(
                    NO_REQUEST.equals(RawTargets.target(request)) ? UNREAD : RawTargets.recorded(request),
                    RecordedResponse.json(status, body),
                    note);
        }
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        Content.Sink.write(response, true, body, callback);
    }

    private static String malformed(Request request) {
        return "This is not an HTTP request. " + reason(RawTargets.target(request), request);
    }

    private static String reason(String target, Request request) {
        if (NO_REQUEST.equals(target)) {
            return "Its first line is not a method, a target and a version with one space between them, or has a"
                    + " character"
                    + " that has to be escaped with %.";
        }
        if (!TARGET.matcher(target).matches()) {
            return "Its target does not begin with /.";
        }
        if (RawTargets.isUnreadable(request)) {
            return "Its target leads above /.";
        }
        String fault = RawTargets.fault(request);
        return "It has a wrong header, or lacks one" + (UNSAID.equals(fault) ? "." : ": " + fault + ".");
    }
}
