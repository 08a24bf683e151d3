package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The share link that every {@link Organization} makes from a {@link ShareLinkSpec}. */
public interface ShareLinkSpecContract {
    Instant NOW = Instant.parse("2026-04-20T10:00:00Z");
    UUID CHOSEN = UUID.fromString("12345678-90ab-cdef-1234-567890abcdef");

    FakeAnam fake();

    private Organization organization() {
        Organization anam = fake().newOrganization("seeds");
        anam.clock().set(NOW);
        return anam;
    }

    private ShareLink seeded(Consumer<ShareLinkSpec> fields) {
        Organization anam = organization();
        ShareLink link = anam.givenShareLink(fields);
        assertThat(anam.shareLink(link.id())).isEqualTo(link);
        return link;
    }

    @Test
    default void without_fields_it_is_as_the_api_creates_it() {
        Organization anam = organization();
        Persona ada = anam.givenPersona("Ada");

        ShareLink link = anam.givenShareLink();
        ShareLink created = ShareLink.fromJson(
                ApiCalls.create(anam, "{\"personaId\":\"" + ada.id() + "\"}").body());

        assertThat(link)
                .usingRecursiveComparison()
                .ignoringFields("id", "token")
                .isEqualTo(created);
        assertThat(link)
                .isEqualTo(new ShareLink(
                        link.id(),
                        link.token(),
                        ShareLinkType.LINK,
                        Instant.parse("2026-04-27T10:00:00Z"),
                        10,
                        0,
                        List.of(),
                        false,
                        false,
                        true,
                        false,
                        NOW));
    }

    @Test
    default void it_takes_any_id_and_token() {
        ShareLink link = seeded(seed -> seed.id(CHOSEN).token("sh_chosen"));

        assertThat(link.id()).isEqualTo(CHOSEN);
        assertThat(link.token()).isEqualTo("sh_chosen");
    }

    @Test
    default void it_takes_how_the_persona_is_shown() {
        ShareLink link = seeded(seed -> seed.type(ShareLinkType.ORB_EMBED)
                .allowedOrigins("https://a.example", "https://b.example")
                .allowAllOrigins()
                .removeWatermark());

        assertThat(link.type()).isEqualTo(ShareLinkType.ORB_EMBED);
        assertThat(link.allowedOrigins()).containsExactly("https://a.example", "https://b.example");
        assertThat(link.allowAllOrigins()).isTrue();
        assertThat(link.removeWatermark()).isTrue();
    }

    @Test
    default void it_takes_dates_and_cuts_off_fractions_of_a_millisecond() {
        ShareLink link = seeded(seed -> seed.createdAt(NOW.minusNanos(1)).expiresAt(NOW.plusNanos(1_999_999)));

        assertThat(link.createdAt()).isEqualTo(NOW.minusMillis(1));
        assertThat(link.expiresAt()).isEqualTo(NOW.plusMillis(1));
    }

    @Test
    default void it_expires_a_while_from_now_on_the_organizations_clock() {
        ShareLink link = seeded(seed -> seed.expiresIn(Duration.ofMinutes(5)));

        assertThat(link.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(link.createdAt()).isEqualTo(NOW);
    }

    @Test
    default void an_expired_one_was_made_eight_days_ago_and_expired_yesterday() {
        ShareLink link = seeded(ShareLinkSpec::expired);

        assertThat(link.createdAt()).isEqualTo(NOW.minus(Duration.ofDays(8)));
        assertThat(link.expiresAt()).isEqualTo(NOW.minus(Duration.ofDays(1)));
        assertThat(link.enabled()).isTrue();
    }

    @Test
    default void one_that_never_expires_has_no_date_to() {
        ShareLink link = seeded(ShareLinkSpec::neverExpires);

        assertThat(link.expiresAt()).isNull();
    }

    @Test
    default void an_unlimited_one_has_no_limit() {
        ShareLink link = seeded(seed -> seed.unlimited().usageCount(7));

        assertThat(link.usageLimit()).isNull();
        assertThat(link.usageCount()).isEqualTo(7);
    }

    @Test
    default void it_may_have_been_used_more_often_than_its_limit() {
        ShareLink link = seeded(seed -> seed.usageLimit(1).usageCount(Integer.MAX_VALUE));

        assertThat(link.usageLimit()).isEqualTo(1);
        assertThat(link.usageCount()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    default void a_used_up_one_was_used_as_often_as_its_limit_whatever_was_said_first() {
        ShareLink limitFirst = seeded(seed -> seed.usageLimit(3).usedUp());
        ShareLink limitLast = seeded(seed -> seed.usageCount(1).usedUp().usageLimit(4));

        assertThat(limitFirst.usageCount()).isEqualTo(3).isEqualTo(limitFirst.usageLimit());
        assertThat(limitLast.usageCount()).isEqualTo(4).isEqualTo(limitLast.usageLimit());
    }

    @Test
    default void a_count_takes_the_place_of_used_up() {
        ShareLink link = seeded(seed -> seed.usageLimit(5).usedUp().usageCount(3));

        assertThat(link.usageCount()).isEqualTo(3);
    }

    @Test
    default void an_expired_one_was_made_when_the_test_says_in_either_order() {
        Instant made = Instant.parse("2026-01-01T00:00:00Z");

        ShareLink before = seeded(seed -> seed.createdAt(made).expired());
        ShareLink after = seeded(seed -> seed.expired().createdAt(made));

        assertThat(List.of(before.createdAt(), after.createdAt())).containsExactly(made, made);
    }

    @Test
    default void a_disabled_one_accepts_no_connections() {
        ShareLink link = seeded(ShareLinkSpec::disabled);

        assertThat(link.enabled()).isFalse();
    }

    @Test
    default void a_primary_link_replaces_only_the_primary_link_of_its_persona() {
        Organization anam = organization();
        Persona ada = anam.givenPersona("Ada");
        Persona grace = anam.givenPersona("Grace");
        ShareLink former = anam.givenShareLink(seed -> seed.persona(ada).primary());
        ShareLink others = anam.givenShareLink(seed -> seed.persona(grace).primary());

        ShareLink next = anam.givenShareLink(seed -> seed.persona(ada).primary());

        assertThat(anam.shareLinks().all()).containsExactly(former.withIsPrimary(false), others, next);
        assertThat(List.of(former, others, next)).allMatch(ShareLink::isPrimary);
    }

    @Test
    default void links_without_a_persona_share_one() {
        Organization anam = organization();
        ShareLink one = anam.givenShareLink(ShareLinkSpec::primary);

        ShareLink other = anam.givenShareLink(ShareLinkSpec::primary);

        assertThat(anam.shareLinks().all()).containsExactly(one.withIsPrimary(false), other);
    }

    @Test
    default void the_id_and_token_of_a_deleted_link_are_free_again() {
        Organization anam = organization();
        ShareLink link = anam.givenShareLink(seed -> seed.id(CHOSEN).token("sh_again"));
        ApiCalls.delete(anam, link.id());

        ShareLink again = anam.givenShareLink(seed -> seed.id(CHOSEN).token("sh_again"));

        assertThat(again).isEqualTo(link);
        assertThat(anam.shareLinks().all()).containsExactly(again);
    }

    @Test
    default void a_derived_id_and_token_pass_over_those_that_a_test_has_taken() {
        Organization model = organization();
        ShareLink derived = model.givenShareLink();
        Organization anam = organization();
        anam.givenShareLink(seed -> seed.id(derived.id()).token(derived.token()));

        ShareLink next = anam.givenShareLink();

        assertThat(next).isEqualTo(model.givenShareLink());
    }
}
