package dev.fakeanam.properties;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes another JSON value: an equal one that is written differently, or one that differs in a single place. */
final class OtherJson {
    private OtherJson() {}

    /** With the fields in another order, and with numbers that have decimals or an exponent. */
    static @Nullable Object sameAs(@Nullable Object value, Random random) {
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            return random.nextBoolean() ? decimal.stripTrailingZeros() : decimal.setScale(decimal.scale() + 2);
        }
        if (value instanceof List<?> elements) {
            List<@Nullable Object> same = new ArrayList<>();
            elements.forEach(element -> same.add(sameAs(element, random)));
            return same;
        }
        if (value instanceof Map<?, ?> fields) {
            List<Object> names = new ArrayList<>(fields.keySet());
            Collections.shuffle(names, random);
            Map<Object, @Nullable Object> same = new LinkedHashMap<>();
            names.forEach(name -> same.put(name, sameAs(fields.get(name), random)));
            return same;
        }
        return value;
    }

    /** Removes or changes an element or a field, or makes another scalar. */
    static Object otherThan(@Nullable Object value, Random random) {
        if (value instanceof List<?> elements) {
            return otherArray(elements, random);
        }
        if (value instanceof Map<?, ?> fields) {
            return otherObject(fields, random);
        }
        if (value instanceof Number number) {
            return number.doubleValue() == 0 ? 1 : -number.doubleValue();
        }
        return value instanceof Boolean bool ? !bool : value + "!";
    }

    private static Object otherArray(List<?> elements, Random random) {
        if (elements.isEmpty()) {
            return List.of(0);
        }
        List<@Nullable Object> other = new ArrayList<>(elements);
        int place = random.nextInt(other.size());
        if (random.nextBoolean()) {
            other.remove(place);
        } else {
            other.set(place, otherThan(other.get(place), random));
        }
        return other;
    }

    private static Object otherObject(Map<?, ?> fields, Random random) {
        if (fields.isEmpty()) {
            return List.of();
        }
        Map<Object, @Nullable Object> other = new LinkedHashMap<>(fields);
        Object name = List.copyOf(other.keySet()).get(random.nextInt(other.size()));
        if (random.nextBoolean()) {
            other.remove(name);
        } else {
            other.put(name, otherThan(other.get(name), random));
        }
        return other;
    }
}
