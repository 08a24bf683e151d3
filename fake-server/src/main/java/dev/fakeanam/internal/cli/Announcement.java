package dev.fakeanam.internal.cli;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.model.ShareLink;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the server tells of itself when it is ready. What is not there is not told. */
record Announcement(
        URI baseUrl, @Nullable String apiKey, @Nullable String link) {

    /** @param organizations the first is the one that is told of */
    static Announcement of(FakeAnam fake, List<Organization> organizations) {
        if (organizations.isEmpty()) {
            return new Announcement(fake.baseUrl(), null, null);
        }
        Organization first = organizations.get(0);
        List<ShareLink> links = first.shareLinks();
        return new Announcement(
                fake.baseUrl(),
                first.apiKey(),
                links.isEmpty() ? null : links.get(0).id().toString());
    }

    void print(PrintWriter out) {
        out.println("Fake Anam is ready.");
        out.println();
        out.println("Base URL:   " + baseUrl);
        if (apiKey != null) {
            out.println("API key:    " + apiKey);
        }
        if (apiKey != null && link != null) {
            out.println("Share link: " + link);
            out.println();
            out.println("Raise its usage limit to 50:");
            out.println("curl -sS -X PUT " + baseUrl + "/v1/share-links/" + link
                    + " -H " + quoted("Authorization: Bearer " + apiKey)
                    + " -H 'Content-Type: application/json' -d '{\"usageLimit\":50}'");
        }
        out.println();
        out.println("Stop it with Ctrl-C.");
        out.flush();
    }

    /** A key may have quotes and dollars; the line must still work as it is pasted. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
