package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;

class HttpsSlowReadersProofs implements SlowReadersContract {
    private final FakeAnam fake = EmbeddedFakeAnam.start(TestAuthority.options().withAdminApi(AdminAccess.local()));
    private final Organization anam = fake.newOrganization();

    @AfterEach
    void close() {
        fake.close();
    }

    @Override
    public FakeAnam fake() {
        return fake;
    }

    @Override
    public Organization anam() {
        return anam;
    }
}
