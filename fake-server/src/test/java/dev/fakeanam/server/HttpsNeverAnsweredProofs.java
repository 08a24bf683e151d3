package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("fault")
@Tag("slow")
class HttpsNeverAnsweredProofs implements NeverAnsweredContract {
    private final FakeAnam fake = EmbeddedFakeAnam.start(TestAuthority.options());
    private final Organization anam = fake.newOrganization();

    @BeforeEach
    void plant() {
        ExampleLink.given(anam);
    }

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
