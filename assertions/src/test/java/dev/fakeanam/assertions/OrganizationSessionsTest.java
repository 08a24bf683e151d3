package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.tokens.SessionToken;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrganizationSessionsTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(30);

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
    void sessions_are_there_or_not_and_active_or_not() {
        Organization anam = fake.newOrganization();
        Persona ada = anam.givenPersona("Ada");
        Session active = anam.sessions().given(session -> session.persona(ada));
        Session ended = anam.sessions().given(session -> session.ended(NORMAL_EXIT));

        assertThat(anam)
                .hasSession(active.id())
                .hasSessionSatisfying(active.id(), session -> session.isActive().isOf(ada))
                .hasSessionSatisfying(ended.id(), session -> session.hasEndedWith(NORMAL_EXIT))
                .hasNoSession(ID)
                .hasSessionCount(2)
                .hasActiveSessions(1)
                .isNotNull();
    }

    @Test
    void the_end_of_a_session_is_waited_for() {
        Organization anam = fake.newOrganization();
        Session active = anam.sessions().given();
        CountDownLatch looked = new CountDownLatch(2);

        CompletableFuture<?> change = CompletableFuture.runAsync(() -> {
            await(looked);
            anam.sessions().change(active.id(), now -> now.ended(NORMAL_EXIT));
        });

        assertThat(anam)
                .within(LONG)
                .hasSessionSatisfying(active.id(), now -> {
                    looked.countDown();
                    now.hasEnded();
                })
                .hasActiveSessions(0);
        change.join();
    }

    @Test
    void sessions_that_are_not_as_expected_are_reported() {
        Organization anam = fake.newOrganization("talks");
        Session active = anam.sessions().given();
        Session ended = anam.sessions().given(session -> session.ended(NORMAL_EXIT));

        assertThatThrownBy(() -> assertThat(anam).hasSession(ID)).hasMessage("""

                        Expecting the organization "talks" to have the session
                          %s
                        but it has
                          %s, %s""", ID, ended.id(), active.id());
        assertThatThrownBy(() -> assertThat(anam).hasNoSession(active.id()))
                .hasMessage("""

                        Expecting the organization "talks" to have no session
                          %s
                        but it has
                          %s""", active.id(), active.toJson());
        assertThatThrownBy(() -> assertThat(anam).hasSessionCount(1)).hasMessage("""

                        Expecting the organization "talks" to have
                          1 sessions
                        but it has
                          2: %s, %s""", ended.id(), active.id());
        assertThatThrownBy(() -> assertThat(anam).within(SHORT).hasActiveSessions(2))
                .hasMessage("""

                        Expecting the organization "talks" to have
                          2 active sessions
                        but it has
                          1: %s
                        Waited 30 ms for it.""", active.id());
    }

    @Test
    void transcripts_are_read() {
        Organization anam = fake.newOrganization("words");
        Session silent = anam.sessions().given();
        Session spoken = anam.sessions()
                .given(session ->
                        session.transcript(user("Hi"), persona("Hello")).ended(NORMAL_EXIT));
        SessionTranscript transcript = anam.sessions().transcript(spoken.id()).orElseThrow();

        assertThat(anam)
                .hasTranscriptSatisfying(
                        spoken.id(), words -> words.isOf(spoken).hasMessages(user("Hi"), persona("Hello")))
                .isNotNull();
        assertThatThrownBy(() ->
                        assertThat(anam).hasTranscriptSatisfying(spoken.id(), words -> words.endsWith(user("Bye"))))
                .hasMessage("""

                        Expecting the transcript %s to end with the messages
                          user: "Bye"
                        but it has
                          user: "Hi"
                          persona: "Hello"
                        in
                          %s""", spoken.id(), transcript.toJson());
        assertThatThrownBy(() -> assertThat(anam).hasTranscriptSatisfying(silent.id(), words -> {}))
                .hasMessage("""

                        Expecting the organization "words" to have a transcript of the session
                          %s
                        but the session has none:
                          %s""", silent.id(), silent.toJson());
        assertThatThrownBy(() -> assertThat(anam).within(SHORT).hasTranscriptSatisfying(ID, words -> {}))
                .hasMessage("""

                        Expecting the organization "words" to have a transcript of the session
                          %s
                        but it has no such session
                        Waited 30 ms for it.""", ID);
    }

    @Test
    void a_token_is_found_by_the_text_that_a_client_has() {
        Organization anam = fake.newOrganization();
        Persona ada = anam.givenPersona("Ada");
        SessionToken valid = anam.sessionTokens().given(token -> token.persona(ada));
        SessionToken expired = anam.sessionTokens().given(token -> token.expired());

        assertThat(anam)
                .hasIssuedToken(valid.token())
                .hasIssuedTokenSatisfying(
                        valid.token(), token -> token.isFor(ada).expiresIn(Duration.ofHours(1)))
                .hasIssuedTokenSatisfying(expired.token(), SessionTokenAssert::isEphemeral)
                .isNotNull();
        assertThat(anam.sessions().verify(valid.token())).isFor(ada).isIssuedBy(anam);
    }

    @Test
    void a_token_that_is_not_as_expected_is_reported_with_the_reason() {
        Organization anam = fake.newOrganization("issuer");
        Organization other = fake.newOrganization("other");
        SessionToken token = anam.sessionTokens().given();

        assertThatThrownBy(() -> assertThat(anam).hasIssuedToken("5 %")).hasMessage("""

                        Expecting the organization "issuer" to have issued the session token
                          5 %
                        but it has not. The text is not a session token. A session token is a JWT: three parts of base64 with dots between them. \
                        The second part has an accountId.""");
        assertThatThrownBy(() -> assertThat(anam).hasIssuedToken(null)).hasMessage("""

                        Expecting the organization "issuer" to have issued the session token
                          null
                        but it has not. The text is not a session token. A session token is a JWT: three parts of base64 with dots between them. \
                        The second part has an accountId.""");
        assertThatThrownBy(() -> assertThat(other).hasIssuedToken(token.token()))
                .hasMessage("""

                        Expecting the organization "other" to have issued the session token
                          %s
                        but it has not. The session token belongs to the organization %s, and not to this one, %s.""", token.token(), anam.organizationId(), other.organizationId());
        assertThatThrownBy(() -> assertThat(anam).hasIssuedTokenSatisfying(token.token(), issued -> issued.isFor(ID)))
                .hasMessage("""

                        Expecting the session token %s to have personaId
                          "%s"
                        but it has
                          null
                        in
                          %s""", token.id(), ID, token.toJson());
    }

    @Test
    void an_organization_that_is_null_is_reported() {
        List<Consumer<OrganizationAssert>> assertions = List.of(
                anam -> anam.hasSession(ID),
                anam -> anam.hasNoSession(ID),
                anam -> anam.hasSessionCount(0),
                anam -> anam.hasActiveSessions(0),
                anam -> anam.hasTranscriptSatisfying(ID, transcript -> {}),
                anam -> anam.hasIssuedToken("a"));
        for (Consumer<OrganizationAssert> assertion : assertions) {
            assertThatThrownBy(() -> assertion.accept(assertThat((Organization) null)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessage("%nExpecting actual not to be null".formatted());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
