package dev.fakeanam.remote;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.net.httpserver.HttpServer;
import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.JournalRoutes;
import dev.fakeanam.internal.admin.ServerRoutes;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.server.AdminAccess;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal comes within seconds, so that a test does not have to wait for its explanation. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class RemoteFakeAnamTest {
    private static final String CLOSED =
            "This connection to a fake is closed. Connect again with RemoteFakeAnam.connect(uri).";

    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1/share-links", "/?a=b#c"})
    void a_url_needs_only_scheme_host_and_port(String rest) {
        FakeAnam server = start(AdminAccess.local());

        FakeAnam connection = RemoteFakeAnam.connect(URI.create(server.baseUrl() + rest));

        assertThat(connection.baseUrl()).isEqualTo(server.baseUrl());
        assertThat(ApiCalls.list(connection.newOrganization()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "//localhost:8080",
                "localhost",
                "/",
                "ftp://localhost:8080",
                "http:///path",
                "http:localhost"
            })
    void a_url_without_http_or_a_host_is_refused(String url) {
        assertThatThrownBy(() -> RemoteFakeAnam.connect(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A server's URL is like http://localhost:8080, but \"" + url + "\" was given.");
    }

    @Test
    void where_nothing_listens_it_says_how_to_start_one() throws IOException {
        URI nowhere;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort());
        }

        assertThatThrownBy(() -> RemoteFakeAnam.connect(nowhere))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No Fake Anam answers at " + nowhere
                        + " (java.net.ConnectException). Start one with java -jar fake-anam-server.jar, or correct the"
                        + " URL.");
    }

    @Test
    void an_organization_that_is_made_while_the_connection_is_closed_does_not_stay_open() {
        FakeAnam server = start(AdminAccess.local());
        for (int round = 0; round < 30; round++) {
            FakeAnam connection = RemoteFakeAnam.connect(server.baseUrl());
            CompletableFuture<Void> making = CompletableFuture.runAsync(() -> {
                while (true) {
                    connection.newOrganization();
                }
            });
            connection.newOrganization();

            connection.close();

            assertThatThrownBy(making::join)
                    .hasRootCauseInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage(CLOSED);
        }
        assertThat(ApiCalls.send(server.baseUrl(), "none", "GET", "/__admin/organizations", "")
                        .body())
                .isEqualTo("{\"data\":[]}");
    }

    @Test
    void what_listens_and_never_answers_is_none() throws IOException {
        ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        started.add(silent);
        URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());

        assertThatThrownBy(() -> RemoteFakeAnam.connect(url))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No Fake Anam answers at " + url
                        + " (java.net.http.HttpTimeoutException: request timed out). Start one with"
                        + " java -jar fake-anam-server.jar, or correct the URL.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | text/html        | <html><h1>404 Not Found</h1></html>",
                "200 | text/html        | <html>Welcome</html>",
                "200 | application/json | {}",
                "200 | application/json | []",
                "200 | application/json | {\"product\":\"Other\",\"adminApi\":1}",
                "200 | application/json | {\"product\":\"Fake Anam\"}",
                "401 | application/json | {\"error\":\"Unauthorized\"}",
                "403 | text/html        | <html>Forbidden by the proxy</html>",
                "404 | application/problem+json | {\"detail\":\"Another API's problem\"}",
                "401 | application/problem+json | no problem",
                "500 | text/plain       | no"
            })
    void what_is_no_fake_anam_is_told_apart(int status, String mediaType, String body) throws IOException {
        URI url = stub(status, mediaType, body);

        assertThatThrownBy(() -> RemoteFakeAnam.connect(url))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("What answers at " + url + " is not a Fake Anam with an admin API (status " + status
                        + "). Correct the URL, or start java -jar fake-anam-server.jar there.");
    }

    @Test
    void a_fake_without_an_admin_api_cannot_be_steered() {
        FakeAnam server = EmbeddedFakeAnam.start();
        started.add(server);
        URI url = server.baseUrl();

        assertThatThrownBy(() -> RemoteFakeAnam.connect(url))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("What answers at " + url + " is not a Fake Anam with an admin API (status 401). Correct the"
                        + " URL,"
                        + " or start java -jar fake-anam-server.jar there.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void another_version_of_the_admin_api_is_reported_by_the_version_of_the_product(int adminApi) throws IOException {
        URI url = stub(
                200,
                "application/json",
                "{\"status\":\"UP\",\"product\":\"Fake Anam\",\"version\":\"9.9.9\",\"adminApi\":" + adminApi + "}");

        assertThatThrownBy(() -> RemoteFakeAnam.connect(url))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The Fake Anam at " + url + " is of version 9.9.9, which the version (not packaged) of this"
                        + " test cannot steer. Use the same on both sides.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "wrong"})
    void without_the_token_it_says_that_one_is_wanted(String token) {
        URI url = start(new AdminAccess(Set.of(), "s3cret", false)).baseUrl();

        assertThatThrownBy(() -> RemoteFakeAnam.connect(url, token))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The Fake Anam at " + url + " refuses access to its admin API: The admin API needs the token"
                                + " that the server was started with. Send it as Authorization: Bearer.");
    }

    @Test
    void with_the_token_every_call_is_let_in() {
        URI url = start(new AdminAccess(Set.of(), "s3cret", false)).baseUrl();

        FakeAnam connection = RemoteFakeAnam.connect(url, "s3cret");
        Organization anam = connection.newOrganization("let in");
        anam.givenShareLink();

        assertThat(anam.shareLinks().all()).hasSize(1);
    }

    @Test
    void closing_a_connection_closes_the_organizations_that_it_made_and_no_others() {
        FakeAnam server = start(AdminAccess.local());
        FakeAnam one = RemoteFakeAnam.connect(server.baseUrl());
        FakeAnam other = RemoteFakeAnam.connect(server.baseUrl());
        List<Organization> made = List.of(one.newOrganization(), one.newOrganization());
        List<Organization> others = List.of(other.newOrganization(), server.newOrganization());

        one.close();

        assertThat(made).extracting(anam -> status(server.baseUrl(), anam)).containsExactly(401, 401);
        assertThat(others).extracting(anam -> status(server.baseUrl(), anam)).containsExactly(200, 200);
    }

    @Test
    void two_connections_side_by_side_share_nothing_but_the_server() {
        FakeAnam server = start(AdminAccess.local());
        Organization one = RemoteFakeAnam.connect(server.baseUrl()).newOrganization("same");
        Organization other = RemoteFakeAnam.connect(server.baseUrl()).newOrganization("same");
        one.givenShareLink();

        one.on(anyRequest()).reply(503).always();

        assertThat(List.of(status(server.baseUrl(), one), status(server.baseUrl(), other)))
                .containsExactly(503, 200);
        assertThat(other.shareLinks().all()).isEmpty();
        assertThat(other.scripts()).isEmpty();
    }

    static Stream<Arguments> uses() {
        return Stream.concat(Stream.of(arguments(named("baseUrl", (Consumer<FakeAnam>) FakeAnam::baseUrl))), calls());
    }

    static Stream<Arguments> calls() {
        return Stream.<Arguments>of(
                arguments(named("newOrganization()", (Consumer<FakeAnam>) FakeAnam::newOrganization)),
                arguments(named("newOrganization(name)", (Consumer<FakeAnam>) fake -> fake.newOrganization("name"))),
                arguments(named("newOrganization(name, key)", (Consumer<FakeAnam>)
                        fake -> fake.newOrganization("name", "key"))),
                arguments(named("unattributedExchanges", (Consumer<FakeAnam>) FakeAnam::unattributedExchanges)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void after_closing_it_says_so(Consumer<FakeAnam> use) {
        FakeAnam connection = RemoteFakeAnam.connect(start(AdminAccess.local()).baseUrl());
        connection.close();
        connection.close();

        assertThatThrownBy(() -> use.accept(connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(CLOSED);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_server_that_was_stopped_meanwhile_is_reported(Consumer<FakeAnam> use) {
        FakeAnam server = start(AdminAccess.local());
        URI url = server.baseUrl();
        FakeAnam connection = RemoteFakeAnam.connect(url);
        server.close();

        assertThatThrownBy(() -> use.accept(connection))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The Fake Anam at " + url + " does not answer any more (java.")
                .hasMessageEndingWith(
                        "). If it was stopped, its organizations are lost. Start it again, and connect" + " again.");
    }

    @Test
    void closing_fails_once_for_all_organizations_of_a_server_that_was_stopped() {
        FakeAnam server = start(AdminAccess.local());
        URI url = server.baseUrl();
        FakeAnam connection = RemoteFakeAnam.connect(url);
        connection.newOrganization();
        connection.newOrganization();
        server.close();

        assertThatThrownBy(connection::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The Fake Anam at " + url + " does not answer any more (java.")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        connection.close();
    }

    @Test
    void it_connects_and_closes_on_an_interrupted_thread_and_leaves_it_interrupted() {
        URI url = start(AdminAccess.local()).baseUrl();

        Thread.currentThread().interrupt();
        try {
            FakeAnam fake = RemoteFakeAnam.connect(url);
            Organization anam = fake.newOrganization("interrupted");
            fake.close();

            assertThat(anam.journal().exchanges()).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void an_organization_that_another_connection_left_open_is_found_by_its_key() throws Exception {
        URI url = start(AdminAccess.local()).baseUrl();
        RemoteFakeAnam.connect(url).newOrganization("left open", "ak_left_open");
        RemoteFakeAnam later = (RemoteFakeAnam) RemoteFakeAnam.connect(url);

        HttpRequest close = HttpRequest.newBuilder(
                        later.adminUrlOf("ak_left_open").orElseThrow())
                .DELETE()
                .build();
        int status = HttpClient.newHttpClient()
                .send(close, HttpResponse.BodyHandlers.discarding())
                .statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(later.adminUrlOf("ak_left_open")).isEmpty();
        assertThat(later.newOrganization("later", "ak_left_open").exchanges()).isEmpty();
    }

    @Test
    void an_organization_that_somebody_else_has_closed_does_not_keep_the_others_open() {
        FakeAnam server = start(AdminAccess.local());
        FakeAnam connection = RemoteFakeAnam.connect(server.baseUrl());
        Organization gone = connection.newOrganization();
        Organization anam = connection.newOrganization();
        AdminClient somebodyElse = new AdminClient(server.baseUrl(), null, null);
        somebodyElse.call(ServerRoutes.LIST_ORGANIZATIONS, null).data().stream()
                .filter(one -> one.apiKey().equals(gone.apiKey()))
                .forEach(one -> somebodyElse.call(JournalRoutes.CLOSE_ORGANIZATION, null, one.id()));

        assertThatThrownBy(connection::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("Fake Anam at " + server.baseUrl()
                        + " answered 410: There is no organization org_\\w+\\. It may be closed, or the server was"
                        + " reset\\.");
        assertThat(status(server.baseUrl(), anam)).isEqualTo(401);
    }

    private FakeAnam start(AdminAccess access) {
        FakeAnam server = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(access));
        started.add(server);
        return server;
    }

    @Test
    void what_a_journal_drops_between_two_pages_is_dropped_unless_it_was_read() throws IOException {
        Organization anam = withPages(
                "{\"data\":[" + exchange(3) + "," + exchange(4) + "],\"total\":6,\"dropped\":2,\"next\":4}",
                "{\"data\":[" + exchange(8) + "],\"total\":1,\"dropped\":7}");

        Journal journal = anam.journal();

        assertThat(journal.exchanges()).extracting(Exchange::number).containsExactly(3L, 4L, 8L);
        assertThat(journal.dropped()).isEqualTo(5);
    }

    @Test
    void requests_after_the_first_page_was_read_are_not_waited_for() throws IOException {
        Organization anam = withPages(
                "{\"data\":[" + exchange(1) + "],\"total\":2,\"dropped\":0,\"next\":1}",
                "{\"data\":[" + exchange(2) + "],\"total\":50,\"dropped\":0,\"next\":2}");

        assertThat(anam.exchanges()).extracting(Exchange::number).containsExactly(1L, 2L);
        assertThat(anam.journal().dropped()).isZero();
    }

    @Test
    void a_journal_without_exchanges_is_read_at_once() throws IOException {
        Organization anam = withPages("{\"data\":[],\"total\":0,\"dropped\":0}", "no JSON");

        assertThat(anam.journal()).isEqualTo(new Journal(List.of(), 0));
    }

    private static String exchange(long number) {
        return new Exchange(
                        null,
                        number,
                        Instant.EPOCH,
                        RecordedRequest.of("GET", "/", null, Headers.NONE, null, ""),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        Outcome.SENT,
                        null,
                        null)
                .toJson();
    }

    /** An organization with these pages in its journal, the second one after the first. */
    private Organization withPages(String first, String second) throws IOException {
        String organization =
                "{\"id\":\"a\",\"name\":\"a\",\"organizationId\":\"a\",\"apiKey\":\"a\",\"baseUrl\":\"http://a\"}";
        URI server = stub(200, "application/json", uri -> {
            if (uri.getPath().endsWith("/version")) {
                return "{\"product\":\"Fake Anam\",\"version\":\"1\",\"adminApi\":1}";
            }
            return uri.getPath().endsWith("/organizations") ? organization : uri.getQuery() == null ? first : second;
        });
        return RemoteFakeAnam.connect(server).newOrganization();
    }

    private URI stub(int status, String mediaType, String body) throws IOException {
        return stub(status, mediaType, uri -> body);
    }

    private URI stub(int status, String mediaType, Function<URI, String> body) throws IOException {
        HttpServer stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stub.createContext("/", exchange -> {
            byte[] bytes = body.apply(exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        stub.start();
        started.add(() -> stub.stop(0));
        return URI.create("http://127.0.0.1:" + stub.getAddress().getPort());
    }

    private static int status(URI server, Organization anam) {
        return ApiCalls.send(server, anam.apiKey(), "GET", ApiCalls.LINKS, "").statusCode();
    }
}
