package dev.fakeanam.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.JsonFault;
import dev.fakeanam.internal.json.Reading;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoiceOptionsTest {

    private static Reading read(Codec<?> codec, String json) {
        Reading reading = Reading.at("options");
        JsonCodec.of(codec).read(Json.parse(json), reading);
        return reading;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"stability\":0.5,\"similarityBoost\":0,\"speed\":1.2}",
                "{\"stability\":1,\"style\":0.1,\"useSpeakerBoost\":true,\"speed\":0.7,\"model\":\"eleven_v2\"}",
                "{\"volume\":2,\"speed\":0.6,\"emotion\":\"calm\"}",
                "{\"volume\":0.5,\"speed\":2}"
            })
    void the_options_of_one_provider_are_right_and_kept_as_they_are(String json) {
        Reading reading = read(VoiceOptions.GENERATION, json);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.ignored()).isEmpty();
        assertThat(VoiceOptions.GENERATION.print(VoiceOptions.GENERATION.parse(json)))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"stability\":1.1}",
                "{\"stability\":0.5,\"volume\":1}",
                "{\"speed\":2.1}",
                "{\"emotion\":\"bored\"}",
                "{\"emotion\":\"calm\",\"speed\":1.6}",
                "{\"useSpeakerBoost\":\"yes\"}"
            })
    void options_that_are_right_for_no_provider_are_one_fault(String json) {
        assertThat(read(VoiceOptions.GENERATION, json).faults())
                .extracting(JsonFault::zodPath, JsonFault::code, JsonFault::zodMessage)
                .containsExactly(tuple("options", "invalid_union", "Invalid input"));
    }

    @Test
    void options_that_are_no_object_are_of_the_wrong_type() {
        assertThat(read(VoiceOptions.GENERATION, "\"loud\"").faults())
                .extracting(JsonFault::zodPath, JsonFault::code, JsonFault::zodMessage)
                .containsExactly(tuple("options", "invalid_type", "Expected object, received string"));
    }

    @Test
    void options_that_no_provider_has_are_passed_over() {
        Reading reading = read(VoiceOptions.GENERATION, "{\"volume\":1,\"pitch\":3}");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.ignored()).containsExactly("options.pitch");
    }

    @ParameterizedTest
    @CsvSource({
        "endOfSpeechSensitivity,0,1",
        "silenceBeforeSkipTurnSeconds,0,900",
        "silenceBeforeSessionEndSeconds,0,7200",
        "silenceBeforeAutoEndTurnSeconds,0.5,10",
        "speechEnhancementLevel,0,1"
    })
    void detection_has_bounds(String field, String least, String most) {
        assertThat(read(VoiceOptions.DETECTION, "{\"" + field + "\":" + least + "}")
                        .faults())
                .isEmpty();
        assertThat(read(VoiceOptions.DETECTION, "{\"" + field + "\":" + most + "}")
                        .faults())
                .isEmpty();
        assertThat(read(VoiceOptions.DETECTION, "{\"" + field + "\":-1}").faults())
                .extracting(JsonFault::zodPath, JsonFault::code, JsonFault::zodMessage)
                .containsExactly(
                        tuple("options." + field, "too_small", "Number must be greater than or equal to " + least));
        assertThat(read(VoiceOptions.DETECTION, "{\"" + field + "\":7201}").faults())
                .extracting(JsonFault::zodPath, JsonFault::code, JsonFault::zodMessage)
                .containsExactly(tuple("options." + field, "too_big", "Number must be less than or equal to " + most));
    }
}
