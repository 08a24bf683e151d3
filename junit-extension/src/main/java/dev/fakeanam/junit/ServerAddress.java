package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.net.URI;

/**
 * Says where a server is, or was.
 *
 * @param isStandalone whether the server goes on when the tests have ended
 */
record ServerAddress(URI baseUrl, boolean isStandalone) {
    static ServerAddress of(FakeAnam server) {
        return new ServerAddress(server.baseUrl(), !(server instanceof EmbeddedFakeAnam));
    }
}
