package dev.fakeanam.benchmarks;

import static org.mockserver.model.HttpRequest.request;
import static org.mockserver.model.HttpResponse.response;

import java.util.UUID;
import org.mockserver.integration.ClientAndServer;
import org.mockserver.model.MediaType;
import org.mockserver.verify.VerificationTimes;

/**
 * MockServer with an expectation for each link, and its defaults except the log of every request on standard output.
 */
final class MockServerExpectations implements Running {
    private final ClientAndServer server;

    MockServerExpectations(int port) {
        System.setProperty("mockserver.logLevel", "OFF");
        server = ClientAndServer.startClientAndServer(port);
    }

    @Override
    public int port() {
        return server.getPort();
    }

    @Override
    public byte[] freshTest() {
        server.reset();
        return expect(Requests.LINK);
    }

    private byte[] expect(UUID id) {
        server.when(request().withMethod("PUT").withPath(Requests.path(id)))
                .respond(response()
                        .withStatusCode(200)
                        .withContentType(MediaType.APPLICATION_JSON)
                        .withBody(Requests.CANNED));
        return Requests.update(id, Requests.API_KEY);
    }

    @Override
    public void check() {
        server.verify(request().withMethod("PUT").withPath(Requests.path(Requests.LINK)), VerificationTimes.once());
    }

    @Override
    public byte[] addLinks(int count) {
        byte[] oldest = expect(new UUID(0, 0));
        for (int i = 1; i < count; i++) {
            expect(new UUID(0, i));
        }
        return oldest;
    }

    @Override
    public void close() {
        server.stop();
    }
}
