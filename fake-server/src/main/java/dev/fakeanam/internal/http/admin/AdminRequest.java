package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminProblem;
import dev.fakeanam.internal.http.ClientWatch;
import dev.fakeanam.internal.http.RawTargets;
import dev.fakeanam.internal.http.RequestReader;
import dev.fakeanam.internal.http.ResponseBody;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.json.Json;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/** A request to the admin API: its path's parameters, its query, and its body as JSON. */
final class AdminRequest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NO_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2}).{0,2}");
    private static final Pattern ESCAPES = Pattern.compile("(%\\p{XDigit}{2})+");

    private final Context context;
    private final EndPoint endPoint;
    private final long idleMillis;
    private @Nullable ClientWatch watch;

    AdminRequest(Context context) {
        this.context = context;
        this.endPoint = ClientWatch.endPoint(context.req());
        this.idleMillis = endPoint.getIdleTimeout();
    }

    Context context() {
        return context;
    }

    /** The method of the request line. */
    String method() {
        return context.req().getMethod();
    }

    /** Whether it changes nothing, so that a client can repeat it. */
    boolean isRead() {
        return context.req().getMethod().equals("GET")
                || context.req().getMethod().equals("HEAD");
    }

    /** The path as it was sent. */
    String path() {
        return path(context);
    }

    /** Refuses an escape that cannot be decoded, because guessing its meaning could hit the wrong resource. */
    void requireEscapes() {
        requireEscapes("path", path());
        requireEscapes("query", context.queryString());
    }

    /** The path as it was sent. */
    static String path(Context context) {
        return RawTargets.path(context.req());
    }

    /** @param part the name of the text in messages */
    private static void requireEscapes(String part, @Nullable String text) {
        if (text == null) {
            return;
        }
        Matcher wrong = NO_ESCAPE.matcher(text);
        if (wrong.find()) {
            throw new AdminProblem(
                    400,
                    "The " + part + " has " + wrong.group() + ", but two hexadecimal digits have to follow a %. Write"
                            + " %25 for a % itself.");
        }
        ESCAPES.matcher(text).results().map(MatchResult::group).forEach(escapes -> {
            try {
                utf8(HexFormat.of().parseHex(escapes.replace("%", "")));
            } catch (CharacterCodingException noUtf8) {
                throw new AdminProblem(
                        400,
                        "The " + part + " has " + escapes + ", which is not UTF-8. Write each byte of UTF-8 as %XX.");
            }
        });
    }

    /**
     * Returns the {@code Host}, which {@link AdminGuard} has checked; null for a client that sends none, as in
     * HTTP/1.0.
     */
    @Nullable
    String host() {
        String host = context.header("Host");
        return host == null || host.isBlank() ? null : host;
    }

    /** Returns the query, read with a route's codec, which is null for a route that takes none. */
    Map<String, @Nullable Object> query(@Nullable ObjectCodec<?> codec) {
        List<String> known = codec == null ? List.of() : codec.names();
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                throw new AdminProblem(
                        400,
                        "There is no query parameter " + name + " here. "
                                + (known.isEmpty()
                                        ? "Leave it out."
                                        : "There may be " + String.join(", ", known) + "."));
            }
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (codec != null) {
            Reading reading = new Reading();
            if (codec.readTexts(context.queryParamMap(), reading) instanceof Map<?, ?> read) {
                read.forEach((name, value) -> values.put(String.valueOf(name), value));
            }
            for (String name : known) {
                boolean isWrong =
                        reading.faults().stream().anyMatch(fault -> fault.path().equals(name));
                requireRight(name, codec.codec(name), isWrong);
            }
        }
        return values;
    }

    /** The message shows the value as it was sent. It is read strictly: 4e2 is not a status. */
    private void requireRight(String name, JsonCodec<?> codec, boolean isWrong) {
        String text = context.queryParam(name);
        boolean isNoNumber = text != null
                && codec.type() == Integer.class
                && !NUMBER.matcher(text).matches();
        if (isWrong || isNoNumber) {
            throw new AdminProblem(
                    400,
                    "The query parameter " + name + " is " + Json.write(text) + ", but has to be " + codec.expected()
                            + ".");
        }
    }

    /** How long the connection may be silent. */
    long idleMillis() {
        return idleMillis;
    }

    /** Returns the server's timer. Its tasks must not block. */
    Scheduler timer() {
        return coreRequest().getConnectionMetaData().getConnector().getScheduler();
    }

    /** Runs an action when the request has ended, whether its whole response was sent or not. */
    void whenEnded(Runnable action) {
        Request.addCompletionListener(coreRequest(), failure -> action.run());
    }

    /**
     * Holds the connection open for a later response. If the client goes before, ends the connection and runs the
     * action.
     */
    void whenClientIsGone(Runnable action) {
        endPoint.setIdleTimeout(0);
        watch(action);
    }

    /** If the client goes before its response has ended, ends the connection and runs the action. */
    void watch(Runnable gone) {
        watch = ClientWatch.start(endPoint, () -> {
            endPoint.close();
            gone.run();
        });
    }

    /** Stops watching the client. The returned future completes soon; then the end of a response may be sent. */
    CompletableFuture<Void> unwatch() {
        return watch == null ? CompletableFuture.completedFuture(null) : watch.stop();
    }

    private ServletContextRequest coreRequest() {
        return ServletContextRequest.getServletContextRequest(context.req());
    }

    /**
     * Sends the response. The returned future completes when it was sent, or when the connection has ended without it.
     * It never fails.
     */
    CompletableFuture<?> send(AdminReply reply) {
        return unwatch().thenCompose(stopped -> write(reply)).handle((sent, failure) -> {
            if (failure != null) {
                // The client has gone or reads nothing, so nothing more can be sent to it.
                endPoint.close();
            }
            return reply;
        });
    }

    private CompletableFuture<?> write(AdminReply reply) {
        HttpServletResponse response = context.res();
        endPoint.setIdleTimeout(idleMillis);
        // Javalin has already set its own Content-Type and charset.
        response.reset();
        response.setStatus(reply.status());
        response.setHeader("X-Content-Type-Options", "nosniff");
        reply.headers().forEach(response::setHeader);
        if (reply.mediaType() != null) {
            response.setContentType(reply.mediaType());
        }
        if (reply.body().length() >= 0) {
            response.setContentLength(reply.body().length());
        }
        return reply.body().send(new ResponseBody(context.req(), response));
    }

    /** The body; without one, an object without fields. */
    @Nullable
    Object json() {
        String body = text();
        return body.isBlank() ? Map.of() : Json.parse(body);
    }

    void refuseBody() {
        IncomingRequest read = read();
        if (read.bodyTooLarge() || !new String(read.body(), StandardCharsets.UTF_8).isBlank()) {
            throw new AdminProblem(
                    400, method() + " " + path() + " takes no body, but there is one. Leave it" + " out.");
        }
    }

    private String text() {
        IncomingRequest read = read();
        if (read.bodyTooLarge()) {
            throw new AdminProblem(
                    413, "A body is of " + RequestReader.MAX_BODY_BYTES + " bytes at most, and this one of more.");
        }
        try {
            return utf8(read.body());
        } catch (CharacterCodingException noUtf8) {
            throw new AdminProblem(400, "The body is not UTF-8.");
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private IncomingRequest read() {
        try {
            return RequestReader.read(context.req());
        } catch (IOException unreadable) {
            throw new AdminProblem(400, "The body could not be read: " + unreadable.getMessage() + ".");
        }
    }
}
