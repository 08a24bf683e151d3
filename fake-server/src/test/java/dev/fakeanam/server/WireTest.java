package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

@Tag("fault")
@Tag("slow")
class WireTest implements WireContract, SlowResponseContract {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
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
