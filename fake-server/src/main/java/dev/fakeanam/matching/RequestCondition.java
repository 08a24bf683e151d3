package dev.fakeanam.matching;

import dev.fakeanam.internal.json.JsonDifference;
import dev.fakeanam.journal.MaskedApiKey;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a {@link RequestPattern} may ask of a request beyond its method and path. Data. Immutable. */
public sealed interface RequestCondition {

    /**
     * @param request a request
     * @return whether the condition holds for it
     */
    boolean matches(RecordedRequest request);

    /**
     * Tells people why the condition does not hold.
     *
     * @param request a request
     * @return a line for each difference, {@code usageLimit: expected 50, but was 40} for one; empty where it holds
     */
    List<String> mismatches(RecordedRequest request);

    /**
     * The body is a JSON object that has a field with this value. Numbers are compared by value: 50 is 50.0.
     *
     * @param name the field's name, not blank
     * @param value the value that it must have; kept as {@link Json} would read it, so that it compares and travels as
     *     JSON does
     */
    record BodyField(String name, @Nullable Object value) implements RequestCondition {
        public BodyField {
            requireName(name, "field of the body");
            value = asJson("field " + name, value);
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return request.jsonObject()
                    .filter(fields -> fields.containsKey(name) && Json.areEqual(fields.get(name), value))
                    .isPresent();
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            return inObject(request, fields -> {
                if (!fields.containsKey(name)) {
                    return List.of(name + ": expected " + Json.write(value) + ", but was not there");
                }
                return JsonDifference.between(
                        "body",
                        Collections.singletonMap(name, fields.get(name)),
                        Collections.singletonMap(name, value));
            });
        }

        @Override
        public String toString() {
            return "with " + name + " " + Json.write(value);
        }
    }

    /**
     * The body is a JSON object that does not have a field.
     *
     * @param name the field's name, not blank
     */
    record NoBodyField(String name) implements RequestCondition {
        public NoBodyField {
            requireName(name, "field of the body");
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return request.jsonObject()
                    .filter(fields -> !fields.containsKey(name))
                    .isPresent();
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            return inObject(
                    request,
                    fields -> fields.containsKey(name)
                            ? List.of(name + ": expected not to be there, but was " + Json.write(fields.get(name)))
                            : List.of());
        }

        @Override
        public String toString() {
            return "without " + name;
        }
    }

    /**
     * The body is this JSON and nothing more, without regard to blanks and to the order of fields. Numbers are compared
     * by value.
     *
     * @param value the value that it must be; kept as {@link Json} would read it
     */
    record Body(@Nullable Object value) implements RequestCondition {
        public Body {
            value = asJson("body", value);
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return mismatches(request).isEmpty();
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            try {
                return JsonDifference.between("body", Json.parse(request.body()), value);
            } catch (MalformedJsonException noJson) {
                return List.of("body: expected " + Json.write(value) + ", but " + described(request));
            }
        }

        @Override
        public String toString() {
            return "with body " + Json.write(value);
        }
    }

    /**
     * One of the fields of a header has this value.
     *
     * @param name the header's name, in any case, not blank
     * @param value the value that it must have, in this case
     */
    record Header(String name, String value) implements RequestCondition {
        public Header {
            requireName(name, "header");
            if (name.equalsIgnoreCase("Authorization")) {
                throw new IllegalArgumentException(
                        "A request is not picked by its Authorization header, since no journal keeps an API key."
                                + " Say withApiKey(key).");
            }
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return request.headers().all(name).contains(value);
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            List<String> were = request.headers().all(name);
            return were.contains(value)
                    ? List.of()
                    : List.of("header " + name + ": expected " + value + ", but was "
                            + (were.isEmpty() ? "not there" : String.join(", ", were)));
        }

        @Override
        public String toString() {
            return "with header " + name + ": " + value;
        }
    }

    /**
     * The request used this API key.
     *
     * @param masked the key, whole or as {@link RecordedRequest#apiKey} shows it; kept as that shows it
     */
    record ApiKey(String masked) implements RequestCondition {
        public ApiKey {
            masked = MaskedApiKey.isMasked(masked) ? masked : MaskedApiKey.of(masked);
        }

        /**
         * @param apiKey the whole key
         * @return the condition that a request used it
         */
        public static ApiKey of(String apiKey) {
            return new ApiKey(apiKey);
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return masked.equals(request.apiKey());
        }

        @Override
        public List<String> mismatches(RecordedRequest request) {
            return matches(request)
                    ? List.of()
                    : List.of("API key: expected " + masked + ", but was "
                            + Objects.requireNonNullElse(request.apiKey(), "not there"));
        }

        @Override
        public String toString() {
            return "with API key " + masked;
        }
    }

    private static void requireName(String name, String of) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A condition names a " + of + ", but \"" + name + "\" was given.");
        }
    }

    /** So that a value neither changes with the test's own objects nor on its way to another process. */
    private static @Nullable Object asJson(String place, @Nullable Object value) {
        Object json = Json.parse(Json.write(value));
        if (!Json.areEqual(json, value)) {
            throw new IllegalArgumentException(
                    "No request can have the value " + value + " in the " + place
                            + ", since JSON has none such. Give a string, a number, a boolean, null, or a list or map of those.");
        }
        return json;
    }

    private static List<String> inObject(
            RecordedRequest request, Function<Map<String, @Nullable Object>, List<String>> differences) {
        return request.jsonObject()
                .map(differences)
                .orElseGet(() -> List.of("body: expected a JSON object, but " + described(request)));
    }

    private static String described(RecordedRequest request) {
        String body = request.body();
        int most = 200;
        String shown = body.length() <= most ? body : body.substring(0, most) + "…";
        return body.isEmpty() ? "it was empty" : "it was " + shown;
    }
}
