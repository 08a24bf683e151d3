package dev.fakeanam;

import static dev.fakeanam.sessions.Session.CLOSED_BY_ENGINE;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sessions.ToolCall;
import dev.fakeanam.sessions.TranscriptMessage;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The behaviour of every {@link Organization} when a test arranges and reads sessions. */
public interface SessionContract {
    Instant SESSION_START = Instant.parse("2026-04-20T10:00:00Z");

    FakeAnam fake();

    private Organization organization() {
        Organization anam = fake().newOrganization("sessions");
        anam.clock().set(SESSION_START);
        return anam;
    }

    @Test
    default void a_session_without_settings_begins_now_and_is_active() {
        Organization anam = organization();

        Session session = anam.sessions().given();

        assertThat(session)
                .isEqualTo(new Session(
                        session.id(),
                        null,
                        null,
                        SESSION_START,
                        null,
                        null,
                        null,
                        anam.baseUrl().getAuthority(),
                        "http",
                        "fake-anam",
                        Map.of(),
                        Map.of("type", "ephemeral"),
                        anam.sessionTokens().given().apiKeyId(),
                        anam.organizationId(),
                        SESSION_START,
                        null));
        assertThat(session.isEnded()).isFalse();
        assertThat(anam.sessions().get(session.id())).isEqualTo(session);
        assertThat(anam.sessions().find(session.id())).contains(session);
        assertThat(anam.sessions().all()).containsExactly(session);
        assertThat(anam.sessions().transcript(session.id())).isEmpty();
    }

    @Test
    default void every_field_of_a_session_can_be_said() {
        Organization anam = organization();
        UUID id = UUID.fromString("00000000-0000-0000-0000-00000000000a");
        UUID persona = UUID.fromString("00000000-0000-0000-0000-00000000000b");

        Session session = anam.sessions()
                .given(given -> given.id(id)
                        .personaId(persona)
                        .personaConfig(Map.of("fps", 25))
                        .clientLabel("label")
                        .clientMetadata(Map.of("nested", List.of(1, 2.5, true)))
                        .apiKeyId(null)
                        .startTime(SESSION_START.minusSeconds(100).plusNanos(1))
                        .endTime(SESSION_START.minusSeconds(40))
                        .ended("WENT_AWAY")
                        .createdAt(SESSION_START.minusSeconds(200))
                        .withoutEngine());

        assertThat(session)
                .isEqualTo(new Session(
                        id,
                        persona,
                        "label",
                        SESSION_START.minusSeconds(100),
                        SESSION_START.minusSeconds(40),
                        60_000L,
                        "WENT_AWAY",
                        null,
                        null,
                        null,
                        Map.of("nested", List.of(1L, 2.5, true)),
                        Map.of("fps", 25L),
                        null,
                        anam.organizationId(),
                        SESSION_START.minusSeconds(200),
                        SESSION_START.minusSeconds(40)));
        assertThat(anam.sessions().get(id)).isEqualTo(session);
    }

    @Test
    default void an_ended_session_ends_now_after_five_minutes_by_default() {
        Organization anam = organization();
        Persona ada = anam.givenPersona("Ada");

        Session session = anam.sessions()
                .given(given -> given.persona(ada)
                        .transcript(user("Hi"), persona("Hello"))
                        .ended(NORMAL_EXIT));

        assertThat(session.startTime()).isEqualTo(SESSION_START.minusSeconds(300));
        assertThat(session.createdAt()).isEqualTo(SESSION_START.minusSeconds(300));
        assertThat(session.endTime()).isEqualTo(SESSION_START);
        assertThat(session.updatedAt()).isEqualTo(SESSION_START);
        assertThat(session.sessionLengthMs()).isEqualTo(300_000);
        assertThat(session.exitStatus()).isEqualTo(NORMAL_EXIT);
        assertThat(session.isEnded()).isTrue();
        assertThat(anam.sessions().transcript(session.id()))
                .contains(new SessionTranscript(
                        session.id(),
                        "Ada",
                        SESSION_START.minusSeconds(300),
                        SESSION_START,
                        300_000L,
                        2,
                        true,
                        List.of(
                                user("Hi").at(SESSION_START.minusSeconds(299)),
                                persona("Hello").at(SESSION_START.minusSeconds(298)))));
    }

    @Test
    default void an_end_without_a_status_is_normal_and_no_start_is_before_1970() {
        Organization anam = organization();

        Session session = anam.sessions().given(given -> given.endTime(Instant.EPOCH.plusSeconds(10)));

        assertThat(session.exitStatus()).isEqualTo(NORMAL_EXIT);
        assertThat(session.startTime()).isEqualTo(Instant.EPOCH);
        assertThat(session.sessionLengthMs()).isEqualTo(10_000);
    }

    @Test
    default void a_change_ends_a_session() {
        Organization anam = organization();
        Session session = anam.sessions().given();
        anam.clock().advance(Duration.ofSeconds(42));

        Session ended = anam.sessions().change(session.id(), change -> change.ended(NORMAL_EXIT));

        assertThat(ended.endTime()).isEqualTo(SESSION_START.plusSeconds(42));
        assertThat(ended.sessionLengthMs()).isEqualTo(42_000);
        assertThat(ended.updatedAt()).isEqualTo(SESSION_START.plusSeconds(42));
        assertThat(ended.startTime()).isEqualTo(SESSION_START);
        assertThat(anam.sessions().get(session.id())).isEqualTo(ended);
    }

    @Test
    default void a_change_leaves_the_other_fields_as_they_are() {
        Organization anam = organization();
        Session session = anam.sessions()
                .given(given -> given.clientLabel("label")
                        .transcript(user("Hi"))
                        .recording()
                        .toolCalls(ToolCall.completed("t", "r"))
                        .ended(CLOSED_BY_ENGINE));
        SessionTranscript transcript = anam.sessions().transcript(session.id()).orElseThrow();
        anam.clock().advance(Duration.ofSeconds(1));

        Session changed = anam.sessions().change(session.id(), change -> change.clientLabel("other"));

        assertThat(changed.clientLabel()).isEqualTo("other");
        assertThat(changed.exitStatus()).isEqualTo(CLOSED_BY_ENGINE);
        assertThat(changed.endTime()).isEqualTo(session.endTime());
        assertThat(changed.sessionLengthMs()).isEqualTo(300_000);
        assertThat(changed.updatedAt()).isEqualTo(SESSION_START.plusSeconds(1));
        assertThat(anam.sessions().transcript(session.id())).contains(transcript);
        assertThat(ApiCalls.send(anam, "GET", "/v1/sessions/" + session.id() + "/recording", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ApiCalls.send(anam, "GET", "/v1/sessions/" + session.id(), "")
                        .body())
                .contains("\"toolName\":\"t\"");
    }

    @Test
    default void a_change_adds_a_transcript_to_a_session_that_a_client_began() {
        Organization anam = organization();
        ApiCalls.send(anam, "POST", "/v1/engine/session", "{\"personaConfig\":{\"name\":\"Cara\"}}");
        UUID id = anam.sessions().all().get(0).id();
        TranscriptMessage message = user("Bye").at(SESSION_START.plusSeconds(7)).speaking(0.5);

        anam.sessions().change(id, change -> change.transcript(message));

        assertThat(anam.sessions().transcript(id).orElseThrow().messages()).containsExactly(message);
        assertThat(anam.sessions().transcript(id).orElseThrow().personaName()).isEqualTo("Cara");
    }

    @Test
    default void a_change_may_shorten_a_session_so_that_it_has_ended() {
        Organization anam = organization();
        Session session = anam.sessions().given();
        anam.clock().advance(Duration.ofMinutes(2));

        Session changed = anam.sessions().change(session.id(), change -> change.maxSessionLengthSeconds(60));

        assertThat(changed.endTime()).isEqualTo(SESSION_START.plusSeconds(60));
        assertThat(changed.personaConfig()).containsEntry("maxSessionLengthSeconds", 60L);
    }

    @Test
    default void id_and_age_of_a_session_cannot_be_changed() {
        Organization anam = organization();
        Session session = anam.sessions().given();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().change(session.id(), change -> change.id(UUID.randomUUID())))
                .withMessage("The field id of the session cannot be changed. Leave it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().change(session.id(), change -> change.createdAt(SESSION_START)))
                .withMessage("The field createdAt of the session cannot be changed. Leave it out.");
        assertThat(anam.sessions().get(session.id())).isEqualTo(session);
    }

    @Test
    default void an_id_that_is_taken_is_refused() {
        Organization anam = organization();
        Session session = anam.sessions().given();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().given(given -> given.id(session.id())))
                .withMessage("There is a session with the id " + session.id()
                        + " already. Give another, or leave it out to get a free one.");
        assertThat(anam.sessions().all()).containsExactly(session);
    }

    @Test
    default void a_session_that_is_removed_is_gone() {
        Organization anam = organization();
        Session session = anam.sessions().given(given -> given.transcript());

        anam.sessions().remove(session.id());

        assertThat(anam.sessions().all()).isEmpty();
        assertThat(anam.sessions().find(session.id())).isEmpty();
        assertThat(anam.sessions().transcript(session.id())).isEmpty();
        assertThatThrownBy(() -> anam.sessions().get(session.id()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no session with the id " + session.id() + ". It has none.");
    }

    @Test
    default void the_limit_of_sessions_at_once_can_be_read_and_set() {
        Organization anam = organization();

        assertThat(anam.sessions().concurrencyLimit()).isEqualTo(5);
        anam.sessions().concurrencyLimit(7);

        assertThat(anam.sessions().concurrencyLimit()).isEqualTo(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().concurrencyLimit(-1))
                .withMessage("A limit of sessions is at least 0, but -1 was given. For a limit that no test reaches,"
                        + " give a large one.");
        anam.clear();
        assertThat(anam.sessions().concurrencyLimit()).isEqualTo(5);
    }

    @Test
    default void a_visit_begins_a_session_with_the_persona_of_the_link() {
        Organization anam = organization();
        Persona ada = anam.givenPersona("Ada");
        ShareLink link = anam.givenShareLink(given -> given.persona(ada));

        Visit visit = anam.shareLinks().visit(link.token());

        Session session = anam.sessions().get(visit.sessionId());
        assertThat(anam.sessions().all()).containsExactly(session);
        assertThat(session.personaId()).isEqualTo(ada.id());
        assertThat(session.clientLabel()).isEqualTo("share-link");
        assertThat(session.apiKeyId()).isNull();
        assertThat(session.personaConfig())
                .isEqualTo(Map.of("type", "stateful", "personaId", ada.id().toString(), "name", "Ada"));
        assertThat(session.startTime()).isEqualTo(SESSION_START);
        assertThat(session.isEnded()).isFalse();
    }

    @Test
    default void a_visit_that_does_not_open_begins_none() {
        Organization anam = organization();
        ShareLink link = anam.givenShareLink(given -> given.disabled());

        assertThat(anam.shareLinks().visit(link.token()).sessionId()).isNull();
        assertThat(anam.shareLinks().visit("nobody's").sessionId()).isNull();
        assertThat(anam.sessions().all()).isEmpty();
    }
}
