package dev.fakeanam.internal.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids and tokens that derive from an organization's name and a counter: the same test has the same ones in any order,
 * in parallel, on any machine. Not thread-safe.
 */
final class Identifiers {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());
    private static final int TOKEN_LENGTH = 21;

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

    UUID nextPersonaId() {
        return derive("persona", ++personas);
    }

    String nextToken() {
        UUID source = derive("token", ++tokens);
        BigInteger rest = new BigInteger(source.toString().replace("-", ""), 16);
        StringBuilder token = new StringBuilder("sh_");
        for (int i = 0; i < TOKEN_LENGTH; i++) {
            BigInteger[] quotient = rest.divideAndRemainder(BASE);
            token.append(ALPHABET.charAt(quotient[1].intValue()));
            rest = quotient[0];
        }
        return token.toString();
    }

    private UUID derive(String kind, long count) {
        return UUID.nameUUIDFromBytes((organizationName + '\n' + kind + '\n' + count).getBytes(StandardCharsets.UTF_8));
    }
}
