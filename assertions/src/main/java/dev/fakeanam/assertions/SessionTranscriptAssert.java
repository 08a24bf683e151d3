package dev.fakeanam.assertions;

import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sessions.TranscriptMessage;
import dev.fakeanam.status.Stable;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a {@link SessionTranscript}: what was said, and by whom.
 *
 * <p>An expected message has at least a role and a text: {@code assertThat(transcript).hasMessages(user("Hi"),
 * persona("Hello"))}. Its other fields, a timestamp for example, are compared only if they are set.
 * {@link TranscriptMessage#persona} also expects that the persona was not interrupted.
 */
@Stable(since = "0.1.0")
public class SessionTranscriptAssert
        extends AbstractDocumentAssert<SessionTranscriptAssert, SessionTranscript, SessionTranscript> {

    /**
     * Creates assertions about a transcript.
     *
     * @param actual a transcript
     */
    public SessionTranscriptAssert(@Nullable SessionTranscript actual) {
        super(actual, SessionTranscriptAssert.class, "transcript", SessionTranscript.CODEC, SessionTranscript.CODEC);
    }

    /**
     * Asserts which session it belongs to.
     *
     * @param expected the expected session, compared by its id
     * @return this
     */
    public SessionTranscriptAssert isOf(Session expected) {
        return isOf(expected.id());
    }

    /**
     * Asserts which session it belongs to.
     *
     * @param expected the expected session's id
     * @return this
     */
    public SessionTranscriptAssert isOf(UUID expected) {
        return hasField("sessionId", expected);
    }

    /**
     * Asserts the name that the persona had when the session began.
     *
     * @param expected the expected name
     * @return this
     */
    public SessionTranscriptAssert hasPersonaName(String expected) {
        return hasField("personaName", expected);
    }

    /**
     * Asserts how long the session lasted.
     *
     * @param expected the expected length, compared in whole milliseconds, as on the wire. A session that goes on has
     *     no length
     * @return this
     */
    public SessionTranscriptAssert hasDuration(Duration expected) {
        return hasField("durationMs", expected.toMillis());
    }

    /**
     * Asserts how many messages there are.
     *
     * @param expected the expected number
     * @return this
     */
    public SessionTranscriptAssert hasMessageCount(int expected) {
        return hasField("totalMessages", expected);
    }

    /**
     * Asserts that nothing was said.
     *
     * @return this
     */
    public SessionTranscriptAssert isEmpty() {
        return hasMessages();
    }

    /**
     * Asserts what was said: this and nothing else.
     *
     * @param expected the messages, in order
     * @return this
     */
    public SessionTranscriptAssert hasMessages(TranscriptMessage... expected) {
        List<TranscriptMessage> were = messages();
        if (!areLike(were, List.of(expected))) {
            throw failed("have the messages", List.of(expected));
        }
        return this;
    }

    /**
     * Asserts that these messages were said, in this order. Other messages may come before, between and after them.
     *
     * @param expected the messages, at least one
     * @return this
     * @throws IllegalArgumentException if there is no message
     */
    public SessionTranscriptAssert containsMessages(TranscriptMessage... expected) {
        requireMessages(expected);
        Iterator<TranscriptMessage> rest = messages().iterator();
        for (TranscriptMessage message : expected) {
            if (!skipTo(message, rest)) {
                throw failed("contain, in this order, the messages", List.of(expected));
            }
        }
        return this;
    }

    /**
     * Asserts what was said last.
     *
     * @param expected the last messages, in order, at least one
     * @return this
     * @throws IllegalArgumentException if there is no message
     */
    public SessionTranscriptAssert endsWith(TranscriptMessage... expected) {
        requireMessages(expected);
        List<TranscriptMessage> were = messages();
        int before = were.size() - expected.length;
        if (before < 0 || !areLike(were.subList(before, were.size()), List.of(expected))) {
            throw failed("end with the messages", List.of(expected));
        }
        return this;
    }

    @Override
    SessionTranscript document() {
        return actual;
    }

    @Override
    String idField() {
        return "sessionId";
    }

    private List<TranscriptMessage> messages() {
        return existing().messages();
    }

    /** Refuses a list of no messages, because it would assert nothing. */
    private static void requireMessages(TranscriptMessage... expected) {
        if (expected.length == 0) {
            throw new IllegalArgumentException(
                    "No messages assert nothing. Name one or more, or use isEmpty() to assert that nothing was said.");
        }
    }

    private static boolean skipTo(TranscriptMessage message, Iterator<TranscriptMessage> rest) {
        while (rest.hasNext()) {
            if (isLike(rest.next(), message)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areLike(List<TranscriptMessage> were, List<TranscriptMessage> expected) {
        if (were.size() != expected.size()) {
            return false;
        }
        Iterator<TranscriptMessage> wanted = expected.iterator();
        return were.stream().allMatch(message -> isLike(message, wanted.next()));
    }

    private static boolean isLike(TranscriptMessage was, TranscriptMessage expected) {
        return was.role() == expected.role()
                && was.message().equals(expected.message())
                && agrees(expected.timestamp(), was.timestamp())
                && agrees(expected.speakingDurationSeconds(), was.speakingDurationSeconds())
                && agrees(expected.wasInterrupted(), was.wasInterrupted());
    }

    private static boolean agrees(@Nullable Object said, @Nullable Object was) {
        return said == null || said.equals(was);
    }

    private AssertionError failed(String expectation, List<TranscriptMessage> expected) {
        List<String> said =
                expected.stream().map(message -> line(message) + more(message)).toList();
        List<String> were = messages().stream().map(this::line).toList();
        return failed(expectation + "\n  " + lines(said) + "\nbut it has\n  " + lines(were));
    }

    private static String lines(List<String> messages) {
        return messages.isEmpty() ? "none" : String.join("\n  ", messages);
    }

    private String line(TranscriptMessage message) {
        return message.role() + ": " + shown(message.message())
                + (Boolean.TRUE.equals(message.wasInterrupted()) ? ", interrupted" : "");
    }

    /** Returns the other fields of an expected message. Those of the actual messages are in the transcript's JSON. */
    private static String more(TranscriptMessage message) {
        return (message.timestamp() == null ? "" : " at " + message.timestamp())
                + (message.speakingDurationSeconds() == null ? "" : " in " + message.speakingDurationSeconds() + " s");
    }
}
