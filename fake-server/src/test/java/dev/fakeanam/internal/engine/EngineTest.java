package dev.fakeanam.internal.engine;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.journal.JournalLimits;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.PendingResponse;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {
    private final Engine engine = new Engine(new EngineOptions(
            AllRooms.ROOMS,
            new OrganizationSettings(new Routing(AllRooms.ROOMS), InstantSource.fixed(Instant.EPOCH), null, true),
            new JournalLimits(10, 10_000, 10_000),
            1,
            null));

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_number_of_open_organizations_is_limited() {
        Engine.Entry first = engine.open("first", null);

        assertThatThrownBy(() -> engine.open("second", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This server has 1 open organizations, which is the limit. Close those of tests that have"
                        + " ended.");

        first.organization().close();
        Engine.Entry second = engine.open("second", null);
        assertThat(engine.organizations()).containsOnlyKeys(second.id());
        assertThat(engine.organization(first.id())).isEmpty();
    }

    @Test
    void one_that_is_made_while_the_server_stops_does_not_stay_open() {
        engine.close();

        assertThatThrownBy(() -> engine.open("late", "key"))
                .isInstanceOf(RefusedOrganizationException.class)
                .hasMessage("The server was stopped or reset while an organization was made. Make it again.");
        assertThat(engine.organizations()).isEmpty();
    }

    @Test
    void pauses_that_begin_after_all_have_ended_end_at_once() {
        engine.endWaits();
        Organization late = engine.open("late", "key").organization();
        late.on(anyRequest()).delay(Duration.ofDays(1));
        late.clear();
        late.on(anyRequest()).delay(Duration.ofDays(1));

        assertThat(request("key")).succeedsWithin(Duration.ofSeconds(30));
        assertThat(late.exchanges()).hasSize(1);
    }

    @Test
    void a_wait_for_requests_that_begins_after_all_have_ended_ends_at_once() {
        engine.endWaits();
        Engine.Entry late = engine.open("late", "key");

        assertThat(engine.awaitExchanges(late.id(), request -> true, 1)).isCompletedWithValue(false);
    }

    @Test
    void a_response_that_was_never_sent_is_no_longer_pending_after_the_end() {
        Organization anam = engine.open("unsent", "key").organization();
        request("key").join();
        request("unknown").join();

        engine.close();

        assertThat(anam.exchanges()).extracting(Exchange::outcome).containsExactly(Outcome.CLOSED);
        assertThat(engine.unattributedExchanges()).extracting(Exchange::outcome).containsExactly(Outcome.CLOSED);
    }

    private CompletableFuture<PendingResponse> request(String apiKey) {
        return engine.handle(new IncomingRequest(
                "GET",
                "/v1/share-links",
                null,
                Map.of(),
                Headers.of("Authorization", "Bearer " + apiKey),
                new byte[0],
                null,
                false));
    }
}
