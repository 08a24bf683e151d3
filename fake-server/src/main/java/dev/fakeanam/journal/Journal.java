package dev.fakeanam.journal;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.util.List;

/**
 * A journal at one moment. Immutable.
 *
 * @param exchanges the exchanges that it keeps, oldest first
 * @param dropped how many older exchanges it has dropped to stay within its limits
 */
@Stable(since = "0.1.0")
public record Journal(List<Exchange> exchanges, long dropped) {

    /** A journal in JSON: {@code {"data":[…],"dropped":0}}. */
    public static final Codec<Journal> CODEC = JsonCodec.of(Journal.class)
            .field("data", JsonCodec.list(Exchange.CODEC))
            .field("dropped", JsonCodec.longInteger())
            .build();

    public Journal {
        exchanges = List.copyOf(exchanges);
    }
}
