package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.tools.Tool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteToolTest {
    private static final Response NOT_FOUND = Response.error(404, "Tool not found");
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
    void answers_with_a_204_without_a_body() {
        Tool tool = ExampleTool.given(anam);

        assertThat(api.delete(ExampleTool.ID)).isEqualTo(new Response(204, List.of(), ""));
        assertThat(exchange().change()).isEqualTo(Change.of("tool", ExampleTool.ID.toString(), Tool.CODEC, tool, null));
        assertThat(exchange().assumptions()).isEmpty();
    }

    @Test
    void a_deleted_tool_is_gone_for_every_operation() {
        ExampleTool.given(anam);
        Tool kept = anam.tools().given();

        api.delete(ExampleTool.ID);

        assertThat(List.of(
                        api.get(ExampleTool.ID),
                        api.update(ExampleTool.ID, "{\"name\":\"n\"}"),
                        api.delete(ExampleTool.ID)))
                .containsOnly(NOT_FOUND);
        assertThat(api.list("").body()).startsWith("{\"data\":[" + kept.toJson() + "],\"meta\":{\"total\":1,");
        assertThat(anam.tools().all()).containsExactly(kept);
    }

    @Test
    @Tag("A23")
    void a_tool_that_a_test_made_as_deleted_is_gone_too() {
        Tool tool = anam.tools().given(given -> given.deleted());

        assertThat(api.get(tool.id())).isEqualTo(NOT_FOUND);
        assertThat(exchange().assumptions()).containsExactly(Assumption.A23);
        assertThat(api.list("").body()).startsWith("{\"data\":[],");
        assertThat(anam.tools().find(tool.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-000000000001"})
    void an_id_of_no_tool_is_a_404_also_where_it_is_not_a_uuid(String id) {
        assertThat(api.delete(id)).isEqualTo(NOT_FOUND);
    }

    @Test
    @Tag("A8")
    void another_organizations_tool_is_a_404_and_stays() {
        Organization other = fake.newOrganization();
        Tool others = other.tools().given();

        assertThat(api.delete(others.id())).isEqualTo(NOT_FOUND);
        assertThat(other.tools().all()).containsExactly(others);
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_ONLY", "NONE"})
    void a_key_that_may_not_write_is_refused(Permission permission) {
        Tool tool = ExampleTool.given(anam);

        Response response = api.withKey(anam.issueApiKey(permission)).delete(ExampleTool.ID);

        assertThat(response).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(anam.tools().all()).containsExactly(tool);
    }

    private Exchange exchange() {
        List<Exchange> exchanges = anam.exchanges();
        return exchanges.get(exchanges.size() - 1);
    }
}
