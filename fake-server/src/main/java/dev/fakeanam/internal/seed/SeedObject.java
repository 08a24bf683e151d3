package dev.fakeanam.internal.seed;

import dev.fakeanam.json.LocatedJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The fields of an object in a seed. Fields that are not known are among the faults. */
final class SeedObject {
    private final SeedValue value;
    private final Map<?, ?> fields;

    private SeedObject(SeedValue value, Map<?, ?> fields) {
        this.value = value;
        this.fields = fields;
    }

    /** @param known the names of the fields that it may have */
    static Optional<SeedObject> of(SeedValue value, List<String> known) {
        String names = String.join(", ", known);
        Optional<SeedObject> object = value.<Map<?, ?>>as(
                        "an object, with fields among " + names, read -> read instanceof Map<?, ?> map ? map : null)
                .map(fields -> new SeedObject(value, fields));
        object.ifPresent(read -> read.refuseOthers(known, names));
        return object;
    }

    /** A field of an object whose other fields are nobody's concern. */
    static Optional<SeedValue> field(SeedValue object, String name) {
        return object.as("an object", read -> read instanceof Map<?, ?> map ? map : null)
                .flatMap(fields -> new SeedObject(object, fields).field(name));
    }

    Optional<SeedValue> field(String name) {
        return fields.get(name) instanceof LocatedJson found
                ? Optional.of(new SeedValue(path(name), found, value.faults()))
                : Optional.empty();
    }

    Optional<SeedValue> required(String name) {
        Optional<SeedValue> field = field(name);
        if (field.isEmpty()) {
            value.faults()
                    .add(
                            value.json(),
                            value.path() + " has no field " + name + ". Add it: nothing can stand in for it.");
        }
        return field;
    }

    /** The elements of a field that is an array of objects; none where it is missing. */
    List<SeedObject> objects(String name, List<String> known) {
        return field(name).map(SeedValue::elements).orElse(List.of()).stream()
                .flatMap(element -> of(element, known).stream())
                .toList();
    }

    /** A field; what stands in for it where it is missing or wrong. */
    <T> T get(String name, Function<SeedValue, Optional<T>> reader, T otherwise) {
        return field(name).flatMap(reader).orElse(otherwise);
    }

    SeedValue value() {
        return value;
    }

    private void refuseOthers(List<String> known, String names) {
        fields.forEach((name, field) -> {
            if (!known.contains(name) && field instanceof LocatedJson located) {
                value.faults()
                        .add(
                                located,
                                path(String.valueOf(name)) + " is no field of a seed. There may be " + names + ".");
            }
        });
    }

    private String path(String name) {
        return value.path().isEmpty() ? name : value.path() + "." + name;
    }
}
