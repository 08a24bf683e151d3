package dev.fakeanam.server;

import static dev.fakeanam.server.AdminCalls.json;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Transcript;
import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The routes of the admin API that only the inspection page reads. */
class AdminSummariesTest {
    private final FakeAnam fake = EmbeddedFakeAnam.start(
            ServerOptions.defaults().withJournal(4, 1 << 20).withAdminApi(AdminAccess.local()));
    private final AdminCalls admin = AdminCalls.of(fake);

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void an_exchange_is_reported_without_headers_and_bodies() {
        Organization anam = fake.newOrganization("Acme", "key");
        ShareLink link = anam.givenShareLink();
        String path = ApiCalls.LINKS + "/" + link.id();
        anam.on(updateShareLink()).reply(503).times(1);
        ApiCalls.send(fake.baseUrl(), "key", "PUT", path + "?a=b", "{}");
        ApiCalls.send(fake.baseUrl(), "key", "PUT", path, "{\"usageLimit\":50,\"name\":\"x\"}");
        ApiCalls.send(fake.baseUrl(), "nobody's", "GET", "/v2/links", "");

        await().until(() -> !admin.get("/summaries").body().contains("PENDING"));
        List<Map<String, Object>> summaries = data(summaries(""));

        String id =
                String.valueOf(data(parsed(admin.get("/organizations"))).get(0).get("id"));
        assertThat(summaries).allSatisfy(summary -> {
            assertThat(summary.remove("at")).asString().matches("\\d{4}-.*\\.\\d{3}Z");
            assertThat(summary.remove("durationMilliseconds")).isInstanceOf(Long.class);
        });
        assertThat(summaries.stream().map(Json::write))
                .containsExactly(
                        "{\"sequence\":1,\"organization\":{\"id\":\"" + id + "\",\"name\":\"Acme\"},\"number\":1,"
                                + "\"method\":\"PUT\",\"path\":\"" + path + "\",\"query\":\"a=b\",\"operation\":"
                                + "\"updateShareLink\",\"status\":503,\"outcome\":\"SENT\",\"script\":\"reply 503\","
                                + "\"notes\":0,\"changed\":false}",
                        "{\"sequence\":2,\"organization\":{\"id\":\"" + id + "\",\"name\":\"Acme\"},\"number\":2,"
                                + "\"method\":\"PUT\",\"path\":\"" + path + "\",\"query\":null,\"operation\":"
                                + "\"updateShareLink\",\"status\":200,\"outcome\":\"SENT\",\"script\":null,"
                                + "\"notes\":0,\"changed\":true}",
                        "{\"sequence\":3,\"organization\":null,\"number\":1,\"method\":\"GET\",\"path\":\"/v2/links\","
                                + "\"query\":null,\"operation\":null,\"status\":401,\"outcome\":\"SENT\","
                                + "\"script\":null,\"notes\":1,\"changed\":false}");
    }

    /** Two organizations, in turns, and one exchange that belongs to none: 1 to 5. */
    @ParameterizedTest
    @CsvSource({
        "'', '1 2 3 4 5'",
        "?after=2, '3 4 5'",
        "?after=5, ''",
        "?before=3, '1 2'",
        "?after=1&before=5, '2 3 4'",
        "?after=2&before=4, '3'",
        "?limit=2, '4 5'",
        "?limit=2&before=4, '2 3'",
        "?limit=2&after=1&before=9, '4 5'",
        "?limit=0, ''",
        "?limit=2147483647, '1 2 3 4 5'",
        "?after=9, ''"
    })
    void the_newest_of_all_journals_are_read_page_by_page(String query, String sequences) {
        fake.newOrganization("first", "first");
        fake.newOrganization("second", "second");
        Stream.of("first", "second", "nobody's", "second", "first")
                .forEach(key -> ApiCalls.send(fake.baseUrl(), key, "GET", ApiCalls.LINKS, ""));

        Map<?, ?> page = summaries(query);

        assertThat(sequences(page)).isEqualTo(sequences);
        assertThat(List.of(page.get("last"), page.get("dropped"))).isEqualTo(List.of(5L, 0L));
    }

    @Test
    void a_page_has_at_most_1000_exchanges_and_500_by_default() {
        FakeAnam large = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        try (large) {
            list(large, "nobody's", 1_001);
            AdminCalls calls = AdminCalls.of(large);

            assertThat(data(parsed(calls.get("/summaries")))).hasSize(500);
            assertThat(data(parsed(calls.get("/summaries?limit=1001")))).hasSize(1_000);
        }
    }

    @Test
    void what_was_dropped_is_counted_over_all_journals() {
        fake.newOrganization("full", "key");
        IntStream.range(0, 6).forEach(i -> ApiCalls.send(fake.baseUrl(), "key", "GET", ApiCalls.LINKS, ""));
        IntStream.range(0, 5).forEach(i -> ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, ""));

        Map<?, ?> page = summaries("");

        assertThat(sequences(page)).isEqualTo("3 4 5 6 8 9 10 11");
        assertThat(List.of(page.get("last"), page.get("dropped"))).isEqualTo(List.of(11L, 3L));
    }

    @Test
    void closed_or_cleared_journals_are_not_read_and_the_count_goes_on() {
        Organization closed = fake.newOrganization("closed", "closed");
        Organization cleared = fake.newOrganization("cleared", "cleared");
        ApiCalls.send(fake.baseUrl(), "closed", "GET", ApiCalls.LINKS, "");
        ApiCalls.send(fake.baseUrl(), "cleared", "GET", ApiCalls.LINKS, "");

        closed.close();
        cleared.clear();
        ApiCalls.send(fake.baseUrl(), "cleared", "GET", ApiCalls.LINKS, "");

        assertThat(sequences(summaries(""))).isEqualTo("3");
    }

    @Test
    void a_reset_makes_another_server_that_counts_from_one() {
        ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");
        Map<?, ?> before = summaries("");

        admin.send("POST", "/reset", "");
        Map<?, ?> empty = summaries("");
        ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");
        Map<?, ?> after = summaries("");

        assertThat(List.of(before.get("last"), empty.get("last"), after.get("last")))
                .isEqualTo(List.of(1L, 0L, 1L));
        assertThat(String.valueOf(before.get("server"))).matches("srv_\\w+").isNotEqualTo(empty.get("server"));
        assertThat(after.get("server")).isEqualTo(empty.get("server"));
    }

    /** Many exchanges come at the same time, in several journals. */
    @Test
    void a_reader_that_continues_from_the_last_number_misses_no_exchange() {
        FakeAnam busy = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        try (busy) {
            AdminCalls calls = AdminCalls.of(busy);
            Stream.of("a", "b", "c", "d").forEach(key -> busy.newOrganization(key, key));
            CompletableFuture<?> sending = CompletableFuture.allOf(Stream.of("a", "b", "c", "d")
                    .map(key -> CompletableFuture.runAsync(() -> list(busy, key, 100)))
                    .toArray(CompletableFuture[]::new));
            Set<Long> seen = new TreeSet<>();
            Object last = 0L;

            boolean done;
            do {
                done = sending.isDone();
                Map<?, ?> page = parsed(calls.get("/summaries?limit=1000&after=" + last));
                last = Objects.requireNonNull(page.get("last"));
                data(page)
                        .forEach(summary -> assertThat(seen.add((Long) summary.get("sequence")))
                                .isTrue());
            } while (!done);

            assertThat(seen).hasSize(400);
        }
    }

    @Test
    void each_assumption_has_a_sentence() {
        assertThat(data(parsed(admin.get("/assumptions"))))
                .isEqualTo(Stream.of(Assumption.values())
                        .map(assumption -> Map.of("name", assumption.name(), "sentence", assumption.sentence()))
                        .toList());
    }

    @Test
    void each_resource_is_reported_with_the_path_of_its_list() {
        fake.newOrganization("Acme", "key").givenShareLink();
        List<Map<String, Object>> resources = data(parsed(admin.get("/resources")));
        String id =
                String.valueOf(data(parsed(admin.get("/organizations"))).get(0).get("id"));

        assertThat(resources).hasSameSizeAs(AllRooms.ROOMS.resources());
        assertThat(resources.stream().map(resource -> resource.get("title")))
                .containsExactly(
                        "Avatars", "Voices", "LLMs", "Tools", "Personas", "Session tokens", "Sessions", "Share links");
        assertThat(resources.get(7))
                .containsEntry("name", "share-links")
                .containsEntry("path", "/organizations/{id}/share-links");
        assertThat(data(parsed(admin.get(
                                String.valueOf(resources.get(7).get("path")).replace("{id}", id))))
                        .get(0)
                        .keySet())
                .isSubsetOf(((List<?>) resources.get(7).get("fields"))
                        .stream().map(String::valueOf).toList());
    }

    @Test
    void a_transcript_has_all_exchanges_that_are_kept() {
        FakeAnam large = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        try (large) {
            Organization anam = large.newOrganization("large", "key");
            IntStream.range(0, 21).forEach(i -> ApiCalls.send(large.baseUrl(), "key", "GET", ApiCalls.LINKS, ""));
            AdminCalls calls = AdminCalls.of(large);
            String id = String.valueOf(
                    data(parsed(calls.get("/organizations"))).get(0).get("id"));

            assertThat(calls.get("/organizations/" + id + "/transcript"))
                    .isEqualTo(text(new Transcript(anam.exchanges()).whole() + "\n"));
            assertThat(calls.get("/organizations/" + id + "/transcript").body())
                    .startsWith("#1 GET /v1/share-links → 200")
                    .contains("\n#21 GET ");
            assertThat(calls.get("/transcript")).isEqualTo(text("No request was received.\n"));
        }
    }

    @Test
    void a_query_that_is_not_a_query_is_refused() {
        assertThat(admin.get("/summaries?limit=-1"))
                .isEqualTo(AdminCalls.problem(
                        400,
                        "Bad Request",
                        "The query parameter limit is \"-1\", but has to be an integer from 0 to 2147483647."));
    }

    @Test
    void a_server_that_received_nothing_has_none() {
        Map<?, ?> page = summaries("");

        assertThat(admin.get("/summaries"))
                .isEqualTo(
                        json(200, "{\"server\":\"" + page.get("server") + "\",\"last\":0,\"dropped\":0,\"data\":[]}"));
    }

    /** Sends requests on one connection, each without waiting for the response to the one before. */
    private static void list(FakeAnam fake, String apiKey, int requests) {
        String request = "GET /v1/share-links HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer " + apiKey + "\r\n";
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            connection
                    .sendText((request + "\r\n").repeat(requests - 1) + request + "Connection: close\r\n\r\n")
                    .readToTheEnd();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Response text(String body) {
        return new Response(200, List.of("text/plain;charset=utf-8"), body);
    }

    private Map<?, ?> summaries(String query) {
        return parsed(admin.get("/summaries" + query));
    }

    private static Map<?, ?> parsed(Response response) {
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return (Map<?, ?>) Json.parse(response.body());
    }

    private static List<Map<String, Object>> data(Map<?, ?> page) {
        return ((List<?>) page.get("data"))
                .stream()
                        .map(element -> {
                            Map<String, Object> fields = new LinkedHashMap<>();
                            ((Map<?, ?>) element).forEach((name, value) -> fields.put(String.valueOf(name), value));
                            return fields;
                        })
                        .toList();
    }

    private static String sequences(Map<?, ?> page) {
        return data(page).stream()
                .map(summary -> String.valueOf(summary.get("sequence")))
                .collect(Collectors.joining(" "));
    }
}
