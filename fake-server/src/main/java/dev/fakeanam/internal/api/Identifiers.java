package dev.fakeanam.internal.api;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Derives ids and tokens from an organization's name and a counter for each kind. So a test gets the same ones in any
 * order, in parallel, and on any machine. Not thread-safe.
 */
public final class Identifiers {
    /** The kind of all tokens. */
    public static final String TOKEN = "token";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final String organizationName;
    private final Map<String, Long> counters = new HashMap<>();

    public Identifiers(String organizationName) {
        this.organizationName = organizationName;
    }

    /** How many of each kind have been derived. */
    public Map<String, Long> counters() {
        return Map.copyOf(counters);
    }

    /** Continues after this many ids and tokens. */
    public void restore(Map<String, Long> given) {
        counters.putAll(given);
    }

    public UUID organizationId() {
        return derive("organization", 0);
    }

    /** The next id of a kind. */
    public UUID nextId(String kind) {
        return derive(kind, counters.merge(kind, 1L, Long::sum));
    }

    /** The next 21 characters of letters and digits, behind a prefix. */
    public String nextToken(String prefix) {
        UUID source = nextId(TOKEN);
        return prefix
                + characters(11, source.getMostSignificantBits())
                + characters(10, source.getLeastSignificantBits());
    }

    /**
     * 64 bits need 10.7 characters. The last of 11 would be one of only 22, so 10 are used, without the highest bits.
     */
    private static String characters(int count, long bits) {
        StringBuilder characters = new StringBuilder();
        long rest = bits;
        for (int i = 0; i < count; i++) {
            characters.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
            rest = Long.divideUnsigned(rest, ALPHABET.length());
        }
        return characters.toString();
    }

    /**
     * The first long of a {@link SplittableRandom} is another one for each seed. No {@link java.security.MessageDigest}
     * is used, since the JDK's security providers take a thirtieth of a start.
     */
    private UUID derive(String kind, long count) {
        SplittableRandom bits = new SplittableRandom(hash(organizationName + '\n' + kind) + count);
        long version4 = bits.nextLong() & ~0xF000L | 0x4000L;
        long variant2 = bits.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(version4, variant2);
    }

    /** Two hashes of 32 bits that have nothing to do with each other. */
    private static long hash(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        return (long) text.hashCode() << Integer.SIZE | checksum.getValue();
    }
}
