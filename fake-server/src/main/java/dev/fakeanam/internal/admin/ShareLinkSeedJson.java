package dev.fakeanam.internal.admin;

import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of a share link that is to be made: those of a ShareLink and {@code personaId}, all of them optional. */
public final class ShareLinkSeedJson {
    private static final List<String> FIELDS = List.of(
            "id",
            "token",
            "personaId",
            "type",
            "expiresAt",
            "usageLimit",
            "usageCount",
            "allowedOrigins",
            "allowAllOrigins",
            "removeWatermark",
            "enabled",
            "isPrimary",
            "createdAt");

    private static final List<String> TYPES =
            Arrays.stream(ShareLinkType.values()).map(ShareLinkType::name).toList();

    private static final UUID NO_ID = new UUID(0, 0);

    private ShareLinkSeedJson() {}

    public static Consumer<ShareLinkSpec> read(@Nullable Object value) {
        JsonFields fields = JsonFields.of("share link", value).refuseOthers(FIELDS);
        return seed -> {
            given(fields, "id", () -> seed.id(fields.uuid("id")));
            given(fields, "token", () -> seed.token(fields.string("token")));
            given(fields, "personaId", () -> seed.persona(new Persona(fields.uuid("personaId"), "")));
            given(fields, "type", () -> seed.type(ShareLinkType.valueOf(fields.oneOf("type", TYPES))));
            given(fields, "createdAt", () -> seed.createdAt(fields.dateTime("createdAt")));
            given(fields, "expiresAt", () -> expiresAt(fields, seed));
            given(fields, "usageLimit", () -> usageLimit(fields, seed));
            given(fields, "usageCount", () -> seed.usageCount(fields.integer("usageCount")));
            given(
                    fields,
                    "allowedOrigins",
                    () -> seed.allowedOrigins(fields.strings("allowedOrigins").toArray(String[]::new)));
            flag(fields, "allowAllOrigins", true, seed::allowAllOrigins);
            flag(fields, "removeWatermark", true, seed::removeWatermark);
            flag(fields, "enabled", false, seed::disabled);
            flag(fields, "isPrimary", true, seed::primary);
        };
    }

    /** Every field but an id and a token that were left open. */
    public static Map<String, @Nullable Object> write(ShareLinkSpec seed) {
        ShareLink link = seed.toShareLink(NO_ID, "");
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        ((Map<?, ?>) Json.parse(link.toJson())).forEach((name, value) -> fields.put(String.valueOf(name), value));
        replace(fields, "id", seed.id());
        replace(fields, "token", seed.token());
        replace(fields, "personaId", seed.personaId());
        return fields;
    }

    private static void replace(Map<String, @Nullable Object> fields, String name, @Nullable Object value) {
        if (value == null) {
            fields.remove(name);
        } else {
            fields.put(name, value);
        }
    }

    private static void expiresAt(JsonFields fields, ShareLinkSpec seed) {
        var expiresAt = fields.dateTimeOrNull("expiresAt");
        if (expiresAt == null) {
            seed.neverExpires();
        } else {
            seed.expiresAt(expiresAt);
        }
    }

    private static void usageLimit(JsonFields fields, ShareLinkSpec seed) {
        Integer limit = fields.integerOrNull("usageLimit");
        if (limit == null) {
            seed.unlimited();
        } else {
            seed.usageLimit(limit);
        }
    }

    private static void given(JsonFields fields, String name, Runnable read) {
        if (fields.has(name)) {
            read.run();
        }
    }

    private static void flag(JsonFields fields, String name, boolean needsWord, Runnable word) {
        if (fields.has(name) && fields.bool(name) == needsWord) {
            word.run();
        }
    }
}
