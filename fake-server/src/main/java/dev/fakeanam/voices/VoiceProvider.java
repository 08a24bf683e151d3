package dev.fakeanam.voices;

import dev.fakeanam.status.Stable;

/**
 * The provider that produces a voice.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum VoiceProvider {
    /** Cartesia. */
    CARTESIA,
    /** ElevenLabs. */
    ELEVENLABS,
    /** OpenAI's voice mode. */
    OPENAI_ADVANCED_VOICE,
    /** Fish Audio. */
    FISH_AUDIO
}
