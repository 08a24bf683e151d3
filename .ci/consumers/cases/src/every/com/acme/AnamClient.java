package com.acme;

import dev.fakeanam.Organization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

/** The code under test of each case. */
final class AnamClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Organization anam;

    AnamClient(Organization anam) {
        this.anam = anam;
    }

    HttpResponse<String> create(UUID personaId) {
        return send("POST", "/v1/share-links", "{\"personaId\":\"" + personaId + "\"}");
    }

    HttpResponse<String> raiseUsageLimit(UUID id) {
        return send("PUT", "/v1/share-links/" + id, "{\"usageLimit\":50}");
    }

    HttpResponse<String> read(UUID id) {
        return send("GET", "/v1/share-links/" + id, "");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(anam.baseUrl().resolve(path))
                .header("Authorization", "Bearer " + anam.apiKey())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Anam", interrupted);
        }
    }
}
