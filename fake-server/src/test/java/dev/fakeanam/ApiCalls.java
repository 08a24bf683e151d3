package dev.fakeanam;

import dev.fakeanam.internal.tls.TestAuthority;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.server.Conformance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Calls the API as a client of Anam would: through a socket, with a key. {@link Conformance} checks the responses. */
public final class ApiCalls {
    public static final String LINKS = "/v1/share-links";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().sslContext(TestAuthority.sslContext()).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ApiCalls() {}

    public static HttpResponse<String> update(Organization organization, UUID id, String json) {
        return send(organization, "PUT", LINKS + "/" + id, json);
    }

    public static HttpResponse<String> get(Organization organization, UUID id) {
        return send(organization, "GET", LINKS + "/" + id, "");
    }

    public static HttpResponse<String> list(Organization organization) {
        return send(organization, "GET", LINKS, "");
    }

    public static HttpResponse<String> create(Organization organization, String json) {
        return send(organization, "POST", LINKS, json);
    }

    public static HttpResponse<String> delete(Organization organization, UUID id) {
        return send(organization, "DELETE", LINKS + "/" + id, "");
    }

    public static HttpResponse<String> send(Organization organization, String method, String path, String json) {
        return send(
                request(organization.baseUrl(), organization.apiKey(), method, path, json), organization::exchanges);
    }

    /** Sends a request to a server without scripts. */
    public static HttpResponse<String> send(URI baseUrl, String apiKey, String method, String path, String json) {
        return send(request(baseUrl, apiKey, method, path, json), List::of);
    }

    /** Sends a body of another media type. */
    public static HttpResponse<String> sendAs(
            String contentType, Organization organization, String method, String path, String body) {
        return send(
                request(organization.baseUrl(), organization.apiKey(), method, path, contentType, body),
                organization::exchanges);
    }

    private static HttpResponse<String> send(HttpRequest request, Supplier<List<Exchange>> journal) {
        try {
            return Conformance.checked(CLIENT.send(request, BodyHandlers.ofString()), journal);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a response.", interrupted);
        }
    }

    public static CompletableFuture<HttpResponse<String>> sendAsync(
            Organization organization, String method, String path, String json) {
        return sendAsync(
                request(organization.baseUrl(), organization.apiKey(), method, path, json), organization::exchanges);
    }

    public static CompletableFuture<HttpResponse<String>> sendAsync(
            URI baseUrl, String apiKey, String method, String path, String json) {
        return sendAsync(request(baseUrl, apiKey, method, path, json), List::of);
    }

    private static CompletableFuture<HttpResponse<String>> sendAsync(
            HttpRequest request, Supplier<List<Exchange>> journal) {
        return CLIENT.sendAsync(request, BodyHandlers.ofString())
                .thenApply(response -> Conformance.checked(response, journal));
    }

    /** Lists the share links with another of the organization's keys. */
    public static HttpResponse<String> listWithKey(Organization organization, String apiKey) {
        return send(request(organization.baseUrl(), apiKey, "GET", LINKS, ""), organization::exchanges);
    }

    /** Lists the share links with one more header. */
    public static HttpResponse<String> listWithHeader(Organization organization, String name, String value) {
        HttpRequest request = HttpRequest.newBuilder(organization.baseUrl().resolve(LINKS))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + organization.apiKey())
                .header(name, value)
                .build();
        return sendAsync(request, organization::exchanges).join();
    }

    /** Sends a request, and closes the connection without waiting for its response. */
    public static void sendAndLeave(Organization organization, String method, String path, String json)
            throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: fake\r\nAuthorization: Bearer "
                + organization.apiKey() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\n\r\n";
        URI baseUrl = organization.baseUrl();
        try (Socket socket = TestAuthority.connect(baseUrl)) {
            socket.getOutputStream().write((head + json).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static HttpRequest request(URI baseUrl, String apiKey, String method, String path, String json) {
        return request(baseUrl, apiKey, method, path, "application/json", json);
    }

    private static HttpRequest request(
            URI baseUrl, String apiKey, String method, String path, String contentType, String body) {
        return HttpRequest.newBuilder(baseUrl.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body))
                .build();
    }
}
