package dev.fakeanam.contract.requests;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;

@ContractTest("errors")
class ErrorsTest {
    private static final String NO_ID = "not-a-uuid";

    private final Api api;

    ErrorsTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void a_request_without_an_API_key_is_a_401() {
        assertThat(withoutKey()).isUnauthorized();
    }

    @Assumed(A1)
    void a_request_without_an_API_key_or_with_another_scheme_than_Bearer_is_reported() {
        assertThat(withoutKey()).isError(401, "Missing or invalid API key").conformsToContract();
        assertThat(api.send(api.request("Basic", Api.LINKS).GET())).isError(401, "Missing or invalid API key");
    }

    @DocumentedByAnam
    void a_key_that_was_not_issued_is_a_401() {
        assertThat(withUnknownKey()).isUnauthorized();
    }

    @Assumed(A1)
    void a_key_that_was_not_issued_is_reported() {
        assertThat(withUnknownKey()).isError(401, "Invalid API key").conformsToContract();
    }

    @Assumed(A1)
    void the_scheme_Bearer_is_read_without_regard_to_case() {
        assertThat(api.send(api.request("bEARER", Api.LINKS + "?perPage=1").GET()))
                .hasStatus(200);
    }

    @DocumentedByAnam
    void a_key_that_may_only_read_is_a_403_for_an_update() {
        assertThat(withReadOnlyKey()).isForbidden();
    }

    @Assumed(A1)
    void a_key_that_may_only_read_is_reported() {
        assertThat(withReadOnlyKey()).isError(403, "Forbidden").conformsToContract();
    }

    @Assumed(A8)
    void a_link_of_another_organization_is_a_404() {
        assertThat(api.send(api.requestOfAnotherOrganization(
                                Api.LINKS + "/" + api.link().id())
                        .GET()))
                .isError(404, "Share link not found");
    }

    @DocumentedByAnam
    void a_link_that_is_not_there_is_a_404() {
        assertThat(unknownLink()).isNotFound();
        assertThat(api.links().update(Api.UNKNOWN_ID, "{\"usageLimit\":50}")).isNotFound();
    }

    @Assumed(A1)
    void a_link_that_is_not_there_is_reported_as_JSON() {
        assertThat(unknownLink())
                .isError(404, "Share link not found")
                .hasHeader("Content-Type", "application/json")
                .conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_not_a_uuid_is_a_400() {
        assertThat(invalidId()).hasStatus(400);
        assertThat(api.links().delete(NO_ID)).hasStatus(400);
    }

    @Assumed(A1)
    void an_id_that_is_not_a_uuid_is_reported() {
        assertThat(invalidId()).isError(400, "Invalid share link ID").conformsToContract();
    }

    @DocumentedByAnam
    void a_persona_that_is_not_there_is_a_404() {
        assertThat(unknownPersona()).isNotFound();
    }

    @Assumed(A1)
    void a_persona_that_is_not_there_is_reported() {
        assertThat(unknownPersona()).isError(404, "Persona not found").conformsToContract();
    }

    @DocumentedByAnam
    void a_creation_without_a_persona_is_a_400() {
        assertThat(withoutPersona()).hasStatus(400);
    }

    @Assumed(A1)
    void every_fault_of_a_body_is_reported_in_the_order_of_the_fields_and_in_the_words_of_Zod_3() {
        assertThat(withoutPersona()).isError(400, "Validation error").conformsToContract();
        assertThat(faults(withoutPersona()))
                .containsExactly(
                        "personaId: invalid_type, Required",
                        "expiresInHours: invalid_type, Expected number, received string",
                        "usageLimit: too_small, Number must be greater than or equal to 1");
    }

    @Assumed(A1)
    void the_summary_of_a_validation_error_joins_its_faults() {
        String body = withoutPersona().body();

        assertThat(Json.parse(body))
                .asInstanceOf(MAP)
                .containsEntry("summary", ErrorBody.fromJson(body).summary());
    }

    @DocumentedByAnam
    void a_wrong_query_is_a_400() {
        assertThat(wrongQuery()).hasStatus(400);
    }

    @Assumed(A1)
    void every_fault_of_a_query_is_reported_in_the_order_of_the_parameters_and_in_the_words_of_Zod_3() {
        assertThat(wrongQuery()).isError(400, "Validation error").conformsToContract();
        assertThat(faults(wrongQuery()))
                .containsExactly(
                        "page: too_small, Number must be greater than or equal to 1",
                        "perPage: too_big, Number must be less than or equal to 100",
                        "personaId: invalid_string, Invalid uuid");
    }

    private static List<String> faults(AnamResponse response) {
        return ErrorBody.fromJson(response.body()).details().stream()
                .map(detail -> detail.path() + ": " + detail.code() + ", " + detail.message())
                .toList();
    }

    private AnamResponse withoutKey() {
        return api.once(
                "without key", () -> api.send(api.requestWithoutKey(Api.LINKS).GET()));
    }

    private AnamResponse withUnknownKey() {
        return api.once(
                "unknown key",
                () -> api.send(api.requestWithoutKey(Api.LINKS)
                        .header("Authorization", "Bearer nobody-issued-this")
                        .GET()));
    }

    private AnamResponse withReadOnlyKey() {
        return api.once(
                "read-only key",
                () -> api.send(
                        api.readOnlyRequest(Api.LINKS + "/" + api.link().id()).PUT(Api.json("{\"usageLimit\":16}"))));
    }

    private AnamResponse unknownLink() {
        return api.once("unknown link", () -> api.links().get(Api.UNKNOWN_ID));
    }

    private AnamResponse invalidId() {
        return api.once("invalid id", () -> api.links().get(NO_ID));
    }

    private AnamResponse unknownPersona() {
        return api.once("unknown persona", () -> api.links().create(Map.of("personaId", Api.UNKNOWN_ID)));
    }

    private AnamResponse withoutPersona() {
        return api.once("without persona", () -> api.links().create(Map.of("usageLimit", 0, "expiresInHours", "24")));
    }

    private AnamResponse wrongQuery() {
        return api.once("wrong query", () -> api.links().list("?personaId=Ada&perPage=101&page=0"));
    }
}
