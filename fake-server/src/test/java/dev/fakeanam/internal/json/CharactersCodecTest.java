package dev.fakeanam.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersCodecTest {
    private static final Tuple TOO_LONG = tuple("too_big", "String must contain at most 4 character(s)");
    private static final Tuple TOO_SHORT = tuple("too_small", "String must contain at least 1 character(s)");
    private static final Tuple OTHER_CHARACTERS = tuple("invalid_string", "Invalid");

    private final JsonCodec<String> codec = JsonCodec.text(1, 4, "a-z_");

    @ParameterizedTest
    @ValueSource(strings = {"a", "a_b", "zzzz"})
    void a_text_of_these_characters_is_taken(String text) {
        assertThat(codec.convert(text)).isEqualTo(text);
    }

    @Test
    void a_text_has_a_fault_for_its_length_and_one_for_its_characters() {
        assertThatFaultsOf("").containsExactly(TOO_SHORT);
        assertThatFaultsOf("aaaaa").containsExactly(TOO_LONG);
        assertThatFaultsOf("A").containsExactly(OTHER_CHARACTERS);
        assertThatFaultsOf("a\n").containsExactly(OTHER_CHARACTERS);
        assertThatFaultsOf("a b c").containsExactly(TOO_LONG, OTHER_CHARACTERS);
        assertThatFaultsOf(7L).containsExactly(tuple("invalid_type", "Expected string, received number"));
    }

    @Test
    void a_message_and_a_schema_say_what_it_may_have() {
        assertThatThrownBy(() -> codec.convert("A"))
                .hasMessage("The document is \"A\", but has to be a string of 1 to 4 characters, each of [a-z_].");
        assertThat(codec.schema(new HashMap<>()))
                .isEqualTo(Map.of("type", "string", "minLength", 1, "maxLength", 4, "pattern", "^[a-z_]*$"));
    }

    private AbstractListAssert<?, ?, Tuple, ?> assertThatFaultsOf(Object json) {
        Reading reading = new Reading();
        codec.read(json, reading);
        return assertThat(reading.faults()).extracting(JsonFault::code, JsonFault::zodMessage);
    }
}
