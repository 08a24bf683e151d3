package dev.fakeanam.benchmarks;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * The floor: the JDK's own server, which reads a body and sends canned bytes. Run it with
 * {@code -Dsun.net.httpserver.nodelay=true}. Otherwise each figure has 40 ms of delayed acknowledgements.
 */
final class JdkServer implements Running {
    private final HttpServer server;

    JdkServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 1_024);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        byte[] canned = Requests.CANNED.getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, canned.length);
            exchange.getResponseBody().write(canned);
            exchange.close();
        });
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.start();
    }

    @Override
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public byte[] freshTest() {
        return Requests.update();
    }

    @Override
    public void check() {
        // It stores nothing that could be checked.
    }

    @Override
    public void close() {
        server.stop(0);
        ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
    }
}
