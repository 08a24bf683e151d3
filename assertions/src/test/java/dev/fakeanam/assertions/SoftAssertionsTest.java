package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.PersonaSamples.ADA;
import static dev.fakeanam.assertions.PersonaSamples.ADA_IN_A_LIST;
import static dev.fakeanam.assertions.PersonaSamples.AVATAR;
import static dev.fakeanam.assertions.PersonaSamples.OTHER_TOOL;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.Samples.PAGE;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK;
import static dev.fakeanam.assertions.Samples.update;
import static dev.fakeanam.assertions.SessionSamples.ENDED;
import static dev.fakeanam.assertions.SessionSamples.TOKEN;
import static dev.fakeanam.assertions.SessionSamples.TRANSCRIPT;
import static dev.fakeanam.assertions.SessionSamples.WITH_CALLS;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class SoftAssertionsTest {

    @Test
    void every_failure_is_gathered() {
        AnamSoftAssertions softly = new AnamSoftAssertions();

        softly.assertThat(LINK).hasUsageLimit(50).hasUsageCount(0).isDisabled().differsOnlyIn(LINK, "usageLimit");

        assertThat(softly.errorsCollected())
                .extracting(SoftAssertionsTest::messageWithoutPlaces)
                .containsExactly(
                        """

                        Expecting the share link %s to have usageLimit
                          50
                        but it has
                          10
                        in
                          %s""".formatted(ID, LINK_JSON),
                        """

                        Expecting the share link %s to have enabled
                          false
                        but it has
                          true
                        in
                          %s""".formatted(ID, LINK_JSON),
                        "\nExpecting the share link " + ID
                                + " to differ only in usageLimit from what it was before, but nothing differs.");
    }

    @Test
    void a_difference_is_soft_too() {
        AnamSoftAssertions softly = new AnamSoftAssertions();

        softly.assertThat(LINK).differsFrom(LINK).onlyIn("usageLimit").hasUsageCount(1);

        assertThat(softly.errorsCollected())
                .extracting(SoftAssertionsTest::messageWithoutPlaces)
                .containsExactly(
                        "\nExpecting the share link " + ID
                                + " to differ only in usageLimit from what it was before, but nothing differs.",
                        """

                        Expecting the share link %s to have usageCount
                          1
                        but it has
                          0
                        in
                          %s""".formatted(ID, LINK_JSON));
    }

    @Test
    void every_subject_can_be_asserted_softly() {
        AnamResponse response = AnamResponse.of(200, Map.of(), LINK_JSON);
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            AnamSoftAssertions softly = new AnamSoftAssertions();

            softly.assertThat(PERSONA_LINK).hasPersonaName("Eve").hasUsageLimit(50);
            softly.assertThat(PAGE)
                    .hasTotal(0)
                    .hasElementSatisfying(
                            ID, link -> AnamAssertions.assertThat(link).hasUsageLimit(50))
                    .hasElementSatisfying(OTHER_ID, link -> {});
            softly.assertThat(ADA).hasName("Eve").hasTools(OTHER_TOOL).hasAvatar(AVATAR);
            softly.assertThat(ADA_IN_A_LIST).hasName("Eve");
            softly.assertThat(ENDED).isActive().hasClientLabel("a").hasEnded();
            softly.assertThat(WITH_CALLS).isEphemeral().hasNoToolCalls();
            softly.assertThat(TRANSCRIPT).isEmpty().hasMessageCount(1).endsWith(persona("Bye"));
            softly.assertThat(TOKEN).isFor(ID).expiresIn(Duration.ZERO);
            softly.assertThat(response)
                    .hasBodySatisfying(
                            ShareLink.CODEC,
                            link -> AnamAssertions.assertThat(link).hasUsageLimit(50))
                    .hasPersonaSatisfying(ada -> {})
                    .hasSessionSatisfying(session -> {})
                    .hasTranscriptSatisfying(words -> {})
                    .hasPageSatisfying(ShareLink.CODEC, page -> {})
                    .isError(400, "no")
                    .isValidationErrorOn("usageLimit")
                    .conformsToContract("getShareLink")
                    .hasShareLinkSatisfying(link -> link.hasUsageLimit(50));
            softly.assertThat((HttpResponse<?>) null).hasStatus(200);
            softly.assertThat(update(1, "{}")).wasScripted().hasOutcome(Outcome.CUT);
            softly.assertThatExchanges(List.of(update(1, "{}")))
                    .received(2, updateShareLink().withBodyField("usageLimit", 1))
                    .receivedAtLeast(2, updateShareLink())
                    .receivedAtMost(0, updateShareLink())
                    .neverReceived(updateShareLink());
            softly.assertThatBody("[]").isJson("{}").conformsTo(ShareLink.CODEC);
            softly.assertThat(anam)
                    .within(Duration.ofMillis(20))
                    .received(updateShareLink())
                    .receivedAtLeast(1, updateShareLink())
                    .neverReceived(updateShareLink())
                    .hasShareLink(ID)
                    .hasPersona(ID)
                    .hasPersonaCount(1)
                    .hasSession(ID)
                    .hasActiveSessions(1)
                    .hasTranscriptSatisfying(ID, words -> {})
                    .hasIssuedToken("a")
                    .receivedNothingElse();

            assertThat(softly.errorsCollected()).hasSize(2 + 3 + 2 + 1 + 2 + 2 + 3 + 2 + 5 + 4 + 1 + 2 + 4 + 2 + 9);
        }
    }

    @Test
    void assertjs_own_go_with_them() {
        assertThatThrownBy(() -> AnamSoftAssertions.assertAnamSoftly(softly -> {
                    softly.assertThat("a").isEqualTo("b");
                    softly.assertThat(LINK).as("the link").hasUsageLimit(50);
                }))
                .isInstanceOf(AssertionError.class)
                .extracting(SoftAssertionsTest::messageWithoutPlaces)
                .isEqualTo("""

                        Multiple Failures (2 failures)
                        -- failure 1 --
                        expected: "b"
                         but was: "a"
                        -- failure 2 --
                        [the link]\s
                        Expecting the share link %s to have usageLimit
                          50
                        but it has
                          10
                        in
                          %s""".formatted(ID, LINK_JSON));
        assertThatCode(() -> AnamSoftAssertions.assertAnamSoftly(
                        softly -> softly.assertThat(LINK).hasUsageLimit(10)))
                .doesNotThrowAnyException();
    }

    @Test
    void they_can_be_mixed_into_soft_assertions_of_ones_own() {
        OwnSoftAssertions softly = new OwnSoftAssertions();

        softly.assertThat(LINK).hasUsageLimit(50);

        assertThatThrownBy(softly::assertAll)
                .extracting(SoftAssertionsTest::messageWithoutPlaces)
                .isEqualTo("""

                        Multiple Failures (1 failure)
                        -- failure 1 --
                        Expecting the share link %s to have usageLimit
                          50
                        but it has
                          10
                        in
                          %s""".formatted(ID, LINK_JSON));
    }

    @Test
    void a_class_of_assertions_can_be_made_soft_by_itself() {
        SoftAssertions softly = new SoftAssertions();

        softly.proxy(BodyAssert.class, String.class, "{}").conformsTo(ShareLink.CODEC);

        assertThat(softly.errorsCollected()).hasSize(1);
    }

    /** Removes the source line that AssertJ adds below each failure. */
    private static String messageWithoutPlaces(Throwable failure) {
        return failure.getMessage().replaceAll("\nat \\S+\\(\\w+\\.java:\\d+\\)", "");
    }

    private static final class OwnSoftAssertions extends AbstractSoftAssertions implements AnamSoftAssertionsProvider {}
}
