package dev.fakeanam.server;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import java.io.UncheckedIOException;

/** A program that uses the fake and then ends: for what only a JVM of its own can show. */
final class EmbeddedProgram {
    private static final long PATIENCE_MILLIS = 10_000;

    private EmbeddedProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("closes")) {
            closes();
            System.exit(threadsLeft());
        } else {
            neverCloses();
        }
    }

    private static void neverCloses() {
        use(EmbeddedFakeAnam.start());
    }

    private static void closes() {
        try (FakeAnam one = EmbeddedFakeAnam.start();
                FakeAnam other = EmbeddedFakeAnam.start()) {
            use(one);
            use(other);
            EmbeddedFakeAnam.start(
                    ServerOptions.defaults().withPort(one.baseUrl().getPort()));
        } catch (UncheckedIOException taken) {
            return;
        }
        throw new IllegalStateException("Two servers listen on one port.");
    }

    private static void use(FakeAnam fake) {
        var anam = fake.newOrganization();
        ApiCalls.get(anam, anam.givenShareLink().id());
        ApiCalls.send(anam, "GET", "/nowhere", "");
        ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");
    }

    private static int threadsLeft() throws InterruptedException {
        int left = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("fake-anam")) {
                thread.join(PATIENCE_MILLIS);
                left += thread.isAlive() ? 1 : 0;
            }
        }
        return left;
    }
}
