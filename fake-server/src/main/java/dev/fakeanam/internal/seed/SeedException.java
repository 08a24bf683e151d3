package dev.fakeanam.internal.seed;

import java.io.Serial;

/** Says all that is wrong with a seed, a line for each fault. */
public final class SeedException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1L;

    SeedException(String message) {
        super(message);
    }
}
