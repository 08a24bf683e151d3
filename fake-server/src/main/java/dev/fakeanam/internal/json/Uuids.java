package dev.fakeanam.internal.json;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads uuids as Anam's API takes them: 8-4-4-4-12 hexadecimal digits, either case, any version (assumed, {@code A16}).
 */
public final class Uuids {
    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    /**
     * Reads a uuid. {@link UUID#fromString} is no help: it takes groups that are too short.
     *
     * @param text any text
     * @return the uuid, or empty where the text is none
     */
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
