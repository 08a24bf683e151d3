package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.garbage;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.junit.Strictness;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.Visit;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs the code in the tables of docs/GETTING-STARTED.md and docs/WIREMOCK.md. */
@FakeAnamTest
class OrganizationTest {

    @Test
    void links_in_any_state(Organization anam) {
        ShareLink usedUp = anam.givenShareLink(link -> link.usageLimit(10).usedUp());
        ShareLink unusual =
                anam.givenShareLink(link -> link.expired().disabled().primary().unlimited());
        ShareLink lasting = anam.givenShareLink(link -> link.neverExpires());
        UUID id = lasting.id();

        assertThat(anam.shareLink(id)).isEqualTo(lasting);
        assertThat(anam.shareLinks().all()).containsExactlyInAnyOrder(unusual, usedUp, lasting);
    }

    @Test
    void a_person_opens_a_link(Organization anam) {
        Persona ada = anam.givenPersona("Ada");
        ShareLink link = anam.givenShareLink(of -> of.persona(ada));

        assertThat(anam.shareLinks().visit(link.token()).isOpened()).isTrue();
        anam.clock().advance(Duration.ofDays(8));

        assertThat(anam.shareLinks().visit(link.token()).result()).isEqualTo(Visit.Result.EXPIRED);
    }

    @Test
    void keys_and_limits(Organization anam) {
        String key = anam.issueApiKey(Permission.READ_ONLY);
        anam.revokeApiKey(key);
        anam.rateLimits(RateLimits.perMinute(60));

        assertThat(anam.rateLimits().perMinute()).isEqualTo(60);
    }

    @Test
    void requests_and_answers(Organization anam) throws Exception {
        ShareLink before = anam.givenShareLink();
        HttpResponse<String> updated = update(anam, before.id(), 50);
        HttpResponse<String> response = update(anam, before.id(), 0);
        update(anam, before.id(), 50);
        ShareLink link = anam.shareLink(before.id());

        assertThat(anam).received(2, updateShareLink().withBodyField("usageLimit", 50));
        assertThat(anam)
                .within(Duration.ofSeconds(5))
                .received(2, updateShareLink().withBodyField("usageLimit", 50));
        assertThat(link).differsFrom(before).onlyIn("usageLimit");
        assertThat(updated).conformsToContract();
        assertThat(response).isValidationErrorOn("usageLimit");
        assertThat(anam.exchanges()).hasSize(3);
    }

    @Test
    @FakeAnamTest(strictness = Strictness.LENIENT)
    void faults(Organization anam) {
        String json = "{}";
        anam.on(updateShareLink()).reply(503);
        anam.on(updateShareLink()).reply(503).times(2);
        anam.on(updateShareLink()).reply(503).times(2).then().reply(429);
        anam.on(updateShareLink()).reply(503).always();
        anam.on(updateShareLink()).delay(Duration.ofSeconds(2));
        anam.on(updateShareLink()).resetConnection();
        anam.on(updateShareLink()).closeConnection();
        anam.on(updateShareLink()).applyThen(resetConnection());
        anam.on(updateShareLink()).applyThen(cutBody(10));
        anam.on(updateShareLink()).applyThen(garbage());
        anam.on(updateShareLink()).applyThen(drip(50, Duration.ofMillis(100)));
        anam.on(request("POST", "/v1/meetings/invites")).reply(201, json);

        assertThat(anam.scripts()).hasSize(12);
    }

    private static HttpResponse<String> update(Organization anam, UUID id, int limit) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links/" + id))
                                .header("Authorization", "Bearer " + anam.apiKey())
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString("{\"usageLimit\":" + limit + "}"))
                                .build(),
                        BodyHandlers.ofString());
    }
}
