package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.SessionSamples.ACTIVE;
import static dev.fakeanam.assertions.SessionSamples.ENDED;
import static dev.fakeanam.assertions.SessionSamples.ENDED_AT;
import static dev.fakeanam.assertions.SessionSamples.KEY_ID;
import static dev.fakeanam.assertions.SessionSamples.STARTED_AT;
import static dev.fakeanam.assertions.SessionSamples.WITH_CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.ToolCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

class SessionAssertTest {
    private static final Persona ADA = ObjectCodec.of(Persona.CODEC).with(PersonaSamples.ADA, "id", OTHER_ID);

    @Test
    void a_session_that_is_as_expected_passes() {
        assertThat(ENDED)
                .hasId(ID)
                .isOf(ADA)
                .isOf(OTHER_ID)
                .hasEnded()
                .hasEndedWith(Session.NORMAL_EXIT)
                .hasLength(Duration.ofMinutes(5).plusNanos(999_999))
                .startedAt(STARTED_AT)
                .endedAt(ENDED_AT)
                .hasClientLabel("web \"100 %\"")
                .hasPersonaConfig("name", "Ada")
                .hasClientMetadata("userAgent", "test")
                .hasApiKeyId(KEY_ID)
                .hasOrganizationId("org_1")
                .hasEngine()
                .wasCreatedAt(STARTED_AT)
                .isUnchangedFrom(ENDED)
                .isNotNull();
        assertThat(ACTIVE)
                .isActive()
                .isEphemeral()
                .hasNoClientLabel()
                .hasNoApiKeyId()
                .hasNoEngine()
                .isNotNull();
    }

    @Test
    void a_session_with_the_calls_of_tools_is_a_session_too() {
        assertThat(WITH_CALLS)
                .isOf(ADA)
                .hasEnded()
                .hasToolCalls("open_calendar", "end_call")
                .hasToolCallSatisfying(
                        "open_calendar", call -> assertThat(call.result()).isEqualTo("done"))
                .isUnchangedFrom(ENDED)
                .isNotNull();
        assertThat(new SessionDetails(ACTIVE, List.of())).hasNoToolCalls().isActive();
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                wrong("id", "\"" + OTHER_ID + "\"", "\"" + ID + "\"", session -> session.hasId(OTHER_ID)),
                wrong("personaId", "\"" + ID + "\"", "\"" + OTHER_ID + "\"", session -> session.isOf(ID)),
                wrong("personaId", "null", "\"" + OTHER_ID + "\"", SessionAssert::isEphemeral),
                wrong("endTime", "null", "\"2026-04-20T10:05:00.000Z\"", SessionAssert::isActive),
                wrong("exitStatus", "\"%s\"", "\"NORMAL_EXIT\"", session -> session.hasEndedWith("%s")),
                wrong("sessionLengthMs", "1", "300000", session -> session.hasLength(Duration.ofMillis(1))),
                wrong(
                        "startTime",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-20T10:00:00.000Z\"",
                        session -> session.startedAt(Instant.EPOCH)),
                wrong(
                        "endTime",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-20T10:05:00.000Z\"",
                        session -> session.endedAt(Instant.EPOCH)),
                wrong("clientLabel", "\"app\"", "\"web \"100 %\"\"", session -> session.hasClientLabel("app")),
                wrong("clientLabel", "null", "\"web \"100 %\"\"", SessionAssert::hasNoClientLabel),
                wrong("personaConfig.name", "\"Eve\"", "\"Ada\"", session -> session.hasPersonaConfig("name", "Eve")),
                wrong(
                        "clientMetadata.userAgent",
                        "null",
                        "\"test\"",
                        session -> session.hasClientMetadata("userAgent", null)),
                wrong("apiKeyId", "\"" + ID + "\"", "\"" + KEY_ID + "\"", session -> session.hasApiKeyId(ID)),
                wrong("apiKeyId", "null", "\"" + KEY_ID + "\"", SessionAssert::hasNoApiKeyId),
                wrong("organizationId", "\"org_2\"", "\"org_1\"", session -> session.hasOrganizationId("org_2")),
                wrong("engineHost", "null", "\"engine.example.com\"", SessionAssert::hasNoEngine),
                wrong(
                        "createdAt",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-20T10:00:00.000Z\"",
                        session -> session.wasCreatedAt(Instant.EPOCH)));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_field_that_is_not_as_expected_is_shown_with_the_whole_session(
            String field, String expected, String was, Consumer<SessionAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(ENDED)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(
                        "\nExpecting the session %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                        ID, field, expected, was, ENDED.toJson());
    }

    static Stream<Consumer<SessionAssert>> assertions() {
        return Stream.concat(
                wrong_fields()
                        .map(arguments -> SessionAssertTest.assertion(arguments.get()[3])),
                Stream.of(SessionAssert::hasEnded, SessionAssert::hasEngine));
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void a_session_that_is_null_is_reported(Consumer<SessionAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat((Session) null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void a_session_that_goes_on_has_neither_end_nor_length() {
        String in = "\nin\n  " + ACTIVE.toJson();

        assertThatThrownBy(() -> assertThat(ACTIVE).hasEnded())
                .hasMessage("\nExpecting the session %s to have ended, but its endTime is null%s", ID, in);
        assertThatThrownBy(() -> assertThat(ACTIVE).hasEngine())
                .hasMessage("\nExpecting the session %s to have an engine, but its engineHost is null%s", ID, in);
        assertThatThrownBy(() -> assertThat(ACTIVE).hasEndedWith("NORMAL_EXIT"))
                .hasMessage(
                        "\nExpecting the session %s to have exitStatus\n  \"NORMAL_EXIT\"\nbut it has\n  null%s",
                        ID, in);
        assertThatThrownBy(() -> assertThat(ACTIVE).hasLength(Duration.ZERO))
                .hasMessage("\nExpecting the session %s to have sessionLengthMs\n  0\nbut it has\n  null%s", ID, in);
        assertThatThrownBy(() -> assertThat(ACTIVE).hasPersonaConfig("name", "Ada"))
                .hasMessage(
                        "\nExpecting the session %s to have personaConfig.name\n  \"Ada\"\nbut it has no such field%s",
                        ID, in);
    }

    @Test
    void fields_that_differ_are_reported() {
        Session other = ObjectCodec.of(Session.CODEC).with(ENDED, Map.of("exitStatus", "CLOSED_BY_ENGINE"));

        assertThat(other).differsFrom(ENDED).onlyIn("exitStatus").hasEnded();
        assertThatThrownBy(() -> assertThat(other).isUnchangedFrom(ENDED))
                .hasMessage(
                        "\nExpecting the session %s not to differ from what it was before, but these fields differ:\n"
                                + "  exitStatus: \"NORMAL_EXIT\" → \"CLOSED_BY_ENGINE\"",
                        ID);
    }

    @Test
    void other_calls_of_tools_are_shown() {
        String in = "\nin\n  " + WITH_CALLS.toJson();

        assertThatThrownBy(() -> assertThat(WITH_CALLS).hasToolCalls("end_call", "open_calendar"))
                .hasMessage(
                        "\nExpecting the session %s to have toolCalls\n  [\"end_call\",\"open_calendar\"]\nbut it has\n"
                                + "  [\"open_calendar\",\"end_call\"]%s",
                        ID, in);
        assertThatThrownBy(() -> assertThat(WITH_CALLS).hasNoToolCalls())
                .hasMessage(
                        "\nExpecting the session %s to have toolCalls\n  []\nbut it has\n  [\"open_calendar\",\"end_call\"]%s",
                        ID, in);
        assertThatThrownBy(() -> assertThat(WITH_CALLS).hasToolCallSatisfying("search", call -> {}))
                .hasMessage(
                        "\nExpecting the session %s to have among its toolCalls\n  \"search\"\nbut it has\n"
                                + "  [\"open_calendar\",\"end_call\"]%s",
                        ID, in);
        assertThatThrownBy(() -> assertThat(WITH_CALLS)
                        .hasToolCallSatisfying(
                                "end_call", call -> assertThat(call.status()).isEqualTo(ToolCall.Status.COMPLETED)))
                .hasMessage("\nexpected: completed\n but was: failed");
    }

    @SuppressWarnings("unchecked")
    private static Consumer<SessionAssert> assertion(Object argument) {
        return (Consumer<SessionAssert>) argument;
    }

    private static Arguments wrong(String field, String expected, String was, Consumer<SessionAssert> assertion) {
        return Arguments.of(field, expected, was, assertion);
    }
}
