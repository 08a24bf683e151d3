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

/** Refuses what comes by plain HTTP to a server with HTTPS, in words that the client can read. */
final class HttpsOnly extends Handler.Wrapper {
    private static final String NOTE =
            "A client began with plain HTTP, but this port has HTTPS alone. Give the client a"
                    + " base URL that begins with https:// and not with http://.";

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
