package dev.fakeanam.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.internal.engine.Engine;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect of the server is never reported as a mistake of its client. */
class OwnDefectTest {
    private volatile @Nullable Throwable defect;

    private final ServedEngine served = ServedEngine.start(HttpOptions.IDLE_MILLIS, this::now);
    private final Engine.Entry anam = served.engine().open("defective", "key");

    static Stream<Throwable> what_a_refusal_is_thrown_as() {
        return Stream.of(
                new IllegalArgumentException("of ours"),
                new NoSuchElementException("of ours"),
                new IllegalStateException("of ours"),
                new StackOverflowError("of ours"));
    }

    @AfterEach
    void stop() {
        defect = null;
        served.close();
    }

    @ParameterizedTest
    @MethodSource("what_a_refusal_is_thrown_as")
    void of_the_admin_api_is_a_500(Throwable ours) throws Exception {
        anam.organization().clock().resume();
        defect = ours;

        HttpResponse<String> response = get("/__admin/organizations/" + anam.id() + "/clock");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/problem+json");
        assertThat(response.body()).contains("\"detail\":\"Fake Anam has a defect, please report it: " + ours);
    }

    @ParameterizedTest
    @MethodSource("what_a_refusal_is_thrown_as")
    void of_the_admin_api_is_a_500_in_a_change_too(Throwable ours) throws Exception {
        anam.organization().clock().resume();
        defect = ours;

        HttpResponse<String> response = send(
                HttpRequest.newBuilder(URI.create(served.baseUrl() + "/__admin/organizations/" + anam.id() + "/clock"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"advance\":\"PT1H\"}")));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("\"detail\":\"Fake Anam has a defect, please report it: " + ours);
    }

    @ParameterizedTest
    @MethodSource("what_a_refusal_is_thrown_as")
    void of_the_emulated_api_is_a_500_of_that_though_no_journal_can_be_written(Throwable ours) throws Exception {
        defect = ours;

        HttpResponse<String> response = get(ApiCalls.LINKS);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(response.body()).startsWith("{\"error\":\"Fake Anam has a defect, please report it: " + ours);
    }

    /** Does not check the response, because no document describes it. */
    private HttpResponse<String> get(String path) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(served.baseUrl() + path)).header("Authorization", "Bearer nobody's"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private Instant now() {
        if (defect instanceof Error error) {
            throw error;
        }
        if (defect instanceof RuntimeException exception) {
            throw exception;
        }
        return Instant.now();
    }
}
