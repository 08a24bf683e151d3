package dev.fakeanam.contract.requests;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A13;
import static dev.fakeanam.journal.Assumption.A29;
import static dev.fakeanam.journal.Assumption.A30;
import static dev.fakeanam.journal.Assumption.A31;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.SeenAtAnam;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

@ContractTest("other requests")
class OtherRequestsTest {
    private static final String ORIGIN = "https://app.example.com";

    private final Api api;

    OtherRequestsTest(Api api) {
        this.api = api;
    }

    @SeenAtAnam(A13)
    void a_method_that_the_path_does_not_have_is_a_405_without_a_body_that_names_those_it_has() {
        AnamResponse response =
                api.send(api.request(Api.LINKS + "/" + Api.UNKNOWN_ID).method("PATCH", Api.json("{}")));

        assertThat(response).hasStatus(405);
        assertThat(response.body()).isEmpty();
        assertThat(elements(response, "Allow")).containsExactlyInAnyOrder("GET", "PUT", "DELETE");
    }

    @Assumed(A13)
    void a_path_outside_of_v1_is_a_404() {
        assertThat(api.send(api.request("/nowhere").GET())).isError(404, "Not found");
    }

    @Assumed(A13)
    void another_path_below_v1_is_a_501_that_names_the_way_out() {
        api.onlyOfAFake("Anam has what the fake does not emulate");

        assertThat(api.send(api.request("/v1/knowledge/groups").GET()))
                .isError(
                        501,
                        "Fake Anam does not emulate GET /v1/knowledge/groups. Script a response for it:"
                                + " on(request(method, path)).reply(200, json) in Java, POST"
                                + " /__admin/organizations/{organization}/scripts on a standalone server.");
    }

    @Assumed(A29)
    void a_preflight_needs_no_key_and_lets_pages_of_any_origin_use_the_methods_of_the_path() {
        AnamResponse response = api.send(api.requestWithoutKey(Api.LINKS + "/" + Api.UNKNOWN_ID)
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response).hasStatus(204).hasHeader("Access-Control-Allow-Origin", "*");
        assertThat(elements(response, "Access-Control-Allow-Methods")).contains("GET", "PUT", "DELETE");
        assertThat(elements(response, "Access-Control-Allow-Headers"))
                .containsExactlyInAnyOrder("Authorization", "Content-Type");
    }

    @Assumed(A29)
    void a_response_to_a_page_may_be_read_by_pages_of_any_origin() {
        assertThat(api.send(api.request(Api.LINKS + "?perPage=1")
                        .header("Origin", ORIGIN)
                        .GET()))
                .hasStatus(200)
                .hasHeader("Access-Control-Allow-Origin", "*");
    }

    @Assumed(A30)
    void HEAD_is_answered_as_GET_is_without_the_body() {
        AnamResponse response = api.send(api.request(Api.LINKS + "?perPage=1").method("HEAD", BodyPublishers.noBody()));

        assertThat(response).hasStatus(200).hasHeader("Content-Type", "application/json");
        assertThat(response.body()).isEmpty();
    }

    @Assumed(A31)
    void telemetry_needs_no_key_and_is_a_204() {
        api.onlyOfAFake("telemetry that no client sent would be counted");

        assertThat(api.send(
                        api.requestWithoutKey("/v1/metrics/client").POST(Api.json("{\"name\":\"contract suite\"}"))))
                .hasStatus(204);
    }

    private static List<String> elements(AnamResponse response, String header) {
        return List.of(response.headers().first(header).orElse("").split("\\s*,\\s*"));
    }
}
