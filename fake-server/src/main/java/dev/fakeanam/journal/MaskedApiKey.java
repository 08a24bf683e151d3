package dev.fakeanam.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * Shows an API key: its start, at most 8 characters and at most half of it, and 8 digits of a checksum that tell keys
 * with the same start apart. The 32 bits of a checksum reveal far too little of a key that is long enough to be a
 * secret. It is made for every request, so it must be cheap.
 */
final class MaskedApiKey {
    private static final int MOST_SHOWN = 8;

    private MaskedApiKey() {}

    static String of(String apiKey) {
        int shown = Math.min(MOST_SHOWN, apiKey.length() / 2);
        return apiKey.substring(0, shown) + "…" + HexFormat.of().toHexDigits(checksum(apiKey));
    }

    /** No key has an ellipsis, since keys are of ASCII. */
    static boolean isMasked(String text) {
        return text.contains("…");
    }

    private static int checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
