package dev.fakeanam.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.json.Json;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tools in seeds. */
class ToolSeedTest {
    private static final UUID ID = UUID.fromString("67d27a9f-0ce1-4432-848b-8ab2b97f024b");

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final FakeAnam another = EmbeddedFakeAnam.start();
    private final Organization organization = fake.newOrganization("Acme", "key");

    @AfterEach
    void close() {
        fake.close();
        another.close();
    }

    @Test
    void every_state_of_a_tool_comes_back_with_the_same_responses() {
        organization.tools().given();
        organization
                .tools()
                .given(tool -> tool.id(ID)
                        .name("open_calendar")
                        .description("Opens it.")
                        .type(ToolType.SERVER_WEBHOOK)
                        .config(Map.of("url", "https://a.example", "method", "GET"))
                        .disableInterruptions()
                        .createdAt(organization.clock().now().minusSeconds(1))
                        .updatedAt(organization.clock().now()));
        organization.tools().given(tool -> tool.name("gone").deleted());

        String seed = seed(organization);
        Organization again = load(seed);

        assertThat(seed(again)).isEqualTo(seed);
        assertThat(again.tools().all()).isEqualTo(organization.tools().all()).hasSize(2);
        assertThat(get(again, "/v1/tools")).isEqualTo(get(organization, "/v1/tools"));
        assertThat(get(again, "/v1/tools/" + ID)).isEqualTo(get(organization, "/v1/tools/" + ID));
        assertThat(again.tools().given()).isEqualTo(organization.tools().given());
    }

    @Test
    void a_seed_says_what_differs_from_the_defaults() {
        Organization made = load(
                "{\"organizations\":[{\"name\":\"Acme\",\"tools\":[{\"id\":\"" + ID
                        + "\",\"name\":\"n\",\"type\":\"SYSTEM\",\"config\":{\"action\":\"end_call\"}},{\"deleted\":true},{}]}]}");

        assertThat(made.tools().all()).extracting(Tool::name).containsExactly("n", "tool");
        assertThat(made.tools().get(ID).config()).isEqualTo(Map.of("action", "end_call"));
    }

    @Test
    void the_count_of_uses_is_not_written_down_and_cannot_be_said() {
        organization.tools().given();

        assertThat(seed(organization)).doesNotContain("usageCount");
        assertThatThrownBy(() -> load("{\"organizations\":[{\"name\":\"A\",\"tools\":[{\"usageCount\":1}]}]}"))
                .hasMessage(
                        "seed, line 1, column 54: organizations[0].tools[0].usageCount is not a field of a ToolSpec."
                                + " Its fields are id, name, description, type, config, disableInterruptions, createdAt,"
                                + " updatedAt, deleted.");
    }

    @Test
    void tools_cannot_share_an_id() {
        String tool = "{\"id\":\"" + ID + "\"}";

        assertThatThrownBy(() -> load("{\"organizations\":[{\"name\":\"A\",\"tools\":[" + tool + ",\n" + tool + "]}]}"))
                .hasMessage("seed, line 2, column 7: organizations[0].tools[1].id is \"" + ID
                        + "\", but so is organizations[0].tools[0].id: an id is that of one tool. Give another, or leave"
                        + " it out to get a generated one.");
    }

    private Organization load(String seed) {
        return Seed.parse(AllRooms.ROOMS, "seed", seed).load(another).get(0);
    }

    private static String seed(Organization organization) {
        return Json.write(new SeedWriter(AllRooms.ROOMS).write(List.of(organization)));
    }

    private static String get(Organization organization, String path) {
        return ApiCalls.send(organization, "GET", path, "").body();
    }
}
