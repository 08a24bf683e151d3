package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.tools.ToolType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The config of a tool. Its fields depend on the type. */
class ToolConfigTest {
    private static final String GOOD = """
            CLIENT         ; {"parameters":{"type":"object","x":[null,1.5]},"awaitResult":true,"toolTimeoutSeconds":1}
            CLIENT         ; {"toolTimeoutSeconds":600}
            CLIENT         ; {"toolTimeoutSeconds":1.5}
            CLIENT         ; {}
            SERVER_RAG     ; {"documentFolderIds":["67d27a9f-0ce1-4432-848b-8ab2b97f024b"]}
            SERVER_RAG     ; {"documentFolderIds":[]}
            SERVER_WEBHOOK ; {"url":"https://a.example/hook","method":"POST"}
            SERVER_WEBHOOK ; {"url":"https://a.example","method":"PATCH","headers":{"X-One":"1"},"bodyTemplate":"{{x}}"}
            SYSTEM         ; {"action":"end_call"}
            SYSTEM         ; {"action":"interrupt"}
            """;
    private static final String WRONG = """
            CLIENT         ; {"parameters":[]}           ; parameters ; Expected object, received array ; invalid_type
            CLIENT         ; {"parameters":null}         ; parameters ; Expected object, received null ; invalid_type
            CLIENT         ; {"awaitResult":"true"}      ; awaitResult ; Expected boolean, received string ; invalid_type
            CLIENT         ; {"toolTimeoutSeconds":0.9}  ; toolTimeoutSeconds ; Number must be greater than or equal to 1 ; too_small
            CLIENT         ; {"toolTimeoutSeconds":601}  ; toolTimeoutSeconds ; Number must be less than or equal to 600 ; too_big
            CLIENT         ; {"toolTimeoutSeconds":"30"} ; toolTimeoutSeconds ; Expected number, received string ; invalid_type
            SERVER_RAG     ; {"documentFolderIds":"x"}   ; documentFolderIds ; Expected array, received string ; invalid_type
            SERVER_RAG     ; {"documentFolderIds":["x"]} ; documentFolderIds.0 ; Invalid uuid ; invalid_string
            SERVER_RAG     ; {"documentFolderIds":[7]}   ; documentFolderIds.0 ; Expected string, received number ; invalid_type
            SERVER_WEBHOOK ; {"method":"POST","url":"a"} ; url ; Invalid url ; invalid_string
            SERVER_WEBHOOK ; {"method":"POST","url":"https://a.example","headers":{"X":1}} ; headers.X ; Expected string, received number ; invalid_type
            SERVER_WEBHOOK ; {"method":"POST","url":"https://a.example","bodyTemplate":{}} ; bodyTemplate ; Expected string, received object ; invalid_type
            SERVER_WEBHOOK ; {"method":"get","url":"https://a.example"} ; method ; Invalid enum value. Expected 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH', received 'get' ; invalid_enum_value
            SYSTEM         ; {"action":"pause"}          ; action ; Invalid enum value. Expected 'end_call' | 'interrupt', received 'pause' ; invalid_enum_value
            """;

    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ResourceCalls api = ResourceCalls.of(anam, "/v1/tools");

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = GOOD)
    void a_config_that_fits_is_kept_as_it_was_sent(ToolType type, String config) {
        Response response = api.create(creation(type, config));

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.body()).contains(",\"config\":" + config + ",");
        assertThat(anam.exchanges().get(0).ignoredFields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = WRONG)
    void a_config_that_does_not_fit_is_refused_by_a_creation(
            ToolType type, String config, String field, String message, String code) {
        Response response = api.create(creation(type, config));

        assertThat(response).isEqualTo(Response.invalid("config." + field, message, code));
        assertThat(anam.tools().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = WRONG)
    void a_config_that_does_not_fit_is_refused_by_an_update(
            ToolType type, String config, String field, String message, String code) {
        Tool tool = anam.tools().given(given -> given.type(type));
        Response refused = Response.invalid("config." + field, message, code);

        assertThat(api.update(tool.id(), "{\"config\":" + config + "}")).isEqualTo(refused);
        assertThat(api.update(tool.id(), "{\"type\":\"" + type + "\",\"config\":" + config + "}"))
                .isEqualTo(refused);
        assertThat(anam.tools().get(tool.id())).isEqualTo(tool);
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_RAG, documentFolderIds",
        "SERVER_WEBHOOK, 'url,method'",
        "SYSTEM, action",
    })
    void a_creation_with_a_config_needs_its_required_fields(ToolType type, String fields) {
        List<String> missing = List.of(fields.split(","));

        Response response = api.create(creation(type, "{}"));

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body())
                .contains("\"summary\":\"config." + String.join(": Required; config.", missing) + ": Required\"");
    }

    @ParameterizedTest
    @EnumSource(ToolType.class)
    @Tag("A33")
    void an_update_may_have_a_part_of_a_config(ToolType type) {
        Tool tool = anam.tools().given(given -> given.type(type));

        assertThat(api.update(tool.id(), "{\"config\":{}}").status()).isEqualTo(200);
        assertThat(assumptions()).containsExactly(Assumption.A33);
    }

    @Test
    @Tag("A33")
    void parameters_have_at_most_10_000_bytes() {
        String most = "{\"x\":\"" + "é".repeat(4_996) + "\"}";
        String tooMany = "{\"x\":\"" + "é".repeat(4_996) + "!\"}";

        assertThat(api.create(creation(ToolType.CLIENT, "{\"parameters\":" + most + "}"))
                        .status())
                .isEqualTo(201);
        assertThat(assumptions()).isEmpty();
        assertThat(api.create(creation(ToolType.CLIENT, "{\"parameters\":" + tooMany + "}")))
                .isEqualTo(Response.invalid("config.parameters", "Parameters must not exceed 10000 bytes", "custom"));
        assertThat(assumptions()).containsExactly(Assumption.A33);
        assertThat(api.update(anam.tools().all().get(0).id(), "{\"config\":{\"parameters\":" + tooMany + "}}"))
                .isEqualTo(Response.invalid("config.parameters", "Parameters must not exceed 10000 bytes", "custom"));
    }

    @Test
    @Tag("A16")
    void ids_of_folders_are_answered_in_lower_case() {
        Response response = api.create(
                creation(ToolType.SERVER_RAG, "{\"documentFolderIds\":[\"67D27A9F-0CE1-4432-848B-8AB2B97F024B\"]}"));

        assertThat(response.body()).contains("[\"67d27a9f-0ce1-4432-848b-8ab2b97f024b\"]");
    }

    @Test
    void a_wrong_number_or_uuid_names_its_assumption() {
        api.create(creation(ToolType.CLIENT, "{\"toolTimeoutSeconds\":\"30\"}"));
        api.create(creation(ToolType.CLIENT, "{\"toolTimeoutSeconds\":1e999}"));
        api.create(creation(ToolType.SERVER_RAG, "{\"documentFolderIds\":[\"x\"]}"));

        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.assumptions())
                .containsExactly(List.of(Assumption.A5), List.of(Assumption.A15), List.of(Assumption.A16));
    }

    @Test
    @Tag("A33")
    void fields_of_the_config_are_merged_into_those_that_the_tool_has() {
        Tool tool = webhook();

        api.update(tool.id(), "{\"config\":{\"method\":\"GET\",\"headers\":{\"X-Two\":\"2\"}}}");

        assertThat(anam.tools().get(tool.id()).config())
                .isEqualTo(Map.of("url", "https://a.example", "method", "GET", "headers", Map.of("X-Two", "2")));
        assertThat(assumptions()).containsExactly(Assumption.A33);
    }

    @Test
    @Tag("A33")
    void a_tool_of_a_new_type_keeps_nothing_of_its_config() {
        Tool tool = webhook();

        Response response = api.update(tool.id(), "{\"type\":\"SYSTEM\",\"config\":{\"action\":\"interrupt\"}}");

        assertThat(response.body()).contains("\"type\":\"SYSTEM\",\"config\":{\"action\":\"interrupt\"}");
        assertThat(assumptions()).containsExactly(Assumption.A33);
    }

    @Test
    @Tag("A33")
    void a_new_type_without_a_config_leaves_an_empty_one() {
        Tool tool = webhook();

        Response response = api.update(tool.id(), "{\"type\":\"SYSTEM\"}");

        assertThat(response.body()).contains("\"type\":\"SYSTEM\",\"config\":{},");
        assertThat(assumptions()).containsExactly(Assumption.A33);
    }

    @Test
    void the_same_type_said_again_leaves_the_config_as_it_is() {
        Tool tool = webhook();

        api.update(tool.id(), "{\"type\":\"SERVER_WEBHOOK\"}");

        assertThat(anam.tools().get(tool.id()).config()).isEqualTo(tool.config());
        assertThat(assumptions()).isEmpty();
    }

    private Tool webhook() {
        return anam.tools()
                .given(tool -> tool.type(ToolType.SERVER_WEBHOOK)
                        .config(Map.of("url", "https://a.example", "method", "POST")));
    }

    private List<Assumption> assumptions() {
        return anam.exchanges().get(anam.exchanges().size() - 1).assumptions();
    }

    private static String creation(ToolType type, String config) {
        return "{\"name\":\"n\",\"description\":\"d\",\"type\":\"" + type + "\",\"config\":" + config + "}";
    }
}
