package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The behaviour of every {@link Organization} when a test arranges, reads and verifies session tokens. */
public interface SessionTokenContract {
    Instant ISSUED_AT = Instant.parse("2026-04-20T10:00:00Z");

    FakeAnam fake();

    private Organization organization() {
        Organization anam = fake().newOrganization("tokens");
        anam.clock().set(ISSUED_AT);
        return anam;
    }

    @Test
    default void a_token_for_which_nothing_is_said_is_ephemeral_and_valid_for_an_hour() {
        Organization anam = organization();

        SessionToken token = anam.sessionTokens().given();

        assertThat(token)
                .isEqualTo(new SessionToken(
                        token.id(),
                        token.token(),
                        SessionTokenType.EPHEMERAL,
                        null,
                        Map.of(),
                        Map.of(),
                        null,
                        token.apiKeyId(),
                        ISSUED_AT,
                        ISSUED_AT.plusSeconds(3600)));
        assertThat(SessionToken.fromJson(token.toJson())).isEqualTo(token);
        assertThat(anam.sessionTokens().all()).containsExactly(token);
        assertThat(anam.sessionTokens().get(token.id())).isEqualTo(token);
        assertThat(anam.sessions().verify(token.token())).isEqualTo(token);
    }

    @Test
    default void every_field_of_a_token_can_be_said() {
        Organization anam = organization();
        UUID id = UUID.fromString("00000000-0000-0000-0000-00000000000a");

        SessionToken token = anam.sessionTokens()
                .given(given -> given.id(id)
                        .personaConfig(Map.of("name", "Cara", "maxSessionLengthSeconds", 60))
                        .sessionOptions(Map.of("videoQuality", "auto"))
                        .clientLabel("web")
                        .apiKeyId(id)
                        .issuedAt(ISSUED_AT.minusSeconds(60))
                        .expiresAt(ISSUED_AT.plusSeconds(60)));

        assertThat(token)
                .isEqualTo(new SessionToken(
                        id,
                        token.token(),
                        SessionTokenType.EPHEMERAL,
                        null,
                        Map.of("name", "Cara", "maxSessionLengthSeconds", 60L),
                        Map.of("videoQuality", "auto"),
                        "web",
                        id,
                        ISSUED_AT.minusSeconds(60),
                        ISSUED_AT.plusSeconds(60)));
        assertThat(anam.sessionTokens().get(id)).isEqualTo(token);
    }

    @Test
    default void a_persona_and_a_configuration_that_names_it_are_the_same() {
        Organization anam = organization();
        Persona ada = anam.givenPersona("Ada");
        Map<String, Object> config = Map.of("personaId", ada.id().toString());

        SessionToken byPersona = anam.sessionTokens().given(given -> given.persona(ada));
        SessionToken byConfig = anam.sessionTokens().given(given -> given.personaConfig(config));

        for (SessionToken token : List.of(byPersona, byConfig)) {
            assertThat(token.type()).isEqualTo(SessionTokenType.STATEFUL);
            assertThat(token.personaId()).isEqualTo(ada.id());
            assertThat(token.personaConfig()).isEqualTo(config);
        }
    }

    @Test
    default void the_moment_that_is_not_said_is_an_hour_from_the_one_that_is() {
        Organization anam = organization();

        assertThat(anam.sessionTokens().given(given -> given.issuedAt(ISSUED_AT.plusSeconds(7))))
                .extracting(SessionToken::expiresAt)
                .isEqualTo(ISSUED_AT.plusSeconds(3607));
        assertThat(anam.sessionTokens().given(given -> given.expiresAt(ISSUED_AT.plusSeconds(7))))
                .extracting(SessionToken::issuedAt)
                .isEqualTo(ISSUED_AT.minusSeconds(3593));
        assertThat(anam.sessionTokens().given(given -> given.expired()))
                .extracting(SessionToken::issuedAt, SessionToken::expiresAt)
                .containsExactly(ISSUED_AT.minusSeconds(7200), ISSUED_AT.minusSeconds(3600));
    }

    @Test
    default void a_change_expires_a_token_and_keeps_its_text() {
        Organization anam = organization();
        SessionToken token = anam.sessionTokens().given();
        anam.clock().advance(Duration.ofMinutes(1));

        SessionToken changed = anam.sessionTokens().change(token.id(), change -> change.expired());

        assertThat(changed.token()).isEqualTo(token.token());
        assertThat(changed.issuedAt()).isEqualTo(ISSUED_AT);
        assertThat(changed.expiresAt()).isEqualTo(ISSUED_AT.plusSeconds(60));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().verify(token.token()))
                .withMessage("The session token has expired: it was valid until 2026-04-20T10:01:00Z, and the"
                        + " organization's clock shows 2026-04-20T10:01:00Z.");
    }

    @Test
    default void a_token_that_expires_twice_is_refused() {
        Organization anam = organization();

        assertThat(anam.sessionTokens().given(given -> given.expired().expiresAt(ISSUED_AT)))
                .extracting(SessionToken::expiresAt)
                .isEqualTo(ISSUED_AT);
        assertThat(anam.sessionTokens()
                        .given(given ->
                                given.expiresAt(ISSUED_AT.plusSeconds(1)).expired()))
                .extracting(SessionToken::expiresAt)
                .isEqualTo(ISSUED_AT.minusSeconds(3600));
    }

    @Test
    default void an_organization_that_is_cleared_has_issued_none() {
        Organization anam = organization();
        SessionToken token = anam.sessionTokens().given();

        anam.clear();

        assertThat(anam.sessionTokens().all()).isEmpty();
        assertThat(ApiCalls.send(anam.baseUrl(), token.token(), "POST", "/v1/engine/session", "")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    default void a_text_that_is_not_a_token_is_none() {
        Organization anam = organization();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().verify("nonsense"))
                .withMessage(
                        "The text is not a session token. A session token is a JWT: three parts of base64 with dots"
                                + " between them. The second part has an accountId.");
    }

    @Test
    default void a_token_of_another_organization_is_reported() {
        Organization anam = organization();
        Organization other = fake().newOrganization("other tokens");
        String token = other.sessionTokens().given().token();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anam.sessions().verify(token))
                .withMessage("The session token belongs to the organization " + other.organizationId()
                        + ", and not to this one, " + anam.organizationId() + ".");
    }

    @Test
    default void a_token_that_this_organization_has_not_issued_is_reported() {
        Organization anam = organization();
        Organization twin = organization();
        SessionToken removed = anam.sessionTokens().given();
        anam.sessionTokens().remove(removed.id());
        SessionToken twins = twin.sessionTokens().given();

        for (SessionToken token : List.of(removed, twins)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> anam.sessions().verify(token.token()))
                    .withMessage(
                            "This organization has not issued the session token. It was changed or removed, or it is"
                                    + " from another organization with the same name.");
        }
        assertThat(twins.id()).isEqualTo(removed.id());
        assertThat(twins.token()).isNotEqualTo(removed.token());
    }
}
