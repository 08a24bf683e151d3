package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The behaviour of every {@link Organization} when a person opens the public page of a share link. */
public interface VisitContract {

    FakeAnam fake();

    private void assertThatAVisitIs(Visit.Result result, Consumer<ShareLinkSpec> fields) {
        Organization anam = fake().newOrganization("not opened");
        ShareLink link = anam.givenShareLink(fields);

        Visit visit = anam.shareLinks().visit(link.token());

        assertThat(visit).isEqualTo(new Visit(result, link, null));
        assertThat(visit.isOpened()).isFalse();
        assertThat(anam.shareLink(link.id())).isEqualTo(link);
    }

    @Test
    default void a_visit_opens_the_link_and_counts_a_use() {
        Organization anam = fake().newOrganization("opened");
        ShareLink link = anam.givenShareLink(seed -> seed.usageLimit(5).usageCount(3));

        Visit visit = anam.shareLinks().visit(link.token());

        assertThat(visit).isEqualTo(new Visit(Visit.Result.OPENED, link.withUsageCount(4), visit.sessionId()));
        assertThat(visit.isOpened()).isTrue();
        assertThat(anam.shareLink(link.id())).isEqualTo(link.withUsageCount(4));
        assertThat(ApiCalls.get(anam, link.id()).body()).contains("\"usageCount\":4");
    }

    @Test
    default void the_last_use_opens_and_the_next_does_not() {
        Organization anam = fake().newOrganization("last use");
        ShareLink link = anam.givenShareLink(seed -> seed.usageLimit(1));

        Visit last = anam.shareLinks().visit(link.token());
        Visit next = anam.shareLinks().visit(link.token());

        assertThat(last.result()).isEqualTo(Visit.Result.OPENED);
        assertThat(next).isEqualTo(new Visit(Visit.Result.USED_UP, link.withUsageCount(1), null));
    }

    @Test
    default void a_link_without_limit_is_never_used_up() {
        Organization anam = fake().newOrganization("unlimited");
        ShareLink link =
                anam.givenShareLink(seed -> seed.unlimited().neverExpires().usageCount(1_000_000));

        assertThat(anam.shareLinks().visit(link.token()).shareLink()).isEqualTo(link.withUsageCount(1_000_001));
    }

    @Test
    default void uses_are_counted_up_to_the_most_that_there_can_be() {
        Organization anam = fake().newOrganization("most uses");
        ShareLink link =
                anam.givenShareLink(seed -> seed.unlimited().neverExpires().usageCount(Integer.MAX_VALUE));

        Visit visit = anam.shareLinks().visit(link.token());

        assertThat(visit).isEqualTo(new Visit(Visit.Result.OPENED, link, visit.sessionId()));
    }

    @Test
    default void there_is_no_link_with_an_unknown_token() {
        Organization anam = fake().newOrganization("unknown");
        ShareLink others = fake().newOrganization("others").givenShareLink();

        Visit visit = anam.shareLinks().visit(others.token());

        assertThat(visit).isEqualTo(new Visit(Visit.Result.UNKNOWN, null, null));
        assertThat(visit.isOpened()).isFalse();
    }

    @Test
    default void a_link_that_was_deleted_is_unknown() {
        Organization anam = fake().newOrganization("deleted");
        ShareLink link = anam.givenShareLink();
        ApiCalls.delete(anam, link.id());

        assertThat(anam.shareLinks().visit(link.token()).result()).isEqualTo(Visit.Result.UNKNOWN);
    }

    @Test
    default void at_exactly_expires_at_a_link_still_works_and_a_millisecond_later_no_longer() {
        Organization anam = fake().newOrganization("expiring");
        Instant expiresAt = anam.clock().now().plus(Duration.ofHours(1));
        ShareLink link = anam.givenShareLink(seed -> seed.expiresAt(expiresAt));

        anam.clock().set(expiresAt);
        Visit atTheEnd = anam.shareLinks().visit(link.token());
        anam.clock().advance(Duration.ofMillis(1));
        Visit after = anam.shareLinks().visit(link.token());

        assertThat(atTheEnd.result()).isEqualTo(Visit.Result.OPENED);
        assertThat(after).isEqualTo(new Visit(Visit.Result.EXPIRED, link.withUsageCount(1), null));
    }

    @Test
    default void a_link_that_is_disabled_expired_and_used_up_is_disabled() {
        assertThatAVisitIs(
                Visit.Result.DISABLED,
                seed -> seed.disabled().expired().usageLimit(1).usedUp());
    }

    @Test
    default void a_link_that_is_expired_and_used_up_is_expired() {
        assertThatAVisitIs(
                Visit.Result.EXPIRED, seed -> seed.expired().usageLimit(1).usedUp());
    }

    @Test
    default void a_link_that_was_used_more_often_than_its_limit_is_used_up() {
        assertThatAVisitIs(Visit.Result.USED_UP, seed -> seed.usageLimit(1).usageCount(2));
    }

    @Test
    default void a_link_that_is_renewed_opens_again() {
        Organization anam = fake().newOrganization("renewed");
        ShareLink link =
                anam.givenShareLink(seed -> seed.expired().usageLimit(1).usedUp());

        ApiCalls.update(anam, link.id(), "{\"expiresInHours\":1,\"usageLimit\":2}");

        assertThat(anam.shareLinks().visit(link.token()).isOpened()).isTrue();
    }

    @Test
    default void a_visit_is_not_a_request() {
        Organization anam = fake().newOrganization("no request");
        anam.rateLimits(RateLimits.perMinute(1));
        ShareLink link = anam.givenShareLink();

        anam.shareLinks().visit(link.token());

        assertThat(anam.exchanges()).isEmpty();
        assertThat(ApiCalls.list(anam).statusCode()).isEqualTo(200);
    }
}
