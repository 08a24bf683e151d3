package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What tests say to make or change something: an object in which each field may be left out. */
public final class Specs {
    private Specs() {}

    /** Lets a test's code say it. */
    public static <P> P of(Codec<P> codec, Consumer<P> words) {
        P spec = JsonCodec.of(codec).convert(Map.of());
        words.accept(spec);
        return spec;
    }

    /** The fields that were said, with their values in Java. */
    public static <P> Map<String, @Nullable Object> fields(Codec<P> codec, P spec) {
        return JsonCodec.fieldsOf(codec, spec);
    }
}
