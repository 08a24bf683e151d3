package dev.fakeanam.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiUnderTestTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "ANAM_BASE_URL", "https://api.anam.ai/",
            "ANAM_API_KEY", "s3cret",
            "ANAM_PERSONA_ID", "6f1c2c58-5a0b-4a58-9b1e-0d6c3f3f8a01");

    @Test
    void where_anam_is_comes_from_the_environment() {
        ApiUnderTest api = real(COMPLETE);

        assertThat(api.baseUrl()).hasToString("https://api.anam.ai");
        assertThat(api.apiKey().secret()).isEqualTo("s3cret");
        assertThat(api.pause()).isEqualTo(Duration.ofSeconds(1));
        assertThat(api.isFake()).isFalse();
        assertThat(api.readOnlyApiKey()).isEmpty();
        assertThat(api.otherApiKey()).isEmpty();
    }

    @Test
    void every_variable_that_is_missing_is_named() {
        assertThatIllegalStateException()
                .isThrownBy(() -> real(Map.of("ANAM_BASE_URL", "https://api.anam.ai", "ANAM_API_KEY", "")))
                .withMessage(
                        "The profile real-api sends requests to Anam, and so needs to know where and as whom, but the"
                                + " environment lacks ANAM_API_KEY, ANAM_PERSONA_ID. Set it as docs/CONTRACT.md says, or leave"
                                + " the profile out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.anam.ai",
                "https://api.anam.ai/v1",
                "https://user:s3cret@api.anam.ai",
                "https://api.anam.ai?key=s3cret",
                "http://localhost.example",
                "api.anam.ai"
            })
    void a_key_is_sent_only_to_an_https_base_url_or_to_this_machine(String url) {
        assertThatIllegalStateException()
                .isThrownBy(() -> real("ANAM_BASE_URL", url))
                .withMessage(
                        "ANAM_BASE_URL is no base URL that a key can be sent to. It is like https://api.anam.ai, with"
                                + " neither path nor user, and http is only for localhost.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3cret\n", "s3 cret", "s3crét"})
    void a_key_that_no_header_can_carry_is_refused_without_showing_it(String key) {
        assertThatIllegalStateException()
                .isThrownBy(() -> real("ANAM_API_KEY", key))
                .withMessage(
                        "ANAM_API_KEY is no API key: a key has only visible ASCII characters, and no spaces. Copy it"
                                + " again.")
                .withNoCause();
    }

    @Test
    void a_persona_that_is_not_a_uuid_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> real("ANAM_PERSONA_ID", "Cara"))
                .withMessage("ANAM_PERSONA_ID is the uuid of one of your personas, but \"Cara\" is none.");
    }

    @Test
    void a_pause_that_is_not_a_number_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> real("ANAM_PAUSE_MILLIS", "1s"))
                .withMessage("ANAM_PAUSE_MILLIS is a number of milliseconds from 0 to 99999, but \"1s\" was given.");
    }

    @Test
    void printing_it_shows_no_key() {
        Map<String, String> all = new HashMap<>(COMPLETE);
        all.put("ANAM_OTHER_API_KEY", "s3cret-too");
        all.put("ANAM_READ_ONLY_API_KEY", "s3cret-also");

        assertThat(real(all).toString()).contains("<API key>").doesNotContain("s3cret");
    }

    private static ApiUnderTest real(String name, String value) {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put(name, value);
        return real(variables);
    }

    private static ApiUnderTest real(Map<String, String> environment) {
        return ApiUnderTest.real(name -> Optional.ofNullable(environment.get(name)));
    }
}
