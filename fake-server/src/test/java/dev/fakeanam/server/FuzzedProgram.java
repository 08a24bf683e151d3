package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import java.io.IOException;

/** A server with an admin API, in a JVM that prints only its address. It ends when its input ends. */
final class FuzzedProgram {
    static final String API_KEY = "fuzzed-key";

    private FuzzedProgram() {}

    public static void main(String[] arguments) throws IOException {
        // A reset makes this organization again.
        ServerOptions options = ServerOptions.defaults()
                .withAdminApi(AdminAccess.local())
                .withOrganizations(
                        server -> server.newOrganization("fuzzed", API_KEY).givenShareLink());
        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            System.out.println(fake.baseUrl());
            System.in.read();
        }
    }
}
