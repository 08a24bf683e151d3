package dev.fakeanam.personas;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The personas of one organization, for a test to create, read and change. Thread-safe.
 *
 * <p>A share link that names no persona opens the default persona. The fake creates it for the first such link, unless
 * a test has chosen one with {@link PersonaSpec#asDefault}. Removing a persona removes its share links (assumed,
 * {@code A20}).
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Personas extends Resources<Persona, PersonaSpec, PersonaSpec> {}
