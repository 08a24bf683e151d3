package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.SessionSamples.ENDED;
import static dev.fakeanam.assertions.SessionSamples.STARTED_AT;
import static dev.fakeanam.assertions.SessionSamples.TRANSCRIPT;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.sessions.SessionTranscript;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTranscriptAssertTest {
    private static final SessionTranscript SILENCE =
            new SessionTranscript(ID, "Ada", STARTED_AT, null, null, 0, true, List.of());
    private static final String ALL =
            "user: \"Hi\"\n  persona: \"Hello\"\n  user: \"Stop\"\n  persona: \"100 %\", interrupted";

    @Test
    void a_transcript_that_is_as_expected_passes() {
        assertThat(TRANSCRIPT)
                .isOf(ENDED)
                .isOf(ID)
                .hasPersonaName("Ada")
                .hasDuration(Duration.ofMinutes(5))
                .hasMessageCount(4)
                .hasMessages(
                        user("Hi"),
                        persona("Hello"),
                        user("Stop"),
                        persona("100 %").interrupted())
                .containsMessages(user("Hi"), user("Stop"))
                .containsMessages(persona("Hello").at(STARTED_AT).speaking(2.5))
                .endsWith(persona("100 %").interrupted())
                .endsWith(user("Stop"), persona("100 %").interrupted())
                .isUnchangedFrom(TRANSCRIPT)
                .isNotNull();
        assertThat(SILENCE).isEmpty().hasMessageCount(0).isNotNull();
    }

    static Stream<Arguments> wrong_messages() {
        return Stream.of(
                wrong("have the messages\n  user: \"Hi\"", it -> it.hasMessages(user("Hi"))),
                wrong("have the messages\n  none", SessionTranscriptAssert::isEmpty),
                wrong(
                        "have the messages\n  user: \"Hi\"\n  persona: \"Hello\"\n  user: \"Stop\"\n  persona: \"100"
                                + " %\"",
                        it -> it.hasMessages(user("Hi"), persona("Hello"), user("Stop"), persona("100 %"))),
                wrong(
                        "contain, in this order, the messages\n  user: \"Stop\"\n  user: \"Hi\"",
                        it -> it.containsMessages(user("Stop"), user("Hi"))),
                wrong(
                        "contain, in this order, the messages\n  user: \"Hi\"\n  user: \"Hi\"",
                        it -> it.containsMessages(user("Hi"), user("Hi"))),
                wrong(
                        "contain, in this order, the messages\n  user: \"Hello\"",
                        it -> it.containsMessages(user("Hello"))),
                wrong(
                        "contain, in this order, the messages\n  user: \"Hi\" at 1970-01-01T00:00:00Z",
                        it -> it.containsMessages(user("Hi").at(Instant.EPOCH))),
                wrong(
                        "contain, in this order, the messages\n  persona: \"Hello\" in 2.0 s",
                        it -> it.containsMessages(persona("Hello").speaking(2))),
                wrong(
                        "contain, in this order, the messages\n  user: \"Stop\" at 2026-04-20T10:00:00Z",
                        it -> it.containsMessages(user("Stop").at(STARTED_AT))),
                wrong("end with the messages\n  user: \"Stop\"", it -> it.endsWith(user("Stop"))),
                wrong(
                        "end with the messages\n  user: \"1\"\n  user: \"2\"\n  user: \"3\"\n  user: \"4\"\n  user:"
                                + " \"5\"",
                        it -> it.endsWith(user("1"), user("2"), user("3"), user("4"), user("5"))));
    }

    @ParameterizedTest
    @MethodSource("wrong_messages")
    void other_messages_are_shown(String expectation, Consumer<SessionTranscriptAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(TRANSCRIPT)))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "\nExpecting the transcript %s to %s\nbut it has\n  %s\nin\n  %s",
                        ID, expectation, ALL, TRANSCRIPT.toJson());
    }

    @ParameterizedTest
    @MethodSource("wrong_messages")
    void a_transcript_that_is_null_is_reported(String expectation, Consumer<SessionTranscriptAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat((SessionTranscript) null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void silence_is_shown_as_no_messages() {
        assertThatThrownBy(() -> assertThat(SILENCE).endsWith(persona("Bye")))
                .hasMessage(
                        "\nExpecting the transcript %s to end with the messages\n  persona: \"Bye\"\nbut it has\n "
                                + " none\nin\n  %s",
                        ID, SILENCE.toJson());
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                Arguments.of("sessionId", "\"" + OTHER_ID + "\"", "\"" + ID + "\"", with(it -> it.isOf(OTHER_ID))),
                Arguments.of("personaName", "\"Eve\"", "\"Ada\"", with(it -> it.hasPersonaName("Eve"))),
                Arguments.of("durationMs", "1000", "300000", with(it -> it.hasDuration(Duration.ofSeconds(1)))),
                Arguments.of("totalMessages", "5", "4", with(it -> it.hasMessageCount(5))));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_field_that_is_not_as_expected_is_shown_with_the_whole_transcript(
            String field, String expected, String was, Consumer<SessionTranscriptAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(TRANSCRIPT)))
                .hasMessage(
                        "\nExpecting the transcript %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                        ID, field, expected, was, TRANSCRIPT.toJson());
    }

    @Test
    void no_messages_are_refused_where_they_would_assert_nothing() {
        List<Consumer<SessionTranscriptAssert>> assertions =
                List.of(SessionTranscriptAssert::containsMessages, SessionTranscriptAssert::endsWith);
        for (Consumer<SessionTranscriptAssert> assertion : assertions) {
            assertThatThrownBy(() -> assertion.accept(assertThat(TRANSCRIPT)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("No messages assert nothing. Name one or more, or use isEmpty() to assert that nothing"
                            + " was said.");
        }
    }

    private static Arguments wrong(String expectation, Consumer<SessionTranscriptAssert> assertion) {
        return Arguments.of(expectation, assertion);
    }

    private static Consumer<SessionTranscriptAssert> with(Consumer<SessionTranscriptAssert> assertion) {
        return assertion;
    }
}
