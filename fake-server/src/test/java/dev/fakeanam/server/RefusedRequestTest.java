package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedRequestTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_request_changes_nothing(Function<ApiClient, Response> request, int status) {
        givenOrganization();
        List<ShareLink> before = anam.shareLinks().all();

        Response response = request.apply(api);

        assertThat(response.status()).isEqualTo(status);
        assertThat(anam.shareLinks().all()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_request_is_in_the_journal_with_its_response(Function<ApiClient, Response> request, int status) {
        givenOrganization();

        Response response = request.apply(api);

        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.organization()).isEqualTo(anam.name());
            assertThat(exchange.number()).isEqualTo(1);
            assertThat(exchange.at()).isEqualTo(ExampleLink.CREATED_AT);
            assertThat(exchange.response()).isEqualTo(RecordedResponse.json(status, response.body()));
            assertThat(exchange.script()).isNull();
            assertThat(exchange.failure()).isNull();
        });
        assertThat(fake.unattributedExchanges()).isEmpty();
    }

    static Stream<Arguments> refusals() {
        String unknown = "00000000-0000-0000-0000-000000000001";
        return Stream.of(
                refusal(
                        "update with one good field",
                        400,
                        api -> update(api, "{\"usageLimit\":50,\"expiresInHours\":0}")),
                refusal("update with null", 400, api -> update(api, "{\"expiresInHours\":1,\"usageLimit\":null}")),
                refusal("update with broken JSON", 400, api -> update(api, "{\"usageLimit\":50")),
                refusal("update without body", 400, api -> update(api, "")),
                refusal("update with a large body", 413, api -> update(api, " ".repeat(9 << 19) + "{}")),
                refusal("update of no uuid", 400, api -> api.update("x", "{\"usageLimit\":50}")),
                refusal("update of no link", 404, api -> api.update(unknown, "{\"usageLimit\":50}")),
                refusal("get of no link", 404, api -> api.get(unknown)),
                refusal("list with a wrong page", 400, api -> api.list("?page=0")),
                refusal("create without persona", 400, api -> api.create("{}")),
                refusal("create for no persona", 404, api -> api.create("{\"personaId\":\"" + unknown + "\"}")),
                refusal("delete of no uuid", 400, api -> api.delete("x")),
                refusal("delete of no link", 404, api -> api.delete(unknown)),
                refusal("delete of another path", 501, api -> api.delete(ExampleLink.ID + "/")));
    }

    @Test
    void the_request_is_recorded_as_it_was_sent_except_for_the_key() {
        givenOrganization();

        api.send(api.request("/v1/share-links/X?a=%20b")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"usageLimit\": null}")));

        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::request)
                .satisfies(request -> {
                    assertThat(request.method()).isEqualTo("PUT");
                    assertThat(request.path()).isEqualTo("/v1/share-links/X");
                    assertThat(request.query()).isEqualTo("a=%20b");
                    assertThat(request.headers().all("content-type")).containsExactly("application/json");
                    assertThat(request.headers().toString()).doesNotContain(anam.apiKey());
                    assertThat(request.body()).isEqualTo("{\"usageLimit\": null}");
                });
    }

    @Test
    void a_refused_creation_uses_up_no_id() {
        Organization twin = fake.newOrganization(anam.name());

        api.create("{}");

        assertThat(anam.givenShareLink().id()).isEqualTo(twin.givenShareLink().id());
    }

    private void givenOrganization() {
        ExampleLink.given(anam);
        anam.givenShareLink(link -> link.disabled().primary());
    }

    private static Arguments refusal(String name, int status, Function<ApiClient, Response> request) {
        return Arguments.of(Named.of(name, request), status);
    }

    private static Response update(ApiClient api, String body) {
        return api.update(ExampleLink.ID, body);
    }
}
