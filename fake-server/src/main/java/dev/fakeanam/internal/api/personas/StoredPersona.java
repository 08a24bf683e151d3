package dev.fakeanam.internal.api.personas;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a persona: what was said of it, and nothing that follows from other rooms.
 *
 * @param id the id
 * @param createdAt the moment it was made
 * @param updatedAt the moment it was last changed
 * @param fields what was said of it, by the names of {@code PersonaSpec}, with values in Java
 */
record StoredPersona(UUID id, Instant createdAt, Instant updatedAt, Map<String, @Nullable Object> fields) {
    String name() {
        return String.valueOf(fields.get("name"));
    }
}
