package dev.fakeanam.server;

import static dev.fakeanam.internal.admin.AdminRoute.ADD_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.ADMIN_OPENAPI;
import static dev.fakeanam.internal.admin.AdminRoute.AMEND_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.AWAIT_EXCHANGES;
import static dev.fakeanam.internal.admin.AdminRoute.CHANGE_CLOCK;
import static dev.fakeanam.internal.admin.AdminRoute.CHANGE_SHARE_LINK;
import static dev.fakeanam.internal.admin.AdminRoute.CLOSE_ORGANIZATION;
import static dev.fakeanam.internal.admin.AdminRoute.CREATE_ORGANIZATION;
import static dev.fakeanam.internal.admin.AdminRoute.CREATE_PERSONA;
import static dev.fakeanam.internal.admin.AdminRoute.GET_SHARE_LINK;
import static dev.fakeanam.internal.admin.AdminRoute.HEALTH;
import static dev.fakeanam.internal.admin.AdminRoute.ISSUE_API_KEY;
import static dev.fakeanam.internal.admin.AdminRoute.LIST_EXCHANGES;
import static dev.fakeanam.internal.admin.AdminRoute.PUT_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.REMOVE_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.RESET;
import static dev.fakeanam.internal.admin.AdminRoute.REVOKE_API_KEY;
import static dev.fakeanam.internal.admin.AdminRoute.SEED_SHARE_LINK;
import static dev.fakeanam.internal.admin.AdminRoute.SET_RATE_LIMITS;
import static dev.fakeanam.internal.admin.AdminRoute.UNATTRIBUTED_EXCHANGES;
import static dev.fakeanam.internal.admin.AdminRoute.VERSION;
import static dev.fakeanam.internal.admin.AdminRoute.VISIT;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds answers of the admin API, as they come over a socket, against the document that describes them. */
class AdminConformanceTest {
    private static final String LINK = "00000000-0000-0000-0000-000000000000";
    private static final String NO_LINK = "00000000-0000-0000-0000-000000000001";
    private static final String LARGE = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";
    private static final String PASSING = "passing";
    private static final String REPLY = "{\"fault\":{\"kind\":\"reply\",\"status\":503},\"times\":2}";

    /** A body that each route takes; those that are not named take none. */
    private static final Map<AdminRoute, String> BODIES = new EnumMap<>(Map.ofEntries(
            entry(CREATE_ORGANIZATION, "{\"name\":\"Acme\",\"apiKey\":null,\"clock\":{\"ticking\":false}}"),
            entry(ISSUE_API_KEY, "{\"permission\":\"READ_ONLY\"}"),
            entry(CREATE_PERSONA, "{\"name\":\"Ada\"}"),
            entry(
                    SEED_SHARE_LINK,
                    "{\"expiresAt\":null,\"usageLimit\":null,\"allowedOrigins\":[\"https://a.example\"]}"),
            entry(CHANGE_SHARE_LINK, "{\"enabled\":false,\"expiresAt\":\"2030-01-01T00:00:00Z\"}"),
            entry(VISIT, "{\"token\":\"sh_known\"}"),
            entry(CHANGE_CLOCK, "{\"set\":\"2030-01-01T00:00:00Z\",\"advance\":\"PT168H\",\"ticking\":true}"),
            entry(SET_RATE_LIMITS, "{\"perMinute\":100,\"perHour\":null}"),
            entry(ADD_SCRIPT, script(REPLY).replace("\"id\":\"s\",", "")),
            entry(PUT_SCRIPT, script(REPLY)),
            entry(AMEND_SCRIPT, "{\"steps\":[" + REPLY + "]}"),
            entry(
                    AWAIT_EXCHANGES,
                    "{\"request\":{\"operation\":\"listShareLinks\"},\"count\":1,\"timeoutMilliseconds\":0}")));

    private static FakeAnam fake;
    private static FakeAnam guarded;
    private static OpenApiDocument document;

    private final ApiClient admin = new ApiClient(fake.baseUrl(), "");
    private final Map<?, ?> made = makeOrganization();
    private final String organization = (String) made.get("id");

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        guarded = EmbeddedFakeAnam.start(
                ServerOptions.defaults().withAdminApi(new AdminAccess(Set.of(), "the-token", false)));
        document = OpenApiDocument.of(fake, ADMIN_OPENAPI);
    }

    @AfterAll
    static void stop() {
        fake.close();
        guarded.close();
    }

    /**
     * A request that brings an answer about.
     *
     * @param last the last variable part of the path, or the query with its question mark; null for a good one
     * @param body null for a good one
     */
    private record Provocation(String because, AdminRoute route, int status, String last, String body) {
        @Override
        public String toString() {
            return route + " " + status + ": " + because;
        }
    }

    @ParameterizedTest
    @MethodSource("provocations")
    void an_answer_is_as_it_is_described(Provocation provocation) {
        AdminRoute route = provocation.route();
        String body = provocation.body() == null ? BODIES.getOrDefault(route, "") : provocation.body();
        givenContents();

        HttpResponse<String> answer = admin.exchange(request(admin, route, organization, provocation.last(), body));

        assertThatItIsAsDescribed(answer, route, provocation.status());
        if (answer.statusCode() < 300) {
            assertThat(document.faultsOfRequest(described(route), body)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(AdminRoute.class)
    void a_web_page_of_another_origin_is_refused_as_described(AdminRoute route) {
        HttpResponse<String> answer =
                admin.exchange(request(admin, route, organization, null, "").header("Origin", "https://evil.example"));

        assertThatItIsAsDescribed(answer, route, 403);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "HEALTH")
    void a_request_without_the_token_is_refused_as_described(AdminRoute route) {
        ApiClient client = new ApiClient(guarded.baseUrl(), "");

        HttpResponse<String> answer = client.exchange(request(client, route, organization, null, ""));

        assertThatItIsAsDescribed(answer, route, 401);
    }

    @Test
    void a_request_with_the_token_is_answered_as_described() {
        ApiClient client = new ApiClient(guarded.baseUrl(), "");

        HttpResponse<String> answer = client.exchange(
                request(client, VERSION, organization, null, "").header("Authorization", "Bearer the-token"));

        assertThatItIsAsDescribed(answer, VERSION, 200);
    }

    /** On a server of its own, since it ends everybody's organizations. */
    @Test
    void a_reset_and_one_that_is_refused_are_answered_as_described() {
        AtomicInteger resets = new AtomicInteger();
        ServerOptions options = ServerOptions.defaults().withAdminApi(AdminAccess.local());
        try (FakeAnam own = EmbeddedFakeAnam.start(options.withOrganizations(server -> {
            server.newOrganization();
            if (resets.getAndIncrement() == 2) {
                throw new IllegalStateException("Twice is enough.");
            }
        }))) {
            ApiClient client = new ApiClient(own.baseUrl(), "");

            assertThatItIsAsDescribed(client.exchange(request(client, RESET, "", null, "")), RESET, 200);
            assertThatItIsAsDescribed(client.exchange(request(client, RESET, "", null, "")), RESET, 409);
        }
    }

    @ParameterizedTest
    @MethodSource("routesThatAreNotRead")
    void a_body_that_is_not_declared_as_json_is_refused_as_described(AdminRoute route) {
        HttpResponse<String> answer = admin.exchange(admin.requestWithoutKey(path(route, organization, null))
                .header("Content-Type", "text/plain")
                .method(route.method(), BodyPublishers.ofString("{}")));

        assertThatItIsAsDescribed(answer, route, 415);
    }

    @ParameterizedTest
    @MethodSource("routesOfOrganizations")
    void an_organization_that_is_closed_is_told_as_described(AdminRoute route) {
        admin.exchange(request(admin, CLOSE_ORGANIZATION, organization, null, ""));

        HttpResponse<String> answer =
                admin.exchange(request(admin, route, organization, null, BODIES.getOrDefault(route, "")));

        assertThatItIsAsDescribed(answer, route, 410);
    }

    @ParameterizedTest
    @MethodSource("routesWithBody")
    void a_body_that_is_too_large_is_refused_as_described(AdminRoute route) {
        HttpResponse<String> answer = admin.exchange(request(admin, route, organization, null, LARGE));

        assertThatItIsAsDescribed(answer, route, 413);
    }

    @ParameterizedTest
    @EnumSource(AdminRoute.class)
    void a_query_that_nobody_knows_is_refused_as_described(AdminRoute route) {
        HttpResponse<String> answer =
                admin.exchange(admin.requestWithoutKey(path(route, organization, null) + "?nonsense=1")
                        .method(route.method(), BodyPublishers.noBody()));

        assertThatItIsAsDescribed(answer, route, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, NoSuchPath",
        "GET, /organizations/, 404, NoSuchPath",
        "PUT, /organizations, 405, MethodNotAllowed",
        "OPTIONS, /health, 405, MethodNotAllowed"
    })
    void an_answer_of_no_route_is_as_it_is_described(String method, String path, int status, String component) {
        HttpResponse<String> answer = admin.exchange(
                admin.requestWithoutKey(AdminRoute.PREFIX + path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(document.faults(component, answer)).isEmpty();
    }

    @Test
    void every_answer_that_is_described_is_provoked() {
        Set<String> provoked = new TreeSet<>();
        provocations().forEach(one -> provoked.add(described(one.route()).id() + " " + one.status()));
        for (AdminRoute route : AdminRoute.values()) {
            provoked.add(described(route).id() + " 400");
            provoked.add(described(route).id() + (route == HEALTH ? " 403" : " 401"));
            provoked.add(described(route).id() + " 403");
        }
        provoked.addAll(List.of("reset 200", "reset 409"));
        routesThatAreNotRead().forEach(route -> provoked.add(described(route).id() + " 415"));
        routesOfOrganizations().forEach(route -> provoked.add(described(route).id() + " 410"));
        routesWithBody().forEach(route -> provoked.add(described(route).id() + " 413"));

        assertThat(provoked).isEqualTo(document.answers());
    }

    static Stream<AdminRoute> routesThatAreNotRead() {
        return Arrays.stream(AdminRoute.values())
                .filter(route -> !route.method().equals("GET"));
    }

    static Stream<AdminRoute> routesOfOrganizations() {
        return Arrays.stream(AdminRoute.values())
                .filter(route -> route.template().contains("{organization}"));
    }

    static Stream<AdminRoute> routesWithBody() {
        return BODIES.keySet().stream();
    }

    static Stream<Provocation> provocations() {
        return Stream.of(
                        Arrays.stream(AdminRoute.values())
                                .filter(route -> route != RESET)
                                .map(AdminConformanceTest::good),
                        routesWithBody().flatMap(AdminConformanceTest::badBodies),
                        ofOrganizationsAndKeys(),
                        ofShareLinks(),
                        ofScripts(),
                        ofJournals())
                .flatMap(provocations -> provocations);
    }

    private static Provocation good(AdminRoute route) {
        int status = switch (route) {
            case CREATE_ORGANIZATION, ISSUE_API_KEY, CREATE_PERSONA, SEED_SHARE_LINK, ADD_SCRIPT -> 201;
            case CLEAR_ORGANIZATION,
                    REVOKE_API_KEY,
                    SET_RATE_LIMITS,
                    PUT_SCRIPT,
                    AMEND_SCRIPT,
                    REMOVE_SCRIPT,
                    CLEAR_EXCHANGES -> 204;
            default -> 200;
        };
        return new Provocation("all is well", route, status, null, null);
    }

    private static Stream<Provocation> badBodies(AdminRoute route) {
        return Stream.of(
                new Provocation("no JSON", route, 400, null, "{"),
                new Provocation("no object", route, 400, null, "[]"),
                new Provocation("a field that it does not know", route, 400, null, "{\"more\":1}"));
    }

    private static Stream<Provocation> ofOrganizationsAndKeys() {
        return Stream.of(
                new Provocation("no body", CREATE_ORGANIZATION, 201, null, ""),
                new Provocation("a blank name", CREATE_ORGANIZATION, 400, null, "{\"name\":\" \"}"),
                new Provocation("no permission", ISSUE_API_KEY, 400, null, "{}"),
                new Provocation(
                        "a key with blanks", ISSUE_API_KEY, 400, null, "{\"permission\":\"FULL\",\"apiKey\":\"a b\"}"),
                new Provocation("nobody's key", REVOKE_API_KEY, 400, "nobody's", null),
                new Provocation("no name", CREATE_PERSONA, 400, null, "{}"),
                new Provocation("back in time", CHANGE_CLOCK, 400, null, "{\"advance\":\"-PT1H\"}"),
                new Provocation("no change", CHANGE_CLOCK, 200, null, "{}"),
                new Provocation("a limit of none", SET_RATE_LIMITS, 400, null, "{\"perMinute\":0}"),
                new Provocation("no limits", SET_RATE_LIMITS, 204, null, "{}"));
    }

    private static Stream<Provocation> ofShareLinks() {
        return Stream.of(
                new Provocation("no body", SEED_SHARE_LINK, 201, null, ""),
                new Provocation(
                        "every field but a persona",
                        SEED_SHARE_LINK,
                        201,
                        null,
                        "{\"id\":\"" + NO_LINK + "\",\"token\":\"sh_other\",\"type\":\"ORB_EMBED\",\"expiresAt\":"
                                + "\"2030-01-01T00:00:00Z\",\"usageLimit\":1,\"usageCount\":2,\"allowedOrigins\":[],"
                                + "\"allowAllOrigins\":true,\"removeWatermark\":true,\"enabled\":false,"
                                + "\"isPrimary\":true,\"createdAt\":\"2020-01-01T00:00:00Z\"}"),
                new Provocation("an id that is taken", SEED_SHARE_LINK, 400, null, "{\"id\":\"" + LINK + "\"}"),
                new Provocation("nobody's persona", SEED_SHARE_LINK, 400, null, "{\"personaId\":\"" + NO_LINK + "\"}"),
                new Provocation("no such type", SEED_SHARE_LINK, 400, null, "{\"type\":\"POSTER\"}"),
                new Provocation("an id that is no uuid", GET_SHARE_LINK, 400, "x", null),
                new Provocation("an id of no link", GET_SHARE_LINK, 404, NO_LINK, null),
                new Provocation("an id that is no uuid", CHANGE_SHARE_LINK, 400, "x", null),
                new Provocation("an id of no link", CHANGE_SHARE_LINK, 404, NO_LINK, null),
                new Provocation(
                        "another link than it was",
                        CHANGE_SHARE_LINK,
                        409,
                        null,
                        "{\"enabled\":false,\"before\":" + ExampleLink.JSON + "}"),
                new Provocation(
                        "no limit and no end",
                        CHANGE_SHARE_LINK,
                        200,
                        null,
                        "{\"expiresAt\":null,\"usageLimit\":null}"),
                new Provocation("a token of no link", VISIT, 200, null, "{\"token\":\"x\"}"),
                new Provocation("no token", VISIT, 400, null, "{}"));
    }

    private static Stream<Provocation> ofScripts() {
        Stream<Provocation> good = Stream.of(
                        "{\"fault\":{\"kind\":\"proceed\"},\"times\":2},"
                                + "{\"fault\":{\"kind\":\"resetConnection\"},\"applied\":true},"
                                + "{\"fault\":{\"kind\":\"closeConnection\"},\"always\":true}",
                        "{\"fault\":{\"kind\":\"delay\",\"milliseconds\":5,\"then\":{\"kind\":\"neverAnswer\"}}}",
                        "{\"fault\":{\"kind\":\"cutBody\",\"bytes\":3},\"applied\":true}",
                        "{\"fault\":{\"kind\":\"garbage\"},\"applied\":true,\"oneIn\":3,\"seed\":7}",
                        "{\"fault\":{\"kind\":\"drip\",\"bytes\":1,\"milliseconds\":0},\"applied\":true}",
                        "{\"fault\":{\"kind\":\"reply\",\"status\":200,\"body\":\"x\","
                                + "\"headers\":[{\"name\":\"X-One\",\"value\":\"1\"}]}}")
                .map(steps -> new Provocation("a good script", PUT_SCRIPT, 204, null, script(steps)));
        Stream<Provocation> bad = Stream.of(
                        "",
                        "{\"fault\":{\"kind\":\"explode\"}}",
                        "{\"fault\":{\"kind\":\"garbage\"}}",
                        "{\"fault\":{\"kind\":\"reply\",\"status\":600}}",
                        "{\"fault\":{\"kind\":\"proceed\"},\"times\":1,\"always\":true}",
                        "{\"fault\":{\"kind\":\"proceed\"},\"oneIn\":3}")
                .map(steps -> new Provocation("a bad script", PUT_SCRIPT, 400, null, script(steps)));
        Stream<Provocation> removal = Stream.of(
                new Provocation("an id of no script", REMOVE_SCRIPT, 404, "x", null),
                new Provocation("an id of no script", AMEND_SCRIPT, 404, "x", null));
        return Stream.of(good, bad, removal).flatMap(provocations -> provocations);
    }

    private static Stream<Provocation> ofJournals() {
        Stream<Provocation> queries = Stream.of(LIST_EXCHANGES, UNATTRIBUTED_EXCHANGES)
                .flatMap(route -> Stream.of(
                        new Provocation(
                                "a part", route, 200, "?after=0&limit=1&status=200&operation=listShareLinks", null),
                        new Provocation("a query that it does not know", route, 400, "?more=1", null),
                        new Provocation("no number", route, 400, "?after=x", null),
                        new Provocation("no limit", route, 400, "?limit=-1", null),
                        new Provocation("no status", route, 400, "?status=x", null),
                        new Provocation("no operation", route, 400, "?operation=x", null)));
        Stream<Provocation> waits = Stream.of(
                new Provocation(
                        "what never comes",
                        AWAIT_EXCHANGES,
                        200,
                        null,
                        "{\"request\":{\"method\":\"GET\",\"path\":\"/v1/x\",\"conditions\":[{\"field\":\"a\",\"is\":1},"
                                + "{\"noField\":\"b\"},{\"body\":{\"a\":1}},{\"header\":\"X-One\",\"is\":\"1\"},{\"apiKey\":\"a\"}]},"
                                + "\"timeoutMilliseconds\":20}"),
                new Provocation("a wait without end", AWAIT_EXCHANGES, 400, null, "{\"timeoutMilliseconds\":600001}"),
                new Provocation("no count", AWAIT_EXCHANGES, 400, null, "{\"count\":0,\"timeoutMilliseconds\":0}"),
                new Provocation("no timeout", AWAIT_EXCHANGES, 400, null, "{}"),
                new Provocation(
                        "no such operation",
                        AWAIT_EXCHANGES,
                        400,
                        null,
                        "{\"request\":{\"operation\":\"x\"},\"timeoutMilliseconds\":0}"));
        return Stream.concat(queries, waits);
    }

    private static String script(String steps) {
        return "{\"id\":\"s\",\"request\":{\"operation\":\"updateShareLink\"},\"steps\":[" + steps + "]}";
    }

    private static OpenApiDocument.Described described(AdminRoute route) {
        return document.operation(route);
    }

    private static void assertThatItIsAsDescribed(HttpResponse<String> answer, AdminRoute route, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(document.faults(described(route), answer)).isEmpty();
        if (status >= 400) {
            assertThat(((Map<?, ?>) Json.parse(answer.body())).get("status")).isEqualTo((long) status);
        }
    }

    private Map<?, ?> makeOrganization() {
        HttpRequest.Builder request = admin.requestWithoutKey(CREATE_ORGANIZATION.path())
                .method(CREATE_ORGANIZATION.method(), BodyPublishers.noBody());
        return (Map<?, ?>) Json.parse(admin.exchange(request).body());
    }

    /** So that no list that is read is empty, and what is named is there. */
    private void givenContents() {
        ApiClient anam = new ApiClient(fake.baseUrl(), (String) made.get("apiKey"));
        send(SEED_SHARE_LINK, "{\"id\":\"" + LINK + "\",\"token\":\"sh_known\"}");
        send(
                PUT_SCRIPT,
                script("{\"fault\":{\"kind\":\"reply\",\"status\":500}}").replace("\"s\"", "\"" + PASSING + "\""));
        anam.update(LINK, "{\"name\":\"ignored\"}");
        anam.list("?page=1");
        anam.withKey("nobody's").list("");
    }

    private void send(AdminRoute route, String body) {
        HttpResponse<String> answer = admin.exchange(request(admin, route, organization, null, body));
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private HttpRequest.Builder request(ApiClient client, AdminRoute route, String id, String last, String body) {
        return client.requestWithoutKey(path(route, id, last))
                .header("Content-Type", "application/json")
                .method(route.method(), BodyPublishers.ofString(body));
    }

    private String path(AdminRoute route, String id, String last) {
        boolean query = last != null && last.startsWith("?");
        String good = switch (route) {
            case REVOKE_API_KEY -> (String) made.get("apiKey");
            case AMEND_SCRIPT, REMOVE_SCRIPT -> PASSING;
            default -> LINK;
        };
        long parts = route.template().chars().filter(letter -> letter == '{').count();
        List<String> values = List.of(id, last == null || query ? good : last).subList(0, (int) parts);
        return route.path(values.toArray(String[]::new)) + (query ? last : "");
    }
}
