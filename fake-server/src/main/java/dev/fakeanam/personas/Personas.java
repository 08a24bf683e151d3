package dev.fakeanam.personas;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The personas of one organization, as a test arranges and sees them. Thread-safe. */
public interface Personas {

    /**
     * Makes a persona.
     *
     * @param spec says what it is like: {@code persona -> persona.name("Ada")}
     * @return the persona
     * @throws IllegalArgumentException if there is a persona with that id already; then nothing is made
     */
    Persona given(Consumer<PersonaSpec> spec);

    /**
     * Reads a persona as it is now.
     *
     * @param id the persona's id
     * @return the persona
     * @throws NoSuchElementException if there is none with this id; the message names those that there are, the oldest
     *     ten of more
     */
    Persona get(UUID id);

    /**
     * Looks for a persona.
     *
     * @param id the persona's id
     * @return the persona as it is now; empty where there is none
     */
    Optional<Persona> find(UUID id);

    /** {@return all personas in the order they were made, that of the links that name none among them} */
    List<Persona> all();
}
