package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The {@link ShareLinkSpec}s that every {@link Organization} refuses, without making anything. */
public interface RefusedSeedContract {
    UUID TAKEN = UUID.fromString("12345678-90ab-cdef-1234-567890abcdef");

    FakeAnam fake();

    private Organization organization() {
        Organization anam = fake().newOrganization("seeds");
        anam.clock().set(Instant.parse("2026-04-20T10:00:00Z"));
        return anam;
    }

    @Test
    default void an_id_that_is_taken_is_refused_and_nothing_is_made() {
        Organization anam = organization();
        Organization untouched = organization();
        UUID taken = anam.givenShareLink(seed -> seed.id(TAKEN)).id();
        untouched.givenShareLink(seed -> seed.id(TAKEN));

        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.id(taken).primary()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a share link with the id " + TAKEN
                        + " already. Give another, or leave it out to get a free one.");
        assertThat(anam.shareLinks().all()).isEqualTo(untouched.shareLinks().all());
        assertThat(anam.givenShareLink()).isEqualTo(untouched.givenShareLink());
    }

    @Test
    default void a_token_that_is_taken_is_refused_and_nothing_is_made() {
        Organization anam = organization();
        Organization untouched = organization();
        anam.givenShareLink(seed -> seed.token("sh_taken"));
        untouched.givenShareLink(seed -> seed.token("sh_taken"));

        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.token("sh_taken")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a share link with the token sh_taken already."
                        + " Give another, or leave it out to get a free one.");
        assertThat(anam.shareLinks().all()).isEqualTo(untouched.shareLinks().all());
        assertThat(anam.givenShareLink()).isEqualTo(untouched.givenShareLink());
    }

    @Test
    default void a_taken_id_of_a_first_link_that_is_refused_leaves_no_persona_behind() {
        Organization anam = organization();
        Persona ada = anam.givenPersona("Ada");
        anam.givenShareLink(seed -> seed.persona(ada).id(TAKEN));
        Organization untouched = organization();
        untouched.givenPersona("Ada");

        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.id(TAKEN)))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(anam.givenPersona("Grace")).isEqualTo(untouched.givenPersona("Grace"));
    }

    @Test
    default void the_persona_of_another_organization_is_refused_and_nothing_is_made() {
        Organization anam = organization();
        Persona stranger = fake().newOrganization("elsewhere").givenPersona("Ada");

        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.persona(stranger)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This organization has no persona with the id " + stranger.id()
                        + ". Make the persona first, and name that one.");
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    default void a_used_up_link_without_limit_is_refused_and_nothing_is_made() {
        Organization anam = organization();

        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.unlimited().usedUp()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A link cannot be both unlimited() and usedUp()."
                        + " Use usageLimit(n) instead of unlimited().");
        assertThat(anam.shareLinks().all()).isEmpty();
        assertThat(anam.givenShareLink()).isEqualTo(organization().givenShareLink());
    }

    @Test
    default void an_expired_link_of_before_1970_is_refused_and_nothing_is_made() {
        Organization anam = organization();
        anam.clock().set(Instant.parse("1970-01-05T00:00:00Z"));

        assertThatThrownBy(() -> anam.givenShareLink(ShareLinkSpec::expired))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1969-12-28T00:00:00Z");
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    default void a_blank_token_is_refused() {
        Organization anam = organization();

        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.token(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The token is blank, but the link's public URL ends with it. Give a token, or leave out"
                        + " token() to get a generated one.");
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    default void a_limit_below_one_and_a_count_below_zero_are_refused() {
        Organization anam = organization();

        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.usageLimit(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A usage limit is at least 1, but 0 was given. For a link without one, use unlimited(), or"
                        + " null in JSON.");
        assertThatThrownBy(() -> anam.givenShareLink(seed -> seed.usageCount(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A usage count is at least 0, but -1 was given.");
        assertThat(anam.shareLinks().all()).isEmpty();
    }
}
