package dev.fakeanam.internal.json;

import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object: how it is read and written. Immutable.
 *
 * @param name empty for an inlined object
 * @param value the default, or the value of a constant
 */
record ObjectField(
        String name,
        JsonCodec<Object> codec,
        Presence presence,
        @Nullable Object value) {

    /** The ways in which a field can be read and written. */
    enum Presence {
        /** The field is required. */
        REQUIRED,
        /** The field may be missing, and then has its default. It is not written if it has the default. */
        OPTIONAL,
        /** The field may be missing, and then has its default. It is always written. */
        DEFAULTED,
        /** The field always has this value, which distinguishes variants. */
        CONSTANT,
        /** The value's own fields are among ours. */
        INLINE
    }

    boolean isComponent() {
        return presence != Presence.CONSTANT;
    }

    /** Its name in JSON; for an inlined object, the names of that object's fields. */
    List<String> names() {
        if (presence != Presence.INLINE) {
            return List.of(name);
        }
        return codec instanceof ObjectCodec<?> inner ? inner.names() : ((UnionCodec<?>) codec).names();
    }

    /** Reads it from the object that has it. */
    @Nullable
    Object read(Map<?, ?> object, Reading reading) {
        if (presence == Presence.INLINE) {
            return codec instanceof ObjectCodec<?> inner
                    ? inner.readFields(object, reading)
                    : ((UnionCodec<?>) codec).readInline(object, reading);
        }
        if (!object.containsKey(name)) {
            if (presence == Presence.REQUIRED) {
                reading.add(JsonFault.missing(reading.steps(), name));
            }
            return value;
        }
        reading.enter(name);
        Object read = codec.read(object.get(name), reading);
        if (presence == Presence.CONSTANT && !Objects.equals(read, value)) {
            reading.refuse("invalid_literal", "Invalid literal value", read, Json.write(value));
        }
        reading.leave();
        return read;
    }

    /** Writes a value as this field. */
    void write(@Nullable Object given, Map<String, @Nullable Object> json) {
        if (presence == Presence.INLINE) {
            ((Map<?, ?>) codec.write(given)).forEach((key, written) -> json.put(String.valueOf(key), written));
        } else if (presence != Presence.OPTIONAL || !Objects.equals(given, value)) {
            json.put(name, codec.write(given));
        }
    }
}
