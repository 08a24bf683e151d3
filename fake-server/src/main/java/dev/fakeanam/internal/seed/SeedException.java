package dev.fakeanam.internal.seed;

import java.io.Serial;

/** Lists the faults of a seed, one on each line. */
public final class SeedException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    SeedException(String message) {
        super(message);
    }
}
