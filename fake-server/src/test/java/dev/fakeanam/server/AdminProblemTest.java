package dev.fakeanam.server;

import static dev.fakeanam.server.AdminCalls.problem;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** What the admin API says of a request that it cannot do. */
class AdminProblemTest {
    private static final String ID = "11111111-1111-4111-8111-111111111111";
    private static FakeAnam fake;
    private static AdminCalls admin;
    private static String anam;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        admin = AdminCalls.of(fake);
        anam = admin.newOrganization("refuses", "key");
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    /** Those that take a body. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "CREATE_ORGANIZATION",
                "ISSUE_API_KEY",
                "CREATE_PERSONA",
                "SEED_SHARE_LINK",
                "CHANGE_SHARE_LINK",
                "VISIT",
                "CHANGE_CLOCK",
                "SET_RATE_LIMITS",
                "ADD_SCRIPT",
                "PUT_SCRIPT",
                "AWAIT_EXCHANGES"
            })
    void a_field_that_nobody_knows_is_refused_by_name(AdminRoute route) {
        Answer refused = send(route, "{\"nonsense\":1}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentTypes()).containsExactly("application/problem+json");
        assertThat(refused.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"")
                .contains(" has no field nonsense. It may have ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | The text is no JSON: Unexpected end-of-input: expected close marker for Object at line 1, column 2.",
                "{} {} | Something follows the JSON value at line 1, column 4.",
                "[] | An organization is a JSON object, but this is [].",
                "null | An organization is a JSON object, but this is null.",
                "\"name\" | An organization is a JSON object, but this is \"name\".",
                "{\"name\":1} | The field name of an organization is a string or null, but in this one it is 1.",
                "{\"name\":\" \"} | An organization's name is not blank. Leave it out for one that is made up.",
                "{\"apiKey\":\"key\"} | The API key key is in use by an open organization. Close that one first, or choose"
                        + " another key."
            })
    void an_organization_that_is_none_is_refused(String body, String detail) {
        assertThat(admin.send("POST", "/organizations", body)).isEqualTo(problem(400, "Bad Request", detail));
    }

    @Test
    void a_change_of_a_link_that_has_changed_since_it_was_read_is_refused_with_what_it_is_now() {
        String links = "/organizations/" + admin.newOrganization("changes", "key-of-changes") + "/share-links";
        String before = admin.send("POST", links, "{}").body();
        String link = (String) ((Map<?, ?>) Json.parse(before)).get("id");
        String path = links + "/" + link;
        Answer disabled = admin.send("PATCH", path, "{\"enabled\":false,\"before\":" + before + "}");

        Answer refused = admin.send("PATCH", path, "{\"usageCount\":1,\"before\":" + before + "}");

        assertThat(disabled).isEqualTo(Answer.json(200, before.replace("\"enabled\":true", "\"enabled\":false")));
        assertThat(refused)
                .isEqualTo(problem(
                        409,
                        "Conflict",
                        "The share link " + link + " is not, or no longer, as the field before has it, but "
                                + disabled.body() + ". Nothing was changed. Read it again, and change that."));
        assertThat(admin.get(path)).isEqualTo(disabled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api-keys | {} | An API key has a field permission, but this one has only [].",
                "POST | /api-keys | {\"permission\":\"ALL\"} | The field permission of an API key is one of"
                        + " FULL, READ_ONLY, NONE, but in this one it is \"ALL\".",
                "POST | /personas | {\"name\":7} | The field name of a persona is a string, but in this one it is 7.",
                "POST | /personas | '' | A persona has a field name, but this one has only [].",
                "POST | /visits | {\"token\":null} | The field token of a visit is a string, but in this one it is null.",
                "POST | /clock | {\"set\":\"now\"} | The field set of a clock is a date-time, but in this one it is \"now\".",
                "POST | /clock | {\"advance\":\"1h\"} | The field advance of a clock is a duration like \"PT168H\", but in"
                        + " this one it is \"1h\".",
                "POST | /clock | {\"ticking\":1} | The field ticking of a clock is a boolean, but in this one it is 1.",
                "POST | /clock | {\"advance\":\"-PT1S\"} | The clock advances by a positive duration, but PT-1S was given. To"
                        + " move it back, set it.",
                "PUT | /rate-limits | {\"perMinute\":1.5} | The field perMinute of a rate limit is an integer or null, but in"
                        + " this one it is 1.5.",
                "POST | /share-links | {\"usageLimit\":\"7\"} | The field usageLimit of a share link is an integer or null, but"
                        + " in this one it is \"7\".",
                "POST | /share-links | {\"id\":\"7\"} | The field id of a share link is a uuid, but in this one it is \"7\".",
                "POST | /share-links | [] | A share link is a JSON object, but this is [].",
                "GET | /share-links/7 | '' | The id in the path is a uuid, but \"7\" was given.",
                "PUT | /scripts | {\"id\":\"s\"} | A script has a field request, but this one has only [id].",
                "PUT | /scripts | {\"id\":\"s\",\"request\":{},\"steps\":[{\"fault\":{\"kind\":\"no\"}}]} | The field kind of"
                        + " a fault is one of proceed, reply, delay, resetConnection, closeConnection, neverAnswer, cutBody,"
                        + " garbage, drip, but in this one it is \"no\".",
                "POST | /scripts | {\"id\":\"s\"} | A new script has no field id. It may have request, steps.",
                "POST | /scripts | {\"request\":{}} | A new script has a field steps, but this one has only [request].",
                "DELETE | /api-keys/none | '' | The API key none is none of the organization \"refuses\". Revoke its"
                        + " first one, or one that was issued for it."
            })
    void a_value_is_refused_with_what_is_allowed(String method, String path, String body, String detail) {
        assertThat(admin.send(method, "/organizations/" + anam + path, body))
                .isEqualTo(problem(400, "Bad Request", detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /share-links/" + ID + " | This organization has no share link with the id " + ID
                        + ". It has none.",
                "PATCH | /share-links/" + ID + " | This organization has no share link with the id " + ID
                        + ". It has none.",
                "DELETE | /scripts/none | This organization has no script with the id none. It has []."
            })
    void what_is_not_there_is_a_404(String method, String path, String detail) {
        assertThat(admin.send(method, "/organizations/" + anam + path, ""))
                .isEqualTo(problem(404, "Not Found", detail));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "HEALTH",
                "VERSION",
                "RESET",
                "SHARE_LINKS_OPENAPI",
                "ADMIN_OPENAPI",
                "UNATTRIBUTED_EXCHANGES",
                "GET_SEED",
                "LIST_ORGANIZATIONS",
                "CREATE_ORGANIZATION"
            })
    void an_organization_that_is_not_there_is_gone(AdminRoute route) {
        String path = path(route).replace(anam, "org_none");

        assertThat(admin.send(route.method(), path, ""))
                .isEqualTo(problem(
                        410,
                        "Gone",
                        "There is no organization org_none, or no longer: it may be closed, or the server started"
                                + " anew."));
    }

    @Test
    void so_is_one_that_was_closed() {
        String closed = admin.newOrganization("closed", "closed-key");
        admin.send("DELETE", "/organizations/" + closed, "");

        assertThat(admin.send("DELETE", "/organizations/" + closed, ""))
                .isEqualTo(problem(
                        410,
                        "Gone",
                        "There is no organization " + closed
                                + ", or no longer: it may be closed, or the server started anew."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/nothing", "/organizations/", "/organizations//share-links", "/health/", "/Health"})
    void a_path_that_is_none_of_its_own_is_a_404_that_tells_which_are(String path) {
        assertThat(admin.get(path))
                .isEqualTo(problem(
                        404,
                        "Not Found",
                        "The admin API has no path /__admin" + path
                                + ". GET /__admin/openapi/admin describes those that it has."));
    }

    @ParameterizedTest
    @EnumSource
    void a_body_where_none_is_taken_is_refused(AdminRoute route) {
        Answer refused = admin.send(route.method(), path(route), "nonsense");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        route.takesBody()
                                ? "The text is no JSON: "
                                : route.method() + " /__admin" + path(route)
                                        + " takes no body, but there is one. Leave it out.");
    }

    @ParameterizedTest
    @EnumSource
    void a_query_that_nobody_knows_is_refused(AdminRoute route) {
        Answer refused = admin.send(route.method(), path(route) + "?nonsense=1", "");

        assertThat(refused)
                .isEqualTo(problem(
                        400,
                        "Bad Request",
                        "There is no query parameter nonsense here. "
                                + (route.takesQuery()
                                        ? "There may be after, limit, operation, status."
                                        : "Leave it out.")));
    }

    @Test
    void of_a_value_that_is_too_long_the_start_is_told() {
        String value = Json.write(List.of("x".repeat(100_000)));

        assertThat(admin.send("POST", "/organizations/" + anam + "/personas", "{\"name\":" + value + "}"))
                .isEqualTo(problem(
                        400,
                        "Bad Request",
                        "The field name of a persona is a string, but in this one it is " + value.substring(0, 80)
                                + "…."));
    }

    @Test
    void a_body_of_a_mebibyte_is_read_and_one_of_a_byte_more_is_a_413() {
        String head = "{\"name\":\"";
        String most = head + "x".repeat((1 << 20) - head.length() - 2) + "\"}";
        String personas = "/organizations/" + admin.newOrganization("large", "large") + "/personas";

        assertThat(admin.send("POST", personas, most).status()).isEqualTo(201);
        assertThat(admin.send("POST", personas, most + " "))
                .isEqualTo(
                        problem(413, "Content Too Large", "A body is of 1048576 bytes at most, and this one of more."));
    }

    @Test
    void a_body_that_is_no_utf8_is_refused() throws IOException {
        String head = "POST /__admin/organizations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(US_ASCII));
        request.writeBytes(new byte[] {(byte) 0xC3, '"', '}'});

        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            String answer = connection.sendBytes(request.toByteArray()).readToTheEnd();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"detail\":\"The body is no UTF-8.\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_path_takes_a_head(AdminRoute route) {
        var refused = admin.exchange("HEAD", path(route), "").join();

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow").orElse("")).contains(route.method());
    }

    @ParameterizedTest
    @EnumSource
    void a_method_that_a_path_does_not_take_is_a_405_that_tells_which_it_does(AdminRoute route) {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            List<String> allowed = AdminRoute.ofPath(AdminRoute.PREFIX + path(route)).stream()
                    .map(AdminRoute::method)
                    .toList();
            if (allowed.contains(method)) {
                continue;
            }

            var refused = admin.exchange(method, path(route), "").join();

            String detail = "The path /__admin" + path(route) + " does not take " + method + ", but "
                    + String.join(", ", allowed) + ".";
            assertThat(Answer.of(refused)).isEqualTo(problem(405, "Method Not Allowed", detail));
            assertThat(refused.headers().allValues("Allow")).containsExactly(String.join(", ", allowed));
        }
    }

    @Test
    void a_body_beyond_a_mebibyte_is_a_413() {
        Answer refused = admin.send("POST", "/organizations", " ".repeat(1 << 21) + "{}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.contentTypes()).containsExactly("application/problem+json");
    }

    private static Answer send(AdminRoute route, String json) {
        return admin.send(route.method(), path(route), json);
    }

    /** Without the prefix. */
    private static String path(AdminRoute route) {
        String whole = route.template().replace("{organization}", anam).replaceAll("\\{\\w+}", ID);
        return whole.substring(AdminRoute.PREFIX.length());
    }
}
