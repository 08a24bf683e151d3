package dev.fakeanam.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final Codec<Page<PersonaShareLink>> PAGE = Page.codec(PersonaShareLink.CODEC);

    private static final String EMPTY = "{\"data\":[],\"meta\":{\"total\":0,\"lastPage\":0,\"currentPage\":1,"
            + "\"perPage\":20,\"prev\":null,\"next\":null}}";

    @Test
    void an_empty_page_is_written_as_it_was_read() {
        Page<PersonaShareLink> page = PAGE.parse(EMPTY);

        assertThat(page).isEqualTo(new Page<>(List.of(), Pagination.of(0, 1, 20)));
        assertThat(PAGE.print(page)).isEqualTo(EMPTY);
    }

    @Test
    void a_page_of_links_is_written_as_it_was_read() {
        String json = "{\"data\":[" + PersonaShareLinkTest.JSON + "," + PersonaShareLinkTest.JSON
                + "],\"meta\":{\"total\":6,\"lastPage\":3,\"currentPage\":2,\"perPage\":2,\"prev\":1,\"next\":3}}";

        Page<PersonaShareLink> page = PAGE.parse(json);

        assertThat(PAGE.print(page)).isEqualTo(json);
        assertThat(page.data()).hasSize(2).containsOnly(PersonaShareLink.fromJson(PersonaShareLinkTest.JSON));
        assertThat(page.meta()).isEqualTo(Pagination.of(6, 2, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"meta":{}}                        | The document has no field data. Add it.
                    {"data":{},"meta":{}}              | data is {}, but has to be an array.
                    {"data":[7],"meta":{}}             | data[0] is 7, but has to be an object with the fields id, token, type, expiresAt, usageLimit, usageCount, allowedOrigins, allowAllOrigins, removeWatermark, enabled, isPrimary, createdAt, personaId, personaName, organizationId.
                    {"data":[]}                        | The document has no field meta. Add it.
                    {"data":[],"meta":null}            | meta is null, but has to be an object with the fields total, lastPage, currentPage, perPage, prev, next.
                    {"data":[],"meta":{"total":"6"}}   | meta.total is "6", but has to be an integer.
                    {"data":[],"meta":{"total":6.5}}   | meta.total is 6.5, but has to be an integer.
                    """)
    void another_document_is_refused_with_what_is_wrong(String json, String message) {
        assertThatThrownBy(() -> PAGE.parse(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(message);
    }
}
