package dev.fakeanam.llms;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * Whether and how an LLM returns its thoughts. JSON has these names in lower case.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum ReasoningFormat {
    /** The thoughts are separate from the answer. */
    PARSED,
    /** The thoughts are part of the answer. */
    RAW,
    /** The thoughts are not returned. */
    HIDDEN;

    /** {@return the name as JSON has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
