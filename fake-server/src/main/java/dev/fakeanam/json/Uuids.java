package dev.fakeanam.json;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads uuids as Anam's API takes them: 8-4-4-4-12 hexadecimal digits, either case, any version (assumed, {@code A16}).
 */
public final class Uuids {
    private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private Uuids() {}

    /**
     * Reads a uuid. {@link UUID#fromString} is no help: it takes groups that are too short.
     *
     * @param text any text
     * @return the uuid, or empty where the text is none
     */
    public static Optional<UUID> parse(String text) {
        return hasForm(text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static boolean hasForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char found = text.charAt(i);
            if (FORM.charAt(i) == '-' ? found != '-' : !HexFormat.isHexDigit(found)) {
                return false;
            }
        }
        return true;
    }
}
