package dev.fakeanam.contract.catalogue;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A23;
import static dev.fakeanam.journal.Assumption.A33;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DifferingFields;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.tools.Tool;
import java.util.Map;

@ContractTest("tools")
class ToolsTest {
    private static final String NAME = "contract_suite.example";

    private static final Map<String, ?> FIELDS = Map.of(
            "name",
            NAME,
            "description",
            "An example.",
            "type",
            "CLIENT",
            "config",
            Map.of("parameters", Map.of("type", "object"), "awaitResult", true));

    private static final Map<String, ?> WITHOUT_CONFIG =
            Map.of("name", "contract_suite.bare", "description", "An example.", "type", "CLIENT");

    private final Api api;

    ToolsTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void a_creation_is_a_201_with_the_9_fields_of_the_tool() {
        assertThat(creation()).hasStatus(201).conformsToContract();
    }

    @DocumentedByAnam
    void a_creation_shows_the_config_that_was_given() {
        assertThat(made().config())
                .containsEntry("parameters", Map.of("type", "object"))
                .containsEntry("awaitResult", true);
    }

    @DocumentedByAnam
    void a_creation_without_the_3_fields_that_are_required_is_a_400() {
        assertThat(emptyCreation()).hasStatus(400);
    }

    @Assumed(A1)
    void a_creation_that_lacks_fields_is_told_which() {
        assertThat(emptyCreation()).isValidationErrorOn("name", "description", "type");
    }

    @DocumentedByAnam
    void a_name_with_a_blank_is_a_400() {
        assertThat(api.tools().create(Map.of("name", "open calendar", "description", "An example.", "type", "CLIENT")))
                .hasStatus(400);
    }

    @DocumentedByAnam
    void a_config_that_lacks_what_its_type_requires_is_a_400() {
        assertThat(api.tools()
                        .create(Map.of(
                                "name", NAME, "description", "An example.", "type", "SYSTEM", "config", Map.of())))
                .hasStatus(400);
    }

    @Assumed(A33)
    void a_config_that_is_left_out_is_empty() {
        assertThat(api.tools()
                        .example("a tool without a config", WITHOUT_CONFIG)
                        .config())
                .isEmpty();
    }

    @Assumed(A33)
    void parameters_over_10000_bytes_are_refused() {
        Map<String, ?> large = Map.of("parameters", Map.of("description", "x".repeat(10_000)));

        assertThat(api.tools()
                        .create(Map.of("name", NAME, "description", "An example.", "type", "CLIENT", "config", large)))
                .isValidationErrorOn("config.parameters");
    }

    @DocumentedByAnam
    void a_read_is_a_200_with_the_tool_as_its_creation_showed_it() {
        assertThat(read())
                .hasStatus(200)
                .conformsToContract()
                .hasJson(creation().body());
    }

    @DocumentedByAnam
    void one_that_is_not_there_is_a_404() {
        assertThat(unknown()).isNotFound();
    }

    @Assumed(A1)
    void one_that_is_not_there_is_reported() {
        assertThat(unknown()).isError(404, "Tool not found").conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_not_a_uuid_is_a_404() {
        assertThat(api.tools().get("not-a-uuid")).isNotFound();
    }

    @DocumentedByAnam
    void a_list_is_a_200_with_a_page_of_tools_found_by_name() {
        Tool made = made();

        AnamResponse response = api.tools().list("?search=" + NAME);

        assertThat(response).hasStatus(200).conformsToContract();
        assertThat(Page.codec(Tool.CODEC).parse(response.body()).data())
                .extracting(Tool::id)
                .contains(made.id());
    }

    @DocumentedByAnam
    void an_update_changes_what_is_given_and_nothing_else() {
        assertThat(described()).hasStatus(200).conformsToContract();
        assertThat(DifferingFields.between(read(), described())).containsExactly("description");
    }

    @Assumed(A33)
    void an_update_merges_the_config_field_by_field() {
        described();

        AnamResponse response = api.tools().update(made().id(), "{\"config\":{\"toolTimeoutSeconds\":30}}");

        assertThat(Tool.fromJson(response.body()).config())
                .containsKeys("parameters", "awaitResult", "toolTimeoutSeconds");
    }

    @DocumentedByAnam
    void a_deletion_is_a_204_without_a_body() {
        assertThat(deletion()).hasStatus(204).conformsToContract();
    }

    @Assumed(A23)
    void what_was_deleted_is_gone() {
        deletion();

        assertThat(api.tools().get(toDelete().id())).isNotFound();
        assertThat(api.tools().delete(toDelete().id())).isNotFound();
    }

    private AnamResponse creation() {
        return api.tools().creation("a tool", FIELDS);
    }

    private Tool made() {
        return api.tools().example("a tool", FIELDS);
    }

    private Tool toDelete() {
        return api.tools().example("a tool without a config", WITHOUT_CONFIG);
    }

    /** Reads it once, before any update. */
    private AnamResponse read() {
        return api.once("tool", () -> api.tools().get(made().id()));
    }

    private AnamResponse described() {
        read();
        return api.once("tool, described", () -> api.tools().update(made().id(), "{\"description\":\"Changed.\"}"));
    }

    private AnamResponse deletion() {
        return api.once(
                "deletion of a tool", () -> api.tools().delete(toDelete().id()));
    }

    private AnamResponse unknown() {
        return api.once("unknown tool", () -> api.tools().get(Api.UNKNOWN_ID));
    }

    private AnamResponse emptyCreation() {
        return api.once("empty tool", () -> api.tools().create(Map.of()));
    }
}
