package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamBddAssertions.then;
import static dev.fakeanam.assertions.AnamBddAssertions.thenBody;
import static dev.fakeanam.assertions.AnamBddAssertions.thenExchanges;
import static dev.fakeanam.assertions.PersonaSamples.ADA;
import static dev.fakeanam.assertions.PersonaSamples.ADA_IN_A_LIST;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.PAGE;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK;
import static dev.fakeanam.assertions.Samples.update;
import static dev.fakeanam.assertions.SessionSamples.ENDED;
import static dev.fakeanam.assertions.SessionSamples.TOKEN;
import static dev.fakeanam.assertions.SessionSamples.TRANSCRIPT;
import static dev.fakeanam.assertions.SessionSamples.WITH_CALLS;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.tokens.SessionToken;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPointsTest {

    @Test
    void then_is_assertThat_by_another_word() throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            HttpResponse<String> refused = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links"))
                                    .build(),
                            BodyHandlers.ofString());

            then(refused).isUnauthorized().conformsToContract();
            then(anam).receivedNothing();
            then(LINK).hasUsageLimit(10);
            then(PERSONA_LINK).hasPersonaName("Ada");
            then(PAGE).hasIds(ID);
            then(ADA).hasName("Ada");
            then(ENDED).hasEnded();
            then(WITH_CALLS).hasEnded();
            then(TRANSCRIPT).hasMessageCount(4);
            then(TOKEN).hasClientLabel("web");
            then(ADA_IN_A_LIST).hasName("Ada");
            then(AnamResponse.of(200, Map.of(), LINK_JSON)).hasShareLink();
            then(update(1, "{}")).hasRequest(updateShareLink());
            thenBody(LINK_JSON).conformsTo(ShareLink.CODEC);
            thenExchanges(fake.unattributedExchanges())
                    .received(listShareLinks())
                    .receivedNothingElse();
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {AnamBddAssertions.class, AnamSoftAssertionsProvider.class})
    void every_way_in_has_the_same_subjects(Class<?> other) {
        assertThat(subjects(other)).containsExactlyInAnyOrderElementsOf(subjects(AnamAssertions.class));
    }

    @Test
    void a_failure_by_then_is_the_same() {
        assertThatThrownBy(() -> then(LINK).as("link").hasUsageLimit(50)).hasMessage("""
                        [link]\s
                        Expecting the share link %s to have usageLimit
                          50
                        but it has
                          10
                        in
                          %s""", ID, LINK_JSON);
    }

    @Test
    void every_subject_has_a_factory() {
        List<String> subjects = Arrays.stream(AnamAssertions.class.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(method -> method.getParameterTypes()[0].getName() + " "
                        + method.getReturnType().getName())
                .toList();

        List<String> factories = Arrays.stream(AnamInstanceOfAssertFactories.class.getFields())
                .map(field -> ((ParameterizedType) field.getGenericType()).getActualTypeArguments())
                .map(types -> raw(types[0]).getName() + " " + raw(types[1]).getName())
                .toList();

        assertThat(factories).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void a_page_of_other_things_is_not_a_page_of_share_links() {
        assertThat((Object) PAGE)
                .asInstanceOf(AnamInstanceOfAssertFactories.page(PersonaShareLink.class))
                .hasElementSatisfying(ID, link -> then(link).hasPersonaName("Ada"));
        assertThatThrownBy(() -> assertThat((Object) new Page<>(List.of("a"), PAGE.meta()))
                        .asInstanceOf(AnamInstanceOfAssertFactories.page(PersonaShareLink.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                        Expecting actual:
                          ["a"]
                        to only have elements of type:
                          dev.fakeanam.sharelinks.PersonaShareLink
                        but found:
                          java.lang.String""");
    }

    @Test
    void a_list_of_other_things_is_not_a_list_of_exchanges() {
        assertThatThrownBy(
                        () -> assertThat((Object) List.of("a")).asInstanceOf(AnamInstanceOfAssertFactories.EXCHANGES))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                        Expecting actual:
                          ["a"]
                        to only have elements of type:
                          dev.fakeanam.journal.Exchange
                        but found:
                          java.lang.String""");
    }

    static Stream<Arguments> factories() {
        return Stream.of(
                Arguments.of(AnamInstanceOfAssertFactories.SHARE_LINK, ShareLink.class, LINK, ShareLinkAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.PERSONA_SHARE_LINK,
                        PersonaShareLink.class,
                        PERSONA_LINK,
                        PersonaShareLinkAssert.class),
                Arguments.of(AnamInstanceOfAssertFactories.PERSONA, Persona.class, ADA, PersonaAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.PERSONA_SUMMARY,
                        PersonaSummary.class,
                        ADA_IN_A_LIST,
                        PersonaSummaryAssert.class),
                Arguments.of(AnamInstanceOfAssertFactories.SESSION, Session.class, ENDED, SessionAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.SESSION_DETAILS,
                        SessionDetails.class,
                        WITH_CALLS,
                        SessionDetailsAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.SESSION_TRANSCRIPT,
                        SessionTranscript.class,
                        TRANSCRIPT,
                        SessionTranscriptAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.SESSION_TOKEN,
                        SessionToken.class,
                        TOKEN,
                        SessionTokenAssert.class),
                Arguments.of(AnamInstanceOfAssertFactories.PAGE, Page.class, PAGE, PageAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.ANAM_RESPONSE,
                        AnamResponse.class,
                        AnamResponse.of(200, Map.of(), null),
                        AnamResponseAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.EXCHANGE, Exchange.class, update(1, "{}"), ExchangeAssert.class),
                Arguments.of(
                        AnamInstanceOfAssertFactories.EXCHANGES,
                        List.class,
                        List.of(update(1, "{}")),
                        ExchangesAssert.class),
                Arguments.of(AnamInstanceOfAssertFactories.EXCHANGES, List.class, List.of(), ExchangesAssert.class),
                Arguments.of(AnamInstanceOfAssertFactories.BODY, String.class, "{}", BodyAssert.class));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void a_value_of_unknown_type_becomes_a_subject_and_another_does_not(
            InstanceOfAssertFactory<?, ? extends AbstractAssert<?, ?>> factory,
            Class<?> type,
            Object value,
            Class<?> assertions) {
        assertThat((Object) assertThat(value).asInstanceOf(factory)).isExactlyInstanceOf(assertions);
        assertThatThrownBy(() -> assertThat((Object) 5).asInstanceOf(factory))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""

                        Expecting actual:
                          5
                        to be an instance of:
                          %s
                        but was instance of:
                          java.lang.Integer""", type.getName());
    }

    @Test
    void an_organization_and_a_response_of_the_jdk_become_subjects_too() throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            Object organization = anam;
            Object response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(anam.baseUrl()).build(), BodyHandlers.discarding());

            assertThat(organization)
                    .asInstanceOf(AnamInstanceOfAssertFactories.ORGANIZATION)
                    .receivedNothing();
            assertThat(response)
                    .asInstanceOf(AnamInstanceOfAssertFactories.HTTP_RESPONSE)
                    .isUnauthorized();
        }
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static List<String> subjects(Class<?> entries) {
        return Arrays.stream(entries.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(EntryPointsTest::subject)
                .toList();
    }

    private static String subject(Method method) {
        return method.getName().replaceFirst("^(assertThat|then)", "") + " "
                + Arrays.toString(method.getGenericParameterTypes());
    }
}
