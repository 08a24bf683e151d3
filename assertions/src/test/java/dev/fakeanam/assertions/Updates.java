package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Sends updates of share links as a client does. */
final class Updates {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Updates() {}

    static void put(Organization anam, ShareLink link, String body) throws IOException, InterruptedException {
        HTTP.send(update(anam, link, body), BodyHandlers.discarding());
    }

    static CompletableFuture<?> putAsync(Organization anam, ShareLink link, String body) {
        return HTTP.sendAsync(update(anam, link, body), BodyHandlers.discarding());
    }

    /** Returns a link's JSON cut short, as in a transcript. The tests change only fields after the cut. */
    static String shortened(ShareLink link) {
        return link.toJson().substring(0, 120) + "…";
    }

    private static HttpRequest update(Organization anam, ShareLink link, String body) {
        return HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links/" + link.id()))
                .header("Authorization", "Bearer " + anam.apiKey())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
    }
}
