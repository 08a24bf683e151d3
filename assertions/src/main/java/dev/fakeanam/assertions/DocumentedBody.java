package dev.fakeanam.assertions;

import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The bodies that Anam's reference documents, field by field. */
final class DocumentedBody {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern DATE_TIME_FORM =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z");

    static final Format.Simple STRING = new Format.Simple("a string", String.class::isInstance);
    static final Format.Simple BOOLEAN = new Format.Simple("a boolean", Boolean.class::isInstance);
    static final Format.Simple INTEGER = new Format.Simple("an integer", DocumentedBody::isInteger);
    static final Format.Simple UUID = new Format.Simple("a uuid", value -> fits(value, UUID_FORM));
    static final Format.Simple DATE_TIME =
            new Format.Simple("a date-time like \"2026-04-20T10:00:00.000Z\"", DocumentedBody::isDateTime);
    private static final Format.Simple TYPE = new Format.Simple(
            Arrays.stream(ShareLinkType.values()).map(Enum::name).collect(Collectors.joining(", ", "one of ", "")),
            value -> Arrays.stream(ShareLinkType.values())
                    .anyMatch(type -> type.name().equals(value)));

    /** The answer of {@code createShareLink} and {@code updateShareLink}. */
    static final DocumentedBody SHARE_LINK = new DocumentedBody(object(shareLink()));

    /** The answer of {@code getShareLink}, and an element of a page. */
    static final DocumentedBody PERSONA_SHARE_LINK = new DocumentedBody(object(personaShareLink()));

    /** The answer of {@code listShareLinks}. */
    static final DocumentedBody PAGE = new DocumentedBody(object(page()));

    /** The answer of {@code deleteShareLink}. */
    static final DocumentedBody MESSAGE = new DocumentedBody(object(Map.of("message", STRING)));

    /** An error, as Anam documents it for other endpoints of the same API. */
    static final DocumentedBody ERROR = new DocumentedBody(new Format.ObjectOf(error(), Set.of("details", "summary")));

    private final Format format;

    private DocumentedBody(Format format) {
        this.format = format;
    }

    /**
     * @param json a body
     * @return a line for each way in which it departs from what is documented, in the order of the documented fields
     */
    List<String> departures(String json) {
        List<String> departures = new ArrayList<>();
        try {
            format.check("", Json.parse(json), departures::add);
        } catch (MalformedJsonException noJson) {
            departures.add("body: expected " + format.words() + ", but: " + noJson.getMessage());
        }
        return departures;
    }

    private static Map<String, Format> shareLink() {
        Map<String, Format> fields = new LinkedHashMap<>();
        fields.put("id", UUID);
        fields.put("token", STRING);
        fields.put("type", TYPE);
        fields.put("expiresAt", DATE_TIME.orNull());
        fields.put("usageLimit", INTEGER.orNull());
        fields.put("usageCount", INTEGER);
        fields.put("allowedOrigins", new Format.ArrayOf(STRING));
        fields.put("allowAllOrigins", BOOLEAN);
        fields.put("removeWatermark", BOOLEAN);
        fields.put("enabled", BOOLEAN);
        fields.put("isPrimary", BOOLEAN);
        fields.put("createdAt", DATE_TIME);
        return fields;
    }

    private static Map<String, Format> personaShareLink() {
        Map<String, Format> fields = shareLink();
        fields.put("personaId", UUID);
        fields.put("personaName", STRING);
        fields.put("organizationId", STRING);
        return fields;
    }

    private static Map<String, Format> page() {
        Map<String, Format> meta = new LinkedHashMap<>();
        List.of("total", "lastPage", "currentPage", "perPage").forEach(name -> meta.put(name, INTEGER));
        List.of("prev", "next").forEach(name -> meta.put(name, INTEGER.orNull()));
        Map<String, Format> fields = new LinkedHashMap<>();
        fields.put("data", new Format.ArrayOf(object(personaShareLink())));
        fields.put("meta", object(meta));
        return fields;
    }

    private static Map<String, Format> error() {
        Map<String, Format> detail = new LinkedHashMap<>();
        List.of("path", "message", "code").forEach(name -> detail.put(name, STRING));
        Map<String, Format> fields = new LinkedHashMap<>();
        fields.put("error", STRING);
        fields.put("details", new Format.ArrayOf(object(detail)));
        fields.put("summary", STRING);
        return fields;
    }

    private static Format object(Map<String, Format> fields) {
        return new Format.ObjectOf(fields, Set.of());
    }

    private static boolean isInteger(@Nullable Object value) {
        return value instanceof Number number
                && Double.isFinite(number.doubleValue())
                && number.doubleValue() == Math.rint(number.doubleValue());
    }

    private static boolean isDateTime(@Nullable Object value) {
        try {
            return fits(value, DATE_TIME_FORM) && Instant.parse(String.valueOf(value)) != null;
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    private static boolean fits(@Nullable Object value, Pattern form) {
        return value instanceof String text && form.matcher(text).matches();
    }
}
