package dev.fakeanam.sessions;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.status.Stable;
import java.util.List;

/**
 * A session with its tool calls, as {@code getSession} returns it.
 *
 * <p>In JSON, it is one flat object: the sixteen fields of the {@link Session}, then {@code toolCalls}.
 *
 * <p>Source: documented by Anam.
 *
 * @param session the session itself
 * @param toolCalls the calls, in the order of the conversation; empty until the session has ended
 */
@Stable(since = "0.1.0")
public record SessionDetails(Session session, List<ToolCall> toolCalls) {

    /** Reads and writes a session with its tool calls: the fields of both in one object. */
    public static final Codec<SessionDetails> CODEC = JsonCodec.of(SessionDetails.class)
            .inline(Session.CODEC)
            .field("toolCalls", JsonCodec.list(ToolCall.CODEC))
            .build();

    public SessionDetails {
        toolCalls = List.copyOf(toolCalls);
    }

    /**
     * Reads a session from its JSON.
     *
     * @param json an object with at least the seventeen fields; others are ignored
     * @return the session
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static SessionDetails fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the session as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
