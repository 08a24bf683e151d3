package dev.fakeanam.server;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Calls the admin API by path, as curl would. Checks its responses against the OpenAPI document. */
record AdminCalls(URI baseUrl) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(TestAuthority.sslContext())
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static AdminCalls of(FakeAnam fake) {
        return new AdminCalls(fake.baseUrl());
    }

    static Response json(int status, String json) {
        return Response.json(status, json);
    }

    static Response empty() {
        return new Response(204, List.of(), "");
    }

    static Response problem(int status, String title, String detail) {
        return new Response(
                status,
                List.of("application/problem+json"),
                "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":"
                        + Json.write(detail) + "}");
    }

    /** The id of a new organization. Its clock stands still. */
    String newOrganization(String name, String apiKey) {
        Response made = send(
                "POST",
                "/organizations",
                "{\"name\":\"" + name + "\",\"apiKey\":\"" + apiKey + "\",\"clock\":{\"ticking\":false}}");
        return String.valueOf(((Map<?, ?>) Json.parse(made.body())).get("id"));
    }

    Response get(String path) {
        return send("GET", path, "");
    }

    Response send(String method, String path, String json) {
        return sendAsync(method, path, json).join();
    }

    CompletableFuture<Response> sendAsync(String method, String path, String json) {
        return exchange(method, path, json).thenApply(Response::of);
    }

    CompletableFuture<HttpResponse<String>> exchange(String method, String path, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + AdminRoute.PREFIX + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> Conformance.checked(response, List::of));
    }
}
