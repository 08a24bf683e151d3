package dev.fakeanam.internal.http;

import dev.fakeanam.internal.organization.PendingResponse;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.scripting.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EndPoint;

/**
 * The connection that a request came on: sends its answer, or plays the fault that it has met, and reports the outcome.
 */
public final class Wire {
    private static final byte[] GARBAGE =
            "\u0000\u0001 this is no HTTP \u0002\u0003\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final int FIRST_FINAL_STATUS = 200;
    /** 100 and 101 answer what no client has asked for, and Jetty does not send them. */
    private static final int LAST_UNSENDABLE_STATUS = 101;

    private final HttpServletResponse response;
    private final ServletContextRequest contextRequest;
    private final EndPoint endPoint;
    private final long idleMillis;
    private final Executor threads;
    private final HttpOptions options;
    private final long startedMillis;

    /** Ends the connection of a request that nothing is made of. */
    public static void close(HttpServletRequest request) {
        ClientWatch.endPoint(request).close();
    }

    Wire(HttpServletRequest request, HttpServletResponse response, Executor threads, HttpOptions options) {
        this.response = response;
        this.contextRequest = ServletContextRequest.getServletContextRequest(request);
        this.endPoint = ClientWatch.endPoint(request);
        this.idleMillis = endPoint.getIdleTimeout();
        this.threads = threads;
        this.options = options;
        this.startedMillis = options.realTime().millis();
    }

    /** Lets an answer take longer than a connection may idle. */
    void holdOpen() {
        endPoint.setIdleTimeout(0);
    }

    /** Sends the whole answer, at once. */
    void sendAtOnce(PendingResponse transmission) {
        try {
            send(transmission);
        } catch (RuntimeException defect) {
            fail(transmission, defect);
        }
    }

    private void send(PendingResponse transmission) {
        if (transmission.response().status() < FIRST_FINAL_STATUS) {
            sendInterim(transmission);
            return;
        }
        ending(transmission, Outcome.SENT, () -> {
            byte[] body = head(transmission.response());
            try (OutputStream out = response.getOutputStream()) {
                out.write(body);
            }
        });
        endPoint.setIdleTimeout(idleMillis);
    }

    /** No final answer follows, so the connection ends: what came next on it would be taken for that. */
    private void sendInterim(PendingResponse transmission) {
        if (transmission.response().status() <= LAST_UNSENDABLE_STATUS) {
            close(transmission, Outcome.CLOSED);
            return;
        }
        endingConnection(transmission, Outcome.SENT, () -> {
            RecordedResponse interim = transmission.response();
            HttpFields.Mutable fields = HttpFields.build();
            interim.headers().forEach(fields::add);
            contextRequest
                    .getServletContextResponse()
                    .writeInterim(interim.status(), fields)
                    .join();
        });
    }

    /**
     * Plays the fault of a transmission; completes when there is nothing left to do on the connection, and never fails.
     */
    CompletableFuture<PendingResponse> play(PendingResponse transmission) {
        try {
            return play(transmission, transmission.fault()).exceptionally(defect -> fail(transmission, defect));
        } catch (RuntimeException defect) {
            return CompletableFuture.completedFuture(fail(transmission, defect));
        }
    }

    /** A defect of our own: the journal has it, and the client sees no answer rather than a wrong one. */
    private PendingResponse fail(PendingResponse transmission, Throwable defect) {
        Exchange ended = transmission.fail(defect);
        endPoint.close();
        log(ended);
        return transmission;
    }

    private CompletableFuture<PendingResponse> play(PendingResponse transmission, Fault fault) {
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
        if (fault instanceof Fault.Drip drip) {
            return drip(transmission, drip);
        }
        playAtOnce(transmission, fault);
        return CompletableFuture.completedFuture(transmission);
    }

    private CompletableFuture<PendingResponse> neverAnswer(PendingResponse transmission) {
        CompletableFuture<Boolean> end = transmission.untilEnd();
        ClientWatch.start(endPoint, () -> end.complete(true));
        return end.thenApplyAsync(
                clientIsGone -> {
                    close(transmission, clientIsGone ? Outcome.CLIENT_GONE : Outcome.CLOSED);
                    return transmission;
                },
                threads);
    }

    private void playAtOnce(PendingResponse transmission, Fault fault) {
        if (fault instanceof Fault.Proceed) {
            send(transmission);
        } else if (fault instanceof Fault.ResetConnection) {
            reset(transmission);
        } else if (fault instanceof Fault.CloseConnection) {
            close(transmission, Outcome.CLOSED);
        } else if (fault instanceof Fault.CutBody cut) {
            cut(transmission, cut.bytes());
        } else if (fault instanceof Fault.Garbage) {
            garble(transmission);
        } else {
            throw new IllegalStateException("There is no way to play \"" + fault + "\" on the wire.");
        }
    }

    private void reset(PendingResponse transmission) {
        endingConnection(transmission, Outcome.RESET, () -> {
            SocketChannel channel = channel();
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            channel.close();
        });
    }

    private void close(PendingResponse transmission, Outcome outcome) {
        Exchange ended = transmission.end(outcome);
        endPoint.close();
        log(ended);
    }

    private void cut(PendingResponse transmission, int bytes) {
        endingConnection(transmission, Outcome.CUT, () -> {
            byte[] body = head(transmission.response());
            if (body.length > 0) {
                OutputStream out = response.getOutputStream();
                out.write(body, 0, Math.min(bytes, body.length - 1));
                out.flush();
            }
        });
    }

    private void garble(PendingResponse transmission) {
        endingConnection(transmission, Outcome.GARBLED, () -> {
            ByteBuffer garbage = ByteBuffer.wrap(GARBAGE);
            while (garbage.hasRemaining()) {
                channel().write(garbage);
            }
        });
    }

    private CompletableFuture<PendingResponse> drip(PendingResponse transmission, Fault.Drip drip) {
        byte[] body = head(transmission.response());
        return drip(transmission, drip, body, 0);
    }

    private CompletableFuture<PendingResponse> drip(
            PendingResponse transmission, Fault.Drip drip, byte[] body, int from) {
        if (from >= body.length) {
            ending(transmission, Outcome.SENT, () -> response.getOutputStream().close());
            endPoint.setIdleTimeout(idleMillis);
            return CompletableFuture.completedFuture(transmission);
        }
        return transmission
                .pause(drip.interval())
                .thenComposeAsync(
                        elapsed -> {
                            if (!elapsed) {
                                close(transmission, from == 0 ? Outcome.CLOSED : Outcome.CUT);
                                return CompletableFuture.completedFuture(transmission);
                            }
                            int to = Math.min(body.length, from + drip.bytes());
                            return wrote(transmission, body, from, to)
                                    ? drip(transmission, drip, body, to)
                                    : CompletableFuture.completedFuture(transmission);
                        },
                        threads);
    }

    private boolean wrote(PendingResponse transmission, byte[] body, int from, int to) {
        try {
            response.getOutputStream().write(body, from, to - from);
            response.flushBuffer();
            return true;
        } catch (IOException gone) {
            close(transmission, Outcome.CLIENT_GONE);
            return false;
        }
    }

    /** Sets all of the answer but its body. */
    private byte[] head(RecordedResponse answer) {
        // Javalin has set a Content-Type of its own by now, which would go out beside the answer's.
        response.reset();
        response.setStatus(answer.status());
        answer.headers().forEach(response::addHeader);
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        return body;
    }

    /** Comes last: what a log does, or fails to do, is nothing to the client. */
    private void log(Exchange ended) {
        Instant now = options.realTime().instant();
        try {
            options.log().ended(ended, now, now.toEpochMilli() - startedMillis);
        } catch (RuntimeException failure) {
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
        }
    }

    private SocketChannel channel() {
        return (SocketChannel) endPoint.getTransport();
    }

    private interface Sending {
        void run() throws IOException;
    }

    /** After it, the connection can have another request. */
    private void ending(PendingResponse transmission, Outcome outcome, Sending sending) {
        if (isDone(sending)) {
            log(transmission.end(outcome));
        } else {
            close(transmission, Outcome.CLIENT_GONE);
        }
    }

    private void endingConnection(PendingResponse transmission, Outcome outcome, Sending sending) {
        close(transmission, isDone(sending) ? outcome : Outcome.CLIENT_GONE);
    }

    private static boolean isDone(Sending sending) {
        try {
            sending.run();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }
}
