package dev.fakeanam.personas;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * The requests of personas, to script them or to count them. Made for a static import:
 * {@code anam.on(createPersona()).reply(500)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class PersonaRequests {
    private PersonaRequests() {}

    /** {@return a pattern that takes lists of personas: {@code GET /v1/personas}} */
    public static RequestPattern listPersonas() {
        return RequestPattern.operation("listPersonas");
    }

    /** {@return a pattern that takes creations of personas: {@code POST /v1/personas}} */
    public static RequestPattern createPersona() {
        return RequestPattern.operation("createPersona");
    }

    /** {@return a pattern that takes reads of single personas: {@code GET /v1/personas/{id}}} */
    public static RequestPattern getPersona() {
        return RequestPattern.operation("getPersona");
    }

    /**
     * Returns a pattern that takes reads of one persona.
     *
     * @param id the persona's id
     * @return the pattern
     */
    public static RequestPattern getPersona(UUID id) {
        return getPersona().withPathParam("id", id);
    }

    /** {@return a pattern that takes updates of personas: {@code PUT /v1/personas/{id}}} */
    public static RequestPattern updatePersona() {
        return RequestPattern.operation("updatePersona");
    }

    /**
     * Returns a pattern that takes updates of one persona.
     *
     * @param id the persona's id
     * @return the pattern
     */
    public static RequestPattern updatePersona(UUID id) {
        return updatePersona().withPathParam("id", id);
    }

    /** {@return a pattern that takes deletions of personas: {@code DELETE /v1/personas/{id}}} */
    public static RequestPattern deletePersona() {
        return RequestPattern.operation("deletePersona");
    }

    /**
     * Returns a pattern that takes the deletion of one persona.
     *
     * @param id the persona's id
     * @return the pattern
     */
    public static RequestPattern deletePersona(UUID id) {
        return deletePersona().withPathParam("id", id);
    }
}
