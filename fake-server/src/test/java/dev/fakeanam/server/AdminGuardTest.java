package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminGuardTest {
    private static final String VERSION = "/__admin/version";
    private static final String ORGANIZATIONS = "/__admin/organizations";
    private static final AdminAccess WITH_TOKEN = new AdminAccess(Set.of(), "s3cret", false);
    private static final AdminAccess OPEN = new AdminAccess(Set.of(), null, true);

    private final List<FakeAnam> started = new ArrayList<>();

    /** Servers that differ in who may use the admin API. Each of them refuses pages of another origin. */
    enum Access {
        LOOPBACK("127.0.0.1", AdminAccess.local()),
        CLOSED("0.0.0.0", AdminAccess.local()),
        OPENED("0.0.0.0", OPEN),
        TOKEN("127.0.0.1", WITH_TOKEN);

        private final String host;
        private final AdminAccess rules;

        Access(String host, AdminAccess rules) {
            this.host = host;
            this.rules = rules;
        }
    }

    /** The status and the problem of a refused request. */
    private record Refusal(int status, String title, String detail) {}

    @AfterEach
    void close() {
        started.forEach(FakeAnam::close);
    }

    @ParameterizedTest
    @EnumSource
    void a_page_of_another_origin_is_always_refused(Access access) throws IOException {
        FakeAnam fake = start(access.host, access.rules);

        Refusal refusal = refusal(
                get(fake, VERSION, "Host: localhost", "Origin: https://evil.example", "Authorization: Bearer s3cret"));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        403,
                        "Forbidden",
                        "The admin API refuses requests of web pages from another origin, and the Origin is"
                                + " https://evil.example."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://localhost",
                "https://localhost",
                "ftp://localhost:8080",
                "http://127.0.0.1:8080",
                "*"
            })
    void an_origin_that_differs_from_the_host_in_any_part_is_foreign(String origin) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        Refusal refusal = refusal(get(fake, VERSION, "Host: localhost:8080", "Origin: " + origin));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        403,
                        "Forbidden",
                        "The admin API refuses requests of web pages from another origin, and the Origin is " + origin
                                + "."));
    }

    /** The scheme is https behind a proxy that ends TLS. */
    @ParameterizedTest
    @ValueSource(strings = {"http", "https", "HTTPS"})
    void its_own_origin_may(String scheme) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        int status = get(fake, VERSION, "Host: localhost:8080", "Origin: " + scheme + "://localhost:8080")
                .status();

        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8080",
                "LocalHost:8080",
                "127.0.0.1",
                "127.0.0.1:8080",
                "127.1.2.3:1",
                "[::1]",
                "[::1]:8080",
                "[0:0:0:0:0:0:0:1]:8080",
                "[0000:0000::0001]",
                "127.255.255.255",
                "ci-box",
                "CI-BOX:8080"
            })
    void on_loopback_it_answers_to_this_machine_and_to_the_hosts_that_were_allowed(String host) throws IOException {
        FakeAnam fake = start("127.0.0.1", new AdminAccess(Set.of("CI-box"), null, false));

        int status = get(fake, VERSION, "Host: " + host).status();

        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "evil-localhost",
                "192.168.1.1",
                "0.0.0.0",
                "[::2]",
                "[::ffff:192.168.1.1]",
                "999.999.999.999",
                "127.0.0.256",
                "1.1.1.1.1",
                "127.0.0.1.1",
                "127.1",
                "2130706433",
                "[::ffff:127.0.0.1]"
            })
    void on_loopback_a_name_that_was_bound_to_this_machine_by_somebody_else_is_refused(String host) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        Refusal refusal = refusal(get(fake, VERSION, "Host: " + host + ":8080"));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        403,
                        "Forbidden",
                        "The admin API accepts only localhost and loopback addresses as Host, but the Host is " + host
                                + ". If that is a name of this machine, start the server with --allowed-host "
                                + host + "."));
    }

    @Test
    void a_page_with_a_name_that_was_bound_to_this_machine_can_do_nothing() throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        int status = post(
                        fake,
                        ORGANIZATIONS,
                        "{\"apiKey\":\"evil\"}",
                        "Host: evil.example:8080",
                        "Origin: http://evil.example:8080",
                        "Content-Type: application/json")
                .status();
        int withItsKey =
                ApiCalls.send(fake.baseUrl(), "evil", "GET", ApiCalls.LINKS, "").statusCode();

        assertThat(List.of(status, withItsKey)).containsExactly(403, 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/jsonp",
                "application/json-patch+json",
                "text/plain; application/json"
            })
    void what_a_form_could_send_is_not_json(String mediaType) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        Refusal refusal = refusal(post(fake, ORGANIZATIONS, "{}", "Host: localhost", "Content-Type: " + mediaType));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        415,
                        "Unsupported Media Type",
                        "The admin API takes application/json, but the Content-Type is " + mediaType
                                + ". Send the header Content-Type: application/json."));
    }

    @Test
    void a_body_of_no_media_type_is_not_json() throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        Refusal refusal = refusal(post(fake, ORGANIZATIONS, "{}", "Host: localhost"));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        415,
                        "Unsupported Media Type",
                        "The admin API takes application/json, and this body has no Content-Type. Send"
                                + " the header Content-Type: application/json."));
    }

    @Test
    void nor_is_one_in_chunks() throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());
        String request = "POST " + ORGANIZATIONS + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";

        Refusal refusal = refusal(exchange(fake, request));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        415,
                        "Unsupported Media Type",
                        "The admin API takes application/json, but the Content-Type is text/plain. Send"
                                + " the header Content-Type: application/json."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "get", "POST", "é", ""})
    void a_header_that_names_another_method_makes_no_form_json(String method) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        int status = post(
                        fake,
                        ORGANIZATIONS,
                        "{}",
                        "Host: localhost",
                        "Content-Type: text/plain",
                        "X-HTTP-Method-Override: " + method)
                .status();

        assertThat(status).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"GET, 200", "HEAD, 200", "POST, 405", "OPTIONS, 405", "PROPFIND, 405", "delete, 405", "TRACE, 405"})
    void a_header_that_names_another_method_closes_no_organization(String method, int status) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());
        String organization = AdminCalls.of(fake).newOrganization("stays", "key");

        String response = exchange(
                        fake,
                        method + " " + ORGANIZATIONS + "/" + organization + " HTTP/1.1\r\nHost: localhost\r\n"
                                + "X-HTTP-Method-Override: DELETE\r\nConnection: close\r\n\r\n")
                .head();

        assertThat(response).startsWith("HTTP/1.1 " + status + " ");
        assertThat(AdminCalls.of(fake).get("/organizations/" + organization).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "delete", "é", ""})
    void nor_does_it_change_what_the_emulated_api_is_asked(String method) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());
        Organization anam = fake.newOrganization();
        String path = ApiCalls.LINKS + "/" + anam.givenShareLink().id();

        int status = get(
                        fake,
                        path,
                        "Host: localhost",
                        "Authorization: Bearer " + anam.apiKey(),
                        "X-HTTP-Method-Override: " + method)
                .status();

        assertThat(status).isEqualTo(200);
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.request().method())
                .containsExactly("GET");
        assertThat(anam.shareLinks().all()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json;charset=utf-8",
                "application/json ; charset=UTF-8"
            })
    void json_in_utf_8_is_taken(String mediaType) throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        int status = post(fake, ORGANIZATIONS, "{}", "Host: localhost", "Content-Type: " + mediaType)
                .status();

        assertThat(status).isEqualTo(201);
    }

    @Test
    void on_all_addresses_it_is_closed_and_tells_the_way_out() throws IOException {
        FakeAnam fake = start("0.0.0.0", AdminAccess.local());

        Refusal refusal = refusal(get(fake, VERSION, "Host: localhost"));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        403,
                        "Forbidden",
                        "The admin API is closed, because other machines can reach this server. Start it with"
                                + " --admin-token and send the token as Authorization: Bearer, or start it"
                                + " with --admin-open."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "fake.internal:8080", "192.168.1.1"})
    void on_all_addresses_everybody_may_once_it_is_opened(String host) throws IOException {
        FakeAnam fake = start("0.0.0.0", OPEN);

        int status = get(fake, VERSION, "Host: " + host).status();

        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "0.0.0.0"})
    void with_a_token_that_alone_opens_it_and_the_host_may_be_any(String address) throws IOException {
        FakeAnam fake = start(address, WITH_TOKEN);

        int status = get(fake, VERSION, "Host: fake.internal:8080", "Authorization: Bearer s3cret")
                .status();

        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Nothing: none",
                "Authorization: Bearer wrong",
                "Authorization: Bearer s3cre",
                "Authorization: Bearer s3cret2",
                "Authorization: Bearer S3CRET",
                "Authorization: s3cret",
                "Authorization: Basic s3cret",
                "Authorization: null"
            })
    void without_the_exact_token_every_request_is_refused(String header) throws IOException {
        FakeAnam fake = start("0.0.0.0", WITH_TOKEN);

        Refusal refusal = refusal(get(fake, VERSION, "Host: localhost", header));

        assertThat(refusal)
                .isEqualTo(new Refusal(
                        401,
                        "Unauthorized",
                        "The admin API needs the token that the server was started with. Send it as Authorization:"
                                + " Bearer."));
    }

    @Test
    void the_token_is_wanted_even_where_it_is_opened() throws IOException {
        FakeAnam fake = start("0.0.0.0", new AdminAccess(Set.of(), "s3cret", true));

        int status = get(fake, VERSION, "Host: localhost").status();

        assertThat(status).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource
    void everybody_may_ask_whether_it_is_up(Access access) throws IOException {
        FakeAnam fake = start(access.host, access.rules);

        String response = get(fake, "/__admin/health", "Host: localhost:8080").body();

        assertThat(response).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void whether_it_is_up_may_be_asked_by_any_name_but_on_loopback() throws IOException {
        FakeAnam local = start("127.0.0.1", WITH_TOKEN);
        FakeAnam reachable = start("0.0.0.0", AdminAccess.local());

        assertThat(get(reachable, "/__admin/health", "Host: fake.internal").status())
                .isEqualTo(200);
        assertThat(get(local, "/__admin/health", "Host: fake.internal").status())
                .isEqualTo(403);
        assertThat(get(local, "/__admin/health", "Host: fake.internal", "Authorization: Bearer s3cret")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_refused_token_names_the_way_to_send_one() throws IOException {
        FakeAnam fake = start("127.0.0.1", WITH_TOKEN);

        assertThat(get(fake, VERSION, "Host: localhost").head()).contains("\r\nWWW-Authenticate: Bearer\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void the_emulated_api_is_open_to_every_origin_and_host(Access access) throws IOException {
        FakeAnam fake = start(access.host, access.rules);
        Organization anam = fake.newOrganization();

        int status = get(
                        fake,
                        ApiCalls.LINKS,
                        "Host: evil.example",
                        "Origin: https://evil.example",
                        "Authorization: Bearer " + anam.apiKey())
                .status();

        assertThat(status).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:32768, http://localhost:32768",
        "LocalHost, http://localhost",
        "[::1]:32768, http://[::1]:32768",
        "fake-anam:80, http://fake-anam:80"
    })
    void a_base_url_is_the_one_by_which_the_client_reaches_it(String host, String baseUrl) throws IOException {
        FakeAnam fake = start("127.0.0.1", new AdminAccess(Set.of("fake-anam"), null, false));
        String headers = "Host: " + host;

        String made = post(fake, ORGANIZATIONS, "{}", headers, "Content-Type: application/json")
                .body();
        String listed = get(fake, ORGANIZATIONS, headers).body();
        String read = get(fake, ORGANIZATIONS + "/" + ((Map<?, ?>) Json.parse(made)).get("id"), headers)
                .body();

        assertThat(List.of(made, listed, read))
                .allSatisfy(response -> assertThat(response).contains("\"baseUrl\":\"" + baseUrl + "\""));
    }

    @Test
    void without_a_host_a_base_url_is_where_it_listens() throws IOException {
        FakeAnam fake = start("127.0.0.1", WITH_TOKEN);
        fake.newOrganization();

        String response = exchange(fake, "GET " + ORGANIZATIONS + " HTTP/1.0\r\nAuthorization: Bearer s3cret\r\n\r\n")
                .body();

        assertThat(response).contains("\"baseUrl\":\"" + fake.baseUrl() + "\"");
    }

    @Test
    void what_was_refused_is_in_no_journal() throws IOException {
        FakeAnam fake = start("127.0.0.1", AdminAccess.local());

        get(fake, VERSION, "Host: evil.example");

        assertThat(fake.unattributedExchanges()).isEmpty();
    }

    private FakeAnam start(String host, AdminAccess access) {
        FakeAnam fake =
                EmbeddedFakeAnam.start(ServerOptions.defaults().withHost(host).withAdminApi(access));
        started.add(fake);
        return fake;
    }

    private static RawConnection.Received get(FakeAnam fake, String path, String... headers) throws IOException {
        return exchange(
                fake, "GET " + path + " HTTP/1.1\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    private static RawConnection.Received post(FakeAnam fake, String path, String json, String... headers)
            throws IOException {
        return exchange(
                fake,
                "POST " + path + " HTTP/1.1\r\nConnection: close\r\nContent-Length: " + json.length() + "\r\n"
                        + String.join("\r\n", headers) + "\r\n\r\n" + json);
    }

    private static RawConnection.Received exchange(FakeAnam fake, String request) throws IOException {
        URI loopback = URI.create("http://127.0.0.1:" + fake.baseUrl().getPort());
        try (RawConnection connection = RawConnection.to(loopback)) {
            return connection.sendText(request).receiveToTheEnd();
        }
    }

    private static Refusal refusal(RawConnection.Received received) {
        assertThat(received.head()).contains("\r\nContent-Type: application/problem+json");
        Map<?, ?> problem = new LinkedHashMap<>((Map<?, ?>) Json.parse(received.body()));
        assertThat(problem.remove("type")).isEqualTo("about:blank");
        assertThat(problem.remove("status")).isEqualTo((long) received.status());
        return new Refusal(
                received.status(), String.valueOf(problem.get("title")), String.valueOf(problem.get("detail")));
    }
}
