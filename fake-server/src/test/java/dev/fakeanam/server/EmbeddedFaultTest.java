package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.FaultContract;
import dev.fakeanam.FaultTargetContract;
import dev.fakeanam.MagicIdContract;
import dev.fakeanam.RateLimitContract;
import dev.fakeanam.RateLimitHintContract;
import dev.fakeanam.RepetitionContract;
import dev.fakeanam.VisitContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

@Tag("fault")
class EmbeddedFaultTest
        implements FaultContract,
                FaultTargetContract,
                RepetitionContract,
                RateLimitContract,
                RateLimitHintContract,
                VisitContract,
                MagicIdContract {
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
