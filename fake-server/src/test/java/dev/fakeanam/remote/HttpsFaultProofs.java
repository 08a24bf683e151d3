package dev.fakeanam.remote;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.FaultContract;
import dev.fakeanam.JournalContract;
import dev.fakeanam.RepetitionContract;
import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Both APIs over HTTPS. */
@Tag("fault")
class HttpsFaultProofs implements FaultContract, RepetitionContract, JournalContract {
    private static FakeAnam server;
    private static String ca;

    private final FakeAnam fake = RemoteFakeAnam.connect(server.baseUrl(), null, ca);

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedFakeAnam.start(TestAuthority.options().withAdminApi(AdminAccess.local()));
        ca = Files.readString(TestAuthority.certificate());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public FakeAnam fake() {
        return fake;
    }

    @AfterEach
    void close() {
        fake.close();
    }
}
