package dev.fakeanam.junit;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.net.URI;

/**
 * The address of a server, which may have ended.
 *
 * @param isStandalone whether the server keeps running after the tests
 * @param names the properties of an application context that have the address and the key
 */
record ServerAddress(URI baseUrl, boolean isStandalone, PropertyNames names) {
    static ServerAddress of(FakeAnam server, Settings settings) {
        return new ServerAddress(server.baseUrl(), !(server instanceof EmbeddedFakeAnam), settings.names());
    }
}
