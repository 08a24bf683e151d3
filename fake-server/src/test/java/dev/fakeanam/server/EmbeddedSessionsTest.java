package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.SessionContract;
import dev.fakeanam.SessionTokenContract;
import org.junit.jupiter.api.AfterEach;

class EmbeddedSessionsTest implements SessionContract, SessionTokenContract {
    private final FakeAnam fake = EmbeddedFakeAnam.start();

    @Override
    public FakeAnam fake() {
        return fake;
    }

    @AfterEach
    void close() {
        fake.close();
    }
}
