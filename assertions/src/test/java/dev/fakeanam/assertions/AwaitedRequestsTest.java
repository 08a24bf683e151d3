package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Messages.message;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AwaitedRequestsTest {
    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void what_comes_later_is_waited_for() throws Exception {
        Organization anam = fake.newOrganization("later");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).delay(Duration.ofMillis(200));

        CompletableFuture<?> update = Updates.putAsync(anam, link, "{}");

        assertThat(anam).within(Duration.ofSeconds(30)).received(updateShareLink(link.id()));
        update.join();
    }

    @Test
    void what_never_comes_fails_with_the_last_reason() {
        Organization anam = fake.newOrganization("never");

        assertThatThrownBy(() -> assertThat(anam).within(Duration.ofMillis(50)).received(updateShareLink()))
                .isInstanceOf(AssertionError.class)
                .satisfies(message("""

                        Expecting the organization "never" to have received
                          1 × updateShareLink
                        but it received
                          0 × that.
                        It received nothing at all. Does the client use this organization's baseUrl() and apiKey()? \
                        Requests with another key, or none, are in FakeAnam.unattributedExchanges().
                        Waited 50 ms for it."""));
    }

    @Test
    void an_order_is_waited_for_and_nothing_else_may_come_with_it() throws Exception {
        Organization anam = fake.newOrganization("ordered");
        ShareLink link = anam.givenShareLink();
        ShareLink other = anam.givenShareLink();
        Updates.put(anam, link, "{\"usageLimit\":50}");
        anam.on(updateShareLink(other.id())).delay(Duration.ofMillis(100));

        CompletableFuture<?> update = Updates.putAsync(anam, other, "{}");

        assertThat(anam)
                .within(Duration.ofSeconds(30))
                .receivedInOrder(updateShareLink(link.id()), updateShareLink(other.id()))
                .receivedNothingElse();
        update.join();
        assertThatThrownBy(() ->
                        assertThat(anam).received(updateShareLink(link.id())).receivedNothingElse())
                .satisfies(message("""

                        Expecting the organization "ordered" to have received
                          nothing but
                          updateShareLink %1$s
                        but it also received
                          #2
                        All that it received:
                          #1 PUT /v1/share-links/%1$s {"usageLimit":50} → 200 %2$s
                             change: usageLimit 10 → 50
                          #2 PUT /v1/share-links/%3$s {} → 200 %4$s
                             script: delay 100 ms""", link.id(), Updates.shortened(link), other.id(), Updates.shortened(other)));
    }

    @Test
    void what_no_further_request_can_mend_is_not_waited_for() throws Exception {
        Organization anam = fake.newOrganization("impatient");
        ShareLink link = anam.givenShareLink();
        Updates.put(anam, link, "{}");
        Updates.put(anam, link, "{}");

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            OrganizationAssert patient = assertThat(anam).within(Duration.ofMinutes(10));
            assertThatThrownBy(() -> patient.received(updateShareLink()))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(message("""

                            Expecting the organization "impatient" to have received
                              1 × updateShareLink
                            but it received
                              2 × that: #1, #2.
                            All that it received:
                              #1 PUT /v1/share-links/%1$s {} → 200 %2$s
                              #2 PUT /v1/share-links/%1$s {} → 200 %2$s""", link.id(), Updates.shortened(link)));
            assertThatThrownBy(patient::receivedNothing)
                    .isInstanceOf(AssertionError.class)
                    .satisfies(message("""

                            Expecting the organization "impatient" to have received
                              nothing at all
                            but it also received
                              #1, #2
                            All that it received:
                              #1 PUT /v1/share-links/%1$s {} → 200 %2$s
                              #2 PUT /v1/share-links/%1$s {} → 200 %2$s""", link.id(), Updates.shortened(link)));
        });
    }

    @Test
    void at_least_is_waited_for_while_at_most_and_never_hold_at_once() throws Exception {
        Organization anam = fake.newOrganization("bounded");
        ShareLink link = anam.givenShareLink();
        Updates.put(anam, link, "{}");
        anam.on(updateShareLink()).delay(Duration.ofMillis(200));

        CompletableFuture<?> update = Updates.putAsync(anam, link, "{}");

        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> assertThat(anam)
                        .within(Duration.ofMinutes(10))
                        .receivedAtLeast(2, updateShareLink())
                        .receivedAtMost(2, updateShareLink())
                        .neverReceived(deleteShareLink()));
        update.join();
    }

    @Test
    void a_bound_that_is_exceeded_is_not_waited_for() throws Exception {
        Organization anam = fake.newOrganization("exceeded");
        ShareLink link = anam.givenShareLink();
        Updates.put(anam, link, "[]");
        Updates.put(anam, link, "[]");
        String story = """
                but it received
                  2 × that: #1, #2.
                All that it received:
                  #1 PUT /v1/share-links/%1$s [] → 400 {"error":"Invalid request body"}
                     note: The body is a JSON array, not an object. Send only the object.
                  #2 PUT /v1/share-links/%1$s [] → 400 {"error":"Invalid request body"}
                     note: The body is a JSON array, not an object. Send only the object.""".formatted(link.id());

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            OrganizationAssert patient = assertThat(anam).within(Duration.ofMinutes(10));
            assertThatThrownBy(() -> patient.receivedAtMost(1, updateShareLink()))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(message("\nExpecting the organization \"exceeded\" to have received\n"
                            + "  at most 1 × updateShareLink\n" + story));
            assertThatThrownBy(() -> patient.neverReceived(updateShareLink()))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(message("\nExpecting the organization \"exceeded\" never to have received\n"
                            + "  updateShareLink\n" + story));
        });
    }

    @Test
    void too_few_for_at_least_fail_when_the_time_is_over() {
        Organization anam = fake.newOrganization("scarce");

        assertThatThrownBy(() -> assertThat(anam).within(Duration.ofMillis(50)).receivedAtLeast(2, updateShareLink()))
                .isInstanceOf(AssertionError.class)
                .satisfies(message("""

                        Expecting the organization "scarce" to have received
                          at least 2 × updateShareLink
                        but it received
                          0 × that.
                        It received nothing at all. Does the client use this organization's baseUrl() and apiKey()? \
                        Requests with another key, or none, are in FakeAnam.unattributedExchanges().
                        Waited 50 ms for it."""));
    }

    @Test
    void an_interrupt_ends_the_wait_with_the_last_reason_and_leaves_the_thread_interrupted() {
        Organization anam = fake.newOrganization("interrupted");
        OrganizationAssert patient = assertThat(anam).within(Duration.ofMinutes(10));
        UUID unknown = new UUID(0, 1);

        assertInterrupted(() -> patient.received(updateShareLink()), """

                Expecting the organization "interrupted" to have received
                  1 × updateShareLink
                but it received
                  0 × that.
                It received nothing at all. Does the client use this organization's baseUrl() and apiKey()? \
                Requests with another key, or none, are in FakeAnam.unattributedExchanges().
                The thread was interrupted, so it did not wait the whole 600000 ms for it.""");
        assertInterrupted(() -> patient.hasShareLink(unknown), """

                Expecting the organization "interrupted" to have the share link
                  00000000-0000-0000-0000-000000000001
                but it has
                  none
                The thread was interrupted, so it did not wait the whole 600000 ms for it.""");
    }

    /** Interrupts the thread before the assertion in one attempt, and while the assertion waits in the other. */
    private static void assertInterrupted(ThrowingCallable assertion, String message) {
        Thread test = Thread.currentThread();
        CompletableFuture<Void> later = CompletableFuture.runAsync(
                test::interrupt, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));

        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
        assertThat(Thread.interrupted()).isTrue();
        later.join();

        test.interrupt();
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessage(message);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void what_holds_already_holds_on_an_interrupted_thread() throws Exception {
        Organization anam = fake.newOrganization("interrupted after it");
        ShareLink link = anam.givenShareLink();
        Updates.put(anam, link, "{}");

        Thread.currentThread().interrupt();
        try {
            assertThat(anam)
                    .within(Duration.ofMinutes(10))
                    .received(updateShareLink())
                    .hasShareLink(link.id())
                    .hasShareLinkCount(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
