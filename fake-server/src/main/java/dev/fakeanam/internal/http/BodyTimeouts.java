package dev.fakeanam.internal.http;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests whose bodies stop coming. To Jetty an idle connection is a failure that may pass, and what gathers
 * bodies asks for more after each, so that a half-sent one would keep its connection for ever.
 */
final class BodyTimeouts extends Handler.Wrapper {

    BodyTimeouts(Handler handler) {
        super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Lasting(request), response, callback);
    }

    /** A request whose failures all are final. */
    private static final class Lasting extends Request.Wrapper {
        private Lasting(Request request) {
            super(request);
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (!Content.Chunk.isFailure(chunk, false)) {
                return chunk;
            }
            fail(chunk.getFailure());
            return Content.Chunk.from(chunk.getFailure(), true);
        }
    }
}
