package dev.fakeanam.server;

import static dev.fakeanam.server.AllRoutes.route;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks responses of the admin API, as they come over a socket, against the OpenAPI document. */
class AdminConformanceTest {
    private static final String LARGE = "{\"name\":\"" + "x".repeat(9 << 19) + "\"}";
    private static FakeAnam fake;
    private static FakeAnam guarded;
    private static OpenApiDocument document;

    private final ApiClient admin = new ApiClient(fake.baseUrl(), "");
    private final Map<?, ?> made = makeOrganization();
    private final String organization = (String) made.get("id");

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(TestAuthority.options().withAdminApi(AdminAccess.local()));
        guarded = EmbeddedFakeAnam.start(
                ServerOptions.defaults().withAdminApi(new AdminAccess(Set.of(), "the-token", false)));
        document = OpenApiDocument.of(fake, route("getAdminDescription"));
    }

    @AfterAll
    static void stop() {
        fake.close();
        guarded.close();
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AdminProvocation#all")
    void a_response_is_as_it_is_described(AdminProvocation provocation) {
        AdminRoute<?, ?> route = route(provocation.route());
        String body = provocation.body() == null ? AdminProvocation.goodBody(route) : provocation.body();
        givenContents();

        HttpResponse<String> response = admin.exchange(request(admin, route, organization, provocation.last(), body));

        assertThatItIsAsDescribed(response, route, provocation.status());
        if (response.statusCode() < 300) {
            assertThat(document.faultsOfRequest(described(route), body)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#all")
    void a_web_page_of_another_origin_is_refused_as_described(AdminRoute<?, ?> route) {
        HttpResponse<String> response =
                admin.exchange(request(admin, route, organization, null, "").header("Origin", "https://evil.example"));

        assertThatItIsAsDescribed(response, route, 403);
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#allThatNeedTheToken")
    void a_request_without_the_token_is_refused_as_described(AdminRoute<?, ?> route) {
        ApiClient client = new ApiClient(guarded.baseUrl(), "");

        HttpResponse<String> response = client.exchange(request(client, route, organization, null, ""));

        assertThatItIsAsDescribed(response, route, 401);
    }

    @Test
    void a_request_with_the_token_is_answered_as_described() {
        ApiClient client = new ApiClient(guarded.baseUrl(), "");

        HttpResponse<String> response = client.exchange(request(client, route("getVersion"), organization, null, "")
                .header("Authorization", "Bearer the-token"));

        assertThatItIsAsDescribed(response, route("getVersion"), 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getCaCertificate", "failHandshakes"})
    void what_is_about_https_is_refused_without_it_as_described(String id) {
        ApiClient client = new ApiClient(guarded.baseUrl(), "");
        AdminRoute<?, ?> route = route(id);

        HttpResponse<String> response =
                client.exchange(request(client, route, organization, null, AdminProvocation.goodBody(route))
                        .header("Authorization", "Bearer the-token"));

        assertThatItIsAsDescribed(response, route, 409);
        assertThat(response.body())
                .contains("This server serves plain HTTP, so it has no certificate. Start it with --https.");
    }

    /** On its own server, because a reset ends the organizations of all tests. */
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

            assertThatItIsAsDescribed(
                    client.exchange(request(client, route("reset"), "", null, "")), route("reset"), 200);
            assertThatItIsAsDescribed(
                    client.exchange(request(client, route("reset"), "", null, "")), route("reset"), 409);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#thatDoNotRead")
    void a_body_that_is_not_declared_as_json_is_refused_as_described(AdminRoute<?, ?> route) {
        HttpResponse<String> response = admin.exchange(admin.requestWithoutKey(path(route, organization, null))
                .header("Content-Type", "text/plain")
                .method(route.method(), BodyPublishers.ofString("{}")));

        assertThatItIsAsDescribed(response, route, 415);
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#ofOrganizations")
    void an_organization_that_is_closed_is_reported_as_described(AdminRoute<?, ?> route) {
        admin.exchange(request(admin, route("closeOrganization"), organization, null, ""));

        HttpResponse<String> response =
                admin.exchange(request(admin, route, organization, null, AdminProvocation.goodBody(route)));

        assertThatItIsAsDescribed(response, route, 410);
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#withBody")
    void a_body_that_is_too_large_is_refused_as_described(AdminRoute<?, ?> route) {
        HttpResponse<String> response = admin.exchange(request(admin, route, organization, null, LARGE));

        assertThatItIsAsDescribed(response, route, 413);
    }

    @ParameterizedTest
    @MethodSource("dev.fakeanam.server.AllRoutes#all")
    void an_unknown_query_is_refused_as_described(AdminRoute<?, ?> route) {
        HttpResponse<String> response =
                admin.exchange(admin.requestWithoutKey(path(route, organization, null) + "?nonsense=1")
                        .method(route.method(), BodyPublishers.noBody()));

        assertThatItIsAsDescribed(response, route, 400);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nothing, 404, NoSuchPath",
        "GET, /organizations/, 404, NoSuchPath",
        "PUT, /organizations, 405, MethodNotAllowed",
        "OPTIONS, /health, 405, MethodNotAllowed"
    })
    void a_response_of_no_route_is_as_it_is_described(String method, String path, int status, String component) {
        HttpResponse<String> response = admin.exchange(
                admin.requestWithoutKey(AdminRoute.PREFIX + path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(document.faults(component, response)).isEmpty();
    }

    @Test
    void every_response_that_is_described_is_provoked() {
        Set<String> provoked = new TreeSet<>();
        AdminProvocation.all().forEach(one -> provoked.add(one.route() + " " + one.status()));
        AllRoutes.ROUTES.forEach(route -> provoked.addAll(List.of(route.id() + " 400", route.id() + " 403")));
        add(provoked, AllRoutes.allThatNeedTheToken(), 401);
        // HttpServerTest provokes the last two, which need a full server, or one that is being stopped.
        provoked.addAll(List.of("reset 200", "reset 409", "createOrganization 409", "awaitExchanges 503"));
        // UnreadRepliesTest provokes this for one route, because it needs a server with little memory.
        add(provoked, AllRoutes.thatReadWithTheToken(), 503);
        provoked.addAll(List.of("getCaCertificate 409", "failHandshakes 409"));
        add(provoked, AllRoutes.thatDoNotRead(), 415);
        add(provoked, AllRoutes.ofOrganizations(), 410);
        add(provoked, AllRoutes.withBody(), 413);

        assertThat(provoked).isEqualTo(document.answers());
    }

    private static void add(Set<String> provoked, Stream<Named<AdminRoute<?, ?>>> routes, int status) {
        routes.forEach(route -> provoked.add(route.getName() + " " + status));
    }

    private static OpenApiDocument.Described described(AdminRoute<?, ?> route) {
        return document.operation(route);
    }

    private static void assertThatItIsAsDescribed(HttpResponse<String> response, AdminRoute<?, ?> route, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(document.faults(described(route), response)).isEmpty();
        if (status >= 400) {
            assertThat(((Map<?, ?>) Json.parse(response.body())).get("status")).isEqualTo((long) status);
        }
    }

    private Map<?, ?> makeOrganization() {
        HttpRequest.Builder request = admin.requestWithoutKey(
                        route("createOrganization").path())
                .method(route("createOrganization").method(), BodyPublishers.noBody());
        return (Map<?, ?>) Json.parse(admin.exchange(request).body());
    }

    /** Makes contents, so that no list is empty, and each named resource exists. */
    private void givenContents() {
        ApiClient anam = new ApiClient(fake.baseUrl(), (String) made.get("apiKey"));
        AdminProvocation.contents().forEach((route, body) -> send(route(route), body));
        send(
                route("putScript"),
                AdminProvocation.script(AdminProvocation.PASSING, "{\"fault\":{\"kind\":\"reply\",\"status\":500}}"));
        anam.update(AdminProvocation.KNOWN, "{\"name\":\"ignored\"}");
        anam.list("?page=1");
        anam.withKey("nobody's").list("");
    }

    private void send(AdminRoute<?, ?> route, String body) {
        HttpResponse<String> response = admin.exchange(request(admin, route, organization, null, body));
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
    }

    private HttpRequest.Builder request(ApiClient client, AdminRoute<?, ?> route, String id, String last, String body) {
        return client.requestWithoutKey(path(route, id, last))
                .header("Content-Type", "application/json")
                .method(route.method(), BodyPublishers.ofString(body));
    }

    private String path(AdminRoute<?, ?> route, String id, String last) {
        boolean query = last != null && last.startsWith("?");
        String good = switch (route.id()) {
            case "revokeApiKey" -> (String) made.get("apiKey");
            case "amendScript", "removeScript" -> AdminProvocation.PASSING;
            default -> AdminProvocation.KNOWN;
        };
        long parts = route.template().chars().filter(letter -> letter == '{').count();
        List<String> values = List.of(id, last == null || query ? good : last).subList(0, (int) parts);
        return route.path(values.toArray(String[]::new)) + (query ? last : "");
    }
}
