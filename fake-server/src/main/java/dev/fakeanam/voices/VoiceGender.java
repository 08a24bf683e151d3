package dev.fakeanam.voices;

import dev.fakeanam.status.Stable;

/**
 * The gender that a voice sounds like.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum VoiceGender {
    /** Male. */
    MALE,
    /** Female. */
    FEMALE,
    /** Neither. */
    NEUTRAL
}
