package dev.fakeanam.contract;

import dev.fakeanam.assertions.AnamResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sends one request after the other, as slowly as the API wants, up to a maximum number. It masks the keys in
 * responses. Not thread-safe.
 */
final class Wire {
    /** The maximum for a run against Anam. Requests that clean up are sent even after it. */
    static final int MOST_REQUESTS = 190;

    private static final int MOST_REPETITIONS = 3;
    private static final int RETRY_AFTER_BY_DEFAULT = 5;
    private static final int LONGEST_RETRY_AFTER = 120;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();
    private final ApiUnderTest api;
    private long nextAt = System.nanoTime();
    private int requests;

    Wire(ApiUnderTest api) {
        this.api = api;
    }

    /**
     * Sends a request. If the API says that it came too early, sends it up to three more times.
     *
     * @throws NotAnsweredException if it still comes too early, if no response comes, or if too many requests were sent
     *     before
     */
    AnamResponse send(HttpRequest request) {
        AnamResponse response = sendOnce(request);
        for (int i = 0; i < MOST_REPETITIONS && isEarly(response); i++) {
            pause(Duration.ofSeconds(retryAfter(response)));
            response = sendOnce(request);
        }
        if (isEarly(response)) {
            throw new NotAnsweredException(described(request) + " was a 429 " + (MOST_REPETITIONS + 1)
                    + " times in a row. Raise ANAM_PAUSE_MILLIS.");
        }
        return response;
    }

    private AnamResponse sendOnce(HttpRequest request) {
        if (!api.isFake() && requests >= MOST_REQUESTS && !Leftovers.isRemoval(request)) {
            throw new NotAnsweredException("The suite sends no more than " + MOST_REQUESTS + " requests in a run, and"
                    + " those were sent. A rate limit may have made it repeat some: raise ANAM_PAUSE_MILLIS.");
        }
        pause(Duration.ofNanos(nextAt - System.nanoTime()));
        requests++;
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return masked(AnamResponse.of(response), response.headers().map());
        } catch (IOException failure) {
            throw new NotAnsweredException(described(request) + " failed: " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotAnsweredException("The run was interrupted.", interrupted);
        } finally {
            nextAt = System.nanoTime() + api.pause().toNanos();
        }
    }

    /** Masks the keys, because a server may send them back, and messages show responses. */
    private AnamResponse masked(AnamResponse response, Map<String, List<String>> headers) {
        Map<String, List<String>> masked = new HashMap<>();
        headers.forEach((name, values) ->
                masked.put(name, values.stream().map(this::masked).toList()));
        AnamResponse shown = AnamResponse.of(response.status(), masked, masked(response.body()));
        return response.operation().map(shown::to).orElse(shown);
    }

    private String masked(String text) {
        String shown = api.apiKey().maskedIn(text);
        shown = api.readOnlyApiKey().isPresent() ? api.readOnlyApiKey().get().maskedIn(shown) : shown;
        return api.otherApiKey().isPresent() ? api.otherApiKey().get().maskedIn(shown) : shown;
    }

    /** A 429 because of too many concurrent sessions is not early, so waiting would not help. */
    private static boolean isEarly(AnamResponse response) {
        return response.status() == 429 && !response.body().contains("concurrent_limit");
    }

    private static String described(HttpRequest request) {
        return request.method() + " " + request.uri();
    }

    private static int retryAfter(AnamResponse response) {
        String seconds = response.headers().first("Retry-After").orElse("");
        return seconds.matches("\\d{1,6}")
                ? Math.min(Integer.parseInt(seconds), LONGEST_RETRY_AFTER)
                : RETRY_AFTER_BY_DEFAULT;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(Math.max(0, duration.toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotAnsweredException("The run was interrupted.", interrupted);
        }
    }
}
