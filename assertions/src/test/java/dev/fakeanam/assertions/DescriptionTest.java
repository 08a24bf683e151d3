package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.AnamAssertions.assertThatBody;
import static dev.fakeanam.assertions.AnamAssertions.assertThatExchanges;
import static dev.fakeanam.assertions.AnamInstanceOfAssertFactories.PERSONA_SHARE_LINK;
import static dev.fakeanam.assertions.PersonaSamples.ADA;
import static dev.fakeanam.assertions.PersonaSamples.ADA_IN_A_LIST;
import static dev.fakeanam.assertions.PersonaSamples.AVATAR;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.Samples.PAGE;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK;
import static dev.fakeanam.assertions.Samples.update;
import static dev.fakeanam.assertions.SessionSamples.ACTIVE;
import static dev.fakeanam.assertions.SessionSamples.TOKEN;
import static dev.fakeanam.assertions.SessionSamples.TRANSCRIPT;
import static dev.fakeanam.assertions.SessionSamples.WITH_CALLS;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.presentation.StandardRepresentation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each of our assertions uses the description and the failure message that a test sets with AssertJ's methods. */
class DescriptionTest {
    private static final AnamResponse ANSWER = AnamResponse.of(200, Map.of("RateLimit-Limit", List.of("1")), LINK_JSON);

    private static FakeAnam fake;
    private static Organization anam;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
        anam = fake.newOrganization();
        anam.givenShareLink(link -> link.id(ID));
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                        ofLinks(),
                        ofAnswers(),
                        ofRequests(),
                        Stream.of(
                                failure("body", () -> assertThatBody("[]"), body -> body.isJson("{}")),
                                failure("no JSON", () -> assertThatBody(""), body -> body.isJson("{}")),
                                failure(
                                        "contract of a body",
                                        () -> assertThatBody("[]"),
                                        body -> body.conformsTo(Samples.PAGE_CODEC)),
                                failure(
                                        "a link in a body",
                                        () -> assertThatBody(LINK_JSON),
                                        body -> body.isShareLink().isDisabled())))
                .flatMap(failures -> failures);
    }

    private static Stream<Arguments> ofLinks() {
        return Stream.of(
                failure("field", () -> assertThat(LINK), link -> link.hasUsageLimit(50)),
                failure(
                        "difference",
                        () -> assertThat(LINK),
                        link -> link.differsFrom(LINK).onlyIn("id")),
                failure("persona", () -> assertThat(PERSONA_LINK), link -> link.hasPersonaName("Eve")),
                failure("field of a persona", () -> assertThat(ADA), ada -> ada.hasName("Eve")),
                failure("field in an object", () -> assertThat(ADA), ada -> ada.hasWidgetConfig("height", 1)),
                failure("link of a persona", () -> assertThat(ADA), ada -> ada.hasShareLink(OTHER_ID)),
                failure("persona in a list", () -> assertThat(ADA_IN_A_LIST), ada -> ada.hasName("Eve")),
                failure("session", () -> assertThat(ACTIVE), SessionAssert::hasEnded),
                failure("calls of tools", () -> assertThat(WITH_CALLS), SessionDetailsAssert::hasNoToolCalls),
                failure("transcript", () -> assertThat(TRANSCRIPT), SessionTranscriptAssert::isEmpty),
                failure("token", () -> assertThat(TOKEN), token -> token.expiresIn(Duration.ZERO)),
                failure("page", () -> assertThat(PAGE), page -> page.hasTotal(0)),
                failure(
                        "no link on a page",
                        () -> assertThat(PAGE),
                        page -> page.hasElementSatisfying(OTHER_ID, link -> {})),
                failure(
                        "link on a page",
                        () -> assertThat(PAGE),
                        page -> page.element(ID, PERSONA_SHARE_LINK).isDisabled()));
    }

    private static Stream<Arguments> ofAnswers() {
        return Stream.of(
                failure("status", () -> assertThat(ANSWER), response -> response.hasStatus(500)),
                failure("header", () -> assertThat(ANSWER), response -> response.hasHeader("a", "b")),
                failure("no header", () -> assertThat(ANSWER), response -> response.hasNoHeader("RateLimit-Limit")),
                failure("JSON", () -> assertThat(ANSWER), response -> response.hasJson("{}")),
                failure("contract", () -> assertThat(ANSWER), response -> response.conformsToContract("getShareLink")),
                failure("no error", () -> assertThat(ANSWER), response -> response.hasErrorMessage("no")),
                failure(
                        "error",
                        () -> assertThat(AnamResponse.of(400, Map.of(), "{\"error\":\"yes\"}")),
                        response -> response.hasErrorMessage("no")),
                failure(
                        "fields",
                        () -> assertThat(
                                AnamResponse.of(400, Map.of(), "{\"error\":\"Validation error\",\"details\":[]}")),
                        response -> response.isValidationErrorOn("page")),
                failure(
                        "no success",
                        () -> assertThat(AnamResponse.of(400, Map.of(), "")),
                        AnamResponseAssert::hasPage),
                failure(
                        "link",
                        () -> assertThat(ANSWER),
                        response -> response.hasShareLink().isDisabled()),
                failure("no persona", () -> assertThat(ANSWER), AnamResponseAssert::hasPersonaShareLink),
                failure(
                        "document",
                        () -> assertThat(ANSWER),
                        response -> response.hasBody(ShareLink.CODEC).isNull()),
                failure("no document", () -> assertThat(ANSWER), response -> response.hasBody(Avatar.CODEC)),
                failure("no page", () -> assertThat(ANSWER), response -> response.hasPageOf(Avatar.CODEC)));
    }

    private static Stream<Arguments> ofRequests() {
        return Stream.of(
                failure("count", () -> assertThat(anam), of -> of.received(deleteShareLink())),
                failure("link", () -> assertThat(anam), of -> of.hasShareLink(OTHER_ID)),
                failure("no link", () -> assertThat(anam), of -> of.hasNoShareLink(ID)),
                failure("links", () -> assertThat(anam), of -> of.hasShareLinkCount(2)),
                failure(
                        "field of a link",
                        () -> assertThat(anam),
                        of -> of.hasShareLinkSatisfying(ID, AbstractShareLinkAssert::isDisabled)),
                failure("persona", () -> assertThat(anam), of -> of.hasPersona(OTHER_ID)),
                failure("sessions", () -> assertThat(anam), of -> of.hasActiveSessions(5)),
                failure("transcript", () -> assertThat(anam), of -> of.hasTranscriptSatisfying(ID, words -> {})),
                failure("token", () -> assertThat(anam), of -> of.hasIssuedToken("a")),
                failure("personas", () -> assertThat(anam), of -> of.hasPersonaCount(5)),
                failure(
                        "exchanges",
                        () -> assertThatExchanges(List.of(update(1, "{}"))),
                        ExchangesAssert::receivedNothing),
                failure("exchange", () -> assertThat(update(1, "{}")), of -> of.hasOutcome(Outcome.CUT)),
                failure(
                        "answer",
                        () -> assertThat(update(1, "{}")),
                        of -> of.hasResponseSatisfying(response -> response.hasStatus(500))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    <T extends AbstractAssert<T, ?>> void a_description_comes_first(
            String name, Start<T> subject, Consumer<T> assertion) {
        Throwable undescribed = catchThrowable(() -> assertion.accept(subject.get()));

        assertThatThrownBy(() -> assertion.accept(subject.get().as("at %s%%", 100)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("[at 100%] " + undescribed.getMessage());
        assertThatThrownBy(() -> assertion.accept(subject.get().describedAs(() -> "5 %")))
                .hasMessage("[5 %] " + undescribed.getMessage());
    }

    @ParameterizedTest
    @MethodSource("failures")
    <T extends AbstractAssert<T, ?>> void a_message_of_the_tests_own_replaces_ours(
            String name, Start<T> subject, Consumer<T> assertion) {
        assertThatThrownBy(() -> assertion.accept(subject.get().withFailMessage("only %s %%", 5)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("only 5 %");
        assertThatThrownBy(() -> assertion.accept(subject.get().as("a").overridingErrorMessage(() -> "only 5 %")))
                .hasMessage("[a] only 5 %");
    }

    @Test
    void a_representation_of_the_tests_own_shows_the_values() {
        assertThatThrownBy(() ->
                        assertThat(LINK).withRepresentation(new Shouting()).hasUsageLimit(50))
                .hasMessage(
                        "\nExpecting the share link %s to have usageLimit\n  50!\nbut it has\n  10!\nin\n  LINK!", ID);
        assertThatThrownBy(() ->
                        assertThat(PAGE).withRepresentation(new Shouting()).hasTotal(5))
                .hasMessage("\nExpecting the page to have the total\n  5!\nbut it has\n  3!\nin\n  PAGE!");
        assertThatThrownBy(() -> assertThat(ANSWER)
                        .withRepresentation(new Shouting())
                        .hasShareLinkSatisfying(link -> link.hasUsageLimit(50)))
                .hasMessage(
                        "\nExpecting the share link %s to have usageLimit\n  50!\nbut it has\n  10!\nin\n  LINK!", ID);
    }

    @Test
    void assertjs_own_assertions_show_documents_as_the_api_sends_them() {
        assertThatThrownBy(() -> assertThat(LINK).isNull()).hasMessage("\nexpected: null\n but was: " + LINK_JSON);
        assertThatThrownBy(() -> assertThat(PERSONA_LINK).isNull())
                .hasMessage("\nexpected: null\n but was: " + Samples.PERSONA_LINK_JSON);
        assertThatThrownBy(() -> assertThat(PAGE).isNull())
                .hasMessage("\nexpected: null\n but was: " + Samples.PAGE_JSON);
        assertThatThrownBy(() -> assertThat(ADA).isNull()).hasMessage("\nexpected: null\n but was: " + ADA.toJson());
        assertThatThrownBy(
                        () -> assertThat(new Page<>(List.of("a"), PAGE.meta())).isNull())
                .hasMessage("\nexpected: null\n but was: {\"data\":[\"a\"],\"meta\":"
                        + "{\"total\":3,\"lastPage\":3,\"currentPage\":2,\"perPage\":1,\"prev\":1,\"next\":3}}");
        assertThatThrownBy(() -> assertThat(anam).isNull())
                .hasMessage("\nexpected: null\n but was: the organization \"" + anam.name() + "\"");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(AVATAR, AVATAR.toJson()),
                Arguments.of(RenderStyle.ANIMATED_3D, "\"animated_3d\""),
                Arguments.of(5L, "5"),
                Arguments.of(Arrays.asList(1L, "a", null, List.of(true)), "[1,\"a\",null,[true]]"),
                Arguments.of(Map.of("a", List.of(2.5)), "{\"a\":[2.5]}"),
                Arguments.of(List.of(ID), "[" + ID + "]"),
                Arguments.of(Map.of(1, "a"), "{1=\"a\"}"),
                Arguments.of(Map.of("a", Duration.ofHours(1)), "{\"a\"=1H}"),
                Arguments.of(update(1, "{}"), update(1, "{}").toString()),
                Arguments.of(TimeUnit.DAYS, "DAYS"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_is_shown_as_on_the_wire_where_it_can_be_there(Object value, String shown) {
        assertThat(new AnamRepresentation(new StandardRepresentation()).toStringOf(value))
                .isEqualTo(shown);
    }

    @Test
    void values_that_look_alike_are_still_told_apart() {
        AnamRepresentation representation = new AnamRepresentation(new Shouting());

        assertThat(representation.unambiguousToStringOf(Instant.EPOCH)).isEqualTo("\"1970-01-01T00:00:00.000Z\"");
        assertThat(representation.unambiguousToStringOf(1L)).isEqualTo("1!@");
        assertThat(representation.unambiguousToStringOf("a")).isEqualTo("a!@");
    }

    private static <T extends AbstractAssert<T, ?>> Arguments failure(
            String name, Start<T> subject, Consumer<T> assertion) {
        return Arguments.of(name, subject, assertion);
    }

    private interface Start<T> {
        T get();
    }

    private static final class Shouting extends StandardRepresentation {
        @Override
        public String toStringOf(Object object) {
            return (LINK.equals(object) ? "LINK" : PAGE.equals(object) ? "PAGE" : object) + "!";
        }

        @Override
        public String unambiguousToStringOf(Object object) {
            return toStringOf(object) + "@";
        }
    }
}
