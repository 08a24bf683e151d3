package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.AnamInstanceOfAssertFactories.PERSONA;
import static dev.fakeanam.assertions.AnamInstanceOfAssertFactories.PERSONA_SHARE_LINK;
import static dev.fakeanam.assertions.PersonaSamples.VOICE;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.Samples.PAGE;
import static dev.fakeanam.assertions.Samples.PAGE_JSON;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.voices.Voice;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PageAssertTest {
    private static final Page<PersonaShareLink> EMPTY = new Page<>(List.of(), Pagination.of(0, 1, 20));

    @Test
    void a_page_that_is_as_expected_passes() {
        assertThat(PAGE)
                .hasIds(ID)
                .hasElementSatisfying(ID, link -> assertThat(link).hasPersonaName("Ada"))
                .hasTotal(3)
                .hasLastPage(3)
                .hasCurrentPage(2)
                .hasPerPage(1)
                .hasPrev(1)
                .hasNext(3);
        assertThat(EMPTY).isEmpty().hasTotal(0).hasLastPage(0).hasNoPrev().hasNoNext();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("ids", "[\"" + OTHER_ID + "\"]", "[\"" + ID + "\"]", page -> page.hasIds(OTHER_ID)),
                wrong("ids", "[]", "[\"" + ID + "\"]", PageAssert::isEmpty),
                wrong("total", "4", "3", page -> page.hasTotal(4)),
                wrong("lastPage", "4", "3", page -> page.hasLastPage(4)),
                wrong("currentPage", "1", "2", page -> page.hasCurrentPage(1)),
                wrong("perPage", "20", "1", page -> page.hasPerPage(20)),
                wrong("prev", "2", "1", page -> page.hasPrev(2)),
                wrong("prev", "null", "1", PageAssert::hasNoPrev),
                wrong("next", "1", "3", page -> page.hasNext(1)),
                wrong("next", "null", "3", PageAssert::hasNoNext));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_not_as_expected_is_named_with_the_whole_page(
            String what, String expected, String was, Consumer<PageAssert<PersonaShareLink>> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(PAGE)))
                .hasMessage(
                        "\nExpecting the page to have the %s\n  %s\nbut it has\n  %s\nin\n  %s",
                        what, expected, was, PAGE_JSON);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_page_that_is_null_is_reported(
            String what, String expected, String was, Consumer<PageAssert<PersonaShareLink>> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat((Page<PersonaShareLink>) null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void an_element_that_is_not_on_the_page_is_reported() {
        String message = "\nExpecting the page to have the id\n  \"%s\"\nbut it has\n  [\"%s\"]\nin\n  %s"
                .formatted(OTHER_ID, ID, PAGE_JSON);

        assertThatThrownBy(() -> assertThat(PAGE).hasElementSatisfying(OTHER_ID, link -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%s", message);
        assertThatThrownBy(() -> assertThat(PAGE).element(OTHER_ID, PERSONA_SHARE_LINK))
                .hasMessage("%s", message);
    }

    @Test
    void a_wrong_element_fails_with_the_reason() {
        String message = "Expecting the share link %s to have personaName\n  \"Eve\"\nbut it has\n  \"Ada\"\nin\n  %s"
                .formatted(ID, PERSONA_LINK_JSON);

        assertThatThrownBy(() -> assertThat(PAGE)
                        .hasElementSatisfying(ID, link -> assertThat(link).hasPersonaName("Eve")))
                .hasMessage("\n%s", message);
        assertThatThrownBy(() -> assertThat(PAGE)
                        .as("page 2")
                        .element(ID, PERSONA_SHARE_LINK)
                        .hasPersonaName("Eve"))
                .hasMessage("[page 2] \n%s", message);
    }

    @Test
    void an_element_of_another_type_than_the_factory_is_for_fails() {
        assertThatThrownBy(() -> assertThat(PAGE).element(ID, PERSONA))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to be an instance of:\n  dev.fakeanam.personas.Persona\n");
    }

    @Test
    void an_element_of_a_page_that_is_null_is_reported() {
        assertThatThrownBy(() -> assertThat((Page<PersonaShareLink>) null).hasElementSatisfying(ID, link -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
        assertThatThrownBy(() -> assertThat((Page<PersonaShareLink>) null).element(ID, PERSONA_SHARE_LINK))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void a_page_may_have_any_documents_or_objects() {
        Page<Voice> voices = new Page<>(List.of(VOICE), Pagination.of(1, 1, 10));
        Page<Map<String, Object>> objects = new Page<>(
                List.of(Map.of("id", ID.toString()), Map.of("id", "llm"), Map.of()), Pagination.of(3, 1, 10));

        assertThat(voices)
                .hasIds(VOICE.id())
                .hasElementSatisfying(
                        VOICE.id(), voice -> assertThat(voice.displayName()).isEqualTo("Leo"));
        assertThat(objects)
                .hasElementSatisfying(ID, object -> assertThat(object).containsOnlyKeys("id"));
        assertThatThrownBy(() -> assertThat(objects).hasIds(ID)).hasMessage("""

                        Expecting the page to have the ids
                          ["%s"]
                        but it has
                          ["%s","llm",null]
                        in
                          {"data":[{"id":"%s"},{"id":"llm"},{}],\
                        "meta":{"total":3,"lastPage":1,"currentPage":1,"perPage":10,"prev":null,"next":null}}""", ID, ID, ID);
    }

    private static Arguments wrong(
            String what, String expected, String was, Consumer<PageAssert<PersonaShareLink>> assertion) {
        return Arguments.of(what, expected, was, assertion);
    }
}
