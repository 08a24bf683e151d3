package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Messages.message;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrganizationAssertTest {
    private static final List<Consumer<OrganizationAssert>> NULL_ASSERTIONS = List.of(
            anam -> anam.received(updateShareLink()),
            OrganizationAssert::receivedNothing,
            anam -> anam.hasShareLink(Samples.ID),
            anam -> anam.hasNoShareLink(Samples.ID),
            anam -> anam.hasShareLinkCount(0));

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

        Updates.put(anam, link, "{\"usageLimit\":50}");
        Updates.put(anam, link, "{\"usageLimit\":50.0,\"expiresInHours\":1}");

        assertThat(anam)
                .received(2, updateShareLink(link.id()).withBodyField("usageLimit", 50))
                .received(updateShareLink().withoutBodyField("expiresInHours"))
                .received(0, updateShareLink(anam.givenShareLink().id()));
    }

    @Test
    void another_count_is_shown_with_all_that_was_received() throws Exception {
        Organization anam = fake.newOrganization("acme");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink()).reply(500);
        Updates.put(anam, link, "{\"usageLimit\":40}");
        Updates.put(anam, link, "{\"usageLimit\":0}");

        assertThatThrownBy(() ->
                        assertThat(anam).received(1, updateShareLink(link.id()).withBodyField("usageLimit", 50)))
                .satisfies(message(
                        "\nExpecting the organization \"acme\" to have received\n  1 × updateShareLink %s with usageLimit 50\n"
                                + "but it received\n  0 × that.\n"
                                + "The nearest miss is #1:\n  usageLimit: expected 50, but was 40\nAll that it received:\n"
                                + "  #1 PUT /v1/share-links/%s {\"usageLimit\":40} → 500 {\"error\":\"Server error\"}\n"
                                + "     script: reply 500\n"
                                + "  #2 PUT /v1/share-links/%s {\"usageLimit\":0} → 400 {\"error\":\"Validation error\","
                                + "\"details\":[{\"path\":\"usageLimit\",\"message\":\"Number must be greater than or equal to 1\",\"code\"…\n"
                                + "     assumed: A4: usageLimit is a whole number from 1 to 2 147 483 647, 50.0 too.",
                        link.id(), link.id(), link.id()));
    }

    @Test
    void nothing_received_raises_the_question_whether_the_client_is_set_up() {
        Organization anam = fake.newOrganization("silent");

        assertThat(anam).receivedNothing();
        assertThatThrownBy(() -> assertThat(anam).received(updateShareLink()))
                .satisfies(message("\nExpecting the organization \"silent\" to have received\n  1 × updateShareLink\n"
                        + "but it received\n  0 × that.\nIt received nothing at all. Does the client use this"
                        + " organization's baseUrl() and apiKey()? Requests with another key, or none, are in"
                        + " FakeAnam.unattributedExchanges()."));
    }

    @Test
    void scripts_that_are_not_used_up_are_named() throws Exception {
        Organization anam = fake.newOrganization("scripted");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink().withBodyField("usageLimit", 5)).reply(503).times(2);
        anam.on(updateShareLink()).reply(500);
        Updates.put(anam, link, "{\"usage_limit\":5}");

        assertThatThrownBy(() -> assertThat(anam).received(2, updateShareLink()))
                .satisfies(message(
                        "\nExpecting the organization \"scripted\" to have received\n  2 × updateShareLink\nbut it received\n"
                                + "  1 × that: #1.\nAll that it received:\n"
                                + "  #1 PUT /v1/share-links/%s {\"usage_limit\":5} → 500 {\"error\":\"Server error\"}\n"
                                + "     script: reply 500\nScripts that are not used up:\n"
                                + "  updateShareLink with usageLimit 5 → 2 × reply 503 (hit 0 of 2)",
                        link.id()));
    }

    @Test
    void fields_that_were_ignored_are_named() throws Exception {
        Organization anam = fake.newOrganization("misspelled");
        ShareLink link = anam.givenShareLink();
        Updates.put(anam, link, "{\"usage_limit\":5}");

        assertThatThrownBy(() -> assertThat(anam).receivedNothing())
                .satisfies(message("""

                        Expecting the organization "misspelled" to have received
                          nothing at all
                        but it also received
                          #1
                        All that it received:
                          #1 PUT /v1/share-links/%s {"usage_limit":5} → 200 %s
                             ignored: usage_limit
                             note: The field usage_limit is ignored. Did you mean usageLimit?""", link.id(), Updates.shortened(link)));
    }

    @Test
    void the_last_of_many_requests_are_shown() throws Exception {
        Organization anam = fake.newOrganization("busy");
        ShareLink link = anam.givenShareLink();
        for (int i = 0; i < 25; i++) {
            Updates.put(anam, link, "[]");
        }

        String told = IntStream.rangeClosed(6, 25)
                .mapToObj(
                        number -> "#" + number + " PUT /v1/share-links/" + link.id()
                                + " [] → 400 {\"error\":\"Invalid request body\"}\n     note: The body is a JSON array, not an object. Send only the object.")
                .collect(Collectors.joining("\n  "));

        assertThatThrownBy(() -> assertThat(anam).receivedNothing()).satisfies(message("""

                        Expecting the organization "busy" to have received
                          nothing at all
                        but it also received
                          #1, #2, #3, #4, #5, #6, #7, #8, #9, #10, #11, #12, #13, #14, #15, #16, #17, #18, #19, #20, \
                        #21, #22, #23, #24, #25
                        All that it received:
                          (5 earlier left out)
                          %s""", told));
    }

    @Test
    void differences_in_headers_keys_and_whole_bodies_are_listed() throws Exception {
        Organization anam = fake.newOrganization("picky");
        ShareLink link = anam.givenShareLink();
        Updates.put(anam, link, "{\"usageLimit\":50,\"note\":\"5 %\"}");

        assertThat(anam)
                .received(updateShareLink()
                        .withHeader("content-type", "application/json")
                        .withApiKey(anam.apiKey())
                        .withBody("{\"note\":\"5 %\",\"usageLimit\":50.0}"));
        assertThatThrownBy(() -> assertThat(anam)
                        .received(updateShareLink()
                                .withHeader("X-Trace", "1")
                                .withBody("{\"usageLimit\":\"50\",\"expiresInHours\":1}")))
                .satisfies(message("""

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
                             ignored: note""", link.id(), Updates.shortened(link)));
    }

    @Test
    void an_organization_that_is_null_is_reported() {
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
                .satisfies(message(
                        "An order of no requests asserts nothing. Name a pattern for each request that must come,"
                                + " or say receivedNothing()."));
    }

    @Test
    void a_negative_count_is_refused() {
        Organization anam = fake.newOrganization();

        assertThatThrownBy(() -> assertThat(anam).received(-1, updateShareLink()))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(message("A request is received 0 times or more, but -1 was given."));
    }
}
