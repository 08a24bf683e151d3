package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.internal.json.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldSuggestionTest {
    private static final List<String> KNOWN = List.of("personaId", "type", "usageLimit", "usageLimits", "expiresAt");

    @ParameterizedTest
    @CsvSource({
        "usage_limit, usageLimit",
        "Usage-Limit, usageLimit",
        "USAGELIMIT, usageLimit",
        "usageLimt, usageLimit",
        "usageLimits_, usageLimits",
        "persona, personaId",
        "expires_on, expiresAt",
        "tpye, type",
        "limits_of_usage, usageLimits",
        "limitsUsage, usageLimits",
        "expiryAt, expiresAt",
        "expirationAt, expiresAt"
    })
    void a_field_that_differs_in_case_separators_two_letters_or_the_forms_of_words_is_close(String sent, String meant) {
        assertThat(FieldSuggestion.find(sent, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note",
                "t",
                "limit",
                "usage",
                "limitUsers",
                "persistent",
                "in",
                "",
                "___",
                "usageLimit\u001b",
                "u________________________________________sageLimit___________"
            })
    void other_fields_are_not_close(String sent) {
        assertThat(FieldSuggestion.find(sent, KNOWN)).isEmpty();
    }

    @Test
    void a_known_field_that_was_ignored_for_another_reason_has_no_note() {
        assertThat(FieldSuggestion.notes(List.of(ignored("usageLimit"), ignored("type"))))
                .isEmpty();
    }

    @Test
    void each_close_field_has_a_note() {
        assertThat(FieldSuggestion.notes(List.of(ignored("usage_limit"), ignored("note"), ignored("persona_id"))))
                .containsExactly(
                        "The field usage_limit is ignored. Did you mean usageLimit?",
                        "The field persona_id is ignored. Did you mean personaId?");
    }

    @Test
    void a_field_inside_another_is_compared_with_those_beside_it() {
        assertThat(FieldSuggestion.notes(
                        List.of(new Reading.Ignored("links[1].persona_id", "persona_id", List.of("personaId")))))
                .containsExactly("The field links[1].persona_id is ignored. Did you mean links[1].personaId?");
    }

    private static Reading.Ignored ignored(String field) {
        return new Reading.Ignored(field, field, KNOWN);
    }
}
