package dev.fakeanam.server;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.journal.Exchange;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Calls the API over a socket as an application does, with one key. A test may send any text as an id.
 * {@link Conformance} checks the responses.
 *
 * @param journal tells which responses a script has made
 */
record ApiClient(URI baseUrl, String apiKey, Supplier<List<Exchange>> journal) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(TestAuthority.sslContext())
            .build();

    /** Ends a test if its response never comes. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Makes a client of an organization without scripts. */
    ApiClient(URI baseUrl, String apiKey) {
        this(baseUrl, apiKey, List::of);
    }

    static ApiClient of(Organization organization) {
        return new ApiClient(organization.baseUrl(), organization.apiKey(), organization::exchanges);
    }

    ApiClient withKey(String otherKey) {
        return new ApiClient(baseUrl, otherKey, journal);
    }

    Response update(Object id, String json) {
        return update(id, BodyPublishers.ofString(json));
    }

    Response update(Object id, BodyPublisher json) {
        return send(request("/v1/share-links/" + id)
                .header("Content-Type", "application/json")
                .PUT(json));
    }

    Response get(Object id) {
        return send(request("/v1/share-links/" + id).GET());
    }

    Response list(String query) {
        return send(request("/v1/share-links" + query).GET());
    }

    Response create(String json) {
        return send(request("/v1/share-links")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    Response delete(Object id) {
        return send(request("/v1/share-links/" + id).DELETE());
    }

    /** Sends JSON, or no body where it is empty or null. */
    Response call(String method, String path, String json) {
        HttpRequest.Builder request = request(path);
        return json == null || json.isEmpty()
                ? send(request.method(method, BodyPublishers.noBody()))
                : send(request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json)));
    }

    Response post(String path, Form form) {
        return send(request(path).header("Content-Type", form.contentType()).POST(form.publisher()));
    }

    /** A request with the key, to be completed by the test. */
    HttpRequest.Builder request(String path) {
        return requestWithoutKey(path).header("Authorization", "Bearer " + apiKey);
    }

    HttpRequest.Builder requestWithoutKey(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(PATIENCE);
    }

    Response send(HttpRequest.Builder request) {
        return Response.of(exchange(request));
    }

    HttpResponse<String> exchange(HttpRequest.Builder request) {
        return exchangeAsync(request).join();
    }

    CompletableFuture<Response> sendAsync(HttpRequest.Builder request) {
        return exchangeAsync(request).thenApply(Response::of);
    }

    private CompletableFuture<HttpResponse<String>> exchangeAsync(HttpRequest.Builder request) {
        return HTTP.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> Conformance.checked(response, journal));
    }
}
