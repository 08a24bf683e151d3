package dev.fakeanam.internal.api.tokens;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Json;
import dev.fakeanam.voices.VoiceOptions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields with which a client configures a session. Anam documents the fields, their limits and the rules between
 * them.
 */
final class SessionConfiguration {
    private static final int LONGEST_DESCRIPTION = 1024;
    private static final int LONGEST_STYLE = 2000;
    private static final int MOST_PARAMETER_BYTES = 10_000;

    private static final JsonCodec<Map<String, @Nullable Object>> DIRECTOR_NOTES = JsonCodec.fields("DirectorNotes")
            .field(
                    "presetStyle",
                    JsonCodec.textOf("happy", "warm", "playful", "supportive", "sad", "angry", "distressed"))
            .field("customStylePrompt", JsonCodec.text(0, LONGEST_STYLE))
            .field("expressivity", JsonCodec.number(0, 1))
            .build()
            .map(Map.class, SessionConfiguration::requireOneStyle, notes -> notes);

    private static final JsonCodec<Map<String, @Nullable Object>> TOOL = JsonCodec.fields("SessionTool")
            .required("type", JsonCodec.textOf("client", "server", "system"))
            .required("name", JsonCodec.text())
            .field("description", JsonCodec.text(0, LONGEST_DESCRIPTION))
            .field(
                    "parameters",
                    JsonCodec.object().map(Map.class, SessionConfiguration::requireFewBytes, parameters -> parameters))
            .open()
            .build();

    /** Reads and writes {@code personaConfig}: one of the organization's personas, or an ephemeral one. */
    static final JsonCodec<Map<String, @Nullable Object>> PERSONA = JsonCodec.fields("SessionPersonaConfig")
            .field("personaId", JsonCodec.text())
            .field("name", JsonCodec.text())
            .field("avatarId", JsonCodec.text())
            .field("avatarModel", JsonCodec.textOf("cara-3", "cara-4", "cara-4-latest"))
            .field("voiceId", JsonCodec.text())
            .field("llmId", JsonCodec.text())
            .field("systemPrompt", JsonCodec.text())
            .field("maxSessionLengthSeconds", JsonCodec.number())
            .field("skipGreeting", JsonCodec.bool())
            .field("uninterruptibleGreeting", JsonCodec.bool())
            .field("initialMessage", JsonCodec.text().orNull())
            .field("voiceDetectionOptions", VoiceOptions.DETECTION)
            .field("languageCode", JsonCodec.text())
            .field("voiceGenerationOptions", VoiceOptions.GENERATION)
            .field("directorNotes", DIRECTOR_NOTES)
            .field("tools", JsonCodec.list(TOOL))
            .field("toolIds", JsonCodec.list(JsonCodec.uuid()))
            .build()
            .map(Map.class, SessionConfiguration::requireOnePersona, config -> config);

    /** Reads and writes {@code sessionOptions}. */
    static final JsonCodec<Map<String, @Nullable Object>> OPTIONS = JsonCodec.fields("SessionOptions")
            .field(
                    "sessionReplay",
                    JsonCodec.fields("SessionReplayOptions")
                            .field("enableSessionReplay", JsonCodec.bool())
                            .build())
            .field("videoQuality", JsonCodec.textOf("high", "auto"))
            .field("videoWidth", JsonCodec.integer())
            .field("videoHeight", JsonCodec.integer())
            .field(
                    "egress",
                    JsonCodec.fields("EgressOptions")
                            .required("mode", JsonCodec.textOf("daily"))
                            .field(
                                    "daily",
                                    JsonCodec.fields("DailyEgressOptions")
                                            .required("roomUrl", JsonCodec.url())
                                            .field("token", JsonCodec.text())
                                            .field("userName", JsonCodec.text())
                                            .build())
                            .build())
            .build()
            .map(Map.class, SessionConfiguration::requireBothSides, options -> options);

    private SessionConfiguration() {}

    /** {@return what was read, as JSON values} */
    static Map<String, Object> json(
            JsonCodec<Map<String, @Nullable Object>> codec, @Nullable Map<String, @Nullable Object> read) {
        return read == null ? Map.of() : JsonCodec.object().parse(Json.write(codec.write(read)));
    }

    private static Map<String, @Nullable Object> requireOnePersona(Map<String, @Nullable Object> config) {
        if (config.containsKey("personaId") && config.size() > 1) {
            throw new IllegalArgumentException("personaId cannot be combined with the fields of an ephemeral persona");
        }
        return config;
    }

    private static Map<String, @Nullable Object> requireOneStyle(Map<String, @Nullable Object> notes) {
        if (notes.containsKey("presetStyle") && notes.containsKey("customStylePrompt")) {
            throw new IllegalArgumentException("presetStyle and customStylePrompt are mutually exclusive");
        }
        return notes;
    }

    private static Map<String, Object> requireFewBytes(Map<String, Object> parameters) {
        if (Json.write(parameters).getBytes(StandardCharsets.UTF_8).length > MOST_PARAMETER_BYTES) {
            throw new IllegalArgumentException("parameters must be at most " + MOST_PARAMETER_BYTES + " bytes as JSON");
        }
        return parameters;
    }

    private static Map<String, @Nullable Object> requireBothSides(Map<String, @Nullable Object> options) {
        if (options.containsKey("videoWidth") != options.containsKey("videoHeight")) {
            throw new IllegalArgumentException("videoWidth and videoHeight must be provided together");
        }
        return options;
    }
}
