package dev.fakeanam.internal.seed;

import java.util.List;

/** The names of the fields of a seed, in the order in which they are written. */
final class SeedFields {
    static final List<String> SEED = List.of("organizations");
    static final List<String> ORGANIZATION =
            List.of("name", "apiKeys", "personas", "shareLinks", "clock", "rateLimits", "scripts", "counters");
    static final List<String> API_KEY = List.of("key", "permission", "revoked");
    static final List<String> PERSONA = List.of("id", "name", "default");
    static final List<String> SHARE_LINK = List.of(
            "id",
            "token",
            "type",
            "expiresAt",
            "usageLimit",
            "usageCount",
            "allowedOrigins",
            "allowAllOrigins",
            "removeWatermark",
            "enabled",
            "isPrimary",
            "createdAt",
            "personaId");
    static final List<String> CLOCK = List.of("now", "ticking");
    static final List<String> RATE_LIMITS = List.of("perMinute", "perHour");
    static final List<String> SCRIPT = List.of("script", "hits", "passed", "chances");
    static final List<String> COUNTERS = List.of("personas", "shareLinks", "tokens", "scripts");

    private SeedFields() {}
}
