package dev.fakeanam.llms;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * How an LLM is talked to. JSON has these names in lower case: {@code azure_openai}.
 *
 * <p>Source: documented by Anam. The reference has {@link #ANTHROPIC} and {@link #CUSTOM} for updates alone; that a
 * response shows what an update set is assumed ({@code A32}).
 */
@Stable(since = "0.1.0")
public enum LlmFormat {
    /** As OpenAI's API. */
    OPENAI,
    /** As OpenAI's API at Azure. */
    AZURE_OPENAI,
    /** As OpenAI's API at Groq. */
    GROQ_OPENAI,
    /** As Google's Gemini API. */
    GEMINI,
    /** A model that hears and speaks. */
    ADVANCED_VOICE,
    /** Not at all. */
    NONE,
    /** As Anthropic's API. Only {@code updateLlm} takes it. */
    ANTHROPIC,
    /** In a way of its own. Only {@code updateLlm} takes it. */
    CUSTOM;

    /** {@return the name as JSON has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
