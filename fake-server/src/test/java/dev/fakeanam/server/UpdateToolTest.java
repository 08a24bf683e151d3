package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.tools.Tool;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateToolTest {
    private static final Response NOT_FOUND = Response.error(404, "Tool not found");
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ResourceCalls api = ResourceCalls.of(anam, "/v1/tools");
    private final Tool tool = ExampleTool.given(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void answers_with_the_whole_tool_which_has_the_new_name_and_the_moment_of_the_update() {
        anam.clock().set(ExampleTool.CREATED_AT.plus(Duration.ofHours(1)));

        Response response = api.update(ExampleTool.ID, "{\"name\":\"open_scheduler\"}");

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        ExampleTool.JSON
                                .replace("open_calendar", "open_scheduler")
                                .replace("\"updatedAt\":null", "\"updatedAt\":\"2026-04-20T11:00:00.000Z\"")));
        assertThat(api.get(ExampleTool.ID)).isEqualTo(response);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":\"n\"} | name, updatedAt",
                "{\"description\":\"d\"} | description, updatedAt",
                "{\"disableInterruptions\":true} | disableInterruptions, updatedAt",
                "{\"type\":\"SYSTEM\"} | config, type, updatedAt",
                "{\"config\":{\"awaitResult\":true}} | config, updatedAt"
            })
    void a_field_that_is_left_out_stays_as_it_was(String json, String changed) {
        api.update(ExampleTool.ID, json);

        assertThat(exchange().change()).isNotNull();
        assertThat(anam.tools().get(ExampleTool.ID))
                .usingRecursiveComparison()
                .ignoringFields(changed.split(", "))
                .isEqualTo(tool);
    }

    @Test
    void the_exchange_has_the_change() {
        api.update(ExampleTool.ID, "{\"disableInterruptions\":true}");

        assertThat(exchange().change())
                .isEqualTo(Change.of(
                        "tool",
                        ExampleTool.ID.toString(),
                        Tool.CODEC,
                        tool,
                        anam.tools().get(ExampleTool.ID)));
        assertThat(exchange().assumptions()).isEmpty();
    }

    @Test
    @Tag("A7")
    void an_update_without_fields_changes_nothing_not_even_updated_at() {
        assertThat(api.update(ExampleTool.ID, "{}")).isEqualTo(Response.json(200, ExampleTool.JSON));
        assertThat(exchange().change()).isNull();
        assertThat(exchange().assumptions()).containsExactly(Assumption.A7);
    }

    @Test
    @Tag("A6")
    void fields_that_it_does_not_know_are_ignored_and_noted() {
        Response response = api.update(
                ExampleTool.ID, "{\"usageCount\":9,\"createdAt\":1,\"config\":{\"parameters\":{},\"action\":\"x\"}}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(exchange().ignoredFields()).containsExactly("usageCount", "createdAt", "config.action");
        assertThat(exchange().assumptions()).containsExactly(Assumption.A6, Assumption.A33);
    }

    @Test
    void the_order_of_the_list_stays() {
        Tool newer = anam.tools().given(given -> given.createdAt(ExampleTool.CREATED_AT.plusMillis(1)));
        anam.clock().advance(Duration.ofDays(1));

        api.update(ExampleTool.ID, "{\"name\":\"n\"}");

        assertThat(anam.tools().all()).extracting(Tool::id).containsExactly(ExampleTool.ID, newer.id());
    }

    static Stream<ExampleTool.Wrong> wrong() {
        return ExampleTool.WRONG.stream();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_field_is_refused_and_changes_nothing(ExampleTool.Wrong wrong) {
        Response response = api.update(
                ExampleTool.ID, "{\"disableInterruptions\":true,\"" + wrong.field() + "\":" + wrong.value() + "}");

        assertThat(response).isEqualTo(wrong.answer());
        assertThat(anam.tools().get(ExampleTool.ID)).isEqualTo(tool);
        assertThat(exchange().change()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}{}"})
    void a_body_that_is_not_an_object_is_refused(String body) {
        assertThat(api.update(ExampleTool.ID, body)).isEqualTo(Response.error(400, "Invalid request body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-0000-0000-00000000000", "00000000-0000-0000-0000-000000000001"})
    void an_id_of_no_tool_is_a_404_also_where_it_is_not_a_uuid(String id) {
        assertThat(api.update(id, "{}")).isEqualTo(NOT_FOUND);
        assertThat(api.update(id, "{\"config\":{\"action\":\"end_call\"}}")).isEqualTo(NOT_FOUND);
    }

    @Test
    void the_body_is_checked_before_the_tool_is_looked_for() {
        assertThat(api.update("x", "{\"name\":7}"))
                .isEqualTo(Response.invalid("name", "Expected string, received number", "invalid_type"));
    }

    @Test
    @Tag("A8")
    void another_organizations_tool_is_a_404() {
        Tool others = fake.newOrganization().tools().given();

        assertThat(api.update(others.id(), "{\"name\":\"n\"}")).isEqualTo(NOT_FOUND);
        assertThat(exchange().assumptions()).containsExactly(Assumption.A8);
    }

    @Test
    @Tag("A16")
    void the_id_may_be_in_upper_case() {
        Tool given = anam.tools().given();

        assertThat(api.update(given.id().toString().toUpperCase(Locale.ROOT), "{}"))
                .isEqualTo(Response.json(200, given.toJson()));
    }

    @ParameterizedTest
    @EnumSource(names = {"READ_ONLY", "NONE"})
    void a_key_that_may_not_write_is_refused(Permission permission) {
        Response response = api.withKey(anam.issueApiKey(permission)).update(ExampleTool.ID, "{\"name\":\"n\"}");

        assertThat(response).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(anam.tools().get(ExampleTool.ID)).isEqualTo(tool);
    }

    private Exchange exchange() {
        List<Exchange> exchanges = anam.exchanges();
        return exchanges.get(exchanges.size() - 1);
    }
}
