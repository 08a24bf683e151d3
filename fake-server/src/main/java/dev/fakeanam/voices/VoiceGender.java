package dev.fakeanam.voices;

/**
 * What a voice sounds like.
 *
 * <p>Source: documented by Anam.
 */
public enum VoiceGender {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE,
    /** Neither. */
    NEUTRAL
}
