package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpecsTest {
    private record Place(String name) {
        static final Codec<Place> CODEC =
                JsonCodec.of(Place.class).field("name", JsonCodec.text()).build();
    }

    private record TripSpec(Map<String, @Nullable Object> fields) {
        static final Codec<TripSpec> CODEC = JsonCodec.fields("TripSpec")
                .field("places", JsonCodec.list(Place.CODEC))
                .strict()
                .build()
                .map(TripSpec.class, TripSpec::new, TripSpec::fields);
    }

    @Test
    void documents_within_a_spec_stay_values_in_java() {
        TripSpec spec = TripSpec.CODEC.parse("{\"places\":[{\"name\":\"Rome\"}]}");

        assertThat(Specs.fields(TripSpec.CODEC, spec)).isEqualTo(Map.of("places", List.of(new Place("Rome"))));
    }
}
