package dev.fakeanam.internal.organization;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids and tokens that derive from an organization's name and a counter: the same test has the same ones in any order,
 * in parallel, on any machine. Not thread-safe.
 */
public final class Identifiers {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final String organizationName;
    private long links;
    private long tokens;
    private long personas;

    Identifiers(String organizationName) {
        this.organizationName = organizationName;
    }

    Counters counters() {
        return new Counters(personas, links, tokens);
    }

    void restore(Counters counters) {
        personas = counters.personas();
        links = counters.shareLinks();
        tokens = counters.tokens();
    }

    UUID organizationId() {
        return derive("organization", 0);
    }

    UUID nextShareLinkId() {
        return derive("share link", ++links);
    }

    public UUID nextPersonaId() {
        return derive("persona", ++personas);
    }

    String nextToken() {
        UUID source = derive("token", ++tokens);
        return "sh_" + characters(11, source.getMostSignificantBits())
                + characters(10, source.getLeastSignificantBits());
    }

    /** 64 bits are worth 10.7 characters: of 11 the last is one of 22, and 10 leave out the highest bits. */
    private static String characters(int count, long bits) {
        StringBuilder characters = new StringBuilder();
        long rest = bits;
        for (int i = 0; i < count; i++) {
            characters.append(ALPHABET.charAt((int) Long.remainderUnsigned(rest, ALPHABET.length())));
            rest = Long.divideUnsigned(rest, ALPHABET.length());
        }
        return characters.toString();
    }

    private UUID derive(String kind, long count) {
        return UUID.nameUUIDFromBytes((organizationName + '\n' + kind + '\n' + count).getBytes(StandardCharsets.UTF_8));
    }
}
