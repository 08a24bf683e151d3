package dev.fakeanam.internal.json;

import java.util.Optional;
import java.util.UUID;

/**
 * Reads uuids as Anam's API takes them: 8-4-4-4-12 hexadecimal digits, either case, any version (assumed, {@code A16}).
 */
public final class Uuids {
    private Uuids() {}

    /** {@return the uuid that a text is; empty if it is none} */
    public static Optional<UUID> parse(String text) {
        try {
            UUID uuid = UUID.fromString(text);
            // UUID also reads groups that are too short, but always writes whole groups.
            String written = uuid.toString();
            return written.equals(text) || written.equalsIgnoreCase(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException notUuid) {
            return Optional.empty();
        }
    }
}
