package dev.fakeanam.json;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A codec that is looked up when it is used, so that a document can contain itself. */
record LazyCodec<T>(Class<T> type, Supplier<Codec<T>> codec) implements Codec<T> {
    @Override
    public @Nullable T read(@Nullable Object json, Reading reading) {
        return codec.get().read(json, reading);
    }

    @Override
    public @Nullable Object write(T value) {
        return codec.get().write(value);
    }

    @Override
    public String expected() {
        return codec.get().expected();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        return codec.get().schema(components);
    }
}
