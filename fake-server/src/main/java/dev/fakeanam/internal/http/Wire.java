package dev.fakeanam.internal.http;

import dev.fakeanam.internal.organization.PendingResponse;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.scripting.Fault;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Sends the response to a request on its connection, or plays the fault, and reports the outcome. */
public final class Wire {
    private static final byte[] GARBAGE =
            "\u0000\u0001 this is no HTTP \u0002\u0003\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int FIRST_FINAL_STATUS = 200;
    /** Jetty does not send 100 and 101, because no client has asked for them. */
    private static final int LAST_UNSENDABLE_STATUS = 101;

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final EndPoint endPoint;
    private final long idleMillis;
    private final Executor threads;
    private final HttpOptions options;
    private final Instant started;
    /** Completes when the client goes before its delayed response, with the time since the request. */
    private final CompletableFuture<Duration> gone = new CompletableFuture<>();

    private @Nullable ClientWatch watch;

    /**
     * Closes the connection of a request that came while the server stops. It never completes the request, because that
     * could still send a response on a TLS connection that another thread is closing.
     */
    public static void close(Context context) {
        ClientWatch.endPoint(context.req()).close();
        context.future(CompletableFuture::new);
    }

    Wire(HttpServletRequest request, HttpServletResponse response, Executor threads, HttpOptions options) {
        this.request = request;
        this.response = response;
        this.endPoint = ClientWatch.endPoint(request);
        this.idleMillis = endPoint.getIdleTimeout();
        this.threads = threads;
        this.options = options;
        this.started = options.realTime().instant();
    }

    /** Lets a response take longer than a connection may be idle, as long as the client waits. */
    void holdOpen() {
        endPoint.setIdleTimeout(0);
        watch = ClientWatch.start(endPoint, () -> gone.complete(elapsed()));
    }

    /**
     * Plays the fault of a transmission. The returned future completes when nothing is left to do on the connection,
     * and never fails. No thread waits for the end of a pause, or for a client that does not read.
     */
    CompletableFuture<PendingResponse> play(PendingResponse transmission) {
        try {
            return play(transmission, transmission.fault())
                    .handle((played, defect) -> defect == null ? transmission : fail(transmission, defect));
        } catch (RuntimeException | Error defect) {
            return CompletableFuture.completedFuture(fail(transmission, defect));
        }
    }

    /** Records a defect of the fake in the journal. The client gets no response rather than a wrong one. */
    private PendingResponse fail(PendingResponse transmission, Throwable defect) {
        Exchange ended = transmission.fail(defect, elapsed());
        endPoint.close();
        log(ended);
        return transmission;
    }

    private CompletableFuture<?> play(PendingResponse transmission, Fault fault) {
        if (fault instanceof Fault.Delay delay) {
            return transmission
                    .pause(delay.by())
                    .thenComposeAsync(
                            elapsed -> play(transmission, elapsed ? delay.then() : new Fault.CloseConnection()),
                            threads);
        }
        if (fault instanceof Fault.NeverAnswer) {
            return neverAnswer(transmission);
        }
        if (fault instanceof Fault.Proceed) {
            return send(transmission);
        }
        if (fault instanceof Fault.Drip drip) {
            return drip(transmission, drip);
        }
        if (fault instanceof Fault.CutBody cut) {
            return cut(transmission, cut.bytes());
        }
        if (fault instanceof Fault.Garbage garbage) {
            EndPoint where = garbage.belowTls() ? socket() : endPoint;
            return endConnection(transmission, Outcome.GARBLED, stopWatching().thenCompose(stopped -> garbage(where)));
        }
        if (fault instanceof Fault.ResetConnection) {
            return stopWatching().thenRun(() -> reset(transmission));
        }
        if (fault instanceof Fault.CloseConnection) {
            return endConnection(transmission, Outcome.CLOSED, nothing());
        }
        throw new IllegalStateException("There is no way to play \"" + fault + "\" on the wire.");
    }

    private CompletableFuture<?> neverAnswer(PendingResponse transmission) {
        if (watch != null) {
            watch.discard();
        }
        CompletableFuture<Boolean> limit = transmission.pause(options.neverAnswerLimit());
        gone.thenRun(() -> limit.complete(false));
        return limit.thenAcceptAsync(
                reached -> close(transmission, reached ? Outcome.NEVER_GIVEN_UP : Outcome.CLOSED), threads);
    }

    private CompletableFuture<?> send(PendingResponse transmission) {
        RecordedResponse recorded = transmission.response();
        if (recorded.status() < FIRST_FINAL_STATUS) {
            // No final response follows, so the connection ends. Otherwise the client would take the next bytes for
            // that response.
            return recorded.status() <= LAST_UNSENDABLE_STATUS
                    ? endConnection(transmission, Outcome.CLOSED, nothing())
                    : endConnection(transmission, Outcome.SENT, interim(recorded));
        }
        return send(transmission, head(recorded));
    }

    /** Sends a body, or the rest of one. After it, the connection can have another request. */
    private CompletableFuture<?> send(PendingResponse transmission, byte[] body) {
        endPoint.setIdleTimeout(idleMillis);
        return stopWatching()
                .thenCompose(stopped -> new ResponseBody(request, response).send(body))
                .handle((sent, failure) -> {
                    if (failure == null) {
                        log(end(transmission, Outcome.SENT));
                    } else {
                        close(transmission, outcomeOf(failure));
                    }
                    return transmission;
                });
    }

    private CompletableFuture<?> interim(RecordedResponse recorded) {
        HttpFields.Mutable fields = HttpFields.build();
        recorded.headers().forEach(fields::add);
        return ServletContextRequest.getServletContextRequest(request)
                .getServletContextResponse()
                .writeInterim(recorded.status(), fields);
    }

    private CompletableFuture<?> cut(PendingResponse transmission, int bytes) {
        byte[] body = head(transmission.response());
        return endConnection(
                transmission,
                Outcome.CUT,
                body.length == 0 ? nothing() : sendPart(body, 0, Math.min(bytes, body.length - 1)));
    }

    private CompletableFuture<?> drip(PendingResponse transmission, Fault.Drip drip) {
        return drip(transmission, drip, head(transmission.response()), 0);
    }

    private CompletableFuture<?> drip(PendingResponse transmission, Fault.Drip drip, byte[] body, int from) {
        return transmission
                .pause(drip.interval())
                .thenComposeAsync(elapsed -> dripOn(transmission, drip, body, from, elapsed), threads);
    }

    private CompletableFuture<?> dripOn(
            PendingResponse transmission, Fault.Drip drip, byte[] body, int from, boolean elapsed) {
        if (!elapsed) {
            return endConnection(transmission, from == 0 ? Outcome.CLOSED : Outcome.CUT, nothing());
        }
        if (body.length - from <= drip.bytes()) {
            return send(transmission, Arrays.copyOfRange(body, from, body.length));
        }
        int to = from + drip.bytes();
        CompletableFuture<?> part = sendPart(body, from, to);
        return part.handle((sent, failure) -> failure == null
                        ? drip(transmission, drip, body, to)
                        : endConnection(transmission, Outcome.CUT, part))
                .thenCompose(next -> next);
    }

    private CompletableFuture<?> sendPart(byte[] body, int from, int to) {
        endPoint.setIdleTimeout(idleMillis);
        return new ResponseBody(request, response).sendPart(body, from, to).thenRun(() -> endPoint.setIdleTimeout(0));
    }

    /**
     * Stops watching before anything is sent. If the client goes because of the response or the fault, that must not
     * count as gone before.
     */
    private CompletableFuture<?> stopWatching() {
        return watch == null ? nothing() : watch.stop();
    }

    /** Sends garbage below HTTP, where nothing can correct it. */
    private static CompletableFuture<?> garbage(EndPoint where) {
        Callback.Completable written = new Callback.Completable();
        where.write(written, ByteBuffer.wrap(GARBAGE));
        return written;
    }

    /** The journal gets the outcome before the client sees the end. */
    private void reset(PendingResponse transmission) {
        Exchange ended = end(transmission, Outcome.RESET);
        try (SocketChannel channel = (SocketChannel) socket().getTransport()) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException goneAtTheSameTime) {
            // The connection has ended already.
        }
        endPoint.close();
        log(ended);
    }

    /** The connection below TLS; without TLS, the connection itself. */
    private EndPoint socket() {
        return endPoint instanceof EndPoint.Wrapper secure ? secure.unwrap() : endPoint;
    }

    /** Sets the status and the headers. */
    private byte[] head(RecordedResponse recorded) {
        // Javalin has already set its own Content-Type, which would be sent in addition.
        response.setContentType(null);
        response.setStatus(recorded.status());
        recorded.headers().forEach(response::addHeader);
        byte[] body = recorded.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        return body;
    }

    /** Completes at once, for faults that send nothing. */
    private static CompletableFuture<?> nothing() {
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<?> endConnection(
            PendingResponse transmission, Outcome outcome, CompletableFuture<?> sending) {
        return sending.handle((sent, failure) -> {
            close(transmission, failure == null ? outcome : outcomeOf(failure));
            return transmission;
        });
    }

    /** Any failure that does not come from the connection is a defect of the fake. */
    private static Outcome outcomeOf(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof IOException || cause instanceof TimeoutException) {
            return Outcome.CLIENT_GONE;
        }
        throw new CompletionException(cause);
    }

    /** The journal gets the outcome before the client sees the end. */
    private void close(PendingResponse transmission, Outcome outcome) {
        Exchange ended = end(transmission, outcome);
        endPoint.close();
        log(ended);
    }

    /** Ends the exchange. If the client has gone, that is the outcome, whatever happened to the response. */
    private Exchange end(PendingResponse transmission, Outcome outcome) {
        return gone.isDone()
                ? transmission.end(Outcome.CLIENT_GONE, gone.join())
                : transmission.end(outcome, elapsed());
    }

    private Duration elapsed() {
        return Duration.ofMillis(
                Duration.between(started, options.realTime().instant()).toMillis());
    }

    /** Comes last, so that a slow or failing log does not affect the client. */
    private void log(Exchange ended) {
        try {
            options.log().ended(ended, options.realTime().instant());
        } catch (RuntimeException | Error failure) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }
}
