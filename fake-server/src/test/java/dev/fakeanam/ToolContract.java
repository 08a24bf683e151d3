package dev.fakeanam;

import static dev.fakeanam.tools.ToolRequests.createTool;
import static dev.fakeanam.tools.ToolRequests.deleteTool;
import static dev.fakeanam.tools.ToolRequests.getTool;
import static dev.fakeanam.tools.ToolRequests.listTools;
import static dev.fakeanam.tools.ToolRequests.updateTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The behaviour of tools in every {@link Organization}. */
public interface ToolContract {
    String TOOLS = "/v1/tools";

    FakeAnam fake();

    private static int status(Organization anam, String method, Object id, String json) {
        return ApiCalls.send(anam, method, TOOLS + "/" + id, json).statusCode();
    }

    @Test
    default void a_tool_without_settings_has_the_documented_defaults() {
        Organization anam = fake().newOrganization("tools");

        Tool tool = anam.tools().given();

        assertThat(tool)
                .isEqualTo(new Tool(
                        tool.id(),
                        "tool",
                        "A tool.",
                        ToolType.CLIENT,
                        Map.of(),
                        false,
                        anam.clock().now(),
                        null,
                        0));
    }

    @Test
    default void a_tool_has_the_fields_of_its_spec() {
        Organization anam = fake().newOrganization("tools");
        UUID id = new UUID(0, 1);
        Instant moment = Instant.parse("2026-04-20T10:00:00.123Z");

        Tool tool = anam.tools()
                .given(given -> given.id(id)
                        .name("not a name")
                        .description("")
                        .type(ToolType.SYSTEM)
                        .config(Map.of("any", Arrays.asList(1, 2.5, null, id)))
                        .disableInterruptions()
                        .createdAt(moment)
                        .updatedAt(moment.plusNanos(999_999)));

        assertThat(tool)
                .isEqualTo(new Tool(
                        id,
                        "not a name",
                        "",
                        ToolType.SYSTEM,
                        Map.of("any", Arrays.asList(1L, 2.5, null, id.toString())),
                        true,
                        moment,
                        moment,
                        0));
        assertThat(anam.tools().get(id)).isEqualTo(tool);
        assertThat(Tool.fromJson(
                        ApiCalls.send(anam, "GET", TOOLS + "/" + id, "").body()))
                .isEqualTo(tool);
    }

    @Test
    default void tools_are_listed_oldest_first_and_found_by_id() {
        Organization anam = fake().newOrganization("tools");
        Tool first = anam.tools().given();
        Tool second = anam.tools().given();

        assertThat(anam.tools().all()).containsExactly(first, second);
        assertThat(anam.tools().find(second.id())).contains(second);
        assertThat(anam.tools().find(new UUID(0, 0))).isEmpty();
        assertThatThrownBy(() -> anam.tools().get(new UUID(0, 0)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no tool with the id 00000000-0000-0000-0000-000000000000. It has ["
                        + first.id() + ", " + second.id() + "].");
    }

    @Test
    default void an_id_that_is_taken_is_refused() {
        Organization anam = fake().newOrganization("tools");
        Tool tool = anam.tools().given();

        assertThatThrownBy(() -> anam.tools().given(given -> given.id(tool.id())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a tool with the id " + tool.id()
                        + " already. Give another, or leave it out to get a free one.");
        assertThat(anam.tools().all()).containsExactly(tool);
    }

    @Test
    default void a_change_leaves_the_other_fields_as_they_are() {
        Organization anam = fake().newOrganization("tools");
        Tool tool = anam.tools().given(given -> given.name("one").config(Map.of("awaitResult", true)));

        Tool changed =
                anam.tools().change(tool.id(), change -> change.name("two").updatedAt(tool.createdAt()));

        assertThat(changed)
                .isEqualTo(new Tool(
                        tool.id(),
                        "two",
                        tool.description(),
                        tool.type(),
                        tool.config(),
                        false,
                        tool.createdAt(),
                        tool.createdAt(),
                        0))
                .isEqualTo(anam.tools().get(tool.id()));
    }

    @Test
    default void what_cannot_be_changed_is_refused() {
        Organization anam = fake().newOrganization("tools");
        Tool tool = anam.tools().given();

        assertThatThrownBy(() -> anam.tools().change(tool.id(), change -> change.deleted()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The field deleted of the tool cannot be changed. Leave it out.");
        assertThatThrownBy(() -> anam.tools().change(tool.id(), change -> change.createdAt(tool.createdAt())))
                .hasMessage("The field createdAt of the tool cannot be changed. Leave it out.");
    }

    @Test
    default void a_tool_that_is_removed_is_gone() {
        Organization anam = fake().newOrganization("tools");
        Tool tool = anam.tools().given();

        anam.tools().remove(tool.id());

        assertThat(anam.tools().all()).isEmpty();
        assertThat(status(anam, "GET", tool.id(), "")).isEqualTo(404);
        assertThatThrownBy(() -> anam.tools().remove(tool.id())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    default void a_script_takes_the_requests_of_one_tool_or_of_all() {
        Organization anam = fake().newOrganization("tools");
        Tool one = anam.tools().given();
        Tool other = anam.tools().given();
        anam.on(updateTool(one.id())).reply(503);
        anam.on(getTool(one.id())).reply(502);
        anam.on(deleteTool(one.id())).reply(500);
        anam.on(createTool().withBodyField("name", "n")).reply(504);
        anam.on(listTools()).reply(418);

        assertThat(List.of(
                        status(anam, "PUT", other.id(), "{}"),
                        status(anam, "PUT", one.id(), "{}"),
                        status(anam, "GET", one.id(), ""),
                        status(anam, "DELETE", one.id(), ""),
                        ApiCalls.send(anam, "POST", TOOLS, "{\"name\":\"n\"}").statusCode(),
                        ApiCalls.send(anam, "GET", TOOLS, "").statusCode()))
                .containsExactly(200, 503, 502, 500, 504, 418);
        assertThat(anam.exchanges())
                .filteredOn(exchange -> getTool().matches(exchange.request()))
                .hasSize(1);
        assertThat(anam.exchanges())
                .filteredOn(exchange ->
                        deleteTool().matches(exchange.request()) || updateTool().matches(exchange.request()))
                .hasSize(3);
        assertThat(anam.tools().all()).containsExactly(one, other);
    }

    @Test
    default void a_status_that_a_script_names_alone_has_the_documented_body() {
        Organization anam = fake().newOrganization("tools");
        anam.on(getTool()).reply(404);

        assertThat(ApiCalls.send(anam, "GET", TOOLS + "/x", "").body()).isEqualTo("{\"error\":\"Tool not found\"}");
    }

    @Test
    default void an_id_that_fails_is_an_ordinary_tool_afterwards() {
        Organization anam = fake().newOrganization("tools");
        UUID id = UUID.fromString("fa11ed00-0000-4000-8001-000000000503");

        assertThat(List.of(
                        status(anam, "PUT", id, "{\"name\":\"n\"}"),
                        status(anam, "PUT", id, "{\"name\":\"n\"}"),
                        status(anam, "GET", id, "")))
                .containsExactly(503, 200, 200);
        assertThat(anam.tools().get(id).name()).isEqualTo("n");
        assertThat(anam.tools().all()).isEmpty();
        assertThat(status(anam, "DELETE", id, "")).isEqualTo(204);
        assertThat(anam.tools().find(id)).isEmpty();
    }

    @Test
    default void the_journal_says_what_became_of_a_tool() {
        Organization anam = fake().newOrganization("tools");
        anam.clock().set(Instant.parse("2026-04-20T10:00:00Z"));
        ApiCalls.send(anam, "POST", TOOLS, "{\"name\":\"a\",\"description\":\"d\",\"type\":\"CLIENT\"}");
        UUID id = anam.tools().all().get(0).id();

        status(anam, "PUT", id, "{\"name\":\"b\",\"disableInterruptions\":true}");
        status(anam, "DELETE", id, "");

        assertThat(anam.exchanges())
                .extracting(Exchange::change)
                .extracting(String::valueOf)
                .containsExactly(
                        "tool " + id + " created",
                        "name a → b, disableInterruptions false → true, updatedAt null → 2026-04-20T10:00:00.000Z",
                        "tool " + id + " deleted");
    }

    @Test
    default void clearing_the_organization_removes_its_tools() {
        Organization anam = fake().newOrganization("tools");
        anam.tools().given();

        anam.clear();

        assertThat(anam.tools().all()).isEmpty();
    }
}
