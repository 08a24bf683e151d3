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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The problems with which the admin API refuses requests. */
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

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#withBody")
    void an_unknown_field_is_refused_by_name(AdminRoute<?, ?> route) {
        String good = AdminProvocation.goodBody(route);
        Response refused =
                send(route, good.isEmpty() ? "{\"nonsense\":1}" : good.replaceFirst("}$", ",\"nonsense\":1}"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.contentTypes()).containsExactly("application/problem+json");
        assertThat(refused.body())
                .startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\"")
                .contains("\"detail\":\"nonsense is not a field of a");
    }

    @Test
    void the_long_name_of_a_field_is_shortened() {
        Response refused = admin.send("POST", "/organizations", "{\"" + "x".repeat(100_000) + "\":1}");

        assertThat(refused.body())
                .contains("\"detail\":\"" + "x".repeat(80) + "… is not a field of a NewOrganization. ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | The text is not JSON: Unexpected end-of-input: expected close marker for Object at line 1,"
                        + " column 2.",
                "{} {} | Something follows the JSON value at line 1, column 4.",
                "[] | The document is [], but has to be an object with the fields name, apiKey, clock.",
                "null | The document is null, but has to be an object with the fields name, apiKey, clock.",
                "\"name\" | The document is \"name\", but has to be an object with the fields name, apiKey, clock.",
                "{\"name\":1} | name is 1, but has to be a string or null.",
                "{\"name\":\" \"} | The organization's name is blank. Give a name, or leave it out to get a generated one.",
                "{\"apiKey\":\"key\"} | The API key key is in use by an open organization. Close that one first, or"
                        + " choose"
                        + " another key."
            })
    void an_organization_that_is_none_is_refused(String body, String detail) {
        assertThat(admin.send("POST", "/organizations", body)).isEqualTo(problem(400, "Bad Request", detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api-keys | {} | The document has no field permission. Add it.",
                "POST | /api-keys | {\"permission\":\"ALL\"} | permission is \"ALL\", but has to be one of FULL,"
                        + " READ_ONLY,"
                        + " NONE.",
                "POST | /personas | {\"name\":7} | name is 7, but has to be a string.",
                "POST | /visits | {\"token\":null} | token is null, but has to be a string.",
                "POST | /clock | {\"set\":\"now\"} | set is \"now\", but has to be a date-time like"
                        + " \"2026-04-20T10:00:00.000Z\".",
                "POST | /clock | {\"advance\":\"1h\"} | advance is \"1h\", but has to be a duration like \"PT168H\".",
                "POST | /clock | {\"ticking\":1} | ticking is 1, but has to be true or false.",
                "POST | /clock | {\"advance\":\"-PT1S\"} | The clock advances by a positive duration, but PT-1S was"
                        + " given. To"
                        + " move it back, set it.",
                "PUT | /rate-limits | {\"perMinute\":1.5} | perMinute is 1.5, but has to be an integer from 1 to"
                        + " 2147483647 or null.",
                "POST | /share-links | {\"usageLimit\":\"7\"} | usageLimit is \"7\", but has to be an integer from 1 to"
                        + " 2147483647 or null.",
                "POST | /share-links | {\"usedUp\":true,\"usageCount\":3} | A link has either usedUp or a usageCount,"
                        + " but this one has both. Leave one out.",
                "POST | /share-links | {\"id\":\"7\"} | id is \"7\", but has to be a uuid, 8-4-4-4-12 hexadecimal"
                        + " digits.",
                "POST | /share-links | [] | The document is [], but has to be an object with the fields id, token,"
                        + " type,"
                        + " expiresAt, usageLimit, usageCount, allowedOrigins, allowAllOrigins, removeWatermark,"
                        + " enabled,"
                        + " isPrimary, createdAt, personaId, personaName, expiresIn, expired, usedUp.",
                "PUT | /scripts | {\"id\":\"s\"} | The document has no field request. Add it.",
                "PUT | /scripts | {\"id\":\"s\",\"request\":{},\"steps\":[{\"fault\":{\"kind\":\"no\"}}]} |"
                        + " steps[0].fault.kind is \"no\", but has to be one of proceed, reply, delay, resetConnection,"
                        + " closeConnection, neverAnswer, cutBody, garbage, drip.",
                "POST | /scripts | {\"id\":\"s\",\"request\":{},\"steps\":[]} | id is not a field of a NewScript."
                        + " Its fields"
                        + " are request, steps, location.",
                "POST | /scripts | {\"request\":{}} | The document has no field steps. Add it.",
                "DELETE | /api-keys/none | '' | The API key none does not belong to the organization \"refuses\"."
                        + " Revoke its first key, or one that was issued for it."
            })
    void a_value_is_refused_with_what_is_allowed(String method, String path, String body, String detail) {
        assertThat(admin.send(method, "/organizations/" + anam + path, body))
                .isEqualTo(problem(400, "Bad Request", detail));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /share-links/7 | This organization has no share link with the id 7. It has none.",
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
    @MethodSource("dev.fakeanam.server.AllRoutes#ofOrganizations")
    void an_organization_that_is_not_there_is_gone(AdminRoute<?, ?> route) {
        String path = path(route).replace(anam, "org_none");

        assertThat(admin.send(route.method(), path, ""))
                .isEqualTo(problem(
                        410, "Gone", "There is no organization org_none. It may be closed, or the server was reset."));
    }

    @Test
    void the_organization_id_in_place_of_the_id_is_pointed_out() {
        Object organizationId =
                ((Map<?, ?>) Json.parse(admin.get("/organizations/" + anam).body())).get("organizationId");

        assertThat(admin.get("/organizations/" + organizationId + "/share-links"))
                .isEqualTo(problem(
                        410,
                        "Gone",
                        "There is no organization " + organizationId + ". This is the organizationId of " + anam
                                + ". Use that id: /__admin/organizations/" + anam + "."));
    }

    @Test
    void so_is_one_that_was_closed() {
        String closed = admin.newOrganization("closed", "closed-key");
        admin.send("DELETE", "/organizations/" + closed, "");

        assertThat(admin.send("DELETE", "/organizations/" + closed, ""))
                .isEqualTo(problem(
                        410,
                        "Gone",
                        "There is no organization " + closed + ". It may be closed, or the server was reset."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/page/",
                "/page/nothing.js",
                "/organizations/",
                "/organizations//share-links",
                "/health/"
            })
    void an_unknown_path_is_a_404_that_lists_the_known_ones(String path) {
        assertThat(admin.get(path))
                .isEqualTo(problem(
                        404,
                        "Not Found",
                        "The admin API has no path /__admin" + path
                                + ". GET /__admin/openapi/admin describes those that it has."));
    }

    @ParameterizedTest
    @CsvSource({
        "/organisations,             /organizations",
        "/Health,                    /health",
        "/organizations/org_1/script, /organizations/{organization}/scripts",
        "/scripts,                   /organizations/{organization}/scripts",
        "/share-links/some,          /organizations/{organization}/share-links/{id}"
    })
    void a_path_that_is_nearly_right_is_a_404_that_names_it(String path, String meant) {
        assertThat(admin.get(path))
                .isEqualTo(problem(
                        404,
                        "Not Found",
                        "The admin API has no path /__admin" + path + ". Did you mean /__admin" + meant
                                + "? GET /__admin/openapi/admin describes those that it has."));
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#all")
    void a_body_where_none_is_taken_is_refused(AdminRoute<?, ?> route) {
        Response refused = admin.send(route.method(), path(route), "nonsense");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains(
                        route.input() != null
                                ? "The text is not JSON: "
                                : route.method() + " /__admin" + path(route)
                                        + " takes no body, but there is one. Leave it out.");
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#all")
    void an_unknown_query_is_refused(AdminRoute<?, ?> route) {
        Response refused = admin.send(route.method(), path(route) + "?nonsense=1", "");

        assertThat(refused)
                .isEqualTo(problem(
                        400,
                        "Bad Request",
                        "There is no query parameter nonsense here. "
                                + (route.query() != null
                                        ? "There may be "
                                                + String.join(
                                                        ", ", route.query().names()) + "."
                                        : "Leave it out.")));
    }

    @Test
    void only_the_start_of_a_long_value_is_reported() {
        String value = Json.write(List.of("x".repeat(100_000)));

        assertThat(admin.send("POST", "/organizations/" + anam + "/personas", "{\"name\":" + value + "}"))
                .isEqualTo(problem(
                        400, "Bad Request", "name is " + value.substring(0, 80) + "…, but has to be a string."));
    }

    @Test
    void a_body_of_4_5_mebibytes_is_read_and_one_more_byte_is_a_413() {
        String head = "{\"name\":\"";
        String most = head + "x".repeat((9 << 19) - head.length() - 2) + "\"}";
        String personas = "/organizations/" + admin.newOrganization("large", "large") + "/personas";

        assertThat(admin.send("POST", personas, most).status()).isEqualTo(201);
        assertThat(admin.send("POST", personas, most + " "))
                .isEqualTo(
                        problem(413, "Content Too Large", "A body is of 4718592 bytes at most, and this one of more."));
    }

    @Test
    void a_body_that_is_not_utf8_is_refused() throws IOException {
        String head = "POST /__admin/organizations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"name\":\"";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(US_ASCII));
        request.writeBytes(new byte[] {(byte) 0xC3, '"', '}'});

        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            String response = connection.sendBytes(request.toByteArray()).readToTheEnd();

            assertThat(response).startsWith("HTTP/1.1 400 ").contains("\"detail\":\"The body is not UTF-8.\"");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#all")
    void a_method_that_a_path_does_not_take_is_a_405_that_tells_which_it_does(AdminRoute<?, ?> route) {
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            List<String> allowed = AllRoutes.ofPath(AdminRoute.PREFIX + path(route)).stream()
                    .map(AdminRoute::method)
                    .toList();
            if (allowed.contains(method)) {
                continue;
            }

            var refused = admin.exchange(method, path(route), "").join();

            String detail = "The path /__admin" + path(route) + " does not take " + method + ", but "
                    + String.join(", ", allowed) + ".";
            assertThat(Response.of(refused)).isEqualTo(problem(405, "Method Not Allowed", detail));
            assertThat(refused.headers().allValues("Allow")).containsExactly(String.join(", ", allowed));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/%zz,        path,  %zz",
        "/organizations/%u0041,     path,  %u0",
        "/organizations/%,          path,  %",
        "/organizations/a%2,        path,  %2",
        "/organizations/%4x/clock,  path,  %4x",
        "/organizations/%25%%30,    path,  %%3",
        "/%zz?name=%yy,             path,  %zz",
        "/nothing/%u00e4,           path,  %u0",
        "/health?%zz,               query, %zz",
        "/exchanges?limit=%,        query, %",
        "/exchanges?limit=1&after=%u0031, query, %u0"
    })
    void an_escape_that_is_none_is_refused(String path, String part, String escape) throws IOException {
        assertThat(getRaw(path))
                .isEqualTo(problem(
                        400,
                        "Bad Request",
                        "The " + part + " has " + escape + ", but two hexadecimal digits have to follow a %. Write %25"
                                + " for a % itself."));
    }

    @ParameterizedTest
    @CsvSource({
        "/organizations/%ff,        path,  %ff",
        "/organizations/a%C3,       path,  %C3",
        "/organizations/%41%C3%28,  path,  %41%C3%28",
        "/organizations/%ED%A0%80,  path,  %ED%A0%80",
        "/health?%ff,               query, %ff",
        "/exchanges?limit=%c0%80,   query, %c0%80"
    })
    void an_escape_that_is_not_utf8_is_refused(String path, String part, String escapes) throws IOException {
        assertThat(getRaw(path))
                .isEqualTo(problem(
                        400,
                        "Bad Request",
                        "The " + part + " has " + escapes + ", which is not UTF-8. Write each byte of UTF-8 as %XX."));
    }

    @ParameterizedTest
    @CsvSource({"%25zz, %zz", "%c3%A4, ä", "%41+b, A+b", "a%2Fb, a/b", "%2e%2E, .."})
    void an_escape_that_is_right_is_decoded(String segment, String id) throws IOException {
        assertThat(getRaw("/organizations/" + segment))
                .isEqualTo(problem(
                        410,
                        "Gone",
                        "There is no organization " + id + ". It may be closed, or the server was reset."));
    }

    @Test
    void a_nul_is_decoded_too() throws IOException {
        assertThat(getRaw("/organizations/%00").status()).isEqualTo(410);
    }

    @Test
    void a_wrong_escape_says_nothing_of_the_next_request_on_its_connection() throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            int wrong = connection.send("GET", "/__admin/%zz", "").receive().status();
            int right = connection.send("GET", "/__admin/health", "").receive().status();

            assertThat(List.of(wrong, right)).containsExactly(400, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/nothing", "/organizations/none", "/organizations?page=1", "/%zz", "/reset"})
    void no_response_may_be_taken_for_another_media_type(String path) throws IOException {
        assertThat(headOf(path)).contains("\r\nX-Content-Type-Options: nosniff");
    }

    @Test
    void nor_may_one_without_a_body() {
        var response = admin.exchange("DELETE", "/organizations/" + anam + "/exchanges", "")
                .join();

        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    private static Response getRaw(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            RawConnection.Received received =
                    connection.send("GET", AdminRoute.PREFIX + path, "").receive();
            String type = received.head().replaceFirst("(?s).*\r\nContent-Type: ([^\r]*).*", "$1");
            return new Response(received.status(), List.of(type), received.body());
        }
    }

    private static String headOf(String path) throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            return connection
                    .send("GET", AdminRoute.PREFIX + path, "")
                    .receive()
                    .head();
        }
    }

    @Test
    void a_body_far_beyond_that_is_a_413() {
        Response refused = admin.send("POST", "/organizations", " ".repeat(9 << 20) + "{}");

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.contentTypes()).containsExactly("application/problem+json");
    }

    private static Response send(AdminRoute<?, ?> route, String json) {
        return admin.send(route.method(), path(route), json);
    }

    /** Without the prefix. */
    private static String path(AdminRoute<?, ?> route) {
        String whole = route.template().replace("{organization}", anam).replaceAll("\\{\\w+}", ID);
        return whole.substring(AdminRoute.PREFIX.length());
    }
}
