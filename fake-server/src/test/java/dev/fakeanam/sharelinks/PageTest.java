package dev.fakeanam.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.json.MalformedJsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final String EMPTY = "{\"data\":[],\"meta\":{\"total\":0,\"lastPage\":0,\"currentPage\":1,"
            + "\"perPage\":20,\"prev\":null,\"next\":null}}";

    @Test
    void an_empty_page_is_written_as_it_was_read() {
        Page page = Page.fromJson(EMPTY);

        assertThat(page).isEqualTo(new Page(List.of(), Pagination.of(0, 1, 20)));
        assertThat(page.toJson()).isEqualTo(EMPTY);
    }

    @Test
    void a_page_of_links_is_written_as_it_was_read() {
        String json = "{\"data\":[" + PersonaShareLinkTest.JSON + "," + PersonaShareLinkTest.JSON
                + "],\"meta\":{\"total\":6,\"lastPage\":3,\"currentPage\":2,\"perPage\":2,\"prev\":1,\"next\":3}}";

        Page page = Page.fromJson(json);

        assertThat(page.toJson()).isEqualTo(json);
        assertThat(page.data()).hasSize(2).containsOnly(PersonaShareLink.fromJson(PersonaShareLinkTest.JSON));
        assertThat(page.meta()).isEqualTo(Pagination.of(6, 2, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"meta":{}}                        | A Page has a field data, but this one has only [meta].
                    {"data":{},"meta":{}}              | The field data of a Page is an array, but in this one it is {}.
                    {"data":[7],"meta":{}}             | A PersonaShareLink is a JSON object, but this is 7.
                    {"data":[]}                        | A Page has a field meta, but this one has only [data].
                    {"data":[],"meta":null}            | A Pagination is a JSON object, but this is null.
                    {"data":[],"meta":{"total":"6"}}   | The field total of a Pagination is an integer, but in this one it is "6".
                    {"data":[],"meta":{"total":6.5}}   | The field total of a Pagination is an integer, but in this one it is 6.5.
                    """)
    void another_document_is_refused_with_what_is_wrong(String json, String message) {
        assertThatThrownBy(() -> Page.fromJson(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(message);
    }
}
