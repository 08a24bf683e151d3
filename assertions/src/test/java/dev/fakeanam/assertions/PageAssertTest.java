package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.Samples.PAGE;
import static dev.fakeanam.assertions.Samples.PAGE_JSON;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.sharelinks.PersonaShareLink;
import java.util.List;
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
                .hasShareLinks(ID)
                .hasShareLinkSatisfying(ID, link -> link.hasPersonaName("Ada"))
                .hasTotal(3)
                .hasLastPage(3)
                .hasCurrentPage(2)
                .hasPerPage(1)
                .hasPrev(1)
                .hasNext(3);
        assertThat(EMPTY)
                .hasNoShareLinks()
                .hasTotal(0)
                .hasLastPage(0)
                .hasNoPrev()
                .hasNoNext();
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("share links", "[" + OTHER_ID + "]", "[" + ID + "]", page -> page.hasShareLinks(OTHER_ID)),
                wrong("share links", "[]", "[" + ID + "]", PageAssert::hasNoShareLinks),
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
            String what, String expected, String was, Consumer<PageAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(PAGE)))
                .hasMessage(
                        "\nExpecting the page to have the %s\n  %s\nbut it has\n  %s\nin\n  %s",
                        what, expected, was, PAGE_JSON);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_page_that_is_null_is_said_so(String what, String expected, String was, Consumer<PageAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat((Page<PersonaShareLink>) null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void a_link_that_is_not_on_the_page_is_said_so() {
        assertThatThrownBy(() -> assertThat(PAGE).hasShareLinkSatisfying(OTHER_ID, link -> {}))
                .hasMessage(
                        "\nExpecting the page to have the share link\n  %s\nbut it has\n  [%s]\nin\n  %s",
                        OTHER_ID, ID, PAGE_JSON);
    }

    @Test
    void a_link_on_the_page_that_is_not_as_it_should_be_fails_with_the_reason() {
        assertThatThrownBy(() ->
                        assertThat(PAGE).as("page 2").hasShareLinkSatisfying(ID, link -> link.hasPersonaName("Eve")))
                .hasMessage("""
                        [page 2]\s
                        Expecting the share link %s to have personaName
                          "Eve"
                        but it has
                          "Ada"
                        in
                          %s""", ID, PERSONA_LINK_JSON);
    }

    private static Arguments wrong(String what, String expected, String was, Consumer<PageAssert> assertion) {
        return Arguments.of(what, expected, was, assertion);
    }
}
