package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of every {@link VirtualClock}. */
public interface VirtualClockContract {
    Instant MOMENT = Instant.parse("2026-04-20T10:00:00.123Z");

    FakeAnam fake();

    @Test
    default void it_stands_still_from_the_moment_the_organization_was_made() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        VirtualClock clock = fake().newOrganization("still").clock();
        Instant after = Instant.now();

        Instant first = clock.now();
        await().until(() -> Instant.now().isAfter(after.plusMillis(2)));

        assertThat(first).isBetween(before, after);
        assertThat(clock.now()).isEqualTo(first);
    }

    @Test
    default void it_shows_whole_milliseconds() {
        VirtualClock clock = fake().newOrganization("whole").clock();
        Instant atFirst = clock.now();

        clock.set(MOMENT.plusNanos(999_999));

        assertThat(atFirst).isEqualTo(atFirst.truncatedTo(ChronoUnit.MILLIS));
        assertThat(clock.now()).isEqualTo(MOMENT);
    }

    @Test
    default void it_can_be_set_forward_and_back() {
        VirtualClock clock = fake().newOrganization("set").clock();

        clock.set(MOMENT.plusSeconds(60));
        Instant forward = clock.now();
        clock.set(MOMENT);

        assertThat(forward).isEqualTo(MOMENT.plusSeconds(60));
        assertThat(clock.now()).isEqualTo(MOMENT);
    }

    @Test
    default void it_advances_by_the_given_duration() {
        VirtualClock clock = fake().newOrganization("advance").clock();
        clock.set(MOMENT);

        clock.advance(Duration.ofDays(7));
        clock.advance(Duration.ZERO);
        clock.advance(Duration.ofMillis(1));

        assertThat(clock.now()).isEqualTo(MOMENT.plus(Duration.ofDays(7)).plusMillis(1));
    }

    @Test
    default void it_dates_links_and_their_updates() {
        Organization anam = fake().newOrganization("dates");
        anam.clock().set(MOMENT);
        ShareLink link = anam.givenShareLink();

        anam.clock().advance(Duration.ofHours(1));
        ApiCalls.update(anam, link.id(), "{\"expiresInHours\":2}");

        assertThat(link.createdAt()).isEqualTo(MOMENT);
        assertThat(anam.shareLink(link.id())).isEqualTo(link.withExpiresAt(MOMENT.plus(Duration.ofHours(3))));
    }

    @Test
    default void it_ticks_from_the_moment_that_it_shows() {
        VirtualClock clock = fake().newOrganization("tick").clock();
        clock.set(MOMENT);

        clock.resume();

        await().until(() -> clock.now().isAfter(MOMENT));
        assertThat(clock.now()).isBefore(MOMENT.plus(Duration.ofMinutes(10)));
    }

    @Test
    default void it_ticks_on_from_where_it_is_set() {
        VirtualClock clock = fake().newOrganization("set ticking").clock();
        clock.resume();

        clock.set(MOMENT);
        Instant set = clock.now();

        assertThat(set).isBetween(MOMENT, MOMENT.plus(Duration.ofMinutes(10)));
        await().until(() -> clock.now().isAfter(set));
    }

    @Test
    default void it_ticks_on_from_where_it_is_advanced_to() {
        VirtualClock clock = fake().newOrganization("advance ticking").clock();
        clock.set(MOMENT);
        clock.resume();

        clock.advance(Duration.ofDays(1));
        Instant advanced = clock.now();

        assertThat(advanced).isAfterOrEqualTo(MOMENT.plus(Duration.ofDays(1)));
        await().until(() -> clock.now().isAfter(advanced));
    }

    @Test
    default void telling_it_twice_to_tick_changes_nothing() {
        VirtualClock clock = fake().newOrganization("tick twice").clock();
        clock.set(MOMENT);
        clock.resume();
        await().until(() -> clock.now().isAfter(MOMENT.plusMillis(1)));

        clock.resume();

        assertThat(clock.now()).isAfter(MOMENT.plusMillis(1));
    }

    @Test
    default void it_stops_where_it_is_when_it_is_frozen() {
        VirtualClock clock = fake().newOrganization("freeze").clock();
        clock.set(MOMENT);
        clock.resume();
        await().until(() -> clock.now().isAfter(MOMENT));

        clock.freeze();
        Instant frozen = clock.now();
        Instant later = Instant.now().plusMillis(2);
        await().until(() -> Instant.now().isAfter(later));

        assertThat(frozen).isAfter(MOMENT);
        assertThat(clock.now()).isEqualTo(frozen);
    }

    @Test
    default void freezing_one_that_stands_still_changes_nothing() {
        VirtualClock clock = fake().newOrganization("freeze twice").clock();
        clock.set(MOMENT);

        clock.freeze();

        assertThat(clock.now()).isEqualTo(MOMENT);
    }

    @Test
    default void one_that_ticks_stops_at_the_end_of_its_range() {
        Instant end = Instant.parse("9998-12-31T23:59:59.999Z");
        VirtualClock clock = fake().newOrganization().clock();
        clock.set(end.minusMillis(1));

        clock.resume();

        await().untilAsserted(() -> assertThat(clock.now()).isEqualTo(end));
        assertThat(clock.now()).isEqualTo(end);
    }

    @Test
    default void organizations_do_not_share_it() {
        VirtualClock one = fake().newOrganization("one").clock();
        VirtualClock other = fake().newOrganization("other").clock();
        other.set(MOMENT);

        one.set(MOMENT.plusSeconds(1));

        assertThat(other.now()).isEqualTo(MOMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "9998-12-31T23:59:59.999Z"})
    default void it_can_be_set_to_both_ends_of_its_range(Instant end) {
        Organization anam = fake().newOrganization("ends");

        anam.clock().set(end);

        assertThat(anam.clock().now()).isEqualTo(end);
        assertThat(anam.givenShareLink().expiresAt()).isEqualTo(end.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "9999-01-01T00:00:00Z", "-1000000000-01-01T00:00:00Z"})
    default void it_refuses_moments_out_of_its_range_and_stays(Instant beyond) {
        VirtualClock clock = fake().newOrganization("beyond").clock();
        clock.set(MOMENT);

        assertThatThrownBy(() -> clock.set(beyond))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The clock goes from 1970-01-01T00:00:00Z to 9998-12-31T23:59:59.999Z, but " + beyond
                        + " was given. It still shows 2026-04-20T10:00:00.123Z.");
        assertThat(clock.now()).isEqualTo(MOMENT);
    }

    @Test
    default void it_does_not_advance_by_a_negative_duration() {
        VirtualClock clock = fake().newOrganization("backwards").clock();
        clock.set(MOMENT);

        assertThatThrownBy(() -> clock.advance(Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The clock advances by a positive duration, but PT-1H was given."
                        + " To move it back, set it.");
        assertThat(clock.now()).isEqualTo(MOMENT);
    }

    @Test
    default void it_advances_to_the_very_end_of_its_range() {
        Instant end = Instant.parse("9998-12-31T23:59:59.999Z");
        VirtualClock clock = fake().newOrganization("to the end").clock();
        clock.set(MOMENT);

        clock.advance(Duration.between(MOMENT, end));

        assertThat(clock.now()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT100000000H", "PT2562047788015215H"})
    default void it_does_not_advance_beyond_its_range(Duration duration) {
        VirtualClock clock = fake().newOrganization("too far").clock();
        clock.set(MOMENT);

        assertThatThrownBy(() -> clock.advance(duration))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The clock goes up to 9998-12-31T23:59:59.999Z, but it shows 2026-04-20T10:00:00.123Z"
                        + " and was to advance by " + duration + ".");
        assertThat(clock.now()).isEqualTo(MOMENT);
    }
}
