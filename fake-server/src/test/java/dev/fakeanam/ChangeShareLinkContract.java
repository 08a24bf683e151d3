package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.model.ShareLink;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Organization} promises of the changes that only Anam itself could make. */
public interface ChangeShareLinkContract {

    FakeAnam fake();

    @Test
    default void a_link_is_changed_as_only_anam_could() {
        Organization anam = fake().newOrganization("changed");
        ShareLink before = anam.givenShareLink();
        Instant past = Instant.parse("2020-01-01T00:00:00Z");

        ShareLink after = anam.changeShareLink(
                before.id(),
                link -> link.withEnabled(false)
                        .withExpiresAt(past)
                        .withUsageCount(3)
                        .withUsageLimit(null));

        assertThat(after)
                .isEqualTo(before.withEnabled(false)
                        .withExpiresAt(past)
                        .withUsageCount(3)
                        .withUsageLimit(null));
        assertThat(anam.shareLink(before.id())).isEqualTo(after);
    }

    @Test
    default void what_no_change_can_touch_stays() {
        Organization anam = fake().newOrganization("kept");
        ShareLink before = anam.givenShareLink();

        ShareLink after = anam.changeShareLink(before.id(), link -> link.withIsPrimary(true));

        assertThat(after).isEqualTo(before);
    }

    @Test
    default void a_value_that_no_link_can_have_is_refused_and_changes_nothing() {
        Organization anam = fake().newOrganization("impossible");
        ShareLink before = anam.givenShareLink();

        assertThatThrownBy(() -> anam.changeShareLink(before.id(), link -> link.withUsageLimit(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A usage limit is at least 1, but 0 was given. For a link without one, say unlimited().");
        assertThatThrownBy(() -> anam.changeShareLink(before.id(), link -> link.withUsageCount(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A usage count is at least 0, but -1 was given.");
        assertThat(anam.shareLink(before.id())).isEqualTo(before);
    }

    @Test
    default void a_link_that_is_not_there_cannot_be_changed() {
        Organization anam = fake().newOrganization("nothing to change");
        UUID unknown = UUID.fromString("00000000-0000-0000-0000-000000000000");

        assertThatThrownBy(() -> anam.changeShareLink(unknown, link -> link))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + unknown + ". It has none.");
    }

    @Test
    default void changes_of_one_field_do_not_undo_changes_of_another() {
        Organization anam = fake().newOrganization("at once");
        ShareLink before = anam.givenShareLink();

        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> anam.changeShareLink(
                        before.id(), link -> i % 2 == 0 ? link.withEnabled(false) : link.withUsageLimit(7)));

        assertThat(anam.shareLink(before.id()))
                .isEqualTo(before.withEnabled(false).withUsageLimit(7));
    }
}
