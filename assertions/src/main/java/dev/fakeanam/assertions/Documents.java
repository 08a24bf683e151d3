package dev.fakeanam.assertions;

import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what all documents of the API have, whatever they are: their JSON and their id. */
final class Documents {
    private Documents() {}

    /** {@return the codec that a document has in its static field {@code CODEC}; empty for what is not a document} */
    @SuppressWarnings("unchecked")
    static <T> Optional<Codec<T>> codec(T document) {
        if (!(document instanceof Record)) {
            return Optional.empty();
        }
        try {
            Field field = document.getClass().getField("CODEC");
            return field.get(null) instanceof Codec<?> codec ? Optional.of((Codec<T>) codec) : Optional.empty();
        } catch (ReflectiveOperationException none) {
            return Optional.empty();
        }
    }

    /** {@return the JSON value of a document; any other value unchanged} */
    static @Nullable Object json(Object document) {
        Optional<Codec<Object>> codec = codec(document);
        return codec.isPresent() ? Json.parse(codec.get().print(document)) : document;
    }

    /** {@return the id of a document or of a JSON object, as it is if it is not a uuid; null if there is no id} */
    static @Nullable Object id(Object document) {
        Object id = json(document) instanceof Map<?, ?> object ? object.get("id") : null;
        return id instanceof String text
                ? Uuids.parse(text).<Object>map(uuid -> uuid).orElse(text)
                : id;
    }
}
