package dev.fakeanam.server;

import static dev.fakeanam.server.AdminCalls.empty;
import static dev.fakeanam.server.AdminCalls.json;
import static dev.fakeanam.server.AdminCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.json.Json;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading journals over the admin API, and waiting for requests. */
class AdminExchangesTest {
    private static final String ABSENT = "00000000-0000-4000-8000-000000000000";
    private static final Duration MOST_OF_A_MINUTE = Duration.ofSeconds(50);

    private final FakeAnam fake = EmbeddedFakeAnam.start(
            ServerOptions.defaults().withJournal(4, 1 << 20).withAdminApi(AdminAccess.local()));
    private final AdminCalls admin = AdminCalls.of(fake);
    private final String anam = admin.newOrganization("read", "key");

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void an_exchange_is_told_whole() {
        ApiCalls.send(fake.baseUrl(), "key", "DELETE", ApiCalls.LINKS + "/none?a=b", "{}");

        Map<?, ?> journal = (Map<?, ?>) Json.parse(get("").body());

        Map<?, ?> exchange = (Map<?, ?>) ((List<?>) journal.get("data")).get(0);
        Map<?, ?> request = (Map<?, ?>) exchange.get("request");
        assertThat(journal.keySet().stream().map(String::valueOf)).containsExactly("data", "total", "dropped");
        assertThat(exchange.keySet().stream().map(String::valueOf))
                .containsExactly(
                        "organization",
                        "number",
                        "at",
                        "request",
                        "response",
                        "script",
                        "change",
                        "ignoredFields",
                        "assumptions",
                        "notes",
                        "outcome",
                        "durationMilliseconds",
                        "failure");
        assertThat(List.of(request.get("method"), request.get("path"), request.get("query"), request.get("body")))
                .isEqualTo(List.of("DELETE", ApiCalls.LINKS + "/none", "a=b", "{}"));
        assertThat(exchange.get("number")).isEqualTo(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '2 3 4 5', 4,",
        "?after=3, '4 5', 2,",
        "?after=5, '', 0,",
        "?limit=2, '2 3', 4, 3",
        "?limit=4, '2 3 4 5', 4,",
        "?limit=0, '', 4, 0",
        "?after=2&limit=1, '3', 3, 3",
        "?operation=listShareLinks, '3 5', 2,",
        "?operation=listShareLinks&after=3, '5', 1,",
        "?status=404, '2 4', 2,",
        "?status=404&operation=listShareLinks, '', 0,",
        "?status=404&limit=1, '2', 2, 2",
        "?operation=getShareLink&status=404&after=2&limit=5, '4', 1,"
    })
    void exchanges_are_filtered_and_paged_by_their_numbers(String query, String numbers, int total, Long next) {
        for (String path : List.of("", "/" + ABSENT, "", "/" + ABSENT, "")) {
            ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS + path, "");
        }

        Map<?, ?> journal = (Map<?, ?>) Json.parse(get(query).body());

        List<String> found = ((List<?>) journal.get("data"))
                .stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("number")))
                        .toList();
        assertThat(String.join(" ", found)).isEqualTo(numbers);
        assertThat(List.of(journal.get("total"), journal.get("dropped"))).isEqualTo(List.of((long) total, 1L));
        assertThat(journal.get("next")).isEqualTo(next);
        assertThat(journal.containsKey("next")).isEqualTo(next != null);
    }

    @Test
    void a_page_has_no_more_than_1000_exchanges_whatever_the_limit_is() throws Exception {
        try (FakeAnam large = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            AdminCalls calls = AdminCalls.of(large);
            String id = calls.newOrganization("large", "large");
            receive(large, "large", 1_001);
            receive(large, "unknown", 1_001);

            for (String path : List.of("/organizations/" + id + "/exchanges", "/exchanges")) {
                assertThat(page(calls, path)).isEqualTo(List.of(1_000, 1_000L));
                assertThat(page(calls, path + "?limit=1001")).isEqualTo(List.of(1_000, 1_000L));
                assertThat(page(calls, path + "?after=1000")).isEqualTo(List.of(1));
                assertThat(page(calls, path + "?after=1")).isEqualTo(List.of(1_000));
            }
        }
    }

    /** Uses one connection, because a new client for each request would take long. */
    private static void receive(FakeAnam fake, String apiKey, int requests) throws IOException {
        String request = "GET /v1/ HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer " + apiKey + "\r\n\r\n";
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            connection.sendText(request.repeat(requests));
            for (int i = 0; i < requests; i++) {
                connection.receive();
            }
        }
    }

    @Test
    void a_page_has_no_more_than_a_mebibyte_or_one_exchange() {
        try (FakeAnam large = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            AdminCalls calls = AdminCalls.of(large);
            String id = calls.newOrganization("large", "large");
            for (int kilobytes : List.of(400, 400, 400, 1_500, 1)) {
                ApiCalls.send(large.baseUrl(), "large", "POST", "/v1/x", "x".repeat(kilobytes * 1_000));
            }

            String path = "/organizations/" + id + "/exchanges";
            assertThat(page(calls, path)).isEqualTo(List.of(2, 2L));
            assertThat(page(calls, path + "?after=2")).isEqualTo(List.of(1, 3L));
            assertThat(page(calls, path + "?after=3")).isEqualTo(List.of(1, 4L));
            assertThat(page(calls, path + "?after=4")).isEqualTo(List.of(1));
        }
    }

    /** How many exchanges a page has, and where the next one begins if there is one. */
    private static List<?> page(AdminCalls calls, String path) {
        Map<?, ?> page = (Map<?, ?>) Json.parse(calls.get(path).body());
        int exchanges = ((List<?>) page.get("data")).size();
        return page.containsKey("next") ? List.of(exchanges, page.get("next")) : List.of(exchanges);
    }

    @Test
    void a_short_answer_and_a_long_one_have_their_length() {
        ApiCalls.send(fake.baseUrl(), "key", "POST", "/v1/x", "x".repeat(100_000));

        HttpHeaders ofShort = admin.exchange("GET", "/version", "").join().headers();
        HttpHeaders ofLong = admin.exchange("GET", "/organizations/" + anam + "/exchanges", "")
                .join()
                .headers();

        assertThat(ofShort.firstValueAsLong("Content-Length")).isPresent();
        assertThat(ofLong.firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(100_000);
    }

    @Test
    void a_client_that_goes_in_the_middle_of_a_response_leaves_the_server_alone() throws IOException {
        try (FakeAnam large = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()))) {
            AdminCalls calls = AdminCalls.of(large);
            String id = calls.newOrganization("large", "large");
            ApiCalls.send(large.baseUrl(), "large", "POST", "/v1/x", "x".repeat(4_500_000));

            try (RawConnection connection = RawConnection.to(large.baseUrl())) {
                connection.sendText(
                        "GET /__admin/organizations/" + id + "/exchanges HTTP/1.1\r\nHost: localhost\r\n\r\n");
                assertThat(connection.receiveHead()).startsWith("HTTP/1.1 200 OK");
            }

            assertThat(page(calls, "/organizations/" + id + "/exchanges")).isEqualTo(List.of(1));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?after=x | The query parameter after is \"x\", but has to be an integer from 0 to 999999999.",
                "?limit=-1 | The query parameter limit is \"-1\", but has to be an integer from 0 to 999999999.",
                "?status=4e2 | The query parameter status is \"4e2\", but has to be an integer from 0 to 999999999.",
                "?limit=99999999999 | The query parameter limit is \"99999999999\", but has to be an integer from 0"
                        + " to 999999999.",
                "?operation=list | The query parameter operation is one of {operations}, but \"list\" was given.",
                "?state=404 | There is no query parameter state here. There may be after, limit, operation, status."
            })
    void an_unreadable_query_is_refused_even_if_the_list_is_empty(String query, String detail) {
        assertThat(get(query)).isEqualTo(badRequest(detail));
        assertThat(admin.get("/exchanges" + query)).isEqualTo(badRequest(detail));
    }

    @Test
    void exchanges_are_cleared() {
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");

        Response cleared = admin.send("DELETE", "/organizations/" + anam + "/exchanges", "");

        assertThat(cleared).isEqualTo(empty());
        assertThat(get("")).isEqualTo(json(200, "{\"data\":[],\"total\":0,\"dropped\":0}"));
    }

    @Test
    void unattributed_ones_are_read_in_the_same_way() {
        ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");
        ApiCalls.send(fake.baseUrl(), "nobody's", "PUT", ApiCalls.LINKS + "/" + ABSENT, "{}");

        Response all = admin.get("/exchanges");
        Response updates = admin.get("/exchanges?operation=updateShareLink&status=401");

        assertThat(all.body()).contains("\"number\":1,", "\"number\":2,").endsWith("],\"total\":2,\"dropped\":0}");
        assertThat(updates.body()).contains("\"number\":2,").endsWith("],\"total\":1,\"dropped\":0}");
    }

    @Test
    void unattributed_ones_are_bounded_and_show_how_many_are_forgotten() {
        for (int i = 0; i < 6; i++) {
            ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");
        }

        assertThat(admin.get("/exchanges").body()).endsWith("],\"total\":4,\"dropped\":2}");
    }

    @Test
    void what_is_there_is_found_at_once() {
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");

        Response found = awaitExchanges(
                        "{\"request\":{\"operation\":\"listShareLinks\"},\"count\":2,\"timeoutMilliseconds\":0}")
                .join();

        assertThat(found).isEqualTo(json(200, "{\"found\":true}"));
    }

    @Test
    void what_comes_later_is_found_when_it_comes() {
        CompletableFuture<Response> found = awaitExchanges("{\"count\":2,\"timeoutMilliseconds\":"
                + MOST_OF_A_MINUTE.toMillis() + ",\"request\":{\"operation\":\"listShareLinks\"}}");

        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS + "/" + ABSENT, "");
        boolean early = found.isDone();
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");

        assertThat(found.join()).isEqualTo(json(200, "{\"found\":true}"));
        assertThat(early).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 300})
    void what_does_not_come_in_time_is_not_found(int milliseconds) {
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");
        long before = System.nanoTime();

        Response found = awaitExchanges("{\"count\":2,\"timeoutMilliseconds\":" + milliseconds + "}")
                .join();

        Duration took = Duration.ofNanos(System.nanoTime() - before);
        assertThat(found).isEqualTo(json(200, "{\"found\":false}"));
        assertThat(took).isGreaterThanOrEqualTo(Duration.ofMillis(milliseconds));
    }

    @Test
    void no_exchange_is_looked_at_twice() {
        FakeAnam large = EmbeddedFakeAnam.start(
                ServerOptions.defaults().withJournal(1_000, 100 << 20).withAdminApi(AdminAccess.local()));
        try (large) {
            AdminCalls calls = AdminCalls.of(large);
            String id = calls.newOrganization("large", "large");
            String body = "{\"usageLimit\":[" + "1,".repeat(20_000) + "1]}";
            IntStream.range(0, 100).forEach(i -> ApiCalls.send(large.baseUrl(), "large", "POST", ApiCalls.LINKS, body));
            long start = System.nanoTime();
            Response atOnce = wait(calls, id, 0);
            long looked = System.nanoTime();
            Response later = wait(calls, id, 1_000);
            long end = System.nanoTime();

            assertThat(List.of(atOnce, later)).containsOnly(json(200, "{\"found\":false}"));
            assertThat(Duration.ofNanos(end - looked))
                    .isLessThan(
                            Duration.ofNanos(looked - start).multipliedBy(10).plusSeconds(3));
        }
    }

    private static Response wait(AdminCalls calls, String id, int milliseconds) {
        return calls.send(
                "POST",
                "/organizations/" + id + "/exchanges/await",
                "{\"timeoutMilliseconds\":" + milliseconds + ",\"request\":{\"operation\":\"createShareLink\","
                        + "\"conditions\":[{\"field\":\"usageLimit\",\"is\":1}]}}");
    }

    @Test
    void requests_before_the_journal_was_cleared_do_not_count() {
        CompletableFuture<Response> found =
                awaitExchanges("{\"count\":2,\"timeoutMilliseconds\":" + MOST_OF_A_MINUTE.toMillis() + "}");
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");
        admin.send("DELETE", "/organizations/" + anam + "/exchanges", "");
        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");
        boolean early = found.isDone();

        ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");

        assertThat(found.join()).isEqualTo(json(200, "{\"found\":true}"));
        assertThat(early).isFalse();
    }

    @Test
    void more_than_the_journal_keeps_can_be_awaited() {
        CompletableFuture<Response> found =
                awaitExchanges("{\"count\":6,\"timeoutMilliseconds\":" + MOST_OF_A_MINUTE.toMillis() + "}");

        // Some requests may come before the wait begins, and the journal may have forgotten them by then.
        await().atMost(MOST_OF_A_MINUTE).untilAsserted(() -> {
            ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "");
            assertThat(found).isDone();
        });

        assertThat(found.join()).isEqualTo(json(200, "{\"found\":true}"));
    }

    @Test
    void a_wait_ends_with_its_client() throws IOException {
        String wait = "{\"timeoutMilliseconds\":" + MOST_OF_A_MINUTE.toMillis() + "}";

        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            connection.sendText(
                    "POST /__admin/organizations/" + anam + "/exchanges/await HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: " + wait.length() + "\r\n\r\n" + wait);
            connection.assertThatNothingComesFor(Duration.ofMillis(200));
            connection.endRequests();

            assertThat(connection.readToTheEnd()).isEmpty();
        }
    }

    @Test
    void after_a_wait_its_client_can_go_on() {
        awaitExchanges("{\"timeoutMilliseconds\":50}").join();

        Response response = awaitExchanges("{\"timeoutMilliseconds\":50}").join();

        assertThat(response).isEqualTo(json(200, "{\"found\":false}"));
    }

    @Test
    void a_wait_ends_with_its_organization() {
        CompletableFuture<Response> found =
                awaitExchanges("{\"timeoutMilliseconds\":" + MOST_OF_A_MINUTE.toMillis() + "}");

        admin.send("DELETE", "/organizations/" + anam, "");

        assertThat(found.join())
                .isEqualTo(problem(
                        410,
                        "Gone",
                        "There is no organization " + anam + ". It may be closed, or the server was reset."));
    }

    @Test
    void many_waits_do_not_keep_others_waiting() {
        List<CompletableFuture<Response>> waits = IntStream.range(0, 100)
                .mapToObj(i -> awaitExchanges("{\"timeoutMilliseconds\":" + MOST_OF_A_MINUTE.toMillis() + "}"))
                .toList();

        int status =
                ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, "").statusCode();

        assertThat(status).isEqualTo(200);
        assertThat(waits.stream().map(CompletableFuture::join)).containsOnly(json(200, "{\"found\":true}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | The document has no field timeoutMilliseconds. Add it.",
                "{\"timeoutMilliseconds\":-1} | timeoutMilliseconds is -1, but has to be an integer from 0 to 600000.",
                "{\"timeoutMilliseconds\":600001} | timeoutMilliseconds is 600001, but has to be an integer from 0 to"
                        + " 600000.",
                "{\"timeoutMilliseconds\":1,\"count\":0} | count is 0, but has to be an integer from 1 to 2147483647.",
                "{\"timeoutMilliseconds\":1,\"more\":1} | more is not a field of an AwaitedExchanges. Its fields are"
                        + " request,"
                        + " count, timeoutMilliseconds.",
                "{\"timeoutMilliseconds\":1,\"request\":{\"operation\":\"updateSharelnk\"}} | There is no operation"
                        + " updateSharelnk. Did you mean updateShareLink? The fake has {operations}.",
                "{\"timeoutMilliseconds\":1,\"request\":{\"operation\":\"x\"}} | There is no operation x. The fake has"
                        + " {operations}."
            })
    void a_wait_that_is_none_is_refused(String wait, String detail) {
        assertThat(awaitExchanges(wait).join()).isEqualTo(badRequest(detail));
    }

    private static Response badRequest(String detail) {
        String operations =
                AllRooms.ROOMS.operations().stream().map(Operation::operationId).collect(Collectors.joining(", "));
        return problem(400, "Bad Request", detail.replace("{operations}", operations));
    }

    private Response get(String query) {
        return admin.get("/organizations/" + anam + "/exchanges" + query);
    }

    private CompletableFuture<Response> awaitExchanges(String wait) {
        return admin.sendAsync("POST", "/organizations/" + anam + "/exchanges/await", wait);
    }
}
