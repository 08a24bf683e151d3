package dev.fakeanam.junit;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test that leaves its thread interrupted, as code does that was asked to stop. */
class InterruptedTestTest {

    @AfterEach
    void resetInterrupt() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void it_passes_or_fails_as_without_the_interrupt() {
        assertJudged(EngineRun.of(Passes.class), EngineRun.of(LeavesAScript.class), EngineRun.of(Fails.class));
    }

    @Test
    void so_it_does_when_it_is_attached() {
        try (FakeAnam standalone =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            assertJudged(
                    EngineRun.attachedTo(standalone.baseUrl(), Passes.class),
                    EngineRun.attachedTo(standalone.baseUrl(), LeavesAScript.class),
                    EngineRun.attachedTo(standalone.baseUrl(), Fails.class));
            Thread.interrupted();
        }
    }

    private static void assertJudged(EngineRun passes, EngineRun leavesAScript, EngineRun fails) {
        Thread.interrupted();
        assertThat(passes.failures()).isEmpty();
        passes.succeeded(2);
        assertThat(leavesAScript.failures()).hasSize(1).first().asString().contains("1 script was not used up");
        assertThat(fails.failures()).containsExactly("own failure");
        assertThat(fails.stories()).hasSize(1).first().asString().contains("GET /v1/share-links → 200");
    }

    @FakeAnamTest(lifecycle = Lifecycle.ORGANIZATION_PER_CLASS)
    static class Passes {
        @Test
        void interrupts(Organization anam) {
            anam.givenShareLink();
            Thread.currentThread().interrupt();
        }

        @Test
        void interrupts_too(FakeAnam fake) {
            Thread.currentThread().interrupt();
            fake.newOrganization().givenShareLink();
        }
    }

    @FakeAnamTest
    static class LeavesAScript {
        @Test
        void test(Organization anam) {
            anam.on(updateShareLink()).reply(503);
            Thread.currentThread().interrupt();
        }
    }

    @FakeAnamTest
    static class Fails {
        @Test
        void test(Organization anam) throws Exception {
            assertThat(List.of(ApiCall.get(anam.baseUrl(), "/v1/share-links", anam.apiKey())))
                    .containsExactly(200);
            Thread.currentThread().interrupt();
            throw new AssertionError("own failure");
        }
    }
}
