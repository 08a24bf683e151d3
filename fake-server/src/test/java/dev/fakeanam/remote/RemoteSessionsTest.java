package dev.fakeanam.remote;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.SessionContract;
import dev.fakeanam.SessionTokenContract;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class RemoteSessionsTest implements SessionContract, SessionTokenContract {
    private static FakeAnam server;

    private final FakeAnam fake = RemoteFakeAnam.connect(server.baseUrl());

    @BeforeAll
    static void start() {
        server = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
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
