package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of every {@link Organization} when a test makes a change that only Anam itself could make. */
public interface ChangeShareLinkContract {
    FakeAnam fake();

    @Test
    default void what_is_said_changes_and_the_rest_stays() {
        Organization anam = fake().newOrganization("changed");
        ShareLink before = anam.givenShareLink();
        Instant later = before.createdAt().plus(Duration.ofDays(30));

        ShareLink after = anam.shareLinks()
                .change(
                        before.id(),
                        link -> link.disabled().expiresAt(later).usageLimit(7).usageCount(3));

        assertThat(after)
                .isEqualTo(before.withEnabled(false)
                        .withExpiresAt(later)
                        .withUsageLimit(7)
                        .withUsageCount(3))
                .isEqualTo(anam.shareLink(before.id()));
    }

    @Test
    default void nothing_said_changes_nothing() {
        Organization anam = fake().newOrganization("changed");
        ShareLink before = anam.givenShareLink();

        ShareLink after = anam.shareLinks().change(before.id(), link -> {});

        assertThat(after).isEqualTo(before);
    }

    @Test
    default void limits_can_be_taken_away() {
        Organization anam = fake().newOrganization("changed");
        ShareLink before = anam.givenShareLink();

        ShareLink after = anam.shareLinks()
                .change(before.id(), link -> link.neverExpires().unlimited());

        assertThat(after).isEqualTo(before.withExpiresAt(null).withUsageLimit(null));
    }

    @Test
    default void impossible_values_are_refused_and_change_nothing() {
        Organization anam = fake().newOrganization("changed");
        ShareLink before = anam.givenShareLink();

        assertThatThrownBy(() -> anam.shareLinks()
                        .change(before.id(), link -> link.disabled().usageLimit(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A usage limit is at least 1, but 0 was given."
                        + " For a link without one, use unlimited(), or null in JSON.");
        assertThatThrownBy(() -> anam.shareLinks().change(before.id(), link -> link.usageCount(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A usage count is at least 0, but -1 was given.");
        assertThat(anam.shareLink(before.id())).isEqualTo(before);
    }

    @Test
    default void a_link_that_is_not_there_is_not_changed() {
        Organization anam = fake().newOrganization("changed");
        UUID unknown = UUID.fromString("00000000-0000-0000-0000-000000000001");

        assertThatThrownBy(() -> anam.shareLinks().change(unknown, link -> link.usageCount(1)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + unknown + ". It has none.");
    }

    @Test
    default void changes_of_different_fields_at_the_same_time_are_all_kept() {
        Organization anam = fake().newOrganization("changed");
        ShareLink before = anam.givenShareLink();

        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> anam.shareLinks().change(before.id(), link -> {
                    if (i % 2 == 0) {
                        link.disabled();
                    } else {
                        link.usageLimit(7);
                    }
                }));

        assertThat(anam.shareLink(before.id()))
                .isEqualTo(before.withEnabled(false).withUsageLimit(7));
    }

    @Test
    default void a_link_that_was_removed_is_no_longer_found() {
        Organization anam = fake().newOrganization("changed");
        ShareLink link = anam.givenShareLink();

        anam.shareLinks().remove(link.id());

        assertThat(anam.shareLinks().find(link.id())).isEmpty();
        assertThatThrownBy(() -> anam.shareLinks().remove(link.id()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + link.id() + ". It has none.");
    }
}
