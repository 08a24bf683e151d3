package dev.fakeanam.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How an API key is shown wherever the fake shows one: its start, at most 8 characters and at most half of it, and 8
 * digits of a hash that tell keys with the same start apart.
 */
final class MaskedApiKey {
    private static final int MOST_SHOWN = 8;
    private static final int HASH_BYTES = 4;

    private MaskedApiKey() {}

    static String of(String apiKey) {
        int shown = Math.min(MOST_SHOWN, apiKey.length() / 2);
        return apiKey.substring(0, shown) + "…" + HexFormat.of().formatHex(sha256(apiKey), 0, HASH_BYTES);
    }

    /** No key has an ellipsis, since keys are of ASCII. */
    static boolean isMasked(String text) {
        return text.contains("…");
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
