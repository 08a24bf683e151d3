package com.example.sharelinks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The code under test: sends a request up to three times. */
public class ShareLinkClient {
    private static final int ATTEMPTS = 3;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI baseUrl;
    private final String apiKey;

    public ShareLinkClient(URI baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    public int usageLimit(UUID id) throws IOException, InterruptedException {
        return send("GET", id, BodyPublishers.noBody()).path("usageLimit").asInt();
    }

    public void raiseUsageLimit(UUID id, int limit) throws IOException, InterruptedException {
        send("PUT", id, BodyPublishers.ofString("{\"usageLimit\":" + limit + "}"));
    }

    public void raiseUsageLimitBy(UUID id, int more) throws IOException, InterruptedException {
        raiseUsageLimit(id, usageLimit(id) + more);
    }

    private JsonNode send(String method, UUID id, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/v1/share-links/" + id))
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        return JSON.readTree(sendUpTo(ATTEMPTS, request));
    }

    private String sendUpTo(int attempts, HttpRequest request) throws IOException, InterruptedException {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 200) {
                return response.body();
            }
            if (response.statusCode() < 500 || attempts == 1) {
                throw new IllegalStateException("Anam answered " + response.statusCode() + ": " + response.body());
            }
        } catch (IOException lost) {
            if (attempts == 1) {
                throw lost;
            }
        }
        return sendUpTo(attempts - 1, request);
    }
}
