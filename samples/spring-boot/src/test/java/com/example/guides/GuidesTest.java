package com.example.guides;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;
import static dev.fakeanam.tokens.SessionTokenRequests.createSessionToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.client.HttpServerErrorException.ServiceUnavailable;

@SpringBootTest
@FakeAnamTest(baseUrlProperty = "anam.base-url", apiKeyProperty = "anam.api-key")
class GuidesTest {
    @Autowired
    Guides guides;

    @Autowired
    Archive archive;

    @Test
    void a_new_guide_has_a_share_link(Organization anam) {
        Guides.Guide guide = guides.create("Ada");

        Persona ada = anam.personas().get(guide.personaId());
        assertThat(ada).hasName("Ada").hasSystemPrompt("You are a guide of our museum.");
        assertThat(guide.link()).endsWith("/" + ada.shareLinks().get(0).token());
    }

    @Test
    void a_browser_gets_a_token_for_its_guide(Organization anam) {
        Persona ada = anam.givenPersona("Ada");

        String token = guides.token(ada.id()).sessionToken();

        assertThat(anam.sessions().verify(token)).isFor(ada).expiresIn(Duration.ofHours(1));
    }

    @Test
    void a_transcript_is_filed_when_a_session_has_ended(Organization anam) {
        Session session = anam.sessions()
                .given(given -> given.transcript(user("What is this?"), persona("A vase."))
                        .ended(NORMAL_EXIT));

        guides.file(session.id());

        assertThat(archive.transcript(session.id())).contains("user: What is this?\npersona: A vase.");
    }

    @Test
    void it_does_not_hide_that_anam_is_not_available(Organization anam) {
        Persona ada = anam.givenPersona("Ada");
        anam.on(createSessionToken()).reply(503);

        assertThatExceptionOfType(ServiceUnavailable.class).isThrownBy(() -> guides.token(ada.id()));
    }
}
