package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.Uuids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks the list of one resource in a seed, after each element was found correct. */
public interface SeedCheck {

    /** {@return the elements, as JSON} */
    List<Map<?, ?>> elements();

    /** {@return the elements of another list of the same organization, as JSON} */
    List<Map<?, ?>> others(String field);

    /** Reports that an element lacks a field. */
    void missing(int element, String field);

    /** Reports that the value of an element's field is wrong: {@code … is …, but <refusal>.} */
    void refuse(int element, String field, String refusal);

    /** {@return the path of an element's field, for messages} */
    String path(int element, String field);

    /** Reports each value of a field that an earlier element has too. The element may also leave the field out. */
    default void unique(String field, String reason) {
        Map<Object, Integer> first = new HashMap<>();
        for (int i = 0; i < elements().size(); i++) {
            Object value = elements().get(i).get(field);
            if (value != null) {
                sameAs(first.putIfAbsent(sameInEitherCase(value), i), i, field, reason);
            }
        }
    }

    /** Uuids are the same in either case; other texts, such as tokens, are not. */
    private static Object sameInEitherCase(Object value) {
        return value instanceof String text
                ? Uuids.parse(text).map(UUID::toString).orElse(text)
                : value;
    }

    private void sameAs(@Nullable Integer before, int element, String field, String reason) {
        if (before != null) {
            refuse(
                    element,
                    field,
                    "so is " + path(before, field) + ": " + reason
                            + ". Give another, or leave it out to get a generated one");
        }
    }
}
