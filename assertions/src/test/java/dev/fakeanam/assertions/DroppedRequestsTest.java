package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Messages.message;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DroppedRequestsTest {
    private static final String ONE_IS_DROPPED = """
            but this is not known, because its journal has dropped 1 of its exchanges. Let it keep more with \
            ServerOptions.withJournal(…), or empty it with clearExchanges() before it is full.""";

    @Test
    void what_the_journal_has_dropped_cannot_be_counted() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            Updates.put(anam, link, "[]");
            Updates.put(anam, link, "[]");

            assertThatThrownBy(() -> assertThat(anam).receivedInOrder(updateShareLink()))
                    .satisfies(message("\nExpecting the organization \"small\" to have received\n  in this order\n"
                            + "  updateShareLink\n" + ONE_IS_DROPPED));
            assertThatThrownBy(() -> assertThat(anam).receivedNothing())
                    .satisfies(message("\nExpecting the organization \"small\" to have received\n  nothing at all\n"
                            + ONE_IS_DROPPED));
            assertThatThrownBy(() -> assertThat(anam).received(1, updateShareLink()))
                    .satisfies(
                            message("\nExpecting the organization \"small\" to have received\n  1 × updateShareLink\n"
                                    + ONE_IS_DROPPED));
        }
    }

    @Test
    void a_limit_that_a_running_wait_decides_can_be_reported() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            Updates.put(anam, link, "[]");
            Updates.put(anam, link, "[]");

            assertThat(anam).receivedAtLeast(1, updateShareLink());
            assertThatThrownBy(() -> assertThat(anam).receivedAtLeast(2, updateShareLink()))
                    .satisfies(message(
                            "\nExpecting the organization \"small\" to have received\n  at least 2 × updateShareLink\n"
                                    + ONE_IS_DROPPED));
            assertThatThrownBy(() -> assertThat(anam).receivedAtMost(1, updateShareLink()))
                    .satisfies(message(
                            "\nExpecting the organization \"small\" to have received\n  at most 1 × updateShareLink\n"
                                    + ONE_IS_DROPPED));
            assertThatThrownBy(() -> assertThat(anam).neverReceived(deleteShareLink()))
                    .satisfies(
                            message("\nExpecting the organization \"small\" never to have received\n  deleteShareLink\n"
                                    + ONE_IS_DROPPED));
            assertThatThrownBy(() -> assertThat(anam).neverReceived(updateShareLink()))
                    .satisfies(
                            message(
                                    "\nExpecting the organization \"small\" never to have received\n  updateShareLink\n"
                                            + "but it received\n  1 × that: #2.\nAll that it received:\n  #2 PUT"
                                            + " /v1/share-links/"
                                            + link.id()
                                            + " [] → 400 {\"error\":\"Invalid request body\"}\n     note: The body is a JSON array, not an object. Send only the object."));
        }
    }

    @Test
    void a_journal_that_has_dropped_is_not_waited_for() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            Updates.put(anam, link, "{}");
            Updates.put(anam, link, "{}");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> assertThat(anam)
                                    .within(Duration.ofMinutes(10))
                                    .receivedInOrder(updateShareLink(), updateShareLink(), updateShareLink()))
                            .satisfies(
                                    message("\nExpecting the organization \"small\" to have received\n  in this order\n"
                                            + "  updateShareLink\n  updateShareLink\n  updateShareLink\n"
                                            + ONE_IS_DROPPED)));
        }
    }
}
