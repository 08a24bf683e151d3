package com.example.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.voices.Voice;
import org.junit.jupiter.api.Test;

/** Runs the code in the table of docs/GETTING-STARTED.md for what is not a share link. */
@FakeAnamTest
class PersonasAndSessionsTest {

    @Test
    void personas_with_what_they_are_made_of(Organization anam) {
        Voice lucy = anam.voices().given(voice -> voice.displayName("Lucy"));
        Tool calendar = anam.tools().given(tool -> tool.name("calendar"));
        Persona ada = anam.personas().given(persona -> persona.name("Ada").voice(lucy));

        assertThat(anam.avatars().all()).isNotEmpty();
        assertThat(anam.tools().all()).containsExactly(calendar);
        assertThat(ada).hasVoice(lucy).hasNoTools();
    }

    @Test
    void sessions_and_their_tokens(Organization anam) {
        SessionToken expired = anam.sessionTokens().given(token -> token.expired());
        Session spoken = anam.sessions()
                .given(session ->
                        session.transcript(user("Hi"), persona("Hello")).ended(NORMAL_EXIT));

        assertThat(anam).hasIssuedToken(expired.token()).hasActiveSessions(0);
        assertThat(spoken).hasEndedWith(NORMAL_EXIT);
    }
}
