package com.example.sharelinks;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and changes share links with Anam's API. Retries after errors that are often temporary. Thread-safe. */
public class ShareLinkClient {
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);
    private static final int ATTEMPTS = 3;
    private static final IntervalFunction BACKOFF = IntervalFunction.ofExponentialBackoff(Duration.ofMillis(50));
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Retry retry = Retry.of("anam", retries());
    private final URI baseUrl;
    private final String apiKey;

    public ShareLinkClient(URI baseUrl, String apiKey) {
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    public PublicLink read(UUID id) {
        return send("GET", id, BodyPublishers.noBody());
    }

    /** Sets the usage limit, and leaves the other fields as they are. */
    public PublicLink raiseUsageLimit(UUID id, int limit) {
        return send("PUT", id, BodyPublishers.ofString(JSON.writeValueAsString(Map.of("usageLimit", limit))));
    }

    /** Raises the usage limit. Reads it once and sends the sum, so that a retry does not add twice. */
    public PublicLink raiseUsageLimitBy(UUID id, int more) {
        return raiseUsageLimit(id, read(id).usageLimit() + more);
    }

    /** Lets the link expire in some hours, and leaves the other fields as they are. */
    public PublicLink renew(UUID id, double hours) {
        return send("PUT", id, BodyPublishers.ofString(JSON.writeValueAsString(Map.of("expiresInHours", hours))));
    }

    private PublicLink send(String method, UUID id, BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(baseUrl.resolve("/v1/share-links/" + id))
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .timeout(TIMEOUT)
                .method(method, body)
                .build();
        HttpResponse<String> response = sendWithRetries(request);
        if (response.statusCode() != 200) {
            throw new AnamException(response.statusCode(), message(response.body()));
        }
        return JSON.readValue(response.body(), PublicLink.class);
    }

    private HttpResponse<String> sendWithRetries(HttpRequest request) {
        try {
            return retry.executeCallable(() -> http.send(request, BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AnamException("Interrupted while waiting for Anam", interrupted);
        } catch (Exception failure) {
            throw new AnamException("Anam gave no response", failure);
        }
    }

    /** Returns the message of an error. The error of a gateway is not JSON. */
    private static String message(String body) {
        try {
            JsonNode error = JSON.readTree(body);
            return error.path("summary").asString(error.path("error").asString("Anam refused"));
        } catch (JacksonException noJson) {
            return "Anam is not available";
        }
    }

    private static RetryConfig retries() {
        return RetryConfig.<HttpResponse<String>>custom()
                .maxAttempts(ATTEMPTS)
                .retryOnException(IOException.class::isInstance)
                .retryOnResult(response -> PASSING.contains(response.statusCode()))
                .intervalBiFunction((attempt, outcome) ->
                        outcome.isRight() ? pause(attempt, outcome.get()) : BACKOFF.apply(attempt))
                .build();
    }

    private static long pause(int attempt, HttpResponse<String> response) {
        OptionalLong seconds = response.headers().firstValueAsLong("Retry-After");
        return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsLong()).toMillis() : BACKOFF.apply(attempt);
    }
}
