package dev.fakeanam.internal.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is no HTTP, before it could be a request to the API, with its status alone: no page that names Jetty.
 * What comes while the server stops gets no answer: its connection is closed, as after the stop.
 */
final class QuietErrors extends ErrorHandler {
    private final BegunRequests begun;

    QuietErrors(BegunRequests begun) {
        this.begun = begun;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (begun.isStopping()) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        }
        callback.succeeded();
        return true;
    }
}
