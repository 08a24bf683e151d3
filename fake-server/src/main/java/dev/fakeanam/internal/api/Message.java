package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Codec;

/**
 * The body of a response that only says that all went well.
 *
 * @param message the sentence
 */
public record Message(String message) {
    public static final Codec<Message> CODEC =
            JsonCodec.of(Message.class).field("message", JsonCodec.text()).build();

    /** {@return a 200 with a message} */
    public static RecordedResponse response(String message) {
        return RecordedResponse.json(200, CODEC.print(new Message(message)));
    }
}
