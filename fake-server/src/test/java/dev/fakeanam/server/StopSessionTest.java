package dev.fakeanam.server;

import static dev.fakeanam.sessions.Session.CLOSED_BY_ENGINE;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.SessionRequests.stopSession;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("A27")
class StopSessionTest {
    private static final Instant NOW = Instant.parse("2026-04-20T10:00:00Z");
    private static final Response STOPPED = Response.json(200, "{}");
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    StopSessionTest() {
        anam.clock().set(NOW);
    }

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private Response stop(Object id) {
        return api.call("POST", "/v1/sessions/" + id + "/stop", null);
    }

    private Session read(UUID id) {
        return SessionDetails.fromJson(
                        api.call("GET", "/v1/sessions/" + id, null).body())
                .session();
    }

    @Test
    void a_client_sees_the_session_go_on_once_and_then_ended() {
        Session session = anam.sessions().given(given -> given.startTime(NOW.minusSeconds(60)));

        assertThat(stop(session.id())).isEqualTo(STOPPED);

        assertThat(read(session.id()).isEnded()).isFalse();
        Session ended = read(session.id());
        assertThat(ended)
                .extracting(Session::endTime, Session::sessionLengthMs, Session::exitStatus, Session::updatedAt)
                .containsExactly(NOW, 60_000L, CLOSED_BY_ENGINE, NOW);
        assertThat(read(session.id()))
                .isEqualTo(ended)
                .isEqualTo(anam.sessions().get(session.id()));
        assertThat(anam.exchanges().get(0)).satisfies(exchange -> {
            assertThat(exchange.assumptions()).containsExactly(Assumption.A27);
            assertThat(exchange.change()).isNull();
        });
    }

    @Test
    void it_takes_effect_as_soon_as_the_clock_has_moved_but_ended_when_it_was_asked_to() {
        Session session = anam.sessions().given();
        stop(session.id());

        assertThat(anam.sessions().get(session.id()).isEnded()).isFalse();
        anam.clock().advance(Duration.ofMillis(1));

        assertThat(anam.sessions().get(session.id()).endTime()).isEqualTo(NOW);
    }

    @Test
    void any_other_request_is_the_next_one() {
        Session session = anam.sessions().given();
        stop(session.id());

        api.list("");

        assertThat(read(session.id()).isEnded()).isTrue();
    }

    @Test
    void a_session_counts_until_it_has_stopped() {
        anam.sessions().concurrencyLimit(1);
        Session session = anam.sessions().given();
        stop(session.id());

        assertThat(api.call("POST", "/v1/engine/session", "{}").status()).isEqualTo(429);
        assertThat(api.call("POST", "/v1/engine/session", "{}").status()).isEqualTo(200);
    }

    @Test
    void it_may_be_asked_to_stop_once_more_before_it_has() {
        Session session = anam.sessions().given();

        assertThat(stop(session.id())).isEqualTo(STOPPED);
        assertThat(stop(session.id())).isEqualTo(STOPPED);
        assertThat(stop(session.id())).isEqualTo(Response.error(409, "Session already ended"));
    }

    @Test
    void one_that_has_ended_is_a_conflict() {
        Session session = anam.sessions().given(given -> given.ended(NORMAL_EXIT));

        assertThat(stop(session.id())).isEqualTo(Response.error(409, "Session already ended"));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::assumptions)
                .isEqualTo(List.of(Assumption.A27));
        assertThat(anam.sessions().get(session.id())).isEqualTo(session);
    }

    @Test
    void one_that_was_as_long_as_it_may_be_has_ended_too() {
        Session session = anam.sessions().given(given -> given.maxSessionLengthSeconds(60));
        anam.clock().advance(Duration.ofMinutes(1));

        assertThat(stop(session.id())).isEqualTo(Response.error(409, "Session already ended"));
    }

    @Test
    void a_stop_before_the_longest_end_is_the_earlier_one() {
        Session session = anam.sessions().given(given -> given.maxSessionLengthSeconds(60));
        stop(session.id());

        anam.clock().advance(Duration.ofHours(1));

        assertThat(anam.sessions().get(session.id()).endTime()).isEqualTo(NOW);
    }

    @Test
    void a_test_that_ends_it_first_decides_how() {
        Session session = anam.sessions().given();
        stop(session.id());

        anam.sessions().change(session.id(), given -> given.ended(NORMAL_EXIT));
        anam.clock().advance(Duration.ofHours(1));

        assertThat(anam.sessions().get(session.id()).exitStatus()).isEqualTo(NORMAL_EXIT);
    }

    @Test
    void a_session_without_an_engine_cannot_be_stopped() {
        Session session = anam.sessions().given(given -> given.withoutEngine());

        assertThat(stop(session.id())).isEqualTo(Response.error(404, "Engine not found"));
    }

    @Test
    void the_body_is_not_looked_at() {
        Session session = anam.sessions().given();

        assertThat(api.call("POST", "/v1/sessions/" + session.id() + "/stop", "no JSON"))
                .isEqualTo(STOPPED);
    }

    @Test
    void a_session_that_is_not_there_or_is_another_organizations_is_a_404() {
        UUID others = fake.newOrganization().sessions().given().id();

        assertThat(stop(others)).isEqualTo(Response.error(404, "Session not found"));
        assertThat(stop("x")).isEqualTo(Response.error(400, "Invalid session ID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ_ONLY", "NONE"})
    void a_key_without_the_permission_is_refused(Permission permission) {
        Session session = anam.sessions().given();

        Response response =
                api.withKey(anam.issueApiKey(permission)).call("POST", "/v1/sessions/" + session.id() + "/stop", null);
        anam.clock().advance(Duration.ofHours(1));

        assertThat(response).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(anam.sessions().get(session.id())).isEqualTo(session);
    }

    @Test
    void a_script_and_an_id_that_fails_are_played() {
        Session session = anam.sessions().given();
        anam.on(stopSession(session.id())).reply(409);

        assertThat(stop(session.id())).isEqualTo(Response.error(409, "Session already ended"));
        assertThat(stop(session.id())).isEqualTo(STOPPED);
        assertThat(stop("fa11ed00-0000-4000-8001-000000000500")).isEqualTo(Response.error(500, "Server error"));
        assertThat(stop("fa11ed00-0000-4000-8001-000000000500")).isEqualTo(STOPPED);
    }

    @Test
    void a_stop_takes_place_even_if_its_response_is_lost() {
        Session session = anam.sessions().given();
        anam.on(stopSession()).applyThen(Fault.reply(502));

        assertThat(stop(session.id()).status()).isEqualTo(502);
        anam.clock().advance(Duration.ofMillis(1));

        assertThat(anam.sessions().get(session.id()).isEnded()).isTrue();
    }
}
