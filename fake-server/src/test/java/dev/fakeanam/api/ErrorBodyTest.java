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
            new ErrorBody.Detail("expiresInHours", "Expected a number above 0", "too_small"),
            new ErrorBody.Detail("usageLimit", "Expected a number, received null", "invalid_type")));

    private static final String TWO_FAULTS_JSON = "{\"error\":\"Validation error\",\"details\":["
            + "{\"path\":\"expiresInHours\",\"message\":\"Expected a number above 0\",\"code\":\"too_small\"},"
            + "{\"path\":\"usageLimit\",\"message\":\"Expected a number, received null\",\"code\":\"invalid_type\"}],"
            + "\"summary\":\"expiresInHours: Expected a number above 0;"
            + " usageLimit: Expected a number, received null\"}";

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
                    {}                                          | An ErrorBody has a field error, but this one has only [].
                    {"error":null}                              | The field error of an ErrorBody is a string, but in this one it is null.
                    {"error":"e","details":{}}                  | The field details of an ErrorBody is an array, but in this one it is {}.
                    {"error":"e","details":[1]}                 | A validation detail is a JSON object, but this is 1.
                    {"error":"e","details":[{"path":1}]}        | The field path of a validation detail is a string, but in this one it is 1.
                    """)
    void another_document_is_refused_with_what_is_wrong(String json, String message) {
        assertThatThrownBy(() -> ErrorBody.fromJson(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(message);
    }
}
