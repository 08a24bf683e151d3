package dev.fakeanam.internal.api;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The descriptions from which tests make or change something. Each field may be left out. */
public final class Specs {
    private Specs() {}

    /** Makes a description, and runs the test's code that fills it. */
    public static <P> P of(Codec<P> codec, Consumer<P> words) {
        P spec = JsonCodec.valueOf(codec, new LinkedHashMap<>());
        words.accept(spec);
        return spec;
    }

    /** The fields that the test has set, with their values in Java. */
    public static <P> Map<String, @Nullable Object> fields(Codec<P> codec, P spec) {
        return JsonCodec.fieldsOf(codec, spec);
    }

    /** The ids that the test has set. */
    public static <P> Set<UUID> ids(Codec<P> codec, List<P> specs) {
        return specs.stream()
                .map(spec -> (UUID) fields(codec, spec).get("id"))
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses fields that a change must not have. */
    public static void refuse(Map<String, @Nullable Object> said, String resource, Collection<String> fixed) {
        for (String field : fixed) {
            if (said.containsKey(field)) {
                throw new IllegalArgumentException(
                        "The field " + field + " of the " + resource + " cannot be changed. Leave it out.");
            }
        }
    }
}
