package dev.fakeanam.personas;

import dev.fakeanam.api.Resources;
import dev.fakeanam.status.Stable;

/**
 * The personas of one organization, for a test to make, read and change. Thread-safe.
 *
 * <p>That of the share links that name none is among them, once there is such a link. Removing a persona removes its
 * share links ({@code A20}).
 */
@Stable(since = "0.1.0")
public interface Personas extends Resources<Persona, PersonaSpec, PersonaSpec> {}
