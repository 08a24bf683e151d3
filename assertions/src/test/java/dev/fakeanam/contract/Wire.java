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
 * Sends requests one after the other, as slowly as the API wants them, no more than a bound, and shows no key in what
 * it gives back. Not thread-safe.
 */
final class Wire {
    /** For a run against Anam. Requests that remove something at the end are not refused. */
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
     * Sends a request, and again, as often as three times, when the API says that it comes too early.
     *
     * @throws NotAnsweredException if it still does, or no response came, or too many requests were sent before
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

    /** Keeps the key out of every message from here on, should a server send it back. */
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

    /** A limit of sessions at once is a 429 as well, but of no use to wait for. */
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
