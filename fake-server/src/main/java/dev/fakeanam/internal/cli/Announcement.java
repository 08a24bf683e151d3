package dev.fakeanam.internal.cli;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.URI;
import java.util.Optional;

/** What the standalone server says once it is ready: enough for a first request. */
final class Announcement {
    private final URI baseUrl;
    private final StringBuilder text = new StringBuilder();

    private Announcement(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** @param organization the one that is told of; empty where there is none */
    static String of(URI baseUrl, Optional<Organization> organization, boolean hasPage) {
        Announcement announcement = new Announcement(baseUrl);
        announcement.say("Fake Anam is ready.");
        announcement.say("");
        announcement.say("Base URL:   " + baseUrl);
        if (hasPage) {
            announcement.say("Page:       " + baseUrl + AdminRoute.PREFIX + "/");
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
        say("curl -sS -X PUT " + baseUrl + "/v1/share-links/" + link.id() + " -H "
                + quoted("Authorization: Bearer " + apiKey)
                + " -H 'Content-Type: application/json' -d '{\"usageLimit\":50}'");
    }

    private void say(String line) {
        text.append(line).append(System.lineSeparator());
    }

    /** A key may have quotes and dollars; the line must still work as it is pasted. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
