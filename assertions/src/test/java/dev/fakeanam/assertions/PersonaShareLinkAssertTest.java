package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.sharelinks.PersonaShareLink;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PersonaShareLinkAssertTest {

    @Test
    void it_has_the_fields_of_the_link_and_of_the_persona() {
        assertThat(PERSONA_LINK)
                .hasId(ID)
                .hasUsageLimit(10)
                .hasPersonaId(OTHER_ID)
                .hasPersonaName("Ada")
                .hasOrganizationId("org_1")
                .isUnchangedFrom(LINK)
                .differsFrom(LINK.withUsageLimit(5))
                .onlyIn("usageLimit")
                .hasPersonaName("Ada");
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                Arguments.of("usageLimit", "50", "10", with(link -> link.hasUsageLimit(50))),
                Arguments.of(
                        "personaId", "\"" + ID + "\"", "\"" + OTHER_ID + "\"", with(link -> link.hasPersonaId(ID))),
                Arguments.of("personaName", "\"100%s\"", "\"Ada\"", with(link -> link.hasPersonaName("100%s"))),
                Arguments.of(
                        "organizationId", "\"org_2\"", "\"org_1\"", with(link -> link.hasOrganizationId("org_2"))));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_field_that_is_not_as_expected_is_shown_with_the_whole_link(
            String field, String expected, String was, Consumer<PersonaShareLinkAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(PERSONA_LINK)))
                .hasMessage(
                        "\nExpecting the share link 00000000-0000-0000-0000-000000000000 to have %s\n  %s\nbut it has\n"
                                + "  %s\nin\n  %s",
                        field, expected, was, PERSONA_LINK_JSON);
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_link_that_is_null_is_reported(
            String field, String expected, String was, Consumer<PersonaShareLinkAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat((PersonaShareLink) null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    private static Consumer<PersonaShareLinkAssert> with(Consumer<PersonaShareLinkAssert> assertion) {
        return assertion;
    }
}
