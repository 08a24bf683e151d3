package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListShareLinksQueryTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page, Number must be greater than or equal to 1, too_small",
        "page=-1, page, Number must be greater than or equal to 1, too_small",
        "page=1.5, page, 'Expected integer, received float', invalid_type",
        "page=one, page, 'Expected number, received string', invalid_type",
        "page=, page, 'Expected number, received string', invalid_type",
        "page, page, 'Expected number, received string', invalid_type",
        "page=%201, page, 'Expected number, received string', invalid_type",
        "page=NaN, page, 'Expected number, received string', invalid_type",
        "page=Infinity, page, 'Expected number, received string', invalid_type",
        "page=0x1, page, 'Expected number, received string', invalid_type",
        "perPage=0, perPage, Number must be greater than or equal to 1, too_small",
        "perPage=101, perPage, Number must be less than or equal to 100, too_big",
        "perPage=1e999, perPage, Number must be less than or equal to 100, too_big",
        "perPage=99.5, perPage, 'Expected integer, received float', invalid_type",
        "perPage=all, perPage, 'Expected number, received string', invalid_type",
        "personaId=1, personaId, Invalid uuid, invalid_string",
        "personaId=, personaId, Invalid uuid, invalid_string"
    })
    void a_wrong_query_parameter_is_a_400(String query, String path, String message, String code) {
        assertThat(api.list("?" + query)).isEqualTo(Response.invalid(path, message, code));
    }

    @Test
    void every_fault_is_reported_in_the_order_of_the_operations_parameters() {
        Response response = api.list("?personaId=x&perPage=0.5&search=x&page=zero");

        assertThat(response).isEqualTo(Response.json(400, """
                {"error":"Validation error","details":[\
                {"path":"page","message":"Expected number, received string","code":"invalid_type"},\
                {"path":"perPage","message":"Expected integer, received float","code":"invalid_type"},\
                {"path":"perPage","message":"Number must be greater than or equal to 1","code":"too_small"},\
                {"path":"personaId","message":"Invalid uuid","code":"invalid_string"}],\
                "summary":"page: Expected number, received string; perPage: Expected integer, received float; \
                perPage: Number must be greater than or equal to 1; personaId: Invalid uuid"}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=1", "perPage=1", "perPage=100", "perPage=%31%30", "search=", "search=%00%22%5C"})
    void what_is_within_bounds_is_taken(String query) {
        assertThat(api.list("?" + query).status()).isEqualTo(200);
    }
}
