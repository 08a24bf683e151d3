package dev.fakeanam.contract.catalogue;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A22;
import static dev.fakeanam.journal.Assumption.A23;
import static dev.fakeanam.journal.Assumption.A32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DifferingFields;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.json.Json;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmUrl;
import java.util.List;
import java.util.Map;

@ContractTest("LLMs")
class LlmsTest {
    private static final String SECRET = "sk-of-the-contract-suite";

    private static final Map<String, ?> FIELDS = Map.of(
            "displayName",
            "Example of the contract suite",
            "urls",
            List.of(Map.of("url", "https://llm.example.com/v1/chat/completions")),
            "llmFormat",
            "openai",
            "modelName",
            "gpt-4o",
            "secret",
            SECRET);

    private final Api api;

    LlmsTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void a_creation_is_a_201_with_the_20_fields_of_the_LLM() {
        assertThat(creation()).hasStatus(201).conformsToContract();
    }

    @DocumentedByAnam
    void a_creation_without_the_5_fields_that_are_required_is_a_400() {
        assertThat(emptyCreation()).hasStatus(400);
    }

    @Assumed(A1)
    void a_creation_that_lacks_fields_is_told_which() {
        assertThat(emptyCreation()).isValidationErrorOn("displayName", "urls", "llmFormat", "modelName", "secret");
    }

    @DocumentedByAnam
    void a_secret_is_never_shown() {
        made();

        assertThat(creation().body()).doesNotContain(SECRET);
        assertThat(read().body()).doesNotContain(SECRET);
        assertThat(own().body()).doesNotContain(SECRET);
    }

    @DocumentedByAnam
    void a_read_is_a_200_with_the_LLM_as_its_creation_showed_it() {
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
        assertThat(unknown()).isError(404, "LLM not found").conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_not_a_uuid_is_a_404() {
        assertThat(api.llms().get("not-a-uuid")).isNotFound();
    }

    @DocumentedByAnam
    void a_list_is_a_200_with_a_page_of_LLMs() {
        assertThat(api.llms().longList()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void a_list_can_leave_out_the_defaults() {
        Llm made = made();

        assertThat(own()).hasStatus(200);
        assertThat(Page.codec(Llm.CODEC).parse(own().body()).data())
                .allSatisfy(llm -> assertThat(llm.isDefault()).isFalse())
                .extracting(Llm::id)
                .contains(made.id());
    }

    @Assumed(A32)
    void a_list_has_the_defaults() {
        assertThat(api.llms().listed(1))
                .anySatisfy(llm -> assertThat(llm.isDefault()).isTrue());
    }

    @Assumed(A22)
    void two_or_more_are_of_Anams_own() {
        assertThat(api.llms().listed(1))
                .filteredOn(llm -> llm.createdByOrganizationId() == null)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @DocumentedByAnam
    void an_update_changes_what_is_given_and_nothing_else() {
        assertThat(renamed()).hasStatus(200).conformsToContract();
        assertThat(DifferingFields.between(read(), renamed())).containsExactly("displayName");
    }

    @Assumed(A32)
    void one_url_takes_the_place_of_all() {
        renamed();

        AnamResponse response = api.llms().update(made().id(), "{\"url\":\"https://other.example.com/v1\"}");

        assertThat(Llm.fromJson(response.body()).urls())
                .extracting(LlmUrl::url)
                .containsExactly("https://other.example.com/v1");
    }

    @DocumentedByAnam
    void an_update_of_a_default_is_a_403() {
        Llm theDefault = aDefault();

        // With the name that it has, so that nothing would change.
        assertThat(api.llms().update(theDefault.id(), Json.write(Map.of("displayName", theDefault.displayName()))))
                .isForbidden();
    }

    @DocumentedByAnam
    void a_deletion_of_a_default_is_a_403() {
        api.onlyOfAFake("the suite deletes nothing that it did not make");

        assertThat(api.llms().delete(aDefault().id())).isForbidden();
    }

    @DocumentedByAnam
    void a_deletion_is_a_204_without_a_body() {
        assertThat(deletion()).hasStatus(204).conformsToContract();
    }

    @Assumed(A23)
    void what_was_deleted_is_gone() {
        deletion();

        assertThat(api.llms().get(toDelete().id())).isNotFound();
        assertThat(api.llms().delete(toDelete().id())).isNotFound();
    }

    private Llm aDefault() {
        return api.llms().listed(1).stream()
                .filter(Llm::isDefault)
                .findFirst()
                .orElseGet(() -> abort("needs a default LLM, and the list has none"));
    }

    private AnamResponse creation() {
        return api.llms().creation("an LLM", FIELDS);
    }

    private Llm made() {
        return api.llms().example("an LLM", FIELDS);
    }

    private Llm toDelete() {
        return api.llms().example("an LLM to delete", FIELDS);
    }

    /** Reads it once, before any update. */
    private AnamResponse read() {
        return api.once("LLM", () -> api.llms().get(made().id()));
    }

    private AnamResponse renamed() {
        read();
        return api.once("LLM, renamed", () -> api.llms().update(made().id(), "{\"displayName\":\"Changed\"}"));
    }

    private AnamResponse own() {
        return api.once("LLMs without defaults", () -> api.llms().list("?perPage=100&includeDefaults=false"));
    }

    private AnamResponse deletion() {
        return api.once("deletion of an LLM", () -> api.llms().delete(toDelete().id()));
    }

    private AnamResponse unknown() {
        return api.once("unknown LLM", () -> api.llms().get(Api.UNKNOWN_ID));
    }

    private AnamResponse emptyCreation() {
        return api.once("empty LLM", () -> api.llms().create(Map.of()));
    }
}
