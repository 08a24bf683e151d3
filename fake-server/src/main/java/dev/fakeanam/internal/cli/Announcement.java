package dev.fakeanam.internal.cli;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text that the standalone server prints when it is ready: enough for a first request. */
final class Announcement {
    private final URI baseUrl;
    private final @Nullable Path caFile;
    private final StringBuilder text = new StringBuilder();

    private Announcement(URI baseUrl, @Nullable Path caFile) {
        this.baseUrl = baseUrl;
        this.caFile = caFile;
    }

    /**
     * @param organization the organization to show; empty if there is none
     * @param caFile the file with the CA's certificate; null for none
     */
    static String of(URI baseUrl, Optional<Organization> organization, boolean hasPage, @Nullable Path caFile) {
        Announcement announcement = new Announcement(baseUrl, caFile);
        announcement.say("Fake Anam is ready.");
        announcement.say("");
        announcement.say("Base URL:   " + baseUrl);
        if (hasPage) {
            announcement.say("Page:       " + baseUrl + AdminRoute.PREFIX + "/");
        }
        if (announcement.isHttps()) {
            announcement.say("CA:         "
                    + (caFile == null ? "not in a file, unless you start with --ca-file ca.pem" : caFile));
        }
        organization.ifPresent(announcement::tell);
        announcement.say("");
        announcement.say("Stop it with Ctrl-C.");
        return announcement.text.toString();
    }

    private void tell(Organization organization) {
        say("API key:    " + organization.apiKey());
        organization.shareLinks().all().stream().findFirst().ifPresent(link -> tell(organization.apiKey(), link));
    }

    private void tell(String apiKey, ShareLink link) {
        say("Share link: " + link.id());
        say("");
        say("Raise its usage limit to 50:");
        say("curl -sS" + trust() + " -X PUT " + baseUrl + "/v1/share-links/" + link.id() + " -H "
                + quoted("Authorization: Bearer " + apiKey)
                + " -H 'Content-Type: application/json' -d '{\"usageLimit\":50}'");
    }

    private String trust() {
        return isHttps() ? " --cacert " + (caFile == null ? "ca.pem" : quoted(caFile.toString())) : "";
    }

    private boolean isHttps() {
        return baseUrl.getScheme().equals("https");
    }

    private void say(String line) {
        text.append(line).append(System.lineSeparator());
    }

    /** A key may contain quotes and dollar signs. The line must still work when it is pasted. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
