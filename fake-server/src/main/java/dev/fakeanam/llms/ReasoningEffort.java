package dev.fakeanam.llms;

import java.util.Locale;

/**
 * How long an LLM thinks before it answers. JSON has these names in lower case.
 *
 * <p>Source: documented by Anam.
 */
public enum ReasoningEffort {
    /** As the model does by itself. */
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
