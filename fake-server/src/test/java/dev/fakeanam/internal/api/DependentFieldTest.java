package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A field of a body that is read in a way that depends on others. */
class DependentFieldTest {
    private static final ObjectCodec<Map<String, @Nullable Object>> BODY = JsonCodec.fields("Body")
            .field("size", JsonCodec.object())
            .field("name", JsonCodec.text())
            .build();
    private static final ObjectCodec<Map<String, @Nullable Object>> SIZE = JsonCodec.fields("Size")
            .field("width", JsonCodec.integer(1, 9))
            .field("id", JsonCodec.uuid())
            .build();

    @Test
    void its_unknown_fields_are_ignored_and_noted_after_those_of_the_body() {
        RequestBody body = body("{\"size\":{\"width\":3,\"depth\":4},\"more\":1}");

        assertThat(body.read("size", SIZE)).isEqualTo(Map.of("width", 3));
        assertThat(body.ignored()).containsExactly("more", "size.depth");
        assertThat(body.assumptions()).containsExactly(Assumption.A6);
    }

    @Test
    void its_faults_have_its_place_among_those_of_the_body() {
        RequestBody body = body("{\"name\":1,\"size\":{\"width\":0}}");

        assertThat(body.read("size", SIZE)).isNull();
        assertThatThrownBy(body::refuseFaults)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.result().response().body())
                                .endsWith("\"summary\":\"size.width: Number must be greater than or equal to 1; "
                                        + "name: Expected string, received number\"}"));
    }

    @Test
    void what_was_assumed_of_its_fields_is_noted() {
        RequestBody body = body("{\"size\":{\"width\":1e999,\"id\":\"x\"}}");
        RequestBody another = body("{\"size\":{\"width\":\"3\"}}");

        body.read("size", SIZE);
        another.read("size", SIZE);

        assertThat(body.assumptions()).containsExactly(Assumption.A15, Assumption.A16);
        assertThat(another.assumptions()).containsExactly(Assumption.A5);
    }

    @Test
    void nothing_is_noted_of_one_that_is_not_there() {
        RequestBody body = body("{}");

        assertThat(body.read("size", SIZE)).isNull();
        assertThat(body.ignored()).isEmpty();
        assertThat(body.assumptions()).isEmpty();
    }

    private static RequestBody body(String json) {
        return new SentBody("application/json", json.getBytes(StandardCharsets.UTF_8), null, false).json(BODY);
    }
}
