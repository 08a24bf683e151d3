package dev.fakeanam.contract;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A13;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.assertions.AnamResponse;

@ContractTest("other requests")
class OtherRequestsTest {
    private final Api api;

    OtherRequestsTest(Api api) {
        this.api = api;
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
    void another_path_below_v1_is_a_501_that_names_the_way_out() {
        api.onlyOfAFake("Anam has what the fake does not emulate");

        assertThat(api.send(api.request("/v1/personas").GET()))
                .isError(
                        501,
                        "Fake Anam emulates the five operations on /v1/share-links, not GET /v1/personas. Script an"
                                + " answer for it: on(request(method, path)).reply(200, json) in Java, POST"
                                + " /__admin/organizations/{organization}/scripts on a standalone server.");
    }
}
