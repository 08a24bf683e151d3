package dev.fakeanam.contract;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A2;

/** Of each request, two things are wrong. */
@ContractTest("order of checks")
class OrderOfChecksTest {
    private static final String NO_ID = "not-a-uuid";
    private static final String NO_JSON = "{";

    private final Api api;

    OrderOfChecksTest(Api api) {
        this.api = api;
    }

    @Assumed(A2)
    void the_key_is_checked_before_the_id() {
        assertThat(api.send(api.requestWithoutKey(Api.LINKS + "/" + NO_ID).PUT(Api.json(NO_JSON))))
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
}
