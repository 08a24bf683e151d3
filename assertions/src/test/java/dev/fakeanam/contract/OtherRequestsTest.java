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
    void another_path_below_v1_is_a_501() {
        api.onlyOfAFake("Anam has what the fake does not emulate");

        assertThat(api.send(api.request("/v1/personas").GET())).hasStatus(501);
    }
}
