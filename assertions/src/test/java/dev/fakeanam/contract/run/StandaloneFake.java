package dev.fakeanam.contract.run;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.contract.ApiUnderTest;
import dev.fakeanam.remote.RemoteFakeAnam;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The server's jar in its own process, and a connection to it. */
record StandaloneFake(Process process, FakeAnam fake) implements AutoCloseable {

    static StandaloneFake start(Path directory) throws IOException, URISyntaxException {
        Path ready = directory.resolve("ready");
        Path jar = Path.of(FakeAnam.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "--port",
                        "0",
                        "--ready-file",
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        await().atMost(60, SECONDS).until(() -> Files.exists(ready) || !process.isAlive());
        assertThat(ready).as(Files.readString(directory.resolve("output"))).exists();
        return new StandaloneFake(
                process,
                RemoteFakeAnam.connect(URI.create(Files.readString(ready).strip())));
    }

    Organization newOrganization() {
        return fake.newOrganization();
    }

    ApiUnderTest api(Organization organization) {
        return ApiUnderTest.fake(organization, fake.newOrganization());
    }

    @Override
    public void close() {
        fake.close();
        process.destroy();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
