package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLinkFieldsTest {
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
    @CsvSource({
        "0.5, 2026-04-20T10:30:00.000Z",
        "1, 2026-04-20T11:00:00.000Z",
        "1.0, 2026-04-20T11:00:00.000Z",
        "2.4e1, 2026-04-21T10:00:00.000Z",
        "168, 2026-04-27T10:00:00.000Z",
        "0.7, 2026-04-20T10:42:00.000Z",
        "0.1, 2026-04-20T10:06:00.000Z",
        "0.0000005, 2026-04-20T10:00:00.001Z",
        "0.0000009, 2026-04-20T10:00:00.003Z",
        "0.0000001, 2026-04-20T10:00:00.000Z",
        "5e-324, 2026-04-20T10:00:00.000Z"
    })
    @Tag("A3")
    void expires_in_hours_takes_fractions_and_is_rounded_down_to_the_millisecond(String hours, String expiresAt) {
        ExampleLink.given(anam);

        Response updated = api.update(ExampleLink.ID, "{\"expiresInHours\":" + hours + "}");
        Response created = create("\"expiresInHours\":" + hours);

        assertThat(updated)
                .isEqualTo(Response.json(200, ExampleLink.JSON.replace("2026-04-27T10:00:00.000Z", expiresAt)));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).contains("\"expiresAt\":\"" + expiresAt + "\",");
    }

    @Test
    @Tag("A3")
    void a_link_may_expire_in_the_last_millisecond_of_the_year_9999() {
        ExampleLink.given(anam);
        anam.clock().set(Instant.parse("9998-12-31T23:59:59.999Z"));

        Response response = api.update(ExampleLink.ID, "{\"expiresInHours\":8760}");

        assertThat(response)
                .isEqualTo(Response.json(
                        200, ExampleLink.JSON.replace("2026-04-27T10:00:00.000Z", "9999-12-31T23:59:59.999Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8760.0000003", "8761", "1e15", "9223372036854775807", "1e308", "1e309", "1e999"})
    @Tag("A3")
    void a_link_cannot_expire_after_the_year_9999(String hours) {
        ExampleLink.given(anam);
        anam.clock().set(Instant.parse("9998-12-31T23:59:59.999Z"));

        assertThatBothRefuse(
                "\"expiresInHours\":" + hours,
                Response.invalid("expiresInHours", "Number must be less than or equal to 8760", "too_big"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-0", "-0.5", "-1", "-1e308", "-1e999"})
    @Tag("A3")
    void expires_in_hours_is_above_0(String hours) {
        assertThatBothRefuse(
                "\"expiresInHours\":" + hours,
                Response.invalid("expiresInHours", "Number must be greater than 0", "too_small"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "50, 50",
        "50.0, 50",
        "5e1, 50",
        "0.5e2, 50",
        "2147483647, 2147483647",
        "2147483647.0, 2147483647"
    })
    @Tag("A4")
    void usage_limit_is_a_whole_number_however_it_is_written(String limit, int usageLimit) {
        ExampleLink.given(anam);

        Response updated = api.update(ExampleLink.ID, "{\"usageLimit\":" + limit + "}");
        Response created = create("\"usageLimit\":" + limit);

        assertThat(updated)
                .isEqualTo(Response.json(
                        200, ExampleLink.JSON.replace("\"usageLimit\":10,", "\"usageLimit\":" + usageLimit + ",")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).contains("\"usageLimit\":" + usageLimit + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "-1", "-2147483648", "-1e999"})
    @Tag("A4")
    void usage_limit_is_at_least_1(String limit) {
        assertThatBothRefuse(
                "\"usageLimit\":" + limit,
                Response.invalid("usageLimit", "Number must be greater than or equal to 1", "too_small"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "9223372036854775808", "1e10", "1e999"})
    @Tag("A4")
    void usage_limit_is_at_most_2147483647(String limit) {
        assertThatBothRefuse(
                "\"usageLimit\":" + limit,
                Response.invalid("usageLimit", "Number must be less than or equal to 2147483647", "too_big"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "50.000001", "2147483646.5"})
    @Tag("A4")
    void usage_limit_has_no_fraction(String limit) {
        assertThatBothRefuse(
                "\"usageLimit\":" + limit,
                Response.invalid("usageLimit", "Expected integer, received float", "invalid_type"));
    }

    @Test
    @Tag("A4")
    void a_limit_that_is_both_broken_and_too_small_has_both_faults() {
        assertThatBothRefuse("\"usageLimit\":0.5", Response.json(400, """
                {"error":"Validation error","details":[\
                {"path":"usageLimit","message":"Expected integer, received float","code":"invalid_type"},\
                {"path":"usageLimit","message":"Number must be greater than or equal to 1","code":"too_small"}],\
                "summary":"usageLimit: Expected integer, received float; usageLimit: Number must be greater than or equal to 1"}"""));
    }

    @ParameterizedTest
    @CsvSource({
        "null, null",
        "'\"50\"', string",
        "'\"\"', string",
        "true, boolean",
        "false, boolean",
        "[50], array",
        "{}, object"
    })
    @Tag("A5")
    void null_and_every_other_type_is_refused_for_both_numbers(String value, String type) {
        String message = "Expected number, received " + type;

        assertThatBothRefuse("\"usageLimit\":" + value, Response.invalid("usageLimit", message, "invalid_type"));
        assertThatBothRefuse(
                "\"expiresInHours\":" + value, Response.invalid("expiresInHours", message, "invalid_type"));
    }

    @Test
    void every_fault_is_reported_in_the_order_of_the_operations_fields() {
        assertThatBothRefuse("\"usageLimit\":null,\"note\":null,\"expiresInHours\":0", Response.json(400, """
                {"error":"Validation error","details":[\
                {"path":"expiresInHours","message":"Number must be greater than 0","code":"too_small"},\
                {"path":"usageLimit","message":"Expected number, received null","code":"invalid_type"}],\
                "summary":"expiresInHours: Number must be greater than 0; usageLimit: Expected number, received null"}"""));
    }

    private void assertThatBothRefuse(String fields, Response refusal) {
        ShareLink link = anam.givenShareLink();

        assertThat(api.update(link.id(), "{" + fields + "}")).isEqualTo(refusal);
        assertThat(create(fields)).isEqualTo(refusal);
        assertThat(anam.shareLinks().find(link.id())).contains(link);
    }

    private Response create(String fields) {
        return api.create("{\"personaId\":\"" + anam.givenPersona("Any").id() + "\"," + fields + "}");
    }
}
