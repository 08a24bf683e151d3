package dev.fakeanam.llms;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * The format of an LLM's API. JSON has these names in lower case: {@code azure_openai}.
 *
 * <p>Source: documented by Anam, {@link #ANTHROPIC} and {@link #CUSTOM} for updates only. That a response then shows
 * these two is assumed ({@code A32}).
 */
@Stable(since = "0.1.0")
public enum LlmFormat {
    /** The format of OpenAI's API. */
    OPENAI,
    /** The format of OpenAI's API at Azure. */
    AZURE_OPENAI,
    /** The format of OpenAI's API at Groq. */
    GROQ_OPENAI,
    /** The format of Google's Gemini API. */
    GEMINI,
    /** A voice model, which hears and speaks. */
    ADVANCED_VOICE,
    /** There is no API. */
    NONE,
    /** The format of Anthropic's API. Only {@code updateLlm} takes it. */
    ANTHROPIC,
    /** A custom format. Only {@code updateLlm} takes it. */
    CUSTOM;

    /** {@return the name as JSON has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
