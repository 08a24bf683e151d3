package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.tools.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateToolTest {
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

    @Test
    void answers_with_the_whole_tool_of_the_reference() {
        anam.clock().set(ExampleTool.CREATED_AT);

        Response response = api.create(ExampleTool.CREATION);

        assertThat(response)
                .isEqualTo(Response.json(
                        201,
                        ExampleTool.JSON.replace(
                                ExampleTool.ID.toString(), onlyTool().id().toString())));
        assertThat(api.get(onlyTool().id())).isEqualTo(Response.json(200, response.body()));
    }

    @Test
    @Tag("A33")
    void what_is_left_out_has_its_default() {
        api.create("{\"name\":\"end\",\"description\":\"Ends the call.\",\"type\":\"SYSTEM\"}");

        assertThat(onlyTool().config()).isEmpty();
        assertThat(onlyTool().disableInterruptions()).isFalse();
        assertThat(onlyTool().updatedAt()).isNull();
        assertThat(onlyTool().usageCount()).isZero();
        assertThat(onlyTool().createdAt()).isEqualTo(anam.clock().now());
        assertThat(exchange().assumptions()).containsExactly(Assumption.A33);
    }

    @Test
    void the_exchange_has_the_change_and_rests_on_no_assumption() {
        api.create(ExampleTool.CREATION);

        Tool created = onlyTool();
        assertThat(exchange().change())
                .isEqualTo(Change.of("tool", created.id().toString(), Tool.CODEC, null, created));
        assertThat(exchange().assumptions()).isEmpty();
        assertThat(exchange().ignoredFields()).isEmpty();
    }

    @Test
    @Tag("A6")
    void fields_that_cannot_be_chosen_are_ignored_and_noted_those_of_the_config_too() {
        Response response = api.create("""
                {"id":"00000000-0000-0000-0000-000000000001","usageCount":5,"name":"n","description":"d","type":"SYSTEM",\
                "config":{"action":"end_call","url":"https://a.example"}}""");

        assertThat(response.status()).isEqualTo(201);
        assertThat(onlyTool().config()).isEqualTo(Map.of("action", "end_call"));
        assertThat(onlyTool().usageCount()).isZero();
        assertThat(exchange().ignoredFields()).containsExactly("id", "usageCount", "config.url");
        assertThat(exchange().assumptions()).containsExactly(Assumption.A6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A.b_c-9", "................................................................"})
    void a_name_has_letters_digits_dots_dashes_and_underscores(String name) {
        assertThat(api.create(ExampleTool.CREATION.replace("open_calendar", name))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_description_has_up_to_1024_characters() {
        assertThat(api.create(ExampleTool.CREATION.replace("Opens it.", "é".repeat(1024)))
                        .status())
                .isEqualTo(201);
    }

    static Stream<ExampleTool.Wrong> wrong() {
        return ExampleTool.WRONG.stream();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_field_is_refused(ExampleTool.Wrong wrong) {
        Map<String, Object> body = new LinkedHashMap<>();
        ((Map<?, ?>) Json.parse(ExampleTool.CREATION)).forEach((name, value) -> body.put((String) name, value));
        body.put(wrong.field(), Json.parse(wrong.value()));

        Response response = api.create(Json.write(body));

        assertThat(response).isEqualTo(wrong.answer());
        assertThat(anam.tools().all()).isEmpty();
    }

    @Test
    void name_description_and_type_are_required() {
        Response response = api.create("{}");

        assertThat(response).isEqualTo(Response.json(400, """
                {"error":"Validation error","details":[\
                {"path":"name","message":"Required","code":"invalid_type"},\
                {"path":"description","message":"Required","code":"invalid_type"},\
                {"path":"type","message":"Required","code":"invalid_type"}],\
                "summary":"name: Required; description: Required; type: Required"}"""));
    }

    @Test
    void every_fault_is_reported_in_the_order_of_the_operations_fields() {
        Response response = api.create("""
                {"config":{"method":"HEAD","url":"x"},"type":"SERVER_WEBHOOK","description":"","name":"a b"}""");

        assertThat(response).isEqualTo(Response.json(400, """
                {"error":"Validation error","details":[\
                {"path":"name","message":"Invalid","code":"invalid_string"},\
                {"path":"description","message":"String must contain at least 1 character(s)","code":"too_small"},\
                {"path":"config.url","message":"Invalid url","code":"invalid_string"},\
                {"path":"config.method","message":"Invalid enum value. Expected 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH', \
                received 'HEAD'","code":"invalid_enum_value"}],\
                "summary":"name: Invalid; description: String must contain at least 1 character(s); config.url: Invalid url; \
                config.method: Invalid enum value. Expected 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH', received 'HEAD'"}"""));
    }

    @Test
    void a_config_is_not_held_against_a_type_that_is_wrong() {
        Response response = api.create("{\"name\":\"n\",\"description\":\"d\",\"type\":5,\"config\":{\"action\":5}}");

        assertThat(response).isEqualTo(Response.invalid("type", "Expected string, received number", "invalid_type"));
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "{, 400", "[], 400", "null, 400"})
    void a_body_that_is_not_an_object_is_refused(String body, int status) {
        assertThat(api.create(body)).isEqualTo(Response.error(status, "Invalid request body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ_ONLY", "NONE"})
    void a_key_that_may_not_write_is_refused(Permission permission) {
        Response response = api.withKey(anam.issueApiKey(permission)).create(ExampleTool.CREATION);

        assertThat(response).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(anam.tools().all()).isEmpty();
    }

    @Test
    void a_refused_creation_draws_no_id() {
        Organization other = fake.newOrganization(anam.name());

        api.create("{}");
        api.create(ExampleTool.CREATION);
        ResourceCalls.of(other, "/v1/tools").create(ExampleTool.CREATION);

        assertThat(other.tools().all())
                .extracting(Tool::id)
                .containsExactly(onlyTool().id());
    }

    @Test
    void tools_may_share_a_name_and_have_their_own_ids() {
        IntStream.range(0, 50).forEach(i -> api.create(ExampleTool.CREATION));

        assertThat(anam.tools().all()).hasSize(50).extracting(Tool::id).doesNotHaveDuplicates();
    }

    private Tool onlyTool() {
        List<Tool> all = anam.tools().all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Exchange exchange() {
        return anam.exchanges().get(anam.exchanges().size() - 1);
    }
}
