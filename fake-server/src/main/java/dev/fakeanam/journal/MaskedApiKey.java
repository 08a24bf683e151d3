package dev.fakeanam.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Shows an API key in short: its start and a checksum. The start has at most 8 characters and at most half of the key.
 * The checksum has 8 digits, and distinguishes keys with the same start. Its 32 bits do not reveal a key that is long
 * enough to be a secret. It must be fast, because it is computed for each request.
 */
final class MaskedApiKey {
    private static final int MOST_SHOWN = 8;

    private MaskedApiKey() {}

    static String of(String apiKey) {
        int shown = Math.min(MOST_SHOWN, apiKey.length() / 2);
        return apiKey.substring(0, shown) + "…" + HexFormat.of().toHexDigits(checksum(apiKey));
    }

    /** A key never contains an ellipsis, because keys are ASCII. */
    static boolean isMasked(String text) {
        return text.contains("…");
    }

    private static int checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
