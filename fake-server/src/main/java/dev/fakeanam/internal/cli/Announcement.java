package dev.fakeanam.internal.cli;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.model.ShareLink;
import java.io.PrintWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What the standalone server says once it is ready: enough for a first request. */
final class Announcement {
    private final PrintWriter out;

    Announcement(PrintWriter out) {
        this.out = out;
    }

    /** @param organization the one that is told of; null where there is none */
    void print(FakeAnam fake, @Nullable Organization organization) {
        out.println("Fake Anam is ready.");
        out.println();
        out.println("Base URL:   " + fake.baseUrl());
        if (organization != null) {
            out.println("API key:    " + organization.apiKey());
            organization.shareLinks().stream()
                    .findFirst()
                    .ifPresent(link -> printLink(fake.baseUrl(), organization.apiKey(), link));
        }
        out.println();
        out.println("Stop it with Ctrl-C.");
        out.flush();
    }

    private void printLink(URI baseUrl, String apiKey, ShareLink link) {
        out.println("Share link: " + link.id());
        out.println();
        out.println("Raise its usage limit to 50:");
        out.println("curl -sS -X PUT " + baseUrl + "/v1/share-links/" + link.id() + " -H "
                + quoted("Authorization: Bearer " + apiKey)
                + " -H 'Content-Type: application/json' -d '{\"usageLimit\":50}'");
    }

    /** A key may have quotes and dollars; the line must still work as it is pasted. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
