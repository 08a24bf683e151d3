package dev.fakeanam.voices;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes how personas listen and speak: the fields {@code voiceDetectionOptions} and
 * {@code voiceGenerationOptions} of several documents.
 *
 * <p>Source: the fields and their bounds are documented by Anam.
 */
@Stable(since = "0.1.0")
public final class VoiceOptions {
    /** Reads and writes {@code voiceDetectionOptions}. */
    public static final Codec<Map<String, @Nullable Object>> DETECTION = JsonCodec.fields("VoiceDetectionOptions")
            .field("endOfSpeechSensitivity", JsonCodec.number(0, 1))
            .field("silenceBeforeSkipTurnSeconds", JsonCodec.number(0, 900))
            .field("silenceBeforeSessionEndSeconds", JsonCodec.number(0, 7200))
            .field("silenceBeforeAutoEndTurnSeconds", JsonCodec.number(0.5, 10))
            .field("speechEnhancementLevel", JsonCodec.number(0, 1))
            .build();

    /**
     * Reads and writes {@code voiceGenerationOptions}: the options of one provider of voices. Options of two providers
     * together are refused.
     */
    public static final Codec<Map<String, Object>> GENERATION = JsonCodec.anyOf(
            JsonCodec.fields("ElevenLabsV1VoiceGenerationOptions")
                    .field("stability", JsonCodec.number(0, 1))
                    .field("similarityBoost", JsonCodec.number(0, 1))
                    .field("speed", JsonCodec.number(0.7, 1.2))
                    .build(),
            JsonCodec.fields("ElevenLabsV2VoiceGenerationOptions")
                    .field("stability", JsonCodec.number(0, 1))
                    .field("similarityBoost", JsonCodec.number(0, 1))
                    .field("style", JsonCodec.number(0, 1))
                    .field("useSpeakerBoost", JsonCodec.bool())
                    .field("speed", JsonCodec.number(0.7, 1.2))
                    .field("model", JsonCodec.text())
                    .build(),
            JsonCodec.fields("CartesiaSonic3VoiceGenerationOptions")
                    .field("volume", JsonCodec.number(0.5, 2))
                    .field("speed", JsonCodec.number(0.6, 1.5))
                    .field("emotion", JsonCodec.textOf("neutral", "calm", "angry", "content", "sad", "scared"))
                    .build(),
            JsonCodec.fields("FishAudioVoiceGenerationOptions")
                    .field("volume", JsonCodec.number(0.5, 2))
                    .field("speed", JsonCodec.number(0.5, 2))
                    .build());

    private VoiceOptions() {}
}
