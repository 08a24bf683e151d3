package dev.fakeanam.journal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * How an API key is shown wherever the fake shows one: its start, at most 8 characters and at most half of it, and 8
 * digits of a checksum that tell keys with the same start apart. Of a key that is long enough to be a secret, 32 bits
 * say far too little, of whatever hash they are; and it is made for every request, so it must be cheap.
 */
public final class MaskedApiKey {
    private static final int MOST_SHOWN = 8;

    private MaskedApiKey() {}

    public static String of(String apiKey) {
        int shown = Math.min(MOST_SHOWN, apiKey.length() / 2);
        return apiKey.substring(0, shown) + "…" + HexFormat.of().toHexDigits(checksum(apiKey));
    }

    /** No key has an ellipsis, since keys are of ASCII. */
    public static boolean isMasked(String text) {
        return text.contains("…");
    }

    private static int checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (int) checksum.getValue();
    }
}
