package dev.fakeanam.voices;

/**
 * The provider that produces a voice.
 *
 * <p>Source: documented by Anam.
 */
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
