package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The descriptions from which tests make or change something. Each field may be left out. */
public final class Specs {
    private Specs() {}

    /** Runs the test's code that fills it. */
    public static <P> P of(Codec<P> codec, Consumer<P> words) {
        P spec = JsonCodec.valueOf(codec, new LinkedHashMap<>());
        words.accept(spec);
        return spec;
    }

    /** The fields that were said, with their values in Java. */
    public static <P> Map<String, @Nullable Object> fields(Codec<P> codec, P spec) {
        return JsonCodec.fieldsOf(codec, spec);
    }
}
