package com.example.guides;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Calls Anam's API. */
@Component
class AnamClient {
    private final RestClient anam;

    AnamClient(
            RestClient.Builder http,
            @Value("${anam.base-url:https://api.anam.ai}") String baseUrl,
            @Value("${anam.api-key}") String apiKey) {
        anam = http.baseUrl(baseUrl)
                .defaultHeaders(headers -> headers.setBearerAuth(apiKey))
                .build();
    }

    record Persona(UUID id, String name) {}

    record ShareLink(UUID id, String token) {}

    record SessionToken(String sessionToken) {}

    record Message(String role, String message) {}

    record Transcript(UUID sessionId, String personaName, List<Message> messages) {}

    Persona createPersona(String name, String systemPrompt) {
        return post("/v1/personas", Map.of("name", name, "systemPrompt", systemPrompt), Persona.class);
    }

    ShareLink createShareLink(UUID personaId) {
        return post("/v1/share-links", Map.of("personaId", personaId), ShareLink.class);
    }

    SessionToken createSessionToken(UUID personaId) {
        return post(
                "/v1/auth/session-token", Map.of("personaConfig", Map.of("personaId", personaId)), SessionToken.class);
    }

    Transcript transcript(UUID sessionId) {
        return anam.get()
                .uri("/v1/sessions/{id}/transcript", sessionId)
                .retrieve()
                .body(Transcript.class);
    }

    private <T> T post(String path, Object body, Class<T> answer) {
        return anam.post().uri(path).body(body).retrieve().body(answer);
    }
}
