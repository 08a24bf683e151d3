package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.RequestPattern.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.model.ShareLink;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class OrganizationAssertTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final List<Consumer<OrganizationAssert>> NULL_ASSERTIONS = List.of(
            anam -> anam.received(updateShareLink()),
            OrganizationAssert::receivedNothing,
            anam -> anam.hasShareLink(Samples.ID),
            anam -> anam.hasNoShareLink(Samples.ID),
            anam -> anam.hasShareLinkCount(0));

    private static final String ONE_IS_FORGOTTEN = """
            but that can't be told, because its journal has forgotten 1 of its exchanges. Let it keep more with \
            ServerOptions.withJournal(…), or empty it with clearExchanges() before it is full.""";

    private static FakeAnam fake;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    void requests_are_counted_by_operation_link_and_fields() throws Exception {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink();

        put(anam, link, "{\"usageLimit\":50}");
        put(anam, link, "{\"usageLimit\":50.0,\"expiresInHours\":1}");

        assertThat(anam)
                .received(2, updateShareLink(link.id()).with("usageLimit", 50))
                .received(updateShareLink().without("expiresInHours"))
                .received(0, updateShareLink(anam.givenShareLink().id()));
    }

    @Test
    void another_count_is_shown_with_all_that_was_received() throws Exception {
        Organization anam = fake.newOrganization("acme");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(500);
        put(anam, link, "{\"usageLimit\":40}");
        put(anam, link, "{\"usageLimit\":0}");

        assertThatThrownBy(() ->
                        assertThat(anam).received(1, updateShareLink(link.id()).with("usageLimit", 50)))
                .hasMessage(
                        "\nExpecting the organization \"acme\" to have received\n  1 × updateShareLink %s with usageLimit 50\n"
                                + "but it received\n  0 × that.\n"
                                + "The nearest miss is #1:\n  usageLimit: expected 50, but was 40\nAll that it received:\n"
                                + "  #1 PUT /v1/share-links/%s {\"usageLimit\":40} → 500 {\"error\":\"Server error\"}\n"
                                + "     script: reply 500\n"
                                + "  #2 PUT /v1/share-links/%s {\"usageLimit\":0} → 400 {\"error\":\"Validation error\","
                                + "\"details\":[{\"path\":\"usageLimit\",\"message\":\"Expected a number of at least 1\",\"code\":\"too_smal…\n"
                                + "     assumed: A4",
                        link.id(), link.id(), link.id());
    }

    @Test
    void nothing_received_raises_the_question_whether_the_client_is_set_up() {
        Organization anam = fake.newOrganization("silent");

        assertThat(anam).receivedNothing();
        assertThatThrownBy(() -> assertThat(anam).received(updateShareLink()))
                .hasMessage("\nExpecting the organization \"silent\" to have received\n  1 × updateShareLink\n"
                        + "but it received\n  0 × that.\nIt received nothing at all. Does the client use this"
                        + " organization's baseUrl() and apiKey()? Requests with another key are in"
                        + " FakeAnam.unattributedExchanges().");
    }

    @Test
    void what_the_journal_has_forgotten_cannot_be_counted() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            put(anam, link, "[]");
            put(anam, link, "[]");

            assertThatThrownBy(() -> assertThat(anam).receivedInOrder(updateShareLink()))
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  in this order\n"
                            + "  updateShareLink\n" + ONE_IS_FORGOTTEN);
            assertThatThrownBy(() -> assertThat(anam).receivedNothing())
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  nothing at all\n"
                            + ONE_IS_FORGOTTEN);
            assertThatThrownBy(() -> assertThat(anam).received(1, updateShareLink()))
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  1 × updateShareLink\n"
                            + ONE_IS_FORGOTTEN);
        }
    }

    @Test
    void scripts_that_are_not_used_up_are_named() throws Exception {
        Organization anam = fake.newOrganization("scripted");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink().with("usageLimit", 5)).reply(503).times(2);
        anam.on(updateShareLink()).reply(500);
        put(anam, link, "{\"usage_limit\":5}");

        assertThatThrownBy(() -> assertThat(anam).received(2, updateShareLink()))
                .hasMessage(
                        "\nExpecting the organization \"scripted\" to have received\n  2 × updateShareLink\nbut it received\n"
                                + "  1 × that: #1.\nAll that it received:\n"
                                + "  #1 PUT /v1/share-links/%s {\"usage_limit\":5} → 500 {\"error\":\"Server error\"}\n"
                                + "     script: reply 500\nScripts that are not used up:\n"
                                + "  updateShareLink with usageLimit 5 → 2 × reply 503 (hit 0 of 2)",
                        link.id());
    }

    @Test
    void fields_that_were_ignored_are_named() throws Exception {
        Organization anam = fake.newOrganization("misspelt");
        ShareLink link = anam.givenShareLink();
        put(anam, link, "{\"usage_limit\":5}");

        assertThatThrownBy(() -> assertThat(anam).receivedNothing()).hasMessage("""

                        Expecting the organization "misspelt" to have received
                          nothing at all
                        but it also received
                          #1
                        All that it received:
                          #1 PUT /v1/share-links/%s {"usage_limit":5} → 200 %s
                             ignored: usage_limit""", link.id(), shortened(link));
    }

    @Test
    void of_many_requests_the_last_are_shown() throws Exception {
        Organization anam = fake.newOrganization("busy");
        ShareLink link = anam.givenShareLink();
        for (int i = 0; i < 25; i++) {
            put(anam, link, "[]");
        }

        String told = IntStream.rangeClosed(6, 25)
                .mapToObj(number -> "#" + number + " PUT /v1/share-links/" + link.id()
                        + " [] → 400 {\"error\":\"Invalid request body\"}")
                .collect(Collectors.joining("\n  "));

        assertThatThrownBy(() -> assertThat(anam).receivedNothing()).hasMessage("""

                        Expecting the organization "busy" to have received
                          nothing at all
                        but it also received
                          #1, #2, #3, #4, #5, #6, #7, #8, #9, #10, #11, #12, #13, #14, #15, #16, #17, #18, #19, #20, \
                        #21, #22, #23, #24, #25
                        All that it received:
                          (5 earlier left out)
                          %s""", told);
    }

    @Test
    void what_comes_later_is_waited_for() throws Exception {
        Organization anam = fake.newOrganization("later");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).delay(Duration.ofMillis(200));

        CompletableFuture<?> update = putAsync(anam, link, "{}");

        assertThat(anam).within(Duration.ofSeconds(30)).received(updateShareLink(link.id()));
        update.join();
    }

    @Test
    void what_never_comes_fails_with_the_last_reason() {
        Organization anam = fake.newOrganization("never");

        assertThatThrownBy(() -> assertThat(anam).within(Duration.ofMillis(50)).received(updateShareLink()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                        Expecting the organization "never" to have received
                          1 × updateShareLink
                        but it received
                          0 × that.
                        It received nothing at all. Does the client use this organization's baseUrl() and apiKey()? \
                        Requests with another key are in FakeAnam.unattributedExchanges().
                        Waited 50 ms for it.""");
    }

    @Test
    void an_order_is_waited_for_and_nothing_else_may_come_with_it() throws Exception {
        Organization anam = fake.newOrganization("ordered");
        ShareLink link = anam.givenShareLink();
        ShareLink other = anam.givenShareLink();
        put(anam, link, "{\"usageLimit\":50}");
        anam.on(updateShareLink(other.id())).delay(Duration.ofMillis(100));

        CompletableFuture<?> update = putAsync(anam, other, "{}");

        assertThat(anam)
                .within(Duration.ofSeconds(30))
                .receivedInOrder(updateShareLink(link.id()), updateShareLink(other.id()))
                .receivedNothingElse();
        update.join();
        assertThatThrownBy(() ->
                        assertThat(anam).received(updateShareLink(link.id())).receivedNothingElse())
                .hasMessage("""

                        Expecting the organization "ordered" to have received
                          nothing but
                          updateShareLink %1$s
                        but it also received
                          #2
                        All that it received:
                          #1 PUT /v1/share-links/%1$s {"usageLimit":50} → 200 %2$s
                             change: usageLimit 10 → 50
                          #2 PUT /v1/share-links/%3$s {} → 200 %4$s
                             script: delay 100 ms""", link.id(), shortened(link), other.id(), shortened(other));
    }

    @Test
    void headers_keys_and_whole_bodies_are_told_where_they_differ() throws Exception {
        Organization anam = fake.newOrganization("picky");
        ShareLink link = anam.givenShareLink();
        put(anam, link, "{\"usageLimit\":50,\"note\":\"5 %\"}");

        assertThat(anam)
                .received(updateShareLink()
                        .withHeader("content-type", "application/json")
                        .withApiKey(anam.apiKey())
                        .withBody("{\"note\":\"5 %\",\"usageLimit\":50.0}"));
        assertThatThrownBy(() -> assertThat(anam)
                        .received(updateShareLink()
                                .withHeader("X-Trace", "1")
                                .withBody("{\"usageLimit\":\"50\",\"expiresInHours\":1}")))
                .hasMessage("""

                        Expecting the organization "picky" to have received
                          1 × updateShareLink with header X-Trace: 1 with body {"usageLimit":"50","expiresInHours":1}
                        but it received
                          0 × that.
                        The nearest miss is #1:
                          header X-Trace: expected 1, but was not there
                          usageLimit: expected "50", but was 50
                          expiresInHours: expected 1, but was not there
                          note: expected not to be there, but was "5 %%"
                        All that it received:
                          #1 PUT /v1/share-links/%s {"usageLimit":50,"note":"5 %%"} → 200 %s
                             change: usageLimit 10 → 50
                             ignored: note""", link.id(), shortened(link));
    }

    @Test
    void an_organization_that_is_null_is_said_so() {
        for (Consumer<OrganizationAssert> assertion : NULL_ASSERTIONS) {
            assertThatThrownBy(() -> assertion.accept(assertThat((Organization) null)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("%nExpecting actual not to be null".formatted());
        }
    }

    @Test
    void an_order_of_nothing_is_refused() {
        Organization anam = fake.newOrganization();

        assertThatThrownBy(() -> assertThat(anam).receivedInOrder())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An order of no requests asserts nothing. Name a pattern for each request that must come,"
                        + " or say receivedNothing().");
    }

    @Test
    void what_is_forgotten_between_two_looks_at_the_journal_is_not_missed() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            put(anam, link, "{}");
            Organization meddled = afterFirstLook(anam, () -> put(anam, link, "{}"));

            assertThatThrownBy(() -> assertThat(meddled).received(updateShareLink()))
                    .hasMessage("\nExpecting the organization \"small\" to have received\n  1 × updateShareLink\n"
                            + ONE_IS_FORGOTTEN);
        }
    }

    @Test
    void what_no_further_request_can_mend_is_not_waited_for() throws Exception {
        Organization anam = fake.newOrganization("impatient");
        ShareLink link = anam.givenShareLink();
        put(anam, link, "{}");
        put(anam, link, "{}");

        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            OrganizationAssert patient = assertThat(anam).within(Duration.ofMinutes(10));
            assertThatThrownBy(() -> patient.received(updateShareLink()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""

                            Expecting the organization "impatient" to have received
                              1 × updateShareLink
                            but it received
                              2 × that: #1, #2.
                            All that it received:
                              #1 PUT /v1/share-links/%1$s {} → 200 %2$s
                              #2 PUT /v1/share-links/%1$s {} → 200 %2$s""", link.id(), shortened(link));
            assertThatThrownBy(patient::receivedNothing)
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("""

                            Expecting the organization "impatient" to have received
                              nothing at all
                            but it also received
                              #1, #2
                            All that it received:
                              #1 PUT /v1/share-links/%1$s {} → 200 %2$s
                              #2 PUT /v1/share-links/%1$s {} → 200 %2$s""", link.id(), shortened(link));
        });
    }

    @Test
    void a_journal_that_has_forgotten_is_not_waited_for() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            put(anam, link, "{}");
            put(anam, link, "{}");

            assertTimeoutPreemptively(
                    Duration.ofSeconds(30),
                    () -> assertThatThrownBy(() -> assertThat(anam)
                                    .within(Duration.ofMinutes(10))
                                    .receivedInOrder(updateShareLink(), updateShareLink(), updateShareLink()))
                            .hasMessage("\nExpecting the organization \"small\" to have received\n  in this order\n"
                                    + "  updateShareLink\n  updateShareLink\n  updateShareLink\n" + ONE_IS_FORGOTTEN));
        }
    }

    @Test
    void a_negative_count_is_refused() {
        Organization anam = fake.newOrganization();

        assertThatThrownBy(() -> assertThat(anam).received(-1, updateShareLink()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A request is received 0 times or more, but -1 was given.");
    }

    /** A link's JSON as a transcript has it, which begins with what the tests do not change. */
    private static String shortened(ShareLink link) {
        return link.toJson().substring(0, 120) + "…";
    }

    /** The organization, and a request that comes between the first look at its journal and the second. */
    private static Organization afterFirstLook(Organization anam, Executable request) {
        AtomicInteger looks = new AtomicInteger();
        return (Organization) Proxy.newProxyInstance(
                Organization.class.getClassLoader(),
                new Class<?>[] {Organization.class},
                (proxy, method, arguments) -> {
                    Object seen = method.invoke(anam, arguments);
                    boolean journal = List.of("exchanges", "droppedExchanges").contains(method.getName());
                    if (journal && looks.incrementAndGet() == 1) {
                        request.execute();
                    }
                    return seen;
                });
    }

    private static void put(Organization anam, ShareLink link, String body) throws IOException, InterruptedException {
        HTTP.send(update(anam, link, body), BodyHandlers.discarding());
    }

    private static CompletableFuture<?> putAsync(Organization anam, ShareLink link, String body) {
        return HTTP.sendAsync(update(anam, link, body), BodyHandlers.discarding());
    }

    private static HttpRequest update(Organization anam, ShareLink link, String body) {
        return HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links/" + link.id()))
                .header("Authorization", "Bearer " + anam.apiKey())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
    }
}
