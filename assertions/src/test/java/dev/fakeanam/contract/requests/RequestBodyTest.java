package dev.fakeanam.contract.requests;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A1;
import static dev.fakeanam.journal.Assumption.A14;
import static dev.fakeanam.journal.Assumption.A15;
import static dev.fakeanam.journal.Assumption.A9;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;

@ContractTest("request bodies")
class RequestBodyTest {
    private static final String ENOUGH = "one broken body of each kind is enough for a server that others use";
    private static final int MOST_BYTES = 9 << 19;

    private final Api api;

    RequestBodyTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void what_is_no_JSON_is_a_400() {
        assertThat(noJson()).hasStatus(400);
    }

    @Assumed(A1)
    void what_is_no_JSON_object_is_an_invalid_request_body() {
        assertRefused(noJson());
        assertRefused(update(""));
        assertRefused(update("[]"));
    }

    @Assumed(A9)
    void JSON_may_have_a_charset_or_a_suffix() {
        BodyPublisher body = Api.json("{\"usageLimit\":17}");

        assertThat(update("application/json; charset=utf-8", body)).hasStatus(200);
        assertThat(update("application/merge-patch+json", body)).hasStatus(200);
    }

    @Assumed(A9)
    void another_media_type_or_none_is_an_invalid_request_body() {
        BodyPublisher body = Api.json("{\"usageLimit\":18}");

        assertRefused(update("text/plain", body));
        assertRefused(api.send(
                api.requestWithoutContentType(Api.LINKS + "/" + api.link().id()).PUT(body)));
    }

    @Assumed(A15)
    void the_last_of_two_fields_with_one_name_wins() {
        assertThat(update("{\"usageLimit\":19,\"usageLimit\":20}"))
                .hasShareLink()
                .hasUsageLimit(20);
    }

    @Assumed(A15)
    void a_byte_order_mark_is_skipped() {
        assertThat(update("\uFEFF{\"usageLimit\":21}")).hasShareLink().hasUsageLimit(21);
    }

    @Assumed(A15)
    void text_after_the_JSON_is_an_invalid_request_body() {
        assertRefused(update("{\"usageLimit\":22} and more"));
    }

    @Assumed(A15)
    void NaN_is_an_invalid_request_body() {
        api.onlyOfAFake(ENOUGH);

        assertRefused(update("{\"usageLimit\":NaN}"));
    }

    @Assumed(A15)
    void invalid_UTF8_is_an_invalid_request_body() {
        api.onlyOfAFake(ENOUGH);

        assertRefused(update("application/json", BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xC3, '}'})));
    }

    @Assumed(A15)
    void absurd_nesting_is_an_invalid_request_body() {
        api.onlyOfAFake("nesting as deep brings some servers down");

        assertRefused(update("{\"usageLimit\":23,\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"));
    }

    @Assumed(A15)
    void a_number_that_no_double_can_hold_is_a_validation_error() {
        assertThat(update("{\"usageLimit\":1e999}")).isValidationErrorOn("usageLimit");
    }

    @Assumed(A14)
    void a_body_over_4_and_a_half_MiB_is_a_413() {
        api.onlyOfAFake("a body as large is a burden to a server that others use");

        assertThat(update("{\"usageLimit\":24}" + " ".repeat(MOST_BYTES))).isError(413, "Request body too large");
    }

    private static void assertRefused(AnamResponse response) {
        assertThat(response).isError(400, "Invalid request body");
    }

    private AnamResponse noJson() {
        return api.once("no JSON", () -> update("usageLimit=50"));
    }

    private AnamResponse update(String json) {
        return update("application/json", Api.json(json));
    }

    private AnamResponse update(String contentType, BodyPublisher body) {
        return api.links().update(api.link().id(), contentType, body);
    }
}
