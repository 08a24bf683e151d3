package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("fault")
class HttpsClientGoneProofs implements ClientGoneContract {
    private final FakeAnam fake =
            EmbeddedFakeAnam.start(TestAuthority.options().withNeverAnswerLimit(Duration.ofMillis(400)));
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
    public Organization anam() {
        return anam;
    }
}
