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
    /** What Jetty's parser says of the first byte of a TLS handshake. */
    private static final String TLS_HANDSHAKE = "CNTL=0x16";

    /** The path that Jetty gives to what has none yet. */
    private static final String NO_REQUEST = "/badMessage";

    private final BegunRequests begun;
    private final Runnable tlsRefused;

    /** @param tlsRefused is run when a client begins with a TLS handshake */
    QuietErrors(BegunRequests begun, Runnable tlsRefused) {
        this.begun = begun;
        this.tlsRefused = tlsRefused;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (begun.isStopping()) {
            request.getConnectionMetaData().getConnection().getEndPoint().close();
        } else if (isTls(request)) {
            tlsRefused.run();
        }
        callback.succeeded();
        return true;
    }

    private static boolean isTls(Request request) {
        return NO_REQUEST.equals(request.getHttpURI().getPath())
                && request.getAttribute(ERROR_EXCEPTION) instanceof Throwable unreadable
                && String.valueOf(unreadable.getMessage()).endsWith(TLS_HANDSHAKE);
    }
}
