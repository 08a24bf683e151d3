package dev.fakeanam.llms;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * How long an LLM reasons before its output. JSON has these names in lower case.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum ReasoningEffort {
    /** The default of the model. */
    DEFAULT,
    /** Briefly. */
    LOW,
    /** For a while. */
    MEDIUM,
    /** Thoroughly. */
    HIGH;

    /** {@return the name as JSON has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
