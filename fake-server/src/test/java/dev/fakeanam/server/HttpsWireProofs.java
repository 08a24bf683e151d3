package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("fault")
@Tag("slow")
class HttpsWireProofs implements WireContract, SlowResponseContract {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(TestAuthority.options());
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @BeforeEach
    void plant() {
        ExampleLink.given(anam);
    }

    @Override
    public Organization anam() {
        return anam;
    }
}
