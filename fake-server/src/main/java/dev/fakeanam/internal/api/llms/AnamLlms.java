package dev.fakeanam.internal.api.llms;

import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmFormat;
import dev.fakeanam.llms.LlmUrl;
import dev.fakeanam.llms.ReasoningEffort;
import dev.fakeanam.llms.ReasoningFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Anam's own LLMs, which each organization has from the start ({@code A22}). The first has a documented id. */
final class AnamLlms {
    static final List<Llm> ALL = List.of(
            llm(
                    "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7",
                    "GPT-4o",
                    "OpenAI's GPT-4o as Anam sets it up.",
                    LlmFormat.OPENAI,
                    "https://api.openai.com/v1/chat/completions",
                    "gpt-4o",
                    "openai"),
            llm(
                    "5e3a9f1c-7d48-4b26-8c05-d1f6b2e4a973",
                    "Llama 3.3 70B",
                    "Meta's Llama 3.3 on Groq, for short delays.",
                    LlmFormat.GROQ_OPENAI,
                    "https://api.groq.com/openai/v1/chat/completions",
                    "llama-3.3-70b-versatile",
                    "groq"));

    private AnamLlms() {}

    private static Llm llm(
            String id,
            String displayName,
            String description,
            LlmFormat format,
            String url,
            String modelName,
            String tag) {
        return new Llm(
                UUID.fromString(id),
                displayName,
                description,
                format,
                List.of(LlmUrl.of(url)),
                modelName,
                0.7,
                1024,
                null,
                null,
                Map.of(),
                List.of(tag),
                true,
                true,
                false,
                ReasoningEffort.DEFAULT,
                ReasoningFormat.PARSED,
                null,
                Instant.parse("2026-04-20T10:00:00Z"),
                null);
    }
}
