package dev.fakeanam.internal.http;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what is no HTTP, before it could be a request to the API, with its status alone: no page that names Jetty.
 */
final class QuietErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        callback.succeeded();
        return true;
    }
}
