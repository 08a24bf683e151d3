package dev.fakeanam.journal;

import dev.fakeanam.json.Json;
import org.jspecify.annotations.Nullable;

/** What a {@link RequestPattern} may ask of a request beyond its method and path. Data. Immutable. */
public sealed interface RequestCondition {

    /**
     * @param request a request
     * @return whether the condition holds for it
     */
    boolean matches(RecordedRequest request);

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
            value = asJson(name, value);
        }

        /** So that it neither changes with the test's own objects nor on its way to another process. */
        private static @Nullable Object asJson(String name, @Nullable Object value) {
            Object json = Json.parse(Json.write(value));
            if (!Json.areEqual(json, value)) {
                throw new IllegalArgumentException(
                        "No request can have the value " + value + " in the field " + name
                                + ", since JSON has none such. Give a string, a number, a boolean, null, or a list or map of those.");
            }
            return json;
        }

        @Override
        public boolean matches(RecordedRequest request) {
            return request.jsonObject()
                    .filter(fields -> fields.containsKey(name) && Json.areEqual(fields.get(name), value))
                    .isPresent();
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
        public String toString() {
            return "without " + name;
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
        public String toString() {
            return "with API key " + masked;
        }
    }

    private static void requireName(String name, String of) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A condition names a " + of + ", but \"" + name + "\" was given.");
        }
    }
}
