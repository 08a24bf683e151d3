package dev.fakeanam.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.json.MalformedJsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorBodyTest {
    private static final ErrorBody TWO_FAULTS = ErrorBody.validation(List.of(
            new ErrorBody.Detail("expiresInHours", "Number must be greater than 0", "too_small"),
            new ErrorBody.Detail("usageLimit", "Expected number, received null", "invalid_type")));

    private static final String TWO_FAULTS_JSON = "{\"error\":\"Validation error\",\"details\":["
            + "{\"path\":\"expiresInHours\",\"message\":\"Number must be greater than 0\",\"code\":\"too_small\"},"
            + "{\"path\":\"usageLimit\",\"message\":\"Expected number, received null\",\"code\":\"invalid_type\"}],"
            + "\"summary\":\"expiresInHours: Number must be greater than 0;"
            + " usageLimit: Expected number, received null\"}";

    @Test
    void an_error_without_details_is_one_field() {
        ErrorBody body = ErrorBody.of("Share link not found");

        assertThat(body.toJson()).isEqualTo("{\"error\":\"Share link not found\"}");
        assertThat(body.summary()).isEmpty();
        assertThat(ErrorBody.fromJson(body.toJson())).isEqualTo(body);
    }

    @Test
    void a_validation_error_has_its_faults_and_a_summary_of_them() {
        assertThat(TWO_FAULTS.toJson()).isEqualTo(TWO_FAULTS_JSON);
        assertThat(ErrorBody.fromJson(TWO_FAULTS_JSON)).isEqualTo(TWO_FAULTS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                          | The document has no field error. Add it.
                    {"error":null}                              | error is null, but has to be a string.
                    {"error":"e","details":{}}                  | details is {}, but has to be an array.
                    {"error":"e","details":[1]}                 | details[0] is 1, but has to be an object with the fields path, message, code.
                    {"error":"e","details":[{"path":1}]}        | details[0].path is 1, but has to be a string.
                    """)
    void another_document_is_refused_with_what_is_wrong(String json, String message) {
        assertThatThrownBy(() -> ErrorBody.fromJson(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(message);
    }
}
