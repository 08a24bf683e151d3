package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.net.URI;

/**
 * The address of a server, which may have ended.
 *
 * @param isStandalone whether the server keeps running after the tests
 */
record ServerAddress(URI baseUrl, boolean isStandalone) {
    static ServerAddress of(FakeAnam server) {
        return new ServerAddress(server.baseUrl(), !(server instanceof EmbeddedFakeAnam));
    }
}
