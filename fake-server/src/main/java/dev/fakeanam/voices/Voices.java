package dev.fakeanam.voices;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The voices of one organization, for a test to make, read and change. Thread-safe.
 *
 * <p>Two are there from the start, Anam's own ({@code A22}). One that says nothing is as {@code createVoice} makes it.
 * What a test removes stays shown by personas that have it, as after {@code deleteVoice} ({@code A23}).
 */
@Stable(since = "0.1.0")
public interface Voices extends Resources<Voice, VoiceSpec, VoiceSpec> {}
