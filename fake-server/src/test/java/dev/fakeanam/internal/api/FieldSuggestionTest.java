package dev.fakeanam.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

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
        "tpye, type"
    })
    void a_field_that_differs_in_case_separators_or_two_letters_is_close(String sent, String meant) {
        assertThat(FieldSuggestion.find(sent, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note",
                "t",
                "limit",
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
        assertThat(FieldSuggestion.notes(List.of("usageLimit", "type"), KNOWN)).isEmpty();
    }

    @Test
    void each_close_field_has_a_note() {
        assertThat(FieldSuggestion.notes(List.of("usage_limit", "note", "persona_id"), KNOWN))
                .containsExactly(
                        "The field usage_limit is ignored. Did you mean usageLimit?",
                        "The field persona_id is ignored. Did you mean personaId?");
    }
}
