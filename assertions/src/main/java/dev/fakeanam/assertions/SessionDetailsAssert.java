package dev.fakeanam.assertions;

import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.ToolCall;
import dev.fakeanam.status.Stable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link SessionDetails}: of the session, and of its tool calls. */
@Stable(since = "0.1.0")
public class SessionDetailsAssert extends AbstractSessionAssert<SessionDetailsAssert, SessionDetails> {

    /**
     * Creates assertions about a session with its tool calls.
     *
     * @param actual a session with its tool calls
     */
    public SessionDetailsAssert(@Nullable SessionDetails actual) {
        super(actual, SessionDetailsAssert.class, SessionDetails.CODEC);
    }

    /**
     * Asserts which tools were called: these and no others.
     *
     * @param toolNames the names of the tools, one for each call, in the order of the conversation
     * @return this
     */
    public SessionDetailsAssert hasToolCalls(String... toolNames) {
        return hasField("toolCalls", toolNames(), Arrays.asList(toolNames));
    }

    /**
     * Asserts that the list of tool calls is empty. It is always empty until the session has ended.
     *
     * @return this
     */
    public SessionDetailsAssert hasNoToolCalls() {
        return hasToolCalls();
    }

    /**
     * Asserts that a tool was called, and that its first call meets the requirements.
     *
     * @param toolName the name of the tool
     * @param requirements makes assertions about the call
     * @return this
     */
    public SessionDetailsAssert hasToolCallSatisfying(String toolName, Consumer<? super ToolCall> requirements) {
        hasAmong("toolCalls", toolNames(), toolName);
        existing().toolCalls().stream()
                .filter(call -> toolName.equals(call.toolName()))
                .findFirst()
                .ifPresent(requirements);
        return this;
    }

    @Override
    Session document() {
        return actual.session();
    }

    private Collection<@Nullable String> toolNames() {
        List<ToolCall> calls = existing().toolCalls();
        return calls.stream().<@Nullable String>map(ToolCall::toolName).toList();
    }
}
