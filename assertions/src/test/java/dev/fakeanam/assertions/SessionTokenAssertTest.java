package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static dev.fakeanam.assertions.SessionSamples.KEY_ID;
import static dev.fakeanam.assertions.SessionSamples.STARTED_AT;
import static dev.fakeanam.assertions.SessionSamples.TOKEN;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.tokens.SessionToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SessionTokenAssertTest {
    private static final Persona ADA = ObjectCodec.of(Persona.CODEC).with(PersonaSamples.ADA, "id", OTHER_ID);

    @Test
    void a_token_that_is_as_expected_passes() {
        assertThat(TOKEN)
                .hasId(ID)
                .isFor(ADA)
                .isFor(OTHER_ID)
                .expiresIn(Duration.ofHours(1))
                .wasIssuedAt(STARTED_AT)
                .expiresAt(STARTED_AT.plusSeconds(3600))
                .hasPersonaConfig("personaId", OTHER_ID)
                .hasSessionOption("videoWidth", 640.0)
                .hasClientLabel("web")
                .hasApiKeyId(KEY_ID)
                .isUnchangedFrom(TOKEN)
                .isNotNull();
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                wrong("id", "\"" + OTHER_ID + "\"", "\"" + ID + "\"", token -> token.hasId(OTHER_ID)),
                wrong("personaId", "\"" + ID + "\"", "\"" + OTHER_ID + "\"", token -> token.isFor(ID)),
                wrong("type", "\"ephemeral\"", "\"stateful\"", SessionTokenAssert::isEphemeral),
                wrong(
                        "issuedAt",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-20T10:00:00.000Z\"",
                        token -> token.wasIssuedAt(Instant.EPOCH)),
                wrong(
                        "expiresAt",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-20T11:00:00.000Z\"",
                        token -> token.expiresAt(Instant.EPOCH)),
                wrong(
                        "personaConfig.personaId",
                        "\"5 %\"",
                        "\"" + OTHER_ID + "\"",
                        token -> token.hasPersonaConfig("personaId", "5 %")),
                wrong("sessionOptions.videoWidth", "1", "640", token -> token.hasSessionOption("videoWidth", 1)),
                wrong("clientLabel", "\"app\"", "\"web\"", token -> token.hasClientLabel("app")),
                wrong("clientLabel", "null", "\"web\"", SessionTokenAssert::hasNoClientLabel),
                wrong("apiKeyId", "\"" + ID + "\"", "\"" + KEY_ID + "\"", token -> token.hasApiKeyId(ID)));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_field_that_is_not_as_expected_is_shown_with_the_whole_token(
            String field, String expected, String was, Consumer<SessionTokenAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(TOKEN)))
                .hasMessage(
                        "\nExpecting the session token %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                        ID, field, expected, was, TOKEN.toJson());
    }

    @Test
    void a_token_that_is_null_is_reported() {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization()) {
            Stream.<Consumer<SessionTokenAssert>>of(
                            token -> token.isFor(ID),
                            token -> token.expiresIn(Duration.ofHours(1)),
                            token -> token.isIssuedBy(anam),
                            token -> token.hasSessionOption("videoWidth", 1))
                    .forEach(assertion -> assertThatThrownBy(() -> assertion.accept(assertThat((SessionToken) null)))
                            .isInstanceOf(AssertionError.class)
                            .hasMessage("%nExpecting actual not to be null".formatted()));
        }
    }

    @Test
    void another_time_to_live_is_shown() {
        assertThatThrownBy(() -> assertThat(TOKEN).as("100 %").expiresIn(Duration.ofMinutes(30)))
                .hasMessage(
                        "[100 %%] \nExpecting the session token %s to expire in\n  PT30M\nfrom when it was issued, but it expires in\n"
                                + "  PT1H\nin\n  %s",
                        ID, TOKEN.toJson());
    }

    @Test
    void the_organization_that_has_issued_it_is_known() {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                Organization anam = fake.newOrganization("acme");
                Organization other = fake.newOrganization("other")) {
            SessionToken issued = anam.sessionTokens()
                    .given(token -> token.personaConfig(Map.of("name", "Cara")).expired());

            assertThat(issued)
                    .isIssuedBy(anam)
                    .isEphemeral()
                    .hasPersonaConfig("name", "Cara")
                    .hasNoClientLabel()
                    .expiresIn(Duration.ofHours(1))
                    .isNotNull();
            assertThatThrownBy(() -> assertThat(issued).isIssuedBy(other))
                    .hasMessage(
                            "\nExpecting the session token %s to be issued by\n  the organization \"other\"\n"
                                    + "but that has no such token\nin\n  %s",
                            issued.id(), issued.toJson());
            SessionToken forged = ObjectCodec.of(SessionToken.CODEC).with(issued, "token", "a.b.c");
            assertThatThrownBy(() -> assertThat(forged).isIssuedBy(anam))
                    .hasMessage(
                            "\nExpecting the session token %s to be issued by\n  the organization \"acme\"\n"
                                    + "but that has no such token\nin\n  %s",
                            forged.id(), forged.toJson());
        }
    }

    private static Arguments wrong(String field, String expected, String was, Consumer<SessionTokenAssert> assertion) {
        return Arguments.of(field, expected, was, assertion);
    }
}
