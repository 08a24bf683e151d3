package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.AnamAssertions.assertThatBody;
import static dev.fakeanam.assertions.AnamAssertions.assertThatExchanges;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.Samples.PAGE;
import static dev.fakeanam.assertions.Samples.PAGE_JSON;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static dev.fakeanam.assertions.Samples.exchange;
import static dev.fakeanam.assertions.Samples.update;
import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After an assertion that holds, another one about the same subject can follow. */
class ChainingTest {
    private static final ShareLink OPPOSITE = new ShareLink(
            ID,
            LINK.token(),
            ShareLinkType.LINK,
            null,
            null,
            0,
            List.of("https://example.com"),
            true,
            true,
            false,
            true,
            LINK.createdAt());

    @Test
    void about_a_link() {
        assertThat(LINK)
                .hasId(ID)
                .hasToken("sh_2kL9pQxYzR4vN8mBwHfJc")
                .hasType(ShareLinkType.LINK)
                .expiresAt(Instant.parse("2026-04-27T10:00:00Z"))
                .hasUsageLimit(10)
                .hasUsageCount(0)
                .hasAllowedOrigins()
                .doesNotAllowAllOrigins()
                .keepsWatermark()
                .isEnabled()
                .isNotPrimary()
                .wasCreatedAt(Instant.parse("2026-04-20T10:00:00Z"))
                .isUnchangedFrom(LINK)
                .isNotNull();
        assertThat(OPPOSITE)
                .neverExpires()
                .isUnlimited()
                .hasAllowedOrigins("https://example.com")
                .allowsAllOrigins()
                .removesWatermark()
                .isDisabled()
                .isPrimary()
                .isNotNull();
    }

    @Test
    void about_a_link_that_differs() {
        ShareLink raised = ShareLink.fromJson(LINK_JSON.replace("\"usageLimit\":10", "\"usageLimit\":50"));

        assertThat(raised)
                .differsOnlyIn(LINK, "usageLimit")
                .differsFrom(LINK)
                .onlyIn("usageLimit")
                .isNotNull();
    }

    @Test
    void about_a_link_with_its_persona() {
        assertThat(PERSONA_LINK)
                .hasPersonaId(OTHER_ID)
                .hasPersonaName("Ada")
                .hasOrganizationId("org_1")
                .isNotNull();
    }

    @Test
    void about_a_page() {
        assertThat(PAGE)
                .hasIds(ID)
                .hasElementSatisfying(ID, link -> assertThat(link).isEnabled())
                .hasTotal(3)
                .hasLastPage(3)
                .hasCurrentPage(2)
                .hasPerPage(1)
                .hasPrev(1)
                .hasNext(3)
                .isNotNull();
        assertThat(new Page<PersonaShareLink>(List.of(), Pagination.of(0, 1, 10)))
                .isEmpty()
                .hasNoPrev()
                .hasNoNext()
                .isNotNull();
    }

    @Test
    void about_a_response() {
        AnamResponse response = AnamResponse.of(200, limited(), LINK_JSON);

        assertThat(response)
                .hasStatus(200)
                .hasHeader("RateLimit-Limit", "60")
                .hasNoHeader("X-Other")
                .hasRateLimits(RateLimits.perMinute(60).andPerHour(600))
                .hasRemainingRequests(0)
                .hasRemainingRequestsOfHour(5)
                .hasRateLimitReset(Duration.ofSeconds(30))
                .hasRateLimitResetOfHour(Duration.ofHours(1))
                .hasRetryAfter(Duration.ofSeconds(30))
                .hasJson(LINK_JSON)
                .hasShapeOf(response)
                .conformsToContract("updateShareLink")
                .hasShareLinkSatisfying(AbstractShareLinkAssert::isEnabled)
                .isNotNull();
        assertThat(response.to("updateShareLink")).conformsToContract().isNotNull();
        assertThat(AnamResponse.of(200, Map.of(), PERSONA_LINK_JSON))
                .hasPersonaShareLinkSatisfying(link -> link.hasPersonaName("Ada"))
                .isNotNull();
        assertThat(AnamResponse.of(200, Map.of(), PAGE_JSON))
                .hasPageSatisfying(page -> page.hasTotal(3))
                .isNotNull();
    }

    @Test
    void about_an_error() {
        assertThat(error(401, "no")).isUnauthorized().hasErrorMessage("no").isNotNull();
        assertThat(error(403, "no")).isForbidden().isError(403, "no").isNotNull();
        assertThat(error(404, "no")).isNotFound().isNotNull();
        assertThat(error(429, "no")).isRateLimited().isNotNull();
        assertThat(
                        AnamResponse.of(
                                400,
                                Map.of(),
                                "{\"error\":\"Validation error\",\"details\":[{\"code\":\"a\",\"path\":\"page\",\"message\":\"no\"}]}"))
                .isValidationErrorOn("page")
                .isNotNull();
    }

    @Test
    void about_a_body() {
        assertThatBody(LINK_JSON).isJson(LINK_JSON).conformsTo(ShareLink.CODEC).isNotNull();
        assertThatBody(PERSONA_LINK_JSON).conformsTo(PersonaShareLink.CODEC).isNotNull();
        assertThatBody(PAGE_JSON).conformsTo(Samples.PAGE_CODEC).isNotNull();
        assertThatBody("{\"error\":\"no\"}").conformsTo(ErrorBody.CODEC).isNotNull();
    }

    @Test
    void about_received_requests() {
        Exchange scripted = exchange(
                2,
                update(2, "{}").request(),
                RecordedResponse.json(503, "{}"),
                new ScriptHit("s", 1, "reply 503", false),
                List.of());

        assertThat(update(1, "{}"))
                .hasRequest(updateShareLink(ID))
                .hasResponseSatisfying(response -> response.hasStatus(200))
                .hasOutcome(Outcome.SENT)
                .wasNotScripted()
                .ignoredNothing()
                .isNotNull();
        assertThat(scripted).wasScripted().isNotNull();
        assertThatExchanges(List.of(update(1, "{}"), scripted))
                .received(2, updateShareLink())
                .receivedInOrder(updateShareLink(), updateShareLink())
                .receivedNothingElse()
                .isNotNull();
        assertThatExchanges(List.of(update(1, "{}"))).received(anyRequest()).isNotNull();
        assertThatExchanges(List.of()).receivedNothing().isNotNull();
    }

    @Test
    void about_an_organization() {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            anam.givenShareLink(link -> link.id(ID));

            assertThat(anam)
                    .within(Duration.ofMillis(1))
                    .hasShareLink(ID)
                    .hasNoShareLink(OTHER_ID)
                    .hasShareLinkCount(1)
                    .hasShareLinkSatisfying(ID, AbstractShareLinkAssert::isEnabled)
                    .receivedNothing()
                    .received(0, anyRequest())
                    .receivedNothingElse()
                    .isNotNull();
        }
    }

    private static AnamResponse error(int status, String message) {
        return AnamResponse.of(status, Map.of(), "{\"error\":\"" + message + "\"}");
    }

    private static Map<String, List<String>> limited() {
        return Map.of(
                "RateLimit-Limit", List.of("60"),
                "RateLimit-Remaining", List.of("0"),
                "RateLimit-Reset", List.of("30"),
                "X-RateLimit-Org-Hour-Limit", List.of("600"),
                "X-RateLimit-Org-Hour-Remaining", List.of("5"),
                "X-RateLimit-Org-Hour-Reset", List.of("3600"),
                "Retry-After", List.of("30"));
    }
}
