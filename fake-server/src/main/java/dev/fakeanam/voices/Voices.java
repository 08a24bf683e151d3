package dev.fakeanam.voices;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The voices of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>Each organization starts with two of Anam's own voices (assumed, {@code A22}). A new voice has the defaults of
 * {@link VoiceSpec}. If you remove a voice, the personas that have it still show it, as after {@code deleteVoice}
 * (assumed, {@code A23}).
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Voices extends Resources<Voice, VoiceSpec, VoiceSpec> {}
