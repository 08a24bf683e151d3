package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import java.io.IOException;

/** A server with an admin API, in a JVM that prints where it is and nothing else. Ends with its input. */
final class FuzzedProgram {
    static final String API_KEY = "fuzzed-key";

    private FuzzedProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (FakeAnam fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            fake.newOrganization("fuzzed", API_KEY).givenShareLink();
            System.out.println(fake.baseUrl());
            System.in.read();
        }
    }
}
