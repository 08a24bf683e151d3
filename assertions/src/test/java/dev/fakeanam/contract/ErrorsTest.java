package dev.fakeanam.contract;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A13;
import static dev.fakeanam.journal.Assumption.A2;
import static dev.fakeanam.journal.Assumption.A8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.model.ErrorBody;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

@ContractTest("errors")
class ErrorsTest {
    private static final String NO_ID = "not-a-uuid";
    private static final String NO_JSON = "{";

    private final Api api;

    ErrorsTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void a_request_without_an_API_key_is_a_401() {
        assertThat(withoutKey()).isUnauthorized();
    }

    @Assumed(A1)
    void a_request_without_an_API_key_is_told_so() {
        assertThat(withoutKey()).isError(401, "Missing or invalid API key").conformsToContract();
    }

    @DocumentedByAnam
    void a_key_that_nobody_issued_is_a_401() {
        assertThat(withUnknownKey()).isUnauthorized();
    }

    @Assumed(A1)
    void a_key_that_nobody_issued_is_told_so() {
        assertThat(withUnknownKey()).isError(401, "Invalid API key").conformsToContract();
    }

    @Assumed(A1)
    void the_scheme_Bearer_is_read_without_regard_to_case() {
        assertThat(api.send(api.request("bEARER", Api.LINKS + "?perPage=1").GET()))
                .hasStatus(200);
    }

    @DocumentedByAnam
    void a_key_that_may_only_read_is_a_403_for_an_update() {
        assertThat(api.send(
                        api.readOnlyRequest(Api.LINKS + "/" + api.link().id()).PUT(Api.json("{\"usageLimit\":16}"))))
                .isForbidden();
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
        assertThat(api.update(Api.UNKNOWN_ID, "{\"usageLimit\":50}")).isNotFound();
    }

    @Assumed(A1)
    void a_link_that_is_not_there_is_told_as_JSON() {
        assertThat(unknownLink())
                .isError(404, "Share link not found")
                .hasHeader("Content-Type", "application/json")
                .conformsToContract();
    }

    @DocumentedByAnam
    void an_id_that_is_no_uuid_is_a_400() {
        assertThat(invalidId()).hasStatus(400);
        assertThat(api.delete(NO_ID)).hasStatus(400);
    }

    @Assumed(A1)
    void an_id_that_is_no_uuid_is_told_so() {
        assertThat(invalidId()).isError(400, "Invalid share link ID").conformsToContract();
    }

    @DocumentedByAnam
    void a_persona_that_is_not_there_is_a_404() {
        assertThat(unknownPersona()).isNotFound();
    }

    @Assumed(A1)
    void a_persona_that_is_not_there_is_told_so() {
        assertThat(unknownPersona()).isError(404, "Persona not found").conformsToContract();
    }

    @DocumentedByAnam
    void a_creation_without_a_persona_is_a_400() {
        assertThat(withoutPersona()).hasStatus(400);
    }

    @Assumed(A1)
    void every_fault_of_a_body_is_told_in_the_order_of_the_fields() {
        assertThat(withoutPersona())
                .isValidationErrorOn("personaId", "expiresInHours", "usageLimit")
                .conformsToContract();
        assertThat(ErrorBody.fromJson(withoutPersona().body()).details())
                .extracting(ErrorBody.Detail::path, ErrorBody.Detail::code)
                .containsExactly(
                        tuple("personaId", "required"),
                        tuple("expiresInHours", "invalid_type"),
                        tuple("usageLimit", "too_small"));
    }

    @DocumentedByAnam
    void a_wrong_query_is_a_400() {
        assertThat(wrongQuery()).hasStatus(400);
    }

    @Assumed(A1)
    void every_fault_of_a_query_is_told() {
        assertThat(wrongQuery())
                .isValidationErrorOn("page", "perPage", "personaId")
                .conformsToContract();
    }

    @Assumed(A2)
    void the_key_is_checked_before_the_id() {
        assertThat(api.send(api.requestWithoutKey(Api.LINKS + "/" + NO_ID).PUT(BodyPublishers.ofString(NO_JSON))))
                .isUnauthorized();
    }

    @Assumed(A2)
    void the_permission_is_checked_before_the_id() {
        assertThat(api.send(api.readOnlyRequest(Api.LINKS + "/" + NO_ID).PUT(Api.json(NO_JSON))))
                .isForbidden();
    }

    @Assumed(A2)
    void the_id_is_checked_before_the_body() {
        assertThat(api.update(NO_ID, NO_JSON)).isError(400, "Invalid share link ID");
    }

    @Assumed(A2)
    void the_body_is_checked_before_the_link() {
        assertThat(api.update(Api.UNKNOWN_ID, NO_JSON)).isError(400, "Invalid request body");
    }

    @Assumed(A13)
    void a_method_that_the_path_does_not_have_is_a_405_that_names_those_it_has() {
        AnamResponse answer =
                api.send(api.request(Api.LINKS + "/" + Api.UNKNOWN_ID).method("PATCH", Api.json("{}")));

        assertThat(answer).isError(405, "Method not allowed");
        assertThat(answer.headers().first("Allow").orElse("").split("\\s*,\\s*"))
                .containsExactlyInAnyOrder("GET", "PUT", "DELETE");
    }

    @Assumed(A13)
    void a_path_outside_of_v1_is_a_404() {
        assertThat(api.send(api.request("/nowhere").GET())).isError(404, "Not found");
    }

    @Assumed(A13)
    void another_path_below_v1_is_a_501() {
        api.onlyOfAFake("Anam has what the fake does not emulate");

        assertThat(api.send(api.request("/v1/personas").GET())).hasStatus(501);
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

    private AnamResponse unknownLink() {
        return api.once("unknown link", () -> api.get(Api.UNKNOWN_ID));
    }

    private AnamResponse invalidId() {
        return api.once("invalid id", () -> api.get(NO_ID));
    }

    private AnamResponse unknownPersona() {
        return api.once("unknown persona", () -> api.create(Map.of("personaId", Api.UNKNOWN_ID)));
    }

    private AnamResponse withoutPersona() {
        return api.once("without persona", () -> api.create(Map.of("usageLimit", 0, "expiresInHours", "24")));
    }

    private AnamResponse wrongQuery() {
        return api.once("wrong query", () -> api.list("?personaId=Ada&perPage=101&page=0"));
    }
}
