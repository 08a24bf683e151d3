package dev.fakeanam.server;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class ConcurrencyTest {
    private static final int THREADS = 64;
    private static final int ORGANIZATIONS = 4;
    private static final int ROUNDS = 8;
    private static final int SCRIPTED_PER_ORGANIZATION = THREADS / ORGANIZATIONS * ROUNDS / 2;

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void close() {
        threads.shutdownNow();
        fake.close();
    }

    @Test
    void links_journals_and_scripts_of_many_clients_at_once_add_up() throws Exception {
        List<Organization> organizations = IntStream.range(0, ORGANIZATIONS)
                .mapToObj(i -> fake.newOrganization("organization " + i))
                .toList();
        organizations.forEach(anam -> anam.on(updateShareLink().withBodyField("scripted", true))
                .reply(503)
                .times(SCRIPTED_PER_ORGANIZATION));
        List<MixedClient> clients = IntStream.range(0, THREADS)
                .mapToObj(i -> new MixedClient(organizations.get(i % ORGANIZATIONS), i))
                .toList();

        all(clients);

        for (int i = 0; i < ORGANIZATIONS; i++) {
            Organization anam = organizations.get(i);
            List<MixedClient> its =
                    clients.stream().filter(client -> client.anam == anam).toList();
            assertThat(anam.shareLinks().all()).containsExactlyInAnyOrderElementsOf(linksOf(its));
            assertThatJournalAddsUp(anam, statusesOf(its));
            assertThat(anam.scripts()).singleElement().satisfies(status -> {
                assertThat(status.hits()).isEqualTo(SCRIPTED_PER_ORGANIZATION);
                assertThat(status.isDone()).isTrue();
            });
        }
        assertThat(fake.unattributedExchanges()).isEmpty();
    }

    @Test
    void concurrent_updates_of_different_fields_lose_nothing() throws Exception {
        Organization anam = fake.newOrganization("one link");
        ShareLink link = anam.givenShareLink();
        int updates = 200;

        all(List.of(
                () -> updateEach(anam, link.id(), "usageLimit", updates),
                () -> updateEach(anam, link.id(), "expiresInHours", updates)));

        ShareLink expected =
                link.withUsageLimit(updates).withExpiresAt(link.createdAt().plus(Duration.ofHours(updates)));
        assertThat(anam.shareLink(link.id())).isEqualTo(expected);
        assertThat(lastOf(anam.exchanges()).response().body()).isEqualTo(expected.toJson());
    }

    @Test
    void answers_show_the_effects_in_the_order_of_the_journal() throws Exception {
        Organization anam = fake.newOrganization("contended link");
        UUID id = anam.givenShareLink().id();

        all(IntStream.rangeClosed(1, 200)
                .<Callable<Integer>>mapToObj(i -> () -> i % 2 == 0
                        ? ApiCalls.get(anam, id).statusCode()
                        : ApiCalls.update(anam, id, "{\"usageLimit\":" + i + "}")
                                .statusCode())
                .toList());

        Integer usageLimit = 10;
        for (Exchange exchange : anam.exchanges()) {
            usageLimit = exchange.request()
                    .jsonObject()
                    .map(body -> ((Number) body.get("usageLimit")).intValue())
                    .orElse(usageLimit);
            assertThat(ShareLink.fromJson(exchange.response().body()).usageLimit())
                    .isEqualTo(usageLimit);
        }
        assertThat(anam.shareLink(id).usageLimit()).isEqualTo(usageLimit);
    }

    @Test
    void a_request_that_comes_while_its_organization_is_cleared_is_never_refused() throws Exception {
        Organization anam = fake.newOrganization("cleared all the time");
        AtomicBoolean done = new AtomicBoolean();
        Future<?> clearing = threads.submit(() -> {
            while (!done.get() && !Thread.interrupted()) {
                anam.clear();
            }
        });

        List<Integer> statuses =
                all(Collections.nCopies(1_000, () -> ApiCalls.list(anam).statusCode()));
        done.set(true);
        clearing.get();

        assertThat(statuses).containsOnly(200);
        assertThat(fake.unattributedExchanges()).isEmpty();
    }

    @Test
    void organizations_made_at_once_have_their_own_names_and_keys() throws Exception {
        List<Organization> made = all(IntStream.range(0, 500)
                .<Callable<Organization>>mapToObj(i -> fake::newOrganization)
                .toList());

        assertThat(made).extracting(Organization::name).doesNotHaveDuplicates();
        assertThat(made).extracting(Organization::apiKey).doesNotHaveDuplicates();
    }

    private <T> List<T> all(List<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(tasks)) {
            results.add(result.get());
        }
        return results;
    }

    private static Void updateEach(Organization anam, UUID id, String field, int last) {
        for (int value = 1; value <= last; value++) {
            ShareLink answer = ShareLink.fromJson(ApiCalls.update(anam, id, "{\"" + field + "\":" + value + "}")
                    .body());
            assertThat(field.equals("usageLimit") ? answer.usageLimit() : hours(answer))
                    .isEqualTo(value);
        }
        return null;
    }

    private static Integer hours(ShareLink link) {
        return (int) Duration.between(link.createdAt(), link.expiresAt()).toHours();
    }

    private static List<ShareLink> linksOf(List<MixedClient> clients) {
        return clients.stream().flatMap(MixedClient::links).toList();
    }

    private static Map<Integer, Integer> statusesOf(List<MixedClient> clients) {
        Map<Integer, Integer> sum = new TreeMap<>();
        clients.forEach(client -> client.statuses.forEach((status, count) -> sum.merge(status, count, Integer::sum)));
        return sum;
    }

    private static void assertThatJournalAddsUp(Organization anam, Map<Integer, Integer> statuses) {
        int requests = statuses.values().stream().mapToInt(Integer::intValue).sum();
        Map<Integer, Integer> recorded = new TreeMap<>();
        anam.exchanges().forEach(exchange -> recorded.merge(exchange.response().status(), 1, Integer::sum));

        assertThat(recorded).isEqualTo(statuses).containsEntry(503, SCRIPTED_PER_ORGANIZATION);
        assertThat(anam.exchanges())
                .extracting(Exchange::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, requests).boxed().toList());
        assertThat(anam.journal().dropped()).isZero();
        assertThat(anam.exchanges()).extracting(Exchange::failure).containsOnlyNulls();
        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(anam.exchanges())
                        .extracting(Exchange::outcome)
                        .containsOnly(Outcome.SENT));
    }

    private static <T> T lastOf(List<T> list) {
        return list.get(list.size() - 1);
    }

    /** Sends every kind of request, and keeps track of the expected results. */
    private static final class MixedClient implements Callable<Void> {
        private final Organization anam;
        private final int start;
        private final String persona;
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private final List<ShareLink> created = new ArrayList<>();
        private ShareLink link;

        MixedClient(Organization anam, int start) {
            this.anam = anam;
            this.start = start;
            this.persona = anam.givenPersona("Persona " + start).id().toString();
            this.link = anam.givenShareLink();
        }

        @Override
        public Void call() {
            for (int i = 0; i < ROUNDS; i++) {
                int value = start * ROUNDS + i + 1;
                update("{\"usageLimit\":" + value + "}", value);
                expect(200, ApiCalls.get(anam, link.id()).statusCode());
                create();
                create();
                expect(
                        400,
                        ApiCalls.update(anam, link.id(), "{\"usageLimit\":0}").statusCode());
                expect(200, ApiCalls.list(anam).statusCode());
                update("{\"usageLimit\":" + (value + 1_000_000) + ",\"scripted\":true}", value + 1_000_000);
                expect(200, ApiCalls.delete(anam, created.remove(0).id()).statusCode());
            }
            return null;
        }

        Stream<ShareLink> links() {
            return Stream.concat(Stream.of(link), created.stream());
        }

        private void update(String json, int value) {
            int status = ApiCalls.update(anam, link.id(), json).statusCode();
            statuses.merge(status, 1, Integer::sum);
            if (status == 200) {
                link = link.withUsageLimit(value);
            }
        }

        private void create() {
            var response = ApiCalls.create(anam, "{\"personaId\":\"" + persona + "\"}");
            expect(201, response.statusCode());
            created.add(ShareLink.fromJson(response.body()));
        }

        private void expect(int expected, int status) {
            assertThat(status).isEqualTo(expected);
            statuses.merge(status, 1, Integer::sum);
        }
    }
}
