package dev.fakeanam.personas;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * Selects requests that are about personas, to script or to count them. Made for a static import:
 * {@code anam.on(createPersona()).reply(500)}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public final class PersonaRequests {
    private PersonaRequests() {}

    /** {@return a pattern for requests that list personas: {@code GET /v1/personas}} */
    public static RequestPattern listPersonas() {
        return RequestPattern.operation("listPersonas");
    }

    /** {@return a pattern for requests that create a persona: {@code POST /v1/personas}} */
    public static RequestPattern createPersona() {
        return RequestPattern.operation("createPersona");
    }

    /** {@return a pattern for requests that read any single persona: {@code GET /v1/personas/{id}}} */
    public static RequestPattern getPersona() {
        return RequestPattern.operation("getPersona");
    }

    /**
     * Returns a pattern for requests that read one persona.
     *
     * @param id the persona's id
     * @return the pattern
     */
    public static RequestPattern getPersona(UUID id) {
        return getPersona().withPathParam("id", id);
    }

    /** {@return a pattern for requests that update any persona: {@code PUT /v1/personas/{id}}} */
    public static RequestPattern updatePersona() {
        return RequestPattern.operation("updatePersona");
    }

    /**
     * Returns a pattern for requests that update one persona.
     *
     * @param id the persona's id
     * @return the pattern
     */
    public static RequestPattern updatePersona(UUID id) {
        return updatePersona().withPathParam("id", id);
    }

    /** {@return a pattern for requests that delete any persona: {@code DELETE /v1/personas/{id}}} */
    public static RequestPattern deletePersona() {
        return RequestPattern.operation("deletePersona");
    }

    /**
     * Returns a pattern for requests that delete one persona.
     *
     * @param id the persona's id
     * @return the pattern
     */
    public static RequestPattern deletePersona(UUID id) {
        return deletePersona().withPathParam("id", id);
    }
}
