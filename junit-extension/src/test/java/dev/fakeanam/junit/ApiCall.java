package dev.fakeanam.junit;

import dev.fakeanam.Organization;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** What code under test would send. */
final class ApiCall {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ApiCall() {}

    static int get(URI baseUrl, String path, String apiKey) throws IOException, InterruptedException {
        return get(baseUrl, path, "Authorization", "Bearer " + apiKey);
    }

    static int get(URI baseUrl, String path, String header, String value) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .header(header, value)
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    static int post(Organization anam, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(anam.baseUrl() + path))
                .header("Authorization", "Bearer " + anam.apiKey())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }

    static int update(URI baseUrl, Object id, String apiKey) throws IOException, InterruptedException {
        return update(baseUrl, id, apiKey, "{\"usageLimit\":50}");
    }

    static int update(URI baseUrl, Object id, String apiKey, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/v1/share-links/" + id))
                .header("Authorization", "Bearer " + apiKey)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
    }
}
