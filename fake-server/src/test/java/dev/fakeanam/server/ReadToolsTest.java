package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.api.Page;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.tools.Tool;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadToolsTest {
    private static final String NO_TOOLS =
            "{\"data\":[],\"meta\":{\"total\":0,\"lastPage\":0,\"currentPage\":1,\"perPage\":10,\"prev\":null,\"next\":null}}";

    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ResourceCalls api = ResourceCalls.of(anam, "/v1/tools");

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void one_tool_is_as_the_reference_shows_it() {
        ExampleTool.given(anam);

        assertThat(api.get(ExampleTool.ID)).isEqualTo(Response.json(200, ExampleTool.JSON));
    }

    @ParameterizedTest
    @CsvSource({"x, A16", "00000000-0000-0000-0000-000000000000, A8", "00000000-0000-0000-0000-0000000000000, A16"})
    void an_id_of_no_tool_is_a_404_also_where_it_is_not_a_uuid(String id, Assumption assumption) {
        assertThat(api.get(id)).isEqualTo(Response.error(404, "Tool not found"));
        assertThat(assumptions()).containsExactly(assumption);
    }

    @Test
    @Tag("A8")
    void another_organizations_tool_is_a_404_and_in_no_list() {
        Tool others = fake.newOrganization().tools().given();

        assertThat(api.get(others.id())).isEqualTo(Response.error(404, "Tool not found"));
        assertThat(api.list("")).isEqualTo(Response.json(200, NO_TOOLS));
    }

    @Test
    void a_key_that_may_read_is_enough_and_a_key_without_permissions_is_not() {
        ExampleTool.given(anam);
        ResourceCalls reading = api.withKey(anam.issueApiKey(Permission.READ_ONLY));
        ResourceCalls nothing = api.withKey(anam.issueApiKey(Permission.NONE));

        assertThat(List.of(
                        reading.get(ExampleTool.ID).status(), reading.list("").status()))
                .containsOnly(200);
        assertThat(List.of(nothing.get(ExampleTool.ID), nothing.list("")))
                .containsOnly(Response.error(403, "Forbidden"));
    }

    @Test
    @Tag("A22")
    void an_organization_has_no_tools_at_first() {
        assertThat(api.list("")).isEqualTo(Response.json(200, NO_TOOLS));
        assertThat(assumptions()).containsExactly(Assumption.A10, Assumption.A21);
    }

    @Test
    void a_list_has_whole_tools_and_says_where_the_page_is() {
        ExampleTool.given(anam);

        assertThat(api.list(""))
                .isEqualTo(Response.json(
                        200,
                        "{\"data\":[" + ExampleTool.JSON
                                + "],\"meta\":{\"total\":1,\"lastPage\":1,\"currentPage\":1,\"perPage\":10,"
                                + "\"prev\":null,\"next\":null}}"));
    }

    @Test
    @Tag("A21")
    void the_newest_tool_is_first_and_of_equal_age_the_one_made_last() {
        Instant early = Instant.parse("2026-01-01T00:00:00.000Z");
        Tool newest = anam.tools().given(tool -> tool.createdAt(early.plusMillis(1)));
        Tool firstMade = anam.tools().given(tool -> tool.createdAt(early));
        Tool lastMade = anam.tools().given(tool -> tool.createdAt(early));

        assertThat(ids(api.list(""))).containsExactly(newest.id(), lastMade.id(), firstMade.id());
    }

    @ParameterizedTest
    @CsvSource({
        // query, tools on the page, lastPage, currentPage, perPage, prev, next
        "'', 10, 3, 1, 10, null, 2",
        "?page=3, 5, 3, 3, 10, 2, null",
        "?page=4, 0, 3, 4, 10, 3, null",
        "?perPage=100, 25, 1, 1, 100, null, null",
        "?perPage=1&page=25, 1, 25, 25, 1, 24, null"
    })
    void pages_count_from_1_and_hold_10_tools_unless_told_otherwise(
            String query, int size, int lastPage, int currentPage, int perPage, String prev, String next) {
        IntStream.range(0, 25).forEach(i -> anam.tools().given());

        Response response = api.list(query);

        assertThat(ids(response)).hasSize(size);
        assertThat(response.body())
                .endsWith("],\"meta\":{\"total\":25,\"lastPage\":" + lastPage + ",\"currentPage\":" + currentPage
                        + ",\"perPage\":" + perPage + ",\"prev\":" + prev + ",\"next\":" + next + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar", "CALENDAR", "open_", "67D27A9F", "8AB2b97f024b"})
    @Tag("A21")
    void a_search_looks_at_name_and_id_without_regard_to_case(String search) {
        UUID id = UUID.fromString("67d27a9f-0ce1-4432-848b-8ab2b97f024b");
        anam.tools().given(tool -> tool.id(id).name("open_Calendar"));
        anam.tools().given(tool -> tool.name("end_call").description("calendar open_"));

        Response response = api.list("?search=" + search);

        assertThat(ids(response)).containsExactly(id);
        assertThat(response.body()).contains("\"total\":1,");
    }

    @ParameterizedTest
    @CsvSource({
        "page=0, page, Number must be greater than or equal to 1, too_small",
        "page=1.5, page, 'Expected integer, received float', invalid_type",
        "page=x, page, 'Expected number, received string', invalid_type",
        "perPage=0, perPage, Number must be greater than or equal to 1, too_small",
        "perPage=101, perPage, Number must be less than or equal to 100, too_big"
    })
    void a_wrong_query_is_refused(String query, String path, String message, String code) {
        assertThat(api.list("?" + query)).isEqualTo(Response.invalid(path, message, code));
    }

    private List<Assumption> assumptions() {
        List<Exchange> exchanges = anam.exchanges();
        return exchanges.get(exchanges.size() - 1).assumptions();
    }

    private static List<UUID> ids(Response response) {
        return Page.codec(Tool.CODEC).parse(response.body()).data().stream()
                .map(Tool::id)
                .toList();
    }
}
