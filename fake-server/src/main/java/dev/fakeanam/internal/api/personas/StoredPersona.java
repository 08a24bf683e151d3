package dev.fakeanam.internal.api.personas;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The stored part of a persona: the fields of requests, without data of other rooms.
 *
 * @param id the id
 * @param createdAt the moment it was made
 * @param updatedAt the moment it was last changed
 * @param fields its fields, by the names of {@code PersonaSpec}, with values in Java
 */
record StoredPersona(UUID id, Instant createdAt, Instant updatedAt, Map<String, @Nullable Object> fields) {
    String name() {
        return String.valueOf(fields.get("name"));
    }
}
