package dev.fakeanam;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every call of a test works on an interrupted thread. */
public interface InterruptedThreadContract {

    FakeAnam fake();

    @Test
    default void calls_work_on_an_interrupted_thread_and_leave_it_interrupted() {
        FakeAnam fake = fake();

        Thread.currentThread().interrupt();
        try {
            Organization anam = fake.newOrganization("interrupted");
            ShareLink link = anam.givenShareLink();
            anam.on(updateShareLink()).reply(503);
            anam.clock().advance(Duration.ofDays(1));
            List<ShareLink> links = anam.shareLinks().all();
            anam.close();

            assertThat(links).containsExactly(link);
            assertThat(anam.scripts()).hasSize(1);
            assertThat(anam.journal().exchanges()).isEmpty();
            assertThat(fake.unattributedExchanges()).isNotNull();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
