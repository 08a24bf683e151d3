package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                .hasMessage(
                        "A usage limit is at least 1, but 0 was given. For a link without one, say unlimited(), or null in JSON.");
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

    @Test
    default void a_change_is_made_anew_of_a_link_that_has_changed_meanwhile() {
        Organization anam = fake().newOrganization("meanwhile");
        ShareLink before = anam.givenShareLink();
        List<Integer> seen = new ArrayList<>();

        ShareLink after = anam.changeShareLink(before.id(), link -> {
            seen.add(link.usageCount());
            if (seen.size() == 1) {
                anam.visit(link.token());
            }
            return link.withUsageCount(link.usageCount() + 1);
        });

        assertThat(seen).containsExactly(0, 1);
        assertThat(after).isEqualTo(before.withUsageCount(2));
        assertThat(anam.shareLink(before.id())).isEqualTo(after);
    }

    @Test
    default void what_was_decided_by_another_field_is_decided_anew_once_that_has_changed() {
        Organization anam = fake().newOrganization("decided");
        ShareLink before = anam.givenShareLink();

        ShareLink after = anam.changeShareLink(before.id(), link -> {
            ApiCalls.update(anam, link.id(), "{\"usageLimit\":50}");
            return link.usageLimit() == 10 ? link.withEnabled(false) : link;
        });

        assertThat(after).isEqualTo(before.withUsageLimit(50));
        assertThat(anam.shareLink(before.id())).isEqualTo(after);
    }

    @Test
    default void of_changes_at_the_same_time_none_is_lost() {
        Organization anam = fake().newOrganization("counted");
        ShareLink before = anam.givenShareLink();

        IntStream.range(0, 50)
                .parallel()
                .forEach(i -> anam.changeShareLink(before.id(), link -> link.withUsageCount(link.usageCount() + 1)));

        assertThat(anam.shareLink(before.id())).isEqualTo(before.withUsageCount(50));
    }

    @Test
    default void a_link_that_is_deleted_meanwhile_cannot_be_changed() {
        Organization anam = fake().newOrganization("deleted");
        ShareLink before = anam.givenShareLink();

        assertThatThrownBy(() -> anam.changeShareLink(before.id(), link -> {
                    ApiCalls.delete(anam, link.id());
                    return link.withEnabled(false);
                }))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no share link with the id " + before.id() + ". It has none.");
    }
}
