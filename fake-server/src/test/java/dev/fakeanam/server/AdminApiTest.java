package dev.fakeanam.server;

import static dev.fakeanam.server.AdminCalls.empty;
import static dev.fakeanam.server.AdminCalls.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON that each route of the admin API receives and sends. */
class AdminApiTest {
    private static final String ID = "11111111-1111-4111-8111-111111111111";
    private static final String LINK = """
            {"id":"11111111-1111-4111-8111-111111111111","token":"sh_t","type":"LINK",\
            "expiresAt":"2026-05-01T00:00:00.000Z","usageLimit":10,"usageCount":3,"allowedOrigins":["https://a.example"],\
            "allowAllOrigins":false,"removeWatermark":false,"enabled":true,"isPrimary":false,\
            "createdAt":"2026-04-01T00:00:00.000Z"}""";

    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    private final AdminCalls admin = AdminCalls.of(fake);
    private final String anam = admin.newOrganization("pinned", "key");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void it_tells_that_it_is_there_and_what_it_is() {
        assertThat(admin.get("/health")).isEqualTo(json(200, "{\"status\":\"UP\"}"));
        assertThat(admin.get("/version"))
                .isEqualTo(json(200, "{\"product\":\"Fake Anam\",\"version\":\"(not packaged)\",\"adminApi\":1}"));
    }

    @Test
    void an_organization_of_a_name_and_a_key_is_made() {
        Response made = admin.send("POST", "/organizations", "{\"name\":\"made\",\"apiKey\":\"its-key\"}");

        Map<?, ?> fields = (Map<?, ?>) Json.parse(made.body());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made)
                .isEqualTo(json(
                        201, admin.get("/organizations/" + fields.get("id")).body()));
        assertThat(fields.keySet().stream().map(String::valueOf))
                .containsExactly("id", "name", "organizationId", "apiKey", "baseUrl");
        assertThat(fields.get("name")).isEqualTo("made");
        assertThat(fields.get("apiKey")).isEqualTo("its-key");
        assertThat(fields.get("baseUrl")).isEqualTo(fake.baseUrl().toString());
        assertThat(ApiCalls.send(fake.baseUrl(), "its-key", "GET", ApiCalls.LINKS, "")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{}", "{\"name\":null,\"apiKey\":null}"})
    void an_organization_has_its_own_name_and_key_by_default(String wishes) {
        Response made = admin.send("POST", "/organizations", wishes);

        Map<?, ?> fields = (Map<?, ?>) Json.parse(made.body());
        assertThat(made.status()).isEqualTo(201);
        assertThat(fields.get("name")).isEqualTo("Organization 2");
        assertThat(String.valueOf(fields.get("apiKey"))).startsWith("ak_");
    }

    @Test
    void organizations_are_listed_in_the_order_they_were_made() {
        admin.newOrganization("second", "second-key");

        Response listed = admin.get("/organizations");

        Map<?, ?> fields = (Map<?, ?>) Json.parse(listed.body());
        assertThat(listed.status()).isEqualTo(200);
        assertThat(((List<?>) fields.get("data")).stream().map(one -> ((Map<?, ?>) one).get("name")))
                .isEqualTo(List.of("pinned", "second"));
    }

    @Tag("slow")
    @Test
    void organizations_that_close_meanwhile_do_not_fail_the_list_of_the_others() {
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> IntStream.range(0, 20_000)
                .forEach(number -> fake.newOrganization().close()));

        List<Response> lists = IntStream.range(0, 300)
                .mapToObj(number -> admin.get("/organizations"))
                .toList();

        closing.join();
        assertThat(lists).allSatisfy(list -> {
            assertThat(list.status()).as(list.body()).isEqualTo(200);
            assertThat(list.body()).contains("\"name\":\"pinned\"");
        });
    }

    @Test
    void closing_an_organization_answers_with_what_is_left_of_it() {
        send("PUT", "/scripts", "{\"id\":\"s\",\"request\":{},\"steps\":[{\"fault\":{\"kind\":\"closeConnection\"}}]}");

        Response closed = admin.send("DELETE", "/organizations/" + anam, "");

        assertThat(closed)
                .isEqualTo(json(
                        200,
                        "{\"exchanges\":[],\"dropped\":0,\"scripts\":[{\"script\":{\"id\":\"s\",\"request\":{},"
                                + "\"steps\":[{\"fault\":{\"kind\":\"closeConnection\"},\"applied\":false,\"times\":1}]},"
                                + "\"hits\":0}]}"));
        assertThat(admin.get("/organizations")).isEqualTo(json(200, "{\"data\":[]}"));
    }

    @Test
    void clearing_leaves_an_organization_only_its_first_key() {
        send("POST", "/share-links", LINK);

        Response cleared = send("POST", "/clear", "");

        assertThat(cleared).isEqualTo(empty());
        assertThat(get("/share-links")).isEqualTo(json(200, "{\"data\":[]}"));
    }

    @Test
    void an_api_key_is_issued_and_revoked() {
        Response issued = send("POST", "/api-keys", "{\"permission\":\"READ_ONLY\",\"apiKey\":\"a/b?c%d\"}");
        int before = statusWith("a/b?c%d");

        Response revoked = send("DELETE", "/api-keys/a%2Fb%3Fc%25d", "");

        assertThat(issued).isEqualTo(json(201, "{\"apiKey\":\"a/b?c%d\",\"permission\":\"READ_ONLY\"}"));
        assertThat(revoked).isEqualTo(empty());
        assertThat(List.of(before, statusWith("a/b?c%d"))).containsExactly(200, 401);
    }

    @Test
    void the_api_keys_are_listed_without_those_that_were_revoked() {
        send("POST", "/api-keys", "{\"permission\":\"READ_ONLY\",\"apiKey\":\"reads\"}");
        send("POST", "/api-keys", "{\"permission\":\"FULL\",\"apiKey\":\"gone\"}");
        send("DELETE", "/api-keys/gone", "");

        Response both = send("GET", "/api-keys", "");
        send("DELETE", "/api-keys/key", "");
        Response one = send("GET", "/api-keys", "");

        assertThat(both)
                .isEqualTo(json(
                        200,
                        "{\"data\":[{\"apiKey\":\"key\",\"permission\":\"FULL\"},"
                                + "{\"apiKey\":\"reads\",\"permission\":\"READ_ONLY\"}]}"));
        assertThat(one).isEqualTo(json(200, "{\"data\":[{\"apiKey\":\"reads\",\"permission\":\"READ_ONLY\"}]}"));
    }

    @Test
    void a_persona_is_made_and_listed() {
        Response made = send("POST", "/personas", "{\"name\":\"Ada\"}");

        assertThat(made.body()).startsWith("{\"id\":\"fdb2ce5b-f8ce-4b79-ae19-68da59603923\",\"name\":\"Ada\",");
        assertThat(made).isEqualTo(json(201, Persona.fromJson(made.body()).toJson()));
        assertThat(get("/personas")).isEqualTo(json(200, "{\"data\":[" + made.body() + "]}"));
    }

    @Test
    void a_persona_is_renamed_and_links_keep_the_name_that_they_were_issued_with() {
        String path = "/personas/fdb2ce5b-f8ce-4b79-ae19-68da59603923";
        send("POST", "/personas", "{\"name\":\"Ada\",\"default\":true}");
        send("POST", "/share-links", LINK);

        Response renamed = send("PATCH", path, "{\"name\":\"Grace\"}");

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(Persona.fromJson(renamed.body()).name()).isEqualTo("Grace");
        assertThat(get(path)).isEqualTo(renamed);
        assertThat(ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "")
                        .body())
                .contains("\"personaName\":\"Ada\"");
    }

    @Test
    void a_persona_is_removed_with_its_links() {
        send("POST", "/personas", "{\"name\":\"Ada\",\"default\":true}");
        send("POST", "/share-links", LINK);

        Response removed = send("DELETE", "/personas/fdb2ce5b-f8ce-4b79-ae19-68da59603923", "");

        assertThat(removed).isEqualTo(empty());
        assertThat(get("/personas")).isEqualTo(json(200, "{\"data\":[]}"));
        assertThat(get("/share-links")).isEqualTo(json(200, "{\"data\":[]}"));
        send("POST", "/share-links", LINK);
        assertThat(get("/personas").body()).contains("\"name\":\"Persona\"");
    }

    @Test
    void a_share_link_is_made_of_all_its_fields_read_and_listed() {
        Response made = send("POST", "/share-links", LINK);

        Map<?, ?> fields = (Map<?, ?>) Json.parse(made.body());
        assertThat(made.status()).isEqualTo(201);
        assertThat(fields.get("id")).isEqualTo(ID);
        assertThat(fields.get("usageCount")).isEqualTo(3L);
        assertThat(get("/share-links/" + ID)).isEqualTo(json(200, made.body()));
        assertThat(get("/share-links")).isEqualTo(json(200, "{\"data\":[" + made.body() + "]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"usageLimit\":null",
                "\"usageLimit\":7",
                "\"usageCount\":11",
                "\"enabled\":false",
                "\"expiresAt\":null",
                "\"expiresAt\":\"2027-01-01T00:00:00.000Z\""
            })
    void a_change_of_a_share_link_changes_what_it_names_and_nothing_else(String change) {
        String before = send("POST", "/share-links", LINK).body();

        Response changed = send("PATCH", "/share-links/" + ID, "{" + change + "}");

        String name = change.substring(0, change.indexOf(':') + 1);
        assertThat(changed).isEqualTo(json(200, before.replaceFirst(name + "[^,]*", change)));
        assertThat(get("/share-links/" + ID)).isEqualTo(changed);
    }

    @Test
    void a_visit_tells_whether_the_link_opened() {
        send("POST", "/share-links", LINK);
        send("POST", "/clock", "{\"set\":\"2026-04-20T10:00:00Z\"}");

        Response opened = send("POST", "/visits", "{\"token\":\"sh_t\"}");
        Response unknown = send("POST", "/visits", "{\"token\":\"other\"}");

        Map<?, ?> fields = (Map<?, ?>) Json.parse(opened.body());
        assertThat(opened.status()).isEqualTo(200);
        assertThat(fields.get("result")).isEqualTo("OPENED");
        assertThat(((Map<?, ?>) fields.get("shareLink")).get("usageCount")).isEqualTo(4L);
        assertThat(unknown).isEqualTo(json(200, "{\"result\":\"UNKNOWN\",\"shareLink\":null,\"sessionId\":null}"));
    }

    @Test
    void the_clock_is_set_moved_and_read() {
        Response set = send("POST", "/clock", "{\"set\":\"2026-04-20T10:00:00Z\"}");
        Response advanced = send("POST", "/clock", "{\"advance\":\"PT1H30M\"}");

        assertThat(set).isEqualTo(json(200, "{\"now\":\"2026-04-20T10:00:00.000Z\",\"ticking\":false}"));
        assertThat(advanced).isEqualTo(json(200, "{\"now\":\"2026-04-20T11:30:00.000Z\",\"ticking\":false}"));
        assertThat(get("/clock")).isEqualTo(advanced);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"set\":\"2026-04-20T10:00:00Z\",\"ticking\":\"x\"}",
                "{\"set\":\"2026-04-20T10:00:00Z\",\"advance\":\"x\"}",
                "{\"set\":\"2026-04-20T10:00:00Z\",\"advance\":\"PT-1S\"}",
                "{\"set\":\"2026-04-20T10:00:00Z\",\"advance\":\"P9000000D\"}",
                "{\"advance\":\"PT1H\",\"ticking\":1}",
                "{\"set\":\"9999-04-20T10:00:00Z\",\"ticking\":true}"
            })
    void a_change_of_the_clock_that_is_refused_changes_nothing(String change) {
        Response before = get("/clock");

        int refused = send("POST", "/clock", change).status();

        assertThat(refused).isEqualTo(400);
        assertThat(get("/clock")).isEqualTo(before);
    }

    @Test
    void the_clock_is_set_and_moved_on_from_there() {
        Response changed = send("POST", "/clock", "{\"set\":\"2026-04-20T10:00:00Z\",\"advance\":\"PT1H\"}");

        assertThat(changed).isEqualTo(json(200, "{\"now\":\"2026-04-20T11:00:00.000Z\",\"ticking\":false}"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_clock_ticks_or_stands_still(boolean ticking) {
        send("POST", "/clock", "{\"ticking\":" + !ticking + "}");

        Response changed = send("POST", "/clock", "{\"ticking\":" + ticking + "}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.body()).endsWith("\"ticking\":" + ticking + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"perMinute\":2,\"perHour\":9} | {\"perMinute\":2,\"perHour\":9}",
                "{\"perHour\":9} | {\"perMinute\":null,\"perHour\":9}",
                "{} | {\"perMinute\":null,\"perHour\":null}"
            })
    void rate_limits_are_set_and_read(String limits, String read) {
        Response set = send("PUT", "/rate-limits", limits);

        assertThat(set).isEqualTo(empty());
        assertThat(get("/rate-limits")).isEqualTo(json(200, read));
    }

    @Test
    void a_script_is_put_counted_and_removed() {
        String script = "{\"id\":\"a b\",\"request\":{\"operation\":\"listShareLinks\"},\"steps\":[{\"fault\":"
                + "{\"kind\":\"reply\",\"status\":503,\"headers\":[],\"body\":null},\"applied\":false,\"times\":2}]}";

        Response put = send("PUT", "/scripts", script);
        int status = statusWith("key");
        Response listed = get("/scripts");
        Response removed = send("DELETE", "/scripts/a%20b", "");

        assertThat(put).isEqualTo(empty());
        assertThat(status).isEqualTo(503);
        assertThat(listed).isEqualTo(json(200, "{\"data\":[{\"script\":" + script + ",\"hits\":1}]}"));
        assertThat(removed).isEqualTo(empty());
        assertThat(get("/scripts")).isEqualTo(json(200, "{\"data\":[]}"));
    }

    @Test
    void every_route_has_its_own_path() {
        assertThat(AllRoutes.ROUTES)
                .extracting(route -> route.method() + " " + route.template())
                .doesNotHaveDuplicates()
                .allMatch(route -> route.matches("(GET|POST|PUT|PATCH|DELETE) /__admin/[a-zA-Z/{}.-]+"));
    }

    private Response get(String path) {
        return admin.get("/organizations/" + anam + path);
    }

    private Response send(String method, String path, String json) {
        return admin.send(method, "/organizations/" + anam + path, json);
    }

    private int statusWith(String apiKey) {
        return ApiCalls.send(fake.baseUrl(), apiKey, "GET", ApiCalls.LINKS, "").statusCode();
    }
}
