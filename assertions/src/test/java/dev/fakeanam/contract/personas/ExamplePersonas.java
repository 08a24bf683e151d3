package dev.fakeanam.contract.personas;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.contract.Api;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.voices.Voice;
import java.util.Map;

/** The personas that most tests use. A test first sets the fields that it needs. */
record ExamplePersonas(Api api) {
    static final String NAME = "Example of the contract suite";

    private static final String BARE = "a persona of which nothing is said";

    AnamResponse creation() {
        return api.personas().creation("a persona", fields());
    }

    Persona persona() {
        return api.personas().example("a persona", fields());
    }

    /**
     * The response to a creation with an empty body, sent after that of {@link #persona}. No test changes this persona.
     */
    AnamResponse bareCreation() {
        persona();
        return api.personas().creation(BARE, Map.of());
    }

    Persona bare() {
        persona();
        return api.personas().example(BARE, Map.of());
    }

    private Map<String, ?> fields() {
        return Map.of(
                "name", NAME, "systemPrompt", "You are calm.", "avatarId", avatar().id(), "voiceId", voice().id());
    }

    /** The avatar of {@link #persona}. */
    Avatar avatar() {
        return api.avatars().listed(1).get(0);
    }

    /** The voice of {@link #persona}. */
    Voice voice() {
        return api.voices().listed(1).get(0);
    }
}
