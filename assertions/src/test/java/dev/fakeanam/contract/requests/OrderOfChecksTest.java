package dev.fakeanam.contract.requests;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A2;

import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import java.util.Map;

/** Each request is wrong in two ways. */
@ContractTest("order of checks")
class OrderOfChecksTest {
    private static final String NO_ID = "not-a-uuid";
    private static final String NO_JSON = "{";
    private static final int MOST_BYTES = 9 << 19;

    private final Api api;

    OrderOfChecksTest(Api api) {
        this.api = api;
    }

    @Assumed(A2)
    void the_key_is_checked_before_the_route() {
        assertThat(api.send(api.requestWithoutKey(Api.LINKS + "/" + NO_ID).method("PATCH", Api.json(NO_JSON))))
                .isUnauthorized();
    }

    @Assumed(A2)
    void the_route_is_checked_before_the_permission() {
        assertThat(api.send(
                        api.readOnlyRequest(Api.LINKS + "/" + Api.UNKNOWN_ID).method("PATCH", Api.json("{}"))))
                .hasStatus(405);
    }

    @Assumed(A2)
    void the_permission_is_checked_before_the_id() {
        assertThat(api.send(api.readOnlyRequest(Api.LINKS + "/" + NO_ID).PUT(Api.json(NO_JSON))))
                .isForbidden();
    }

    @Assumed(A2)
    void the_id_is_checked_before_the_body() {
        assertThat(api.links().update(NO_ID, NO_JSON)).isError(400, "Invalid share link ID");
    }

    @Assumed(A2)
    void the_body_is_checked_before_the_link() {
        assertThat(api.links().update(Api.UNKNOWN_ID, NO_JSON)).isError(400, "Invalid request body");
    }

    @Assumed(A2)
    void the_body_is_checked_before_the_persona() {
        assertThat(api.links().create(Map.of("personaId", Api.UNKNOWN_ID, "usageLimit", 0)))
                .isValidationErrorOn("usageLimit");
    }

    @Assumed(A2)
    void the_media_type_is_checked_before_the_size_of_the_body() {
        api.onlyOfAFake("a body as large is a burden to a server that others use");

        assertThat(api.links().update(api.link().id(), "text/plain", Api.json(" ".repeat(MOST_BYTES + 1))))
                .isError(400, "Invalid request body");
    }
}
