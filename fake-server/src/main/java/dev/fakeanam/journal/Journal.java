package dev.fakeanam.journal;

import dev.fakeanam.json.Codec;
import dev.fakeanam.json.ObjectCodec;
import java.util.List;

/**
 * A journal at one moment. Immutable.
 *
 * @param exchanges the exchanges that it keeps, oldest first
 * @param dropped how many older exchanges it has forgotten to stay within its bounds
 */
public record Journal(List<Exchange> exchanges, long dropped) {

    /** A journal in JSON: {@code {"data":[…],"dropped":0}}. */
    public static final ObjectCodec<Journal> CODEC = Codec.of(Journal.class)
            .field("data", Codec.list(Exchange.CODEC))
            .field("dropped", Codec.longInteger())
            .build();

    public Journal {
        exchanges = List.copyOf(exchanges);
    }
}
