package dev.fakeanam.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.ee10.servlet.ServletCoreResponse;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Sends the head and the body of a response. A client that does not read keeps no thread waiting, as it would with a
 * servlet's stream. The returned future completes when everything was handed to the network. It fails if the client has
 * gone or reads nothing for too long.
 */
public final class ResponseBody {
    private final Response response;

    public ResponseBody(HttpServletRequest request, HttpServletResponse response) {
        this.response =
                ServletCoreResponse.wrap(ServletContextRequest.getServletContextRequest(request), response, false);
    }

    /** Sends the body, or the rest of one, and ends the response with it. */
    public CompletableFuture<?> send(byte[] body) {
        return write(true, ByteBuffer.wrap(body));
    }

    /** Sends a part of the body. More parts have to follow. */
    public CompletableFuture<?> sendPart(byte[] body, int from, int to) {
        return write(false, ByteBuffer.wrap(body, from, to - from));
    }

    private CompletableFuture<?> write(boolean last, ByteBuffer bytes) {
        Callback.Completable sent = new Callback.Completable();
        response.write(last, bytes, sent);
        return sent;
    }
}
