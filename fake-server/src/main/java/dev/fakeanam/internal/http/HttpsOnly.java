package dev.fakeanam.internal.http;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.journal.RecordedResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses plain HTTP on a server with HTTPS, with a message that the client can read. */
final class HttpsOnly extends Handler.Wrapper {
    private static final String NOTE =
            "A client used plain HTTP, but this port serves only HTTPS. Give the client a base URL that begins with"
                    + " https://.";

    private final CurrentEngine engine;

    HttpsOnly(Handler handler, CurrentEngine engine) {
        super(handler);
        this.engine = engine;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.isSecure()) {
            return super.handle(request, response, callback);
        }
        String body = ErrorBody.of(NOTE).toJson();
        engine.recordUnreadable(
                RawTargets.recorded(request), RecordedResponse.json(HttpStatus.BAD_REQUEST_400, body), NOTE);
        response.setStatus(HttpStatus.BAD_REQUEST_400);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
