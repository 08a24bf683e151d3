package dev.fakeanam.voices;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The voices of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>Each organization starts with two of Anam's own (assumed, {@code A22}). A new one has the defaults of
 * {@code createVoice}. Personas still show a removed one, as after {@code deleteVoice} (assumed, {@code A23}).
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Voices extends Resources<Voice, VoiceSpec, VoiceSpec> {}
