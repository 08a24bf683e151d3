package dev.fakeanam.personas;

import dev.fakeanam.api.Resources;

/**
 * The personas of one organization, for a test to make, read and change. Thread-safe.
 *
 * <p>That of the share links that name none is among them, once there is such a link. Removing a persona removes its
 * share links ({@code A20}).
 */
public interface Personas extends Resources<Persona, PersonaSpec, PersonaSpec> {}
