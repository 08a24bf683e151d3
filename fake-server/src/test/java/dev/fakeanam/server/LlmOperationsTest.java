package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmFormat;
import dev.fakeanam.llms.LlmUrl;
import dev.fakeanam.llms.ReasoningEffort;
import dev.fakeanam.llms.ReasoningFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only the operations on LLMs do; the rest is in {@link CatalogTest}, and in {@link SecretTest}. */
class LlmOperationsTest {
    private static final String LLMS = "/v1/llms";
    private static final UUID ID = UUID.fromString("5d2f1c1e-7a3b-4c5d-8e9f-0a1b2c3d4e5f");
    private static final String CREATION = "{\"displayName\":\"Mine\",\"urls\":[{\"url\":\"https://llm.example/v1\"}],"
            + "\"llmFormat\":\"openai\",\"modelName\":\"m-1\",\"secret\":\"sk\"}";

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

    @Test
    @Tag("A32")
    void a_creation_answers_with_the_llm_and_its_defaults() {
        anam.clock().set(Instant.parse("2026-05-01T00:00:00Z"));

        Response response = api.call("POST", LLMS, CREATION);

        assertThat(response).isEqualTo(Response.json(201, """
                {"id":"%s",\
                "displayName":"Mine",\
                "description":null,\
                "llmFormat":"openai",\
                "urls":[{"url":"https://llm.example/v1"}],\
                "modelName":"m-1",\
                "temperature":null,\
                "maxTokens":null,\
                "deploymentName":null,\
                "apiVersion":null,\
                "metadata":{},\
                "displayTags":[],\
                "isDefault":false,\
                "isGlobal":false,\
                "isZdr":false,\
                "reasoningEffort":"default",\
                "reasoningFormat":"parsed",\
                "createdByOrganizationId":"%s",\
                "createdAt":"2026-05-01T00:00:00.000Z",\
                "updatedAt":null}""".formatted(newest().id(), anam.organizationId())));
        assertThat(anam.exchanges().get(0).change())
                .isEqualTo(Change.of("LLM", newest().id().toString(), Llm.CODEC, null, newest()))
                .hasToString("LLM " + newest().id() + " created");
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A32);
    }

    @Test
    void a_creation_takes_all_that_it_may() {
        api.call(
                "POST",
                LLMS,
                CREATION.replace(
                        "\"secret\"",
                        "\"description\":\"Fast.\",\"metadata\":{\"team\":\"a\",\"tier\":null,\"limits\":[1,2]},"
                                + "\"reasoningEffort\":\"high\",\"reasoningFormat\":\"hidden\",\"secret\""));

        Llm llm = newest();
        assertThat(llm.description()).isEqualTo("Fast.");
        assertThat(llm.toJson()).contains("\"metadata\":{\"team\":\"a\",\"tier\":null,\"limits\":[1,2]}");
        assertThat(llm.reasoningEffort()).isEqualTo(ReasoningEffort.HIGH);
        assertThat(llm.reasoningFormat()).isEqualTo(ReasoningFormat.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "azure_openai", "groq_openai", "gemini", "advanced_voice", "none"})
    void a_creation_takes_six_formats(String format) {
        Response response = api.call("POST", LLMS, CREATION.replace("openai", format));

        assertThat(response.status()).isEqualTo(201);
        assertThat(newest().llmFormat()).hasToString(format);
    }

    @Test
    @Tag("A6")
    void a_temperature_is_ignored_and_noted_like_other_unknown_fields() {
        api.call(
                "POST",
                LLMS,
                CREATION.replace("\"secret\"", "\"temperature\":0.7,\"secret\"")
                        .replace("/v1\"", "/v1\",\"region\":\"eu\""));
        api.call("PUT", LLMS + "/" + newest().id(), "{\"temperature\":0.5}");

        assertThat(anam.exchanges())
                .extracting(Exchange::ignoredFields)
                .containsExactly(List.of("urls[0].region", "temperature"), List.of("temperature"));
        assertThat(anam.exchanges().get(1).assumptions()).containsExactly(Assumption.A6, Assumption.A7);
        assertThat(newest().temperature()).isNull();
        assertThat(newest().urls()).containsExactly(LlmUrl.of("https://llm.example/v1"));
    }

    @Test
    void what_is_missing_is_reported_in_the_order_of_the_fields() {
        Response response = api.call("POST", LLMS, "{\"secret\":\"\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(((Map<?, ?>) Json.parse(response.body())).get("summary"))
                .isEqualTo("displayName: Required; urls: Required; llmFormat: Required; modelName: Required");
        assertThat(api.call("POST", LLMS, CREATION.replace(",\"secret\":\"sk\"", "")))
                .isEqualTo(Response.invalid("secret", "Required", "invalid_type"));
        assertThat(anam.llms().all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            "openai"; "anthropic"; llmFormat; Invalid enum value. Expected 'openai' | 'azure_openai' | 'groq_openai' | 'gemini' | 'advanced_voice' | 'none', received 'anthropic'; invalid_enum_value
            {"url":"https://llm.example/v1"}; {}; urls.0.url; Required; invalid_type
            {"url":"https://llm.example/v1"}; {"url":"llm"}; urls.0.url; Invalid url; invalid_string
            {"url":"https://llm.example/v1"}; "https://llm.example"; urls.0; Expected object, received string; invalid_type
            [{"url":"https://llm.example/v1"}]; {}; urls; Expected array, received object; invalid_type
            "m-1"; null; modelName; Expected string, received null; invalid_type
            "secret":"sk"; "secret":7; secret; Expected string, received number; invalid_type
            "secret"; "metadata":[],"secret"; metadata; Expected object, received array; invalid_type
            """)
    void a_creation_that_is_wrong_is_a_400(String right, String wrong, String path, String message, String code) {
        assertThat(api.call("POST", LLMS, CREATION.replace(right, wrong)))
                .isEqualTo(Response.invalid(path, message, code));
        assertThat(anam.llms().all()).hasSize(2);
    }

    @Test
    void an_update_changes_each_field_that_it_names() {
        Llm before = anam.llms().given(llm -> llm.id(ID).temperature(0.3).displayTags("a"));
        anam.clock().advance(Duration.ofHours(1));

        Response response = api.call(
                "PUT",
                LLMS + "/" + ID,
                "{\"displayName\":\"Ours\",\"description\":\"d\",\"url\":\"https://two.example\","
                        + "\"llmFormat\":\"groq_openai\",\"modelName\":\"m-2\",\"metadata\":{\"a\":1},"
                        + "\"reasoningEffort\":\"low\",\"reasoningFormat\":\"raw\"}");

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        before.toJson()
                                .replace("\"LLM\"", "\"Ours\"")
                                .replace("\"description\":null", "\"description\":\"d\"")
                                .replace("\"openai\"", "\"groq_openai\"")
                                .replace("https://llm.example/v1/chat/completions", "https://two.example")
                                .replace("\"model\"", "\"m-2\"")
                                .replace("\"metadata\":{}", "\"metadata\":{\"a\":1}")
                                .replace("\"default\"", "\"low\"")
                                .replace("\"parsed\"", "\"raw\"")
                                .replace(
                                        "\"updatedAt\":null",
                                        "\"updatedAt\":\""
                                                + Json.write(anam.clock().now()).replace("\"", "") + "\"")));
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A32);
    }

    @Test
    @Tag("A32")
    void a_url_takes_the_place_of_all_of_them() {
        anam.llms()
                .given(llm -> llm.id(ID).urls(LlmUrl.of("https://a.example"), new LlmUrl("https://b.example", "eu")));

        api.call("PUT", LLMS + "/" + ID, "{\"url\":\"https://c.example\"}");

        assertThat(anam.llms().get(ID).urls()).containsExactly(LlmUrl.of("https://c.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anthropic", "custom"})
    @Tag("A32")
    void a_format_that_only_an_update_takes_is_shown_as_it_was_set(String format) {
        anam.llms().given(llm -> llm.id(ID));

        Response response = api.call("PUT", LLMS + "/" + ID, "{\"llmFormat\":\"" + format + "\"}");

        assertThat(response.body()).contains("\"llmFormat\":\"" + format + "\"");
        assertThat(api.call("GET", LLMS + "/" + ID, "").body()).isEqualTo(response.body());
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A32);
    }

    @Test
    void a_format_that_only_a_creation_takes_is_a_400() {
        Llm before = anam.llms().given(llm -> llm.id(ID));

        assertThat(api.call("PUT", LLMS + "/" + ID, "{\"llmFormat\":\"gemini\"}"))
                .isEqualTo(Response.invalid(
                        "llmFormat",
                        "Invalid enum value. Expected 'openai' | 'azure_openai' | 'groq_openai' | 'anthropic' |"
                                + " 'custom', received 'gemini'",
                        "invalid_enum_value"));
        assertThat(anam.llms().get(ID)).isEqualTo(before);
    }

    @Test
    @Tag("A7")
    void an_update_without_fields_changes_nothing() {
        Llm before = anam.llms().given(llm -> llm.id(ID).llmFormat(LlmFormat.GEMINI));

        assertThat(api.call("PUT", LLMS + "/" + ID, "{}")).isEqualTo(Response.json(200, before.toJson()));
        assertThat(anam.exchanges().get(0).change()).isNull();
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A7);
    }

    @Test
    @Tag("A32")
    void a_secret_counts_as_a_change() {
        Llm before = anam.llms().given(llm -> llm.id(ID));

        Response first = api.call("PUT", LLMS + "/" + ID, "{\"secret\":\"sk-2\"}");
        Response again = api.call("PUT", LLMS + "/" + ID, "{\"secret\":\"sk-2\"}");

        String updated = before.toJson()
                .replace(
                        "\"updatedAt\":null",
                        "\"updatedAt\":" + Json.write(anam.clock().now()));
        assertThat(List.of(first, again)).containsOnly(Response.json(200, updated));
        assertThat(anam.exchanges().get(0).change()).isNotNull();
        assertThat(anam.exchanges().get(1).change()).isNull();
    }

    @Test
    void null_is_a_400() {
        anam.llms().given(llm -> llm.id(ID));

        assertThat(api.call("PUT", LLMS + "/" + ID, "{\"description\":null}"))
                .isEqualTo(Response.invalid("description", "Expected string, received null", "invalid_type"));
    }

    @Test
    void one_of_anams_own_that_is_not_a_default_can_be_changed() {
        anam.llms().given(llm -> llm.id(ID).createdByOrganizationId(null).isDefault(false));

        assertThat(api.call("PUT", LLMS + "/" + ID, "{\"displayName\":\"A\"}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3",
        "?includeDefaults=true, 3",
        "?includeDefaults=false, 1",
        "?search=GPT-4, 1",
        "?search=llama-3.3, 1"
    })
    @Tag("A32")
    void a_list_has_the_defaults_unless_it_says_otherwise(String query, int total) {
        anam.llms().given();

        assertThat(api.call("GET", LLMS + query, "").body()).contains("\"total\":" + total + ",");
    }

    private Llm newest() {
        List<Llm> all = anam.llms().all();
        return all.get(all.size() - 1);
    }
}
