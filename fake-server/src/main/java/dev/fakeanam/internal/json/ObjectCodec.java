package dev.fakeanam.internal.json;

import dev.fakeanam.internal.json.ObjectField.Presence;
import dev.fakeanam.json.Codec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object: a list of fields, which are read into a record or a map.
 *
 * <p>A record is read and written by reflection, so that a codec costs a fresh JVM no class for each field.
 *
 * @param <T> a record, or a map from names to values in Java
 */
public final class ObjectCodec<T> implements JsonCodec<T> {
    private final String name;
    private final Class<?> type;
    private final List<ObjectField> fields;
    private final boolean strict;
    private final boolean open;
    private final List<String> names;
    private final List<ObjectField> components;

    /** Made on first use, because a JVM declares many documents that it never reads or writes. */
    private volatile @Nullable RecordShape shape;

    private ObjectCodec(Builder<T> builder) {
        this.name = builder.name;
        this.type = builder.type;
        this.fields = List.copyOf(builder.fields);
        this.strict = builder.strict;
        this.open = builder.open;
        this.names = fields.stream()
                .flatMap(field -> field.names().stream())
                .distinct()
                .toList();
        this.components = fields.stream().filter(ObjectField::isComponent).toList();
    }

    /**
     * @param codec the codec of a record
     * @param <T> the record
     * @return the same codec, with all that only the server needs of it
     */
    public static <T> ObjectCodec<T> of(Codec<T> codec) {
        return (ObjectCodec<T>) codec;
    }

    static <T extends Record> Builder<T> of(Class<T> type) {
        return new Builder<>(type.getSimpleName(), type);
    }

    static Builder<Map<String, @Nullable Object>> ofFields(String name) {
        return new Builder<>(name, Map.class);
    }

    /** Takes the fields of an object, in their order. Not thread-safe. */
    public static final class Builder<T> {
        private String name;
        private final Class<?> type;
        private final List<ObjectField> fields = new ArrayList<>();
        private boolean strict;
        private boolean open;

        private Builder(String name, Class<?> type) {
            this.name = name;
            this.type = type;
        }

        /**
         * @param name the field's name
         * @param codec its value's codec
         * @return this, with a required field; in a map of fields, an optional one
         */
        public Builder<T> field(String name, Codec<?> codec) {
            return add(name, codec, type.isRecord() ? Presence.REQUIRED : Presence.OPTIONAL, null);
        }

        /**
         * @param name the field's name
         * @param codec its value's codec
         * @return this, with a required field
         */
        public Builder<T> required(String name, Codec<?> codec) {
            return add(name, codec, Presence.REQUIRED, null);
        }

        /**
         * @param name the field's name
         * @param codec its value's codec
         * @return this, with a field that may be left out, which is null in Java
         */
        public Builder<T> optional(String name, Codec<?> codec) {
            return add(name, codec, Presence.OPTIONAL, null);
        }

        /**
         * @param name the field's name
         * @param codec its value's codec
         * @param value the default
         * @return this, with an optional field, which is not written if it has the default
         */
        public Builder<T> optional(String name, Codec<?> codec, Object value) {
            return add(name, codec, Presence.OPTIONAL, value);
        }

        /**
         * @param name the field's name
         * @param codec its value's codec
         * @param value the default
         * @return this, with an optional field, which is always written
         */
        public Builder<T> defaulting(String name, Codec<?> codec, @Nullable Object value) {
            return add(name, codec, Presence.DEFAULTED, value);
        }

        /**
         * @param name the field's name
         * @param value the one value that it has; no component of the record
         * @return this, with a field that tells the variants of a union apart
         */
        public Builder<T> constant(String name, Object value) {
            return add(name, JsonCodec.any(), Presence.CONSTANT, value);
        }

        /**
         * @param codec the codec of an object or a union
         * @return this, with the fields of that object among its own
         */
        public Builder<T> inline(Codec<?> codec) {
            return add("", codec, Presence.INLINE, null);
        }

        /**
         * @param newName the name of the object in messages and schemas, in place of the record's name
         * @return this
         */
        public Builder<T> named(String newName) {
            name = newName;
            return this;
        }

        /** {@return this, for a document that people write: a field that is not declared is a fault} */
        public Builder<T> strict() {
            strict = true;
            return this;
        }

        /** {@return this, for a map of fields that may have any others, which are kept as they are} */
        public Builder<T> open() {
            open = true;
            return this;
        }

        /** {@return the codec} */
        public ObjectCodec<T> build() {
            return new ObjectCodec<>(this);
        }

        @SuppressWarnings("unchecked")
        private Builder<T> add(String field, Codec<?> codec, Presence presence, @Nullable Object value) {
            fields.add(new ObjectField(field, (JsonCodec<Object>) (JsonCodec<?>) codec, presence, value));
            return this;
        }
    }

    /** {@return its name in messages and schemas} */
    public String name() {
        return name;
    }

    /** {@return the names of its fields, in their order} */
    public List<String> names() {
        return names;
    }

    @Override
    public List<String> fieldNames() {
        return names;
    }

    List<ObjectField> fields() {
        return fields;
    }

    /**
     * @param field the name of a field
     * @return the declared fields with objects that have this field in them
     */
    public List<String> parents(String field) {
        return fields.stream()
                .filter(declared -> declared.presence() != ObjectField.Presence.INLINE)
                .filter(declared -> declared.codec().fieldNames().contains(field))
                .map(ObjectField::name)
                .toList();
    }

    /**
     * @param field the name of one of its fields
     * @return the codec of that field's value
     */
    public JsonCodec<?> codec(String field) {
        for (ObjectField declared : fields) {
            if (declared.name().equals(field)) {
                return declared.codec();
            }
        }
        throw new IllegalArgumentException(name + " has no field " + field + ".");
    }

    /**
     * Reads text values, such as those of a query. Values of numeric fields become numbers if possible.
     *
     * @param texts names with their values. The first value counts. For an array all values count, and commas separate
     *     them
     * @param reading takes the faults
     * @return the fields that are declared and given
     */
    public @Nullable T readTexts(Map<String, List<String>> texts, Reading reading) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (ObjectField field : fields) {
            List<String> values = texts.getOrDefault(field.name(), List.of());
            if (!values.isEmpty()) {
                json.put(field.name(), Texts.value(values, field.codec().type()));
            }
        }
        return read(json, reading);
    }

    /**
     * Makes the same record with other values for some of its fields.
     *
     * @param value a record
     * @param changes names of its fields, with their values in Java
     * @return the changed record
     * @throws IllegalArgumentException if the record refuses a value
     */
    public T with(T value, Map<String, @Nullable Object> changes) {
        RecordShape record = requireShape();
        @Nullable Object[] arguments = new Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            String field = components.get(i).name();
            arguments[i] = changes.containsKey(field) ? changes.get(field) : record.get(i, value);
        }
        return cast(record.construct(arguments));
    }

    /**
     * Makes the same record with another value for one of its fields.
     *
     * @param value a record
     * @param field the field's name
     * @param changed its value in Java
     * @return the changed record
     */
    public T with(T value, String field, @Nullable Object changed) {
        return with(value, Collections.singletonMap(field, changed));
    }

    /** {@return the correct fields of an object that has faults; only for a map of fields} */
    public T readValid(Map<?, ?> object) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (ObjectField field : fields) {
            Reading reading = new Reading();
            Object value = field.codec().read(object.get(field.name()), reading);
            if (value != null && reading.faults().isEmpty()) {
                values.put(field.name(), value);
            }
        }
        return cast(values);
    }

    @Override
    public @Nullable T read(@Nullable Object json, Reading reading) {
        if (!(json instanceof Map<?, ?> object)) {
            reading.refuse("invalid_type", Scalar.wrongType("object", json), json, expected());
            return null;
        }
        int before = reading.faults().size();
        T value = readFields(object, reading);
        refuseOthers(object, reading);
        return reading.faults().size() > before ? null : value;
    }

    @Nullable
    T readFields(Map<?, ?> object, Reading reading) {
        int before = reading.faults().size();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<@Nullable Object> components = new ArrayList<>();
        for (ObjectField field : fields) {
            Object value = field.read(object, reading);
            if (object.containsKey(field.name())) {
                values.put(field.name(), value);
            }
            if (field.isComponent()) {
                components.add(value);
            }
        }
        if (reading.faults().size() > before) {
            return null;
        }
        if (!type.isRecord()) {
            return cast(open ? withOthers(object, values) : values);
        }
        try {
            return cast(requireShape().construct(components.toArray()));
        } catch (IllegalArgumentException refused) {
            reading.refuse(String.valueOf(refused.getMessage()));
            return null;
        }
    }

    /** Returns the declared fields and the others, in the order of the document. */
    private static Map<String, @Nullable Object> withOthers(Map<?, ?> object, Map<String, @Nullable Object> declared) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            String field = String.valueOf(name);
            all.put(field, declared.getOrDefault(field, value));
        });
        return all;
    }

    private void refuseOthers(Map<?, ?> object, Reading reading) {
        if (open) {
            return;
        }
        for (Object key : object.keySet()) {
            String field = String.valueOf(key);
            if (names.contains(field)) {
                continue;
            }
            if (strict || reading.isExact()) {
                reading.add(JsonFault.unknown(reading.steps(), field, named(), names));
            } else {
                reading.ignore(field, names);
            }
        }
    }

    /** Refuses those fields that other variants of a union have, but this one does not. */
    void refuse(List<String> ofUnion, Map<?, ?> object, Reading reading) {
        List<String> known = names();
        for (String field : ofUnion) {
            if (strict && object.containsKey(field) && !known.contains(field)) {
                reading.add(JsonFault.unfitting(reading.steps(), field, mark().getKey()));
            }
        }
    }

    @Override
    public Map<String, @Nullable Object> write(T value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            if (open) {
                given.forEach((name, its) -> json.put(String.valueOf(name), its));
            }
            for (ObjectField field : fields) {
                if (given.containsKey(field.name())) {
                    json.put(field.name(), field.codec().write(given.get(field.name())));
                }
            }
        } else {
            RecordShape record = requireShape();
            int component = 0;
            for (ObjectField field : fields) {
                field.write(field.isComponent() ? record.get(component++, value) : field.value(), json);
            }
        }
        return json;
    }

    @Override
    public String expected() {
        return "an object with the fields " + String.join(", ", names());
    }

    /** The article and the name: {@code a ShareLink}. */
    private String named() {
        return ("AEIOUaeiou".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        if (!components.containsKey(name)) {
            components.put(name, Map.of());
            Map<String, Object> schema = describe(components);
            if (strict) {
                // Fields of an inlined object are known too, which additionalProperties would not see.
                schema.put(schema.containsKey("allOf") ? "unevaluatedProperties" : "additionalProperties", false);
            }
            components.put(name, schema);
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /**
     * The schema without a name, which allows other fields: for an object with its fields among those of another one.
     */
    Map<String, Object> describe(Map<String, Object> components) {
        return new ObjectSchema(components).add(fields).toJson();
    }

    /** Whether an object is meant to be this one of several variants. */
    boolean isMeant(Map<?, ?> object) {
        ObjectField first = fields.get(0);
        return first.presence() == Presence.CONSTANT
                ? first.value() != null && first.value().equals(object.get(first.name()))
                : object.containsKey(first.name());
    }

    /** The name of the field that distinguishes it from other variants, and the field's value if it is constant. */
    Map.Entry<String, String> mark() {
        ObjectField first = fields.get(0);
        return Map.entry(first.name(), first.presence() == Presence.CONSTANT ? String.valueOf(first.value()) : "");
    }

    @Override
    public Class<?> type() {
        return type;
    }

    /** {@return how to make and read the record; refuses a record that differs from its declaration} */
    RecordShape requireShape() {
        RecordShape made = shape;
        if (made == null) {
            made = RecordShape.of(type, components);
            shape = made;
        }
        return made;
    }

    @SuppressWarnings("unchecked")
    private T cast(Object value) {
        return (T) value;
    }
}
