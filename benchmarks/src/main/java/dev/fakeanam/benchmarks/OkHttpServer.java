package dev.fakeanam.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** OkHttp's MockWebServer, with one canned response to everything. */
final class OkHttpServer implements Running {
    private final MockWebServer server = new MockWebServer();

    OkHttpServer(int port) {
        MockResponse canned = new MockResponse.Builder()
                .code(200)
                .addHeader("Content-Type", "application/json")
                .body(Requests.CANNED)
                .build();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return canned;
            }
        });
        try {
            server.start(InetAddress.getByName("127.0.0.1"), port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public byte[] freshTest() {
        return Requests.update();
    }

    @Override
    public void check() {
        try {
            RecordedRequest request = server.takeRequest(1, TimeUnit.SECONDS);
            if (request == null || !"PUT".equals(request.getMethod())) {
                throw new IllegalStateException("The update did not arrive: " + request);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
