package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.tools.Tool;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tools and the personas that use them. */
class ToolUsesTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ResourceCalls tools = ResourceCalls.of(anam, "/v1/tools");
    private final ResourceCalls personas = ResourceCalls.of(anam, "/v1/personas");
    private final Tool tool = ExampleTool.given(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void its_usage_count_is_how_many_personas_have_it_now() {
        anam.personas().given(persona -> persona.tools(tool));
        Persona another = anam.personas().given(persona -> persona.tools(tool));

        assertThat(tools.get(tool.id()).body()).contains("\"usageCount\":2}");
        assertThat(tools.list("").body()).contains("\"usageCount\":2}");
        assertThat(tools.update(tool.id(), "{\"name\":\"n\"}").body()).contains("\"usageCount\":2}");
        assertThat(anam.tools().get(tool.id()).usageCount()).isEqualTo(2);
        assertThat(anam.tools().all()).extracting(Tool::usageCount).containsExactly(2);

        personas.update(another.id(), "{\"toolIds\":[]}");

        assertThat(tools.get(tool.id()).body()).contains("\"usageCount\":1}");
    }

    @Test
    @Tag("A23")
    void a_deleted_tool_stays_shown_in_a_persona_until_that_is_updated() {
        Persona persona = anam.personas().given(given -> given.tools(tool));

        tools.delete(tool.id());
        Response shown = personas.get(persona.id());
        Response updated = personas.update(persona.id(), "{\"toolIds\":[]}");

        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A23);
        assertThat(tools.get(tool.id())).isEqualTo(Response.error(404, "Tool not found"));
        assertThat(shown.body()).contains("\"tools\":[{\"id\":\"" + tool.id() + "\",\"name\":\"open_calendar\"");
        assertThat(updated.body()).contains("\"tools\":[]");
    }

    @Test
    @Tag("A23")
    void a_tool_that_a_test_removes_stays_shown_too() {
        Persona persona = anam.personas().given(given -> given.tools(tool));

        anam.tools().remove(tool.id());

        assertThat(personas.get(persona.id()).body()).contains("\"tools\":[{\"id\":\"" + tool.id() + "\"");
        assertThat(anam.tools().find(tool.id())).isEmpty();
    }

    @Test
    void the_deletion_of_a_tool_that_nothing_uses_rests_on_no_assumption() {
        tools.delete(tool.id());
        tools.get(tool.id());

        assertThat(anam.exchanges()).extracting(Exchange::assumptions).containsExactly(List.of(), List.of());
    }
}
