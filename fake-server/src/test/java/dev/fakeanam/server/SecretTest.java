package dev.fakeanam.server;

import static dev.fakeanam.llms.LlmRequests.createLlm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.internal.seed.SeedWriter;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.Transcript;
import dev.fakeanam.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake shows the secret of an LLM nowhere. */
class SecretTest {
    private static final String KEY = "sk-VerySecret42";
    private static final String CREATION = "{\"displayName\":\"Mine\",\"urls\":[{\"url\":\"https://llm.example/v1\"}],"
            + "\"llmFormat\":\"openai\",\"modelName\":\"m\",\"secret\":\"" + KEY + "\"}";

    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void it_is_neither_answered_nor_recorded_nor_exported() {
        Response created = api.call("POST", "/v1/llms", CREATION);
        String id = anam.llms().all().get(2).id().toString();
        Response updated = api.call("PUT", "/v1/llms/" + id, "{\"secret\":\"" + KEY + "2\",\"displayName\":\"Yours\"}");

        assertThat(created.status()).isEqualTo(201);
        assertThat(updated.status()).isEqualTo(200);
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.request().body())
                .containsExactly(CREATION.replace(KEY, "***"), "{\"secret\":\"***\",\"displayName\":\"Yours\"}");
        assertThat(List.of(
                        created.body(),
                        updated.body(),
                        api.call("GET", "/v1/llms", "").body(),
                        Json.write(new SeedWriter(AllRooms.ROOMS).write(List.of(anam))),
                        allOf(anam),
                        adminApi("/exchanges"),
                        adminApi("/llms")))
                .allSatisfy(text -> assertThat(text).doesNotContain(KEY).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            POST | /v1/llms              | {"secret":"KEY","displayName":7}            | 400
            POST | /v1/llms              | {"secret":["KEY"]}                          | 400
            POST | /v1/llms              | {"secret":{"a":"KEY"}}                      | 400
            POST | /v1/llms              | {"Secret":"KEY"}                            | 400
            POST | /v1/llms              | {"secrets":"KEY"}                           | 400
            POST | /v1/llms              | {"llm":{"secret":"KEY"}}                    | 400
            POST | /v1/llms              | {"secret":"x","secret":"KEY"}               | 400
            POST | /v1/llms              | [{"secret":"KEY"}]                          | 400
            POST | /v1/llms              | {"secret":"KEY"                             | 400
            POST | /v1/llms              | secret=KEY                                  | 400
            PUT  | /v1/llms/7            | {"secret":"KEY"}                            | 404
            PUT  | /v1/llms/a7cf662c-2ace-4de1-a21e-ef0fbf144bb7 | {"secret":"KEY"}    | 403
            POST | /v1/llms/             | {"secret":"KEY"}                            | 501
            POST | /llms                 | {"secret":"KEY"}                            | 404
            POST | /v1/llm               | {"SECRET":"KEY"}                            | 501
            POST | /v1/llm               | secret=KEY                                  | 501
            PATCH | /v1/llms/7           | {"secret":"KEY"}                            | 405
            """)
    void a_refused_request_does_not_show_it_either(String method, String path, String body, int status) {
        Response response = api.call(method, path, body.replace("KEY", KEY));

        assertThat(response.status()).isEqualTo(status);
        assertThat(List.of(response.body(), allOf(anam), adminApi("/exchanges")))
                .allSatisfy(text -> assertThat(text).doesNotContain(KEY));
    }

    @Test
    void a_request_without_a_known_key_does_not_show_it_either() {
        api.withKey("nobody's").call("POST", "/v1/llms", CREATION);

        assertThat(fake.unattributedExchanges())
                .isNotEmpty()
                .allSatisfy(exchange -> assertThat(exchange.request().body()).doesNotContain(KEY));
    }

    @Test
    void what_has_no_secret_stays_as_it_was_sent() {
        api.call("PUT", "/v1/llms/7", "{ \"displayName\" : 1.0 }");
        api.call("POST", "/v1/knowledge/groups", "{ \"name\" : 1.0 }");
        api.call("POST", "/v1/share-links", "{ \"secret\" : \"no operation's\" }");

        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.request().body())
                .containsExactly(
                        "{ \"displayName\" : 1.0 }", "{ \"name\" : 1.0 }", "{ \"secret\" : \"no operation's\" }");
    }

    @Test
    void scripts_see_that_there_is_one() {
        anam.on(createLlm().withBodyField("secret", "***")).reply(503);

        assertThat(api.call("POST", "/v1/llms", CREATION).status()).isEqualTo(503);
    }

    @Test
    void a_message_about_a_secret_that_is_not_a_text_does_not_quote_it() {
        Response response = api.call("PUT", "/v1/llms/" + anam.llms().given().id(), "{\"secret\":4242}");

        assertThat(response).isEqualTo(Response.invalid("secret", "Expected string, received number", "invalid_type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "audio/wav", "Video/mp4; a=b"})
    void a_file_is_recorded_by_its_size(String contentType) {
        api.send(api.request("/v1/avatars").header("Content-Type", contentType).POST(BodyPublishers.ofString("12345")));

        RecordedRequest request = anam.exchanges().get(0).request();
        assertThat(request.body()).isEqualTo("(a file of 5 bytes, not kept)");
        assertThat(new Transcript(anam.exchanges()).curl()).contains("# #1 POST is left out: its body was not kept.");
    }

    private static String allOf(Organization anam) {
        return anam.exchanges().stream()
                .map(Exchange::toString)
                .reduce("", String::concat)
                .concat(new Transcript(anam.exchanges()).toString())
                .concat(new Transcript(anam.exchanges()).curl());
    }

    private String adminApi(String path) {
        String organizations = adminGet("/__admin/organizations");
        List<?> all = (List<?>) ((Map<?, ?>) Json.parse(organizations)).get("data");
        Object id = all.stream()
                .map(one -> (Map<?, ?>) one)
                .filter(one -> anam.apiKey().equals(one.get("apiKey")))
                .findFirst()
                .orElseThrow()
                .get("id");
        return adminGet("/__admin/organizations/" + id + path);
    }

    private String adminGet(String path) {
        return new ApiClient(fake.baseUrl(), "")
                .send(new ApiClient(fake.baseUrl(), "").requestWithoutKey(path).GET())
                .body();
    }
}
