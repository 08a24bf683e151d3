package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.RequestPattern.updateShareLink;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.model.ShareLink;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.server.ServerOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrganizationAssertTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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
                                + "but it received\n  0 × that.\nAll that it received:\n"
                                + "  #1 PUT /v1/share-links/%s {\"usageLimit\":40} → 500 {\"error\":\"Server error\"}"
                                + " (script: reply 500)\n"
                                + "  #2 PUT /v1/share-links/%s {\"usageLimit\":0} → 400 {\"error\":\"Validation error\","
                                + "\"details\":[{\"path\":\"usageLimit\",\"message\":\"Expected a number of at least 1\",\"code\":\"too_small\"}],"
                                + "\"summary\":\"usageLimit: Expected …",
                        link.id(), link.id(), link.id());
    }

    @Test
    void nothing_received_raises_the_question_whether_the_client_is_set_up() {
        Organization anam = fake.newOrganization("silent");

        assertThat(anam).receivedNothing();
        assertThatThrownBy(() -> assertThat(anam).received(updateShareLink()))
                .hasMessage("\nExpecting the organization \"silent\" to have received\n  1 × updateShareLink\n"
                        + "but it received\n  0 × that.\nIt received nothing at all: does the client use this"
                        + " organization's baseUrl() and apiKey()?");
    }

    @Test
    void forgotten_requests_are_counted() throws Exception {
        try (FakeAnam small = EmbeddedFakeAnam.start(ServerOptions.defaults().withJournal(1, 1_000))) {
            Organization anam = small.newOrganization("small");
            ShareLink link = anam.givenShareLink();
            put(anam, link, "[]");
            put(anam, link, "[]");

            assertThatThrownBy(() -> assertThat(anam).received(2, updateShareLink()))
                    .hasMessage(
                            "\nExpecting the organization \"small\" to have received\n  2 × updateShareLink\n"
                                    + "but it received\n  1 × that.\nAll that it received (1 older ones are forgotten):\n"
                                    + "  #2 PUT /v1/share-links/%s [] → 400 {\"error\":\"Invalid request body\"}",
                            link.id());
        }
    }

    @Test
    void a_negative_count_is_refused() {
        Organization anam = fake.newOrganization();

        assertThatThrownBy(() -> assertThat(anam).received(-1, updateShareLink()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A request is received 0 times or more, but -1 was given.");
    }

    private static void put(Organization anam, ShareLink link, String body) throws IOException, InterruptedException {
        HTTP.send(
                HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links/" + link.id()))
                        .header("Authorization", "Bearer " + anam.apiKey())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }
}
