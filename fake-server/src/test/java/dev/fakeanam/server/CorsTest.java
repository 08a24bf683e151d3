package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.scripting.Fault;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web pages of any origin can call the API, and none can call the admin API. Through sockets, as a browser would. */
@Tag("A29")
class CorsTest {
    private static final String LINK = "/v1/share-links/00000000-0000-0000-0000-000000000000";
    private static final String PREFLIGHT =
            "Host: localhost\r\nOrigin: https://app.example\r\nAccess-Control-Request-Method: PUT\r\n"
                    + "Access-Control-Request-Headers: authorization,content-type\r\nConnection: close\r\n\r\n";

    private final FakeAnam fake =
            EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @AfterEach
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @CsvSource({
        LINK + ", 'PUT, GET, DELETE'",
        "/v1/share-links, 'GET, POST'",
        "/v1/share-links?page=0, 'GET, POST'",
        "/v1/nothing, PUT"
    })
    void a_preflight_is_told_the_methods_of_the_path(String path, String methods) throws IOException {
        String response = send("OPTIONS " + path + " HTTP/1.1\r\n" + PREFLIGHT);

        assertThat(response)
                .startsWith("HTTP/1.1 204 ")
                .contains("\r\nAccess-Control-Allow-Origin: *\r\n")
                .contains("\r\nAccess-Control-Allow-Methods: " + methods + "\r\n")
                .contains("\r\nAccess-Control-Allow-Headers: Authorization, Content-Type\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void a_preflight_has_no_key_and_is_in_the_servers_own_journal() throws IOException {
        send("OPTIONS " + LINK + " HTTP/1.1\r\n" + PREFLIGHT);

        assertThat(anam.exchanges()).isEmpty();
        assertThat(fake.unattributedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.organization()).isNull();
            assertThat(exchange.request().toString()).startsWith("OPTIONS " + LINK);
            assertThat(exchange.response().status()).isEqualTo(204);
        });
    }

    @Test
    void neither_a_rate_limit_nor_a_script_keeps_a_preflight_with_a_key_from_its_response() throws IOException {
        anam.rateLimits(RateLimits.perMinute(1));
        api.list("");
        anam.on(anyRequest()).reply(503);

        String response =
                send("OPTIONS " + LINK + " HTTP/1.1\r\nAuthorization: Bearer " + anam.apiKey() + "\r\n" + PREFLIGHT);

        assertThat(response).startsWith("HTTP/1.1 204 ");
        assertThat(anam.exchanges()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Access-Control-Request-Method: PUT\r\n",
                "Origin: https://app.example\r\n",
                "X-None: of them\r\n"
            })
    void an_options_that_is_not_a_preflight_is_a_405(String header) throws IOException {
        String response = send("OPTIONS " + LINK + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + anam.apiKey() + "\r\n" + header + "\r\n");

        assertThat(response).startsWith("HTTP/1.1 405 ").contains("\r\nAllow: PUT, GET, DELETE\r\n");
    }

    @Test
    void outside_the_api_there_is_not_a_preflight() throws IOException {
        assertThat(send("OPTIONS /elsewhere HTTP/1.1\r\n" + PREFLIGHT)).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/share-links, 200",
        "/v1/share-links?page=0, 400",
        LINK + ", 404",
        "/v1/nothing, 501",
        "/nothing, 404"
    })
    void a_page_may_read_the_response_to_a_request_with_an_origin(String path, int status) {
        HttpResponse<String> response = api.exchange(
                api.request(path).header("Origin", "https://app.example").GET());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @Test
    void a_page_may_read_a_refused_key_and_a_405_too() {
        HttpResponse<String> unknownKey = api.exchange(api.withKey("nobody's")
                .request(LINK)
                .header("Origin", "https://app.example")
                .GET());
        HttpResponse<String> notAllowed = api.exchange(
                api.request(LINK).header("Origin", "https://app.example").method("PATCH", BodyPublishers.noBody()));

        assertThat(unknownKey.statusCode()).isEqualTo(401);
        assertThat(unknownKey.headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
        assertThat(notAllowed.statusCode()).isEqualTo(405);
        assertThat(notAllowed.headers().allValues("Access-Control-Allow-Origin"))
                .containsExactly("*");
    }

    @Test
    void a_script_may_set_the_cors_headers_itself() {
        anam.on(anyRequest())
                .reply(Fault.reply(503).withHeader("Access-Control-Allow-Origin", "https://other.example"))
                .then()
                .reply(503);

        HttpResponse<String> first = api.exchange(
                api.request(LINK).header("Origin", "https://app.example").GET());
        HttpResponse<String> second = api.exchange(
                api.request(LINK).header("Origin", "https://app.example").GET());

        assertThat(first.headers().allValues("Access-Control-Allow-Origin")).containsExactly("https://other.example");
        assertThat(second.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @Test
    void a_request_without_an_origin_has_no_such_header() {
        HttpResponse<String> response =
                api.exchange(api.request("/v1/share-links").GET());

        assertThat(response.headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_script_that_names_options_and_the_path_answers_a_preflight_as_it_says() throws IOException {
        anam.rateLimits(RateLimits.perMinute(1));
        api.list("");
        anam.on(request("OPTIONS", "/v1/share-links/{id}"))
                .reply(Fault.reply(204).withHeader("Access-Control-Allow-Origin", "https://other.example"))
                .then()
                .reply(403);

        String otherOrigin = send("OPTIONS " + LINK + " HTTP/1.1\r\n" + PREFLIGHT);
        String refused = send("OPTIONS " + LINK + " HTTP/1.1\r\n" + PREFLIGHT);
        String usedUp = send("OPTIONS " + LINK + " HTTP/1.1\r\n" + PREFLIGHT);

        assertThat(otherOrigin)
                .startsWith("HTTP/1.1 204 ")
                .contains("\r\nAccess-Control-Allow-Origin: https://other.example\r\n")
                .doesNotContain("RateLimit");
        assertThat(refused).startsWith("HTTP/1.1 403 ").doesNotContain("Access-Control");
        assertThat(usedUp)
                .startsWith("HTTP/1.1 204 ")
                .contains("\r\nAccess-Control-Allow-Methods: PUT, GET, DELETE\r\n");
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.response().status())
                .containsExactly(200, 204, 403);
        assertThat(fake.unattributedExchanges()).hasSize(1);
    }

    @Test
    void a_script_can_delay_a_preflight_or_lose_its_response() throws IOException {
        anam.on(request("OPTIONS", "/v1/share-links"))
                .delay(Duration.ofMillis(1))
                .then()
                .resetConnection();

        String delayed = send("OPTIONS /v1/share-links HTTP/1.1\r\n" + PREFLIGHT);

        assertThat(delayed).startsWith("HTTP/1.1 204 ").contains("\r\nAccess-Control-Allow-Methods: GET, POST\r\n");
        assertThatIOException().isThrownBy(() -> send("OPTIONS /v1/share-links HTTP/1.1\r\n" + PREFLIGHT));
    }

    @Test
    void a_script_for_options_answers_a_request_with_a_key_too() {
        anam.on(request("OPTIONS", "/v1/share-links")).reply(503);

        Response response = api.send(api.request("/v1/share-links").method("OPTIONS", BodyPublishers.noBody()));
        Response usedUp = api.send(api.request("/v1/share-links").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.status()).isEqualTo(503);
        assertThat(usedUp.status()).isEqualTo(405);
    }

    @Test
    void the_script_of_a_closed_or_another_path_answers_no_preflight() throws IOException {
        anam.on(request("OPTIONS", "/v1/personas")).reply(503);
        Organization closed = fake.newOrganization();
        closed.on(request("OPTIONS", "/v1/share-links")).reply(503);
        closed.close();

        assertThat(send("OPTIONS /v1/share-links HTTP/1.1\r\n" + PREFLIGHT)).startsWith("HTTP/1.1 204 ");
    }

    @Test
    void the_admin_api_answers_no_preflight_and_no_other_origin() throws IOException {
        String preflight = send("OPTIONS /__admin/health HTTP/1.1\r\n" + PREFLIGHT);
        String foreign = send("GET /__admin/health HTTP/1.1\r\nHost: localhost\r\nOrigin: https://app.example\r\n"
                + "Connection: close\r\n\r\n");

        assertThat(preflight).startsWith("HTTP/1.1 403 ").doesNotContain("Access-Control");
        assertThat(foreign).startsWith("HTTP/1.1 403 ").doesNotContain("Access-Control");
        assertThat(fake.unattributedExchanges()).isEmpty();
    }

    private String send(String request) throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            return connection.sendText(request).readToTheEnd();
        }
    }
}
