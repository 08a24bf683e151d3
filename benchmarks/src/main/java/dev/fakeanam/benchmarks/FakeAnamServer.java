package dev.fakeanam.benchmarks;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fake Anam with its defaults: an organization for each test, and its journal. */
final class FakeAnamServer implements Running {
    private final FakeAnam fake;
    private @Nullable Organization anam;
    private @Nullable ShareLink link;

    FakeAnamServer(int port) {
        fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withPort(port));
    }

    @Override
    public int port() {
        return fake.baseUrl().getPort();
    }

    Organization organization() {
        return Objects.requireNonNull(anam, "No test has begun.");
    }

    @Override
    public byte[] freshTest() {
        if (anam != null) {
            anam.close();
        }
        anam = fake.newOrganization();
        link = anam.givenShareLink();
        return Requests.update(link.id(), anam.apiKey());
    }

    @Override
    public void check() {
        ShareLink before = Objects.requireNonNull(link);
        ShareLink after = organization().shareLink(before.id());
        if (!Objects.equals(after.usageLimit(), 50)) {
            throw new IllegalStateException("The update did not arrive: " + after);
        }
    }

    @Override
    public byte[] addLinks(int count) {
        freshTest();
        Organization filled = organization();
        for (int i = 1; i < count; i++) {
            filled.givenShareLink();
        }
        return Requests.update(Objects.requireNonNull(link).id(), filled.apiKey());
    }

    /** Adds organizations with ten links each; the request is for one of the first. */
    byte[] addOrganizations(int count) {
        byte[] first = addLinks(10);
        for (int i = 1; i < count; i++) {
            Organization another = fake.newOrganization();
            for (int link = 0; link < 10; link++) {
                another.givenShareLink();
            }
        }
        return first;
    }

    @Override
    public void close() {
        fake.close();
    }
}
