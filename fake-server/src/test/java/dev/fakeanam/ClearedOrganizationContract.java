package dev.fakeanam;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The behaviour of every {@link Organization} when it is cleared. */
public interface ClearedOrganizationContract {

    FakeAnam fake();

    @Test
    default void clearing_makes_the_organization_as_it_was_at_first() {
        Organization anam = fake().newOrganization("cleared");
        String apiKey = anam.apiKey();
        String organizationId = anam.organizationId();
        ShareLink link = anam.givenShareLink();
        anam.clock().advance(Duration.ofDays(400));
        anam.clock().resume();
        anam.on(updateShareLink()).reply(503).always();
        ApiCalls.update(anam, link.id(), "{}");

        anam.clear();

        assertThat(anam.name()).isEqualTo("cleared");
        assertThat(anam.apiKey()).isEqualTo(apiKey);
        assertThat(anam.organizationId()).isEqualTo(organizationId);
        assertThat(anam.shareLinks().all()).isEmpty();
        assertThat(anam.scripts()).isEmpty();
        assertThat(anam.exchanges()).isEmpty();
        assertThat(anam.journal().dropped()).isZero();
        assertThat(anam.clock().now())
                .isEqualTo(anam.clock().now())
                .isBefore(link.createdAt().plus(Duration.ofDays(1)));
        assertThat(anam.givenShareLink().id()).isEqualTo(link.id());
    }

    @Test
    default void clearing_forgets_personas_and_lets_requests_go_on_with_the_first_key() {
        Organization anam = fake().newOrganization("goes on");
        Persona ada = anam.givenPersona("Ada");

        anam.clear();
        int status =
                ApiCalls.create(anam, "{\"personaId\":\"" + ada.id() + "\"}").statusCode();

        assertThat(status).isEqualTo(404);
        assertThat(anam.givenPersona("Grace").id()).isEqualTo(ada.id());
        assertThat(anam.exchanges())
                .singleElement()
                .satisfies(exchange -> assertThat(exchange.number()).isEqualTo(1));
    }

    @Test
    default void a_clock_that_was_handed_out_stays_good_when_the_organization_is_cleared() {
        Organization anam = fake().newOrganization("one clock");
        VirtualClock clock = anam.clock();
        Instant moment = Instant.parse("2030-01-01T00:00:00Z");

        anam.clear();
        clock.set(moment);

        assertThat(anam.clock().now()).isEqualTo(moment);
        assertThat(anam.givenShareLink().createdAt()).isEqualTo(moment);
    }
}
