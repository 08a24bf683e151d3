package dev.fakeanam.remote;

import dev.fakeanam.internal.admin.AdminDocuments.ExchangePage;
import dev.fakeanam.internal.admin.AdminDocuments.Problem;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.ServerRoutes;
import dev.fakeanam.internal.threads.OwnThread;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Calls the admin API. If a call fails, it throws the same exception, with the same message, as in process.
 * Thread-safe.
 */
final class AdminClient {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI server;
    private final @Nullable String token;

    /** @param trust the trusted authorities; null for those of this JVM */
    AdminClient(URI server, @Nullable String token, @Nullable SSLContext trust) {
        this.server = server;
        this.token = token;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                // The JVM's configured proxy is for external hosts, and would not find this machine's ports.
                .proxy(HttpClient.Builder.NO_PROXY);
        this.http = trust == null ? builder.build() : builder.sslContext(trust).build();
    }

    URI server() {
        return server;
    }

    /**
     * Calls a route.
     *
     * @param input its body; null if it has none
     * @param pathValues the variable parts of its path
     * @return its response; null if it has none
     */
    <I, O> O call(AdminRoute<I, O> route, @Nullable I input, String... pathValues) {
        return call(route, "", input, pathValues);
    }

    private <I, O> O call(AdminRoute<I, O> route, String query, @Nullable I input, String... pathValues) {
        Object output = result(route, sendToKnown(route, query, input, pathValues));
        return route.output() == null ? null : route.output().convert(output);
    }

    /**
     * Reads a journal page by page. It stops at the exchange that was the newest one at the start, because requests may
     * arrive faster than they are read. Exchanges that the journal drops meanwhile count as dropped, unless they were
     * read before.
     *
     * @param pathValues the variable parts of the route's path
     */
    Journal journal(AdminRoute<Void, ExchangePage> route, String... pathValues) {
        ExchangePage page = call(route, null, pathValues);
        List<Exchange> exchanges = new ArrayList<>(page.data());
        long last = page.dropped() + page.total();
        while (page.next() != null && page.next() < last) {
            page = call(route, "?after=" + page.next(), null, pathValues);
            exchanges.addAll(page.data());
        }
        // Exchanges count from 1, so the number of the newest says how many are missing.
        return new Journal(
                exchanges,
                exchanges.isEmpty()
                        ? page.dropped()
                        : exchanges.get(exchanges.size() - 1).number() - exchanges.size());
    }

    /** A running server answers at once, so a shorter timeout is enough. */
    HttpResponse<String> version() {
        try {
            return send(CONNECT_TIMEOUT, ServerRoutes.VERSION, "", null);
        } catch (SSLHandshakeException untrusted) {
            throw new IllegalStateException(
                    "The TLS handshake with " + server + " failed (" + untrusted.getMessage()
                            + "). To trust its CA, set FAKE_ANAM_CA to the file that --ca-file wrote, or call"
                            + " RemoteFakeAnam.connect(uri, token, caCertificatePem).",
                    untrusted);
        } catch (IOException unreachable) {
            throw new IllegalStateException(
                    "No Fake Anam answers at " + server + " (" + unreachable
                            + "). Start one with java -jar fake-anam-server.jar, or correct the URL.",
                    unreachable);
        }
    }

    /** Returns why an admin API refuses access; null if it does not, or if another server refuses it. */
    static @Nullable String refusal(HttpResponse<String> response) {
        boolean refused = response.statusCode() == 401 || response.statusCode() == 403;
        try {
            return refused ? Problem.CODEC.parse(response.body()).detail() : null;
        } catch (MalformedJsonException noProblem) {
            return null;
        }
    }

    /** Sends a request to a server that has answered before. */
    private <I> HttpResponse<String> sendToKnown(
            AdminRoute<I, ?> route, String query, @Nullable I input, String... pathValues) {
        try {
            return send(TIMEOUT, route, query, input, pathValues);
        } catch (IOException gone) {
            throw new IllegalStateException(
                    "The Fake Anam at " + server + " does not answer any more (" + gone
                            + "). If it was stopped, its organizations are lost. Start it again, and connect again.",
                    gone);
        }
    }

    private <I> HttpResponse<String> send(
            Duration timeout, AdminRoute<I, ?> route, String query, @Nullable I input, String... pathValues)
            throws IOException {
        String body =
                route.input() == null || input == null ? null : route.input().print(input);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + route.path(pathValues) + query))
                .timeout(timeout)
                .method(route.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            // The end of a test must reach the server even if the thread is interrupted. HttpClient.sendAsync would do
            // that too, but its result waits for the common pool, which a test may block.
            return OwnThread.start(() -> http.send(request.build(), BodyHandlers.ofString()))
                    .result();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException unanswered) {
                throw unanswered;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private @Nullable Object result(AdminRoute<?, ?> route, HttpResponse<String> response) {
        int status = response.statusCode();
        if (status / 100 == 2 && !route.mediaType().equals(AdminRoute.JSON)) {
            return response.body();
        }
        if (status / 100 == 2) {
            return response.body().isEmpty() ? null : Json.parse(response.body());
        }
        String detail = detail(response.body());
        String message = "Fake Anam at " + server + " answered " + status + ": " + detail;
        throw switch (status) {
            case 400 -> new IllegalArgumentException(detail);
            case 404 -> new NoSuchElementException(detail);
            default -> new IllegalStateException(message);
        };
    }

    private static String detail(String body) {
        try {
            return Problem.CODEC.parse(body).detail();
        } catch (MalformedJsonException noProblem) {
            return body;
        }
    }
}
