package dev.fakeanam.journal;

import dev.fakeanam.model.Json;
import org.jspecify.annotations.Nullable;

/** What a {@link RequestPattern} may ask of a request beyond its operation. Data. Immutable. */
public sealed interface RequestCondition {

    /**
     * @param request a request
     * @return whether the condition holds for it
     */
    boolean matches(RecordedRequest request);

    /**
     * The body is a JSON object that has a field with this value. Numbers are compared by value: 50 is 50.0.
     *
     * @param name the field's name
     * @param value the value that it must have
     */
    record BodyField(String name, @Nullable Object value) implements RequestCondition {
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
     * @param name the field's name
     */
    record NoBodyField(String name) implements RequestCondition {
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
}
