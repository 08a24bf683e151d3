package dev.fakeanam.internal.json;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What another codec reads, turned into another type. */
record MappedCodec<T, R>(JsonCodec<T> codec, Class<?> type, Function<T, R> to, Function<R, T> from)
        implements JsonCodec<R> {
    @Override
    public @Nullable R read(@Nullable Object json, Reading reading) {
        int before = reading.faults().size();
        T value = codec.read(json, reading);
        if (value == null || reading.faults().size() > before) {
            return null;
        }
        try {
            return to.apply(value);
        } catch (IllegalArgumentException refused) {
            reading.refuse(String.valueOf(refused.getMessage()));
            return null;
        }
    }

    @Override
    public @Nullable Object write(R value) {
        return codec.write(from.apply(value));
    }

    @Override
    public String expected() {
        return codec.expected();
    }

    @Override
    public List<String> fieldNames() {
        return codec.fieldNames();
    }

    @Override
    public Map<String, Object> schema(Map<String, Object> components) {
        return codec.schema(components);
    }
}
