package dev.fakeanam.internal.http;

import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/**
 * Ends requests if their bodies stop coming, or come too slowly. Otherwise a half-sent body would keep its connection
 * for ever. Jetty reports an idle connection as a temporary failure, and the code that gathers bodies then asks for
 * more. A body that comes byte by byte would do the same, because Jetty 12 ignores its minimum data rate.
 */
final class BodyTimeouts extends Handler.Wrapper {

    /** Slower than any working connection. At this rate, the largest accepted body takes 77 minutes. */
    private static final int LEAST_BYTES_PER_SECOND = 1_024;

    private final int graceMillis;

    /** @param graceMillis how long a body may take, however slowly it comes */
    BodyTimeouts(Handler handler, int graceMillis) {
        super(handler);
        this.graceMillis = graceMillis;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        return super.handle(new Lasting(request, graceMillis), response, callback);
    }

    /** Makes each failure of a request final, and ends a request that is too slow. */
    private static final class Lasting extends Request.Wrapper {
        private final int graceMillis;
        private long bytes;

        private Lasting(Request request, int graceMillis) {
            super(request);
            this.graceMillis = graceMillis;
        }

        @Override
        public Content.@Nullable Chunk read() {
            Content.Chunk chunk = super.read();
            if (Content.Chunk.isFailure(chunk, false)) {
                return failed(chunk.getFailure());
            }
            if (chunk != null && isTooSlow(chunk)) {
                chunk.release();
                return failed(new TimeoutException("The body comes too slowly."));
            }
            return chunk;
        }

        private Content.Chunk failed(Throwable failure) {
            fail(failure);
            return Content.Chunk.from(failure, true);
        }

        private boolean isTooSlow(Content.Chunk chunk) {
            bytes += chunk.remaining();
            long millis = NanoTime.millisSince(getHeadersNanoTime()) - graceMillis;
            return !chunk.isLast() && millis > 0 && bytes < millis * LEAST_BYTES_PER_SECOND / 1_000;
        }
    }
}
