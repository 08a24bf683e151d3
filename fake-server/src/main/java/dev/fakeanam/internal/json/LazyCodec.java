package dev.fakeanam.internal.json;

import dev.fakeanam.json.Codec;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A codec that is looked up when it is used, so that a document can contain itself. */
record LazyCodec<T>(Class<T> type, Supplier<Codec<T>> codec) implements JsonCodec<T> {
    @Override
    public @Nullable T read(@Nullable Object json, Reading reading) {
        return JsonCodec.of(codec.get()).read(json, reading);
    }

    @Override
    public @Nullable Object write(T value) {
        return JsonCodec.of(codec.get()).write(value);
    }

    @Override
    public String expected() {
        return JsonCodec.of(codec.get()).expected();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        return JsonCodec.of(codec.get()).schema(components);
    }
}
