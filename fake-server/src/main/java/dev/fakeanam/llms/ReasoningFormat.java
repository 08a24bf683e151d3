package dev.fakeanam.llms;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * Whether and how an LLM returns its reasoning. JSON has these names in lower case.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum ReasoningFormat {
    /** The reasoning is separate from the output. */
    PARSED,
    /** The reasoning is part of the output. */
    RAW,
    /** The reasoning is not returned. */
    HIDDEN;

    /** {@return the name as JSON has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
