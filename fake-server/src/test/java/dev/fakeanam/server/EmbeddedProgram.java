package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A program that uses the fake and then ends, for tests that need their own JVM. */
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
        Organization anam = fake.newOrganization();
        get(fake, anam.apiKey(), "/v1/share-links/" + anam.givenShareLink().id());
        get(fake, anam.apiKey(), "/nowhere");
        get(fake, "nobody's", "/v1/share-links");
    }

    /** Has its own client, because that of other tests needs libraries that this program does not have. */
    private static void get(FakeAnam fake, String apiKey, String path) {
        HttpRequest request = HttpRequest.newBuilder(fake.baseUrl().resolve(path))
                .header("Authorization", "Bearer " + apiKey)
                .build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding()).join();
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
