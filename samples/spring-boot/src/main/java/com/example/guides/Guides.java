package com.example.guides;

import com.example.guides.AnamClient.Persona;
import com.example.guides.AnamClient.SessionToken;
import com.example.guides.AnamClient.Transcript;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints that the web page of our museum calls. */
@RestController
class Guides {
    private final AnamClient anam;
    private final Archive archive;

    Guides(AnamClient anam, Archive archive) {
        this.anam = anam;
        this.archive = archive;
    }

    record Guide(UUID personaId, String link) {}

    /** Creates a guide, and a link to it for the newsletter. */
    @PostMapping("/guides")
    Guide create(@RequestParam String name) {
        Persona persona = anam.createPersona(name, "You are a guide of our museum.");
        String token = anam.createShareLink(persona.id()).token();
        return new Guide(persona.id(), "https://lab.anam.ai/share/" + token);
    }

    /** Returns a session token for Anam's JavaScript SDK in the browser. The API key never leaves this server. */
    @PostMapping("/guides/{personaId}/token")
    SessionToken token(@PathVariable UUID personaId) {
        return anam.createSessionToken(personaId);
    }

    /** Archives the transcript of a session that has ended. */
    @PutMapping("/sessions/{sessionId}/transcript")
    void file(@PathVariable UUID sessionId) {
        Transcript transcript = anam.transcript(sessionId);
        archive.file(
                sessionId,
                transcript.messages().stream()
                        .map(message -> message.role() + ": " + message.message())
                        .collect(Collectors.joining("\n")));
    }
}
