package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.presentation.Representation;
import org.jspecify.annotations.Nullable;

/** Shows Anam's values as they are on the wire. Other values look the same as without it. */
final class AnamRepresentation implements Representation {
    private final Representation others;

    /** @param others shows values that are not Anam's */
    AnamRepresentation(Representation others) {
        this.others = others;
    }

    @Override
    public String toStringOf(@Nullable Object value) {
        // The type of a number is not on the wire, but it distinguishes numbers that look alike.
        Optional<String> shown = value instanceof Number ? Optional.of(Json.write(value)) : onTheWire(value);
        return shown.orElseGet(() -> printable(others.toStringOf(value)));
    }

    @Override
    public String unambiguousToStringOf(@Nullable Object value) {
        return onTheWire(value).orElseGet(() -> printable(others.unambiguousToStringOf(value)));
    }

    /** AssertJ has no text for null. */
    private static @Nullable String printable(@Nullable String text) {
        return text == null ? null : PrintableText.ofLines(text);
    }

    private static Optional<String> onTheWire(@Nullable Object value) {
        return json(value).map(PrintableText::of);
    }

    private static Optional<String> json(@Nullable Object value) {
        if (value instanceof Organization organization) {
            return Optional.of("the organization \"" + organization.name() + "\"");
        }
        if (value instanceof Page<?> page) {
            return Optional.of(page(page));
        }
        if (value instanceof Record && !(value instanceof Exchange)) {
            return Documents.codec(value).map(codec -> codec.print(value));
        }
        boolean isJson = (value instanceof List || value instanceof Map) && isJson(value);
        boolean isText = value instanceof Instant || value instanceof UUID || isConstant(value);
        return isJson || isText ? Optional.of(Json.write(value)) : Optional.empty();
    }

    private static String page(Page<?> page) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("data", page.data().stream().map(Documents::json).toList());
        fields.put("meta", Documents.json(page.meta()));
        return Json.write(fields);
    }

    private static boolean isJson(@Nullable Object value) {
        if (value instanceof List<?> array) {
            return array.stream().allMatch(AnamRepresentation::isJson);
        }
        if (value instanceof Map<?, ?> object) {
            return object.keySet().stream().allMatch(String.class::isInstance)
                    && object.values().stream().allMatch(AnamRepresentation::isJson);
        }
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Number;
    }

    private static boolean isConstant(@Nullable Object value) {
        return value instanceof Enum<?> constant
                && constant.getDeclaringClass().getPackageName().startsWith("dev.fakeanam.");
    }
}
