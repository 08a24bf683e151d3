package dev.fakeanam.llms;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * What becomes of an LLM's thoughts. JSON has these names in lower case.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum ReasoningFormat {
    /** They come apart from the answer. */
    PARSED,
    /** They come within the answer. */
    RAW,
    /** They do not come. */
    HIDDEN;

    /** {@return the name as JSON has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
