package dev.fakeanam.internal.http.admin;

import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.engine.CurrentEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves the inspection page: its files, which contain no data, and the events that tell it to read the admin API
 * again.
 */
final class InspectionPage {
    static final String EVENTS = AdminRoute.PREFIX + "/events";

    private static final String PAGE = AdminRoute.PREFIX + "/";
    private static final String ASSETS = PAGE + "page/";
    private static final String INDEX = "index.html";
    /** The files next to {@link #INDEX}. They are listed here, because a jar has no simple way to list a directory. */
    private static final Set<String> NAMES = Set.of(
            "api.js",
            "change.js",
            "clipboard.js",
            "connection.js",
            "copy.js",
            "detail.js",
            "dom.js",
            "exchanges.js",
            "export.js",
            "fail.js",
            "feed.js",
            "filter.js",
            "har.js",
            "icon.svg",
            "json.js",
            "keyboard.js",
            "keys.js",
            "list.js",
            "organizations.js",
            "page.css",
            "page.js",
            "place.js",
            "refreshed.js",
            "rows.js",
            "say.js",
            "scriptWords.js",
            "scripts.js",
            "state.js",
            "status.js",
            "token.js",
            "toolbar.js",
            "why.js");

    private static final String RESOURCES = "/dev/fakeanam/page/";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml");

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");

    private final EventStreams streams;

    InspectionPage(CurrentEngine engines) {
        this.streams = new EventStreams(engines);
    }

    /** Whether a path is that of the page or of a file that it loads. */
    static boolean hasFile(String path) {
        return path.equals(AdminRoute.PREFIX) || name(path) != null;
    }

    AdminReply file(AdminRequest request) {
        if (!isRead(request)) {
            return AdminApi.noMethod("GET", request);
        }
        String name = name(request.path());
        return name == null
                ? AdminReply.of(308, null).with(HEADERS).with(Map.of("Location", relative(request)))
                : AdminReply.of(200, mediaType(name), read(name)).with(HEADERS);
    }

    /** Relative, so that it works behind a proxy that serves the page at another path. */
    private static String relative(AdminRequest request) {
        String query = request.context().queryString();
        return PAGE.substring(1) + (query == null ? "" : "?" + query);
    }

    AdminReply events(AdminRequest request) {
        if (!isRead(request)) {
            return AdminApi.noMethod("GET", request);
        }
        request.query(null);
        request.refuseBody();
        return request.method().equals("HEAD") ? EventStreams.head() : streams.open(request);
    }

    private static boolean isRead(AdminRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    /** The name of a file; null for a path that has none. */
    private static @Nullable String name(String path) {
        if (path.equals(PAGE)) {
            return INDEX;
        }
        String name = path.startsWith(ASSETS) ? path.substring(ASSETS.length()) : "";
        return NAMES.contains(name) ? name : null;
    }

    private static String mediaType(String name) {
        return MEDIA_TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    }

    private static byte[] read(String name) {
        try (InputStream file = InspectionPage.class.getResourceAsStream(RESOURCES + name)) {
            if (file == null) {
                throw new IllegalStateException("The jar has no " + RESOURCES + name + ".");
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
