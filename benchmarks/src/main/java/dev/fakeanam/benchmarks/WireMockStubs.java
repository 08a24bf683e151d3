package dev.fakeanam.benchmarks;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.UUID;

/** WireMock with its defaults and a stub for each link. */
final class WireMockStubs implements Running {
    private final WireMockServer server;

    WireMockStubs(int port) {
        server = new WireMockServer(options().bindAddress("127.0.0.1").port(port));
        server.start();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public byte[] freshTest() {
        server.resetAll();
        return stub(Requests.LINK);
    }

    private byte[] stub(UUID id) {
        server.stubFor(put(urlPathEqualTo(Requests.path(id))).willReturn(okJson(Requests.CANNED)));
        return Requests.update(id, Requests.API_KEY);
    }

    @Override
    public void check() {
        server.verify(1, putRequestedFor(urlPathEqualTo(Requests.path(Requests.LINK))));
    }

    @Override
    public byte[] addLinks(int count) {
        byte[] oldest = stub(new UUID(0, 0));
        for (int i = 1; i < count; i++) {
            stub(new UUID(0, i));
        }
        return oldest;
    }

    @Override
    public void close() {
        server.stop();
    }
}
