package dev.fakeanam.contract;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.json.Json;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Finds the fields in which the documents of two responses differ. */
public final class DifferingFields {
    private static final String UPDATED_AT = "updatedAt";

    private DifferingFields() {}

    /** {@return the names of those fields, except {@code updatedAt}} */
    public static Set<String> between(AnamResponse before, AnamResponse after) {
        Map<?, ?> left = (Map<?, ?>) Json.parse(before.body());
        Map<?, ?> right = (Map<?, ?>) Json.parse(after.body());
        Set<Object> fields = new TreeSet<>(left.keySet());
        fields.addAll(right.keySet());
        Set<String> differing = new TreeSet<>();
        fields.forEach(field -> {
            if (!field.equals(UPDATED_AT) && !Objects.equals(left.get(field), right.get(field))) {
                differing.add(String.valueOf(field));
            }
        });
        return differing;
    }
}
