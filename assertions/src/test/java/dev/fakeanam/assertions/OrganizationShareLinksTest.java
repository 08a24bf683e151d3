package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrganizationShareLinksTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(30);

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
    void share_links_are_there_or_not() {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();

        assertThat(anam)
                .hasShareLink(link.id())
                .hasShareLinkSatisfying(link.id(), now -> now.isUnchangedFrom(link))
                .hasNoShareLink(ID)
                .hasShareLinkCount(1);
    }

    @Test
    void what_becomes_of_a_link_is_waited_for() {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();
        CountDownLatch looked = new CountDownLatch(2);

        CompletableFuture<?> change = CompletableFuture.runAsync(() -> {
            await(looked);
            anam.shareLinks().change(link.id(), now -> now.usageCount(7));
        });

        assertThat(anam).within(LONG).hasShareLinkSatisfying(link.id(), now -> {
            looked.countDown();
            now.hasUsageCount(7);
        });
        change.join();
    }

    @Test
    void what_holds_at_once_is_looked_at_once() {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();
        AtomicInteger looks = new AtomicInteger();

        assertThat(anam).within(LONG).hasShareLinkSatisfying(link.id(), now -> looks.incrementAndGet());
        assertThat(anam).hasShareLinkSatisfying(link.id(), now -> looks.incrementAndGet());

        org.assertj.core.api.Assertions.assertThat(looks).hasValue(2);
    }

    @Test
    void what_never_holds_fails_with_the_last_reason() {
        Organization anam = fake.newOrganization("never");
        ShareLink link = anam.givenShareLink();

        assertThatThrownBy(() -> assertThat(anam)
                        .as("renewal")
                        .within(SHORT)
                        .hasShareLinkSatisfying(link.id(), now -> now.hasUsageLimit(50)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        [renewal]\s
                        Expecting the share link %s to have usageLimit
                          50
                        but it has
                          10
                        in
                          %s""", link.id(), link.toJson());
        assertThatThrownBy(() -> assertThat(anam).within(SHORT).hasShareLinkCount(2))
                .hasMessage("\nExpecting the organization \"never\" to have\n  2 share links\nbut it has\n  1: "
                        + link.id() + "\nWaited " + SHORT.toMillis() + " ms for it.");
        assertThatThrownBy(() -> assertThat(anam).within(SHORT).hasNoShareLink(link.id()))
                .hasMessage(
                        "\nExpecting the organization \"never\" to have no share link\n  %s\nbut it has\n  %s\nWaited %s ms for it.",
                        link.id(), link.toJson(), SHORT.toMillis());
        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(() -> assertThat(anam).within(SHORT).hasShareLink(unknown))
                .hasMessage(
                        "\nExpecting the organization \"never\" to have the share link\n  %s\nbut it has\n  %s\n"
                                + "Waited %s ms for it.",
                        unknown, link.id(), SHORT.toMillis());
    }

    @Test
    void a_mistake_in_the_requirements_fails_without_waiting() {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();

        assertThatThrownBy(() -> assertThat(anam)
                        .within(LONG)
                        .hasShareLinkSatisfying(link.id(), now -> now.differsOnlyIn(link, "limit")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A share link has no field limit. Name one or more of [id, token, type, expiresAt, usageLimit,"
                                + " usageCount, allowedOrigins, allowAllOrigins, removeWatermark, enabled, isPrimary, createdAt].");
    }

    @Test
    void a_missing_link_is_reported_with_the_existing_ones() {
        Organization anam = fake.newOrganization("eleven");

        assertThatThrownBy(() -> assertThat(anam).hasShareLink(ID))
                .hasMessage(
                        "\nExpecting the organization \"eleven\" to have the share link\n  %s\nbut it has\n  none", ID);
        for (int i = 0; i < 10; i++) {
            anam.givenShareLink();
        }
        String ids = anam.shareLinks().all().stream()
                .map(link -> link.id().toString())
                .collect(Collectors.joining(", "));
        assertThatThrownBy(() -> assertThat(anam).hasShareLink(ID))
                .hasMessage(
                        "\nExpecting the organization \"eleven\" to have the share link\n  %s\nbut it has\n  %s",
                        ID, ids);
        anam.givenShareLink();
        assertThatThrownBy(() -> assertThat(anam).hasShareLink(ID))
                .hasMessage(
                        "\nExpecting the organization \"eleven\" to have the share link\n  %s\nbut it has\n  %s, …",
                        ID, ids);
    }

    @Test
    void a_negative_time_is_refused() {
        Organization anam = fake.newOrganization();

        assertThat(anam).within(Duration.ZERO).receivedNothing();
        assertThatThrownBy(() -> assertThat(anam).within(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An assertion waits for no time or more, but PT-1S was given.");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
