package dev.fakeanam.internal.cli;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.engine.IssuedKey;
import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The text that the standalone server prints when it is ready: enough for a first request. */
final class Announcement {
    private final URI baseUrl;
    private final @Nullable Path caFile;
    private final StringBuilder text = new StringBuilder();

    /** @param caFile the file with the CA's certificate; null for none */
    Announcement(URI baseUrl, boolean hasPage, @Nullable Path caFile) {
        this.baseUrl = baseUrl;
        this.caFile = caFile;
        say("Fake Anam is ready.");
        say("");
        say("Base URL:   " + baseUrl);
        if (hasPage) {
            say("Page:       " + baseUrl + AdminRoute.PREFIX + "/");
        }
        if (isHttps()) {
            say("CA:         "
                    + (caFile == null
                            ? "not in a file, unless you start with --ca-file ca.pem"
                            : PrintableText.of(caFile.toString())));
        }
    }

    /** Returns the text for a server with an organization that takes a first request. */
    String withKey(IssuedKey key, Organization organization) {
        say("API key:    " + key.key());
        if (key.permission() == Permission.FULL) {
            organization.shareLinks().all().stream().findFirst().ifPresent(link -> tell(key.key(), link));
        }
        return end();
    }

    /**
     * Returns the text for a server without an API key.
     *
     * @param seed the name of the seed in messages
     */
    String withoutKey(String seed) {
        say("API key:    none");
        say("");
        say("Each API key gets a 401, because the seed " + PrintableText.of(seed)
                + " has no valid key. Add an"
                + " organization or a key to it, start with --open, or create an organization with POST "
                + AdminRoute.PREFIX + "/organizations.");
        return end();
    }

    /** Returns the text for a server where each API key opens an organization. */
    String withAnyKey() {
        say("API key:    any. Each one opens its own organization.");
        return end();
    }

    private String end() {
        say("");
        say("Stop it with Ctrl-C.");
        return text.toString();
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
