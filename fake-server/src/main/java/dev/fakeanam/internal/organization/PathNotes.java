package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.NearestPath;
import dev.fakeanam.internal.api.Rooms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the path that a client probably meant. It corrects one mistake after the other, and notes each. Not
 * thread-safe.
 */
final class PathNotes {
    private static final String VERSION = "/v1";
    private static final String API = VERSION + "/";
    /** What wrong base URLs have before, or instead of, the version. */
    private static final Pattern PREFIX = Pattern.compile("((?:/api)?(?:/v\\d+)?)(/.*)", Pattern.CASE_INSENSITIVE);

    /** The methods with which other APIs update. For other methods, the header {@code Allow} says enough. */
    private static final List<String> UPDATES_ELSEWHERE = List.of("PATCH", "POST");

    private final Rooms rooms;
    private final List<String> notes = new ArrayList<>();
    private String path;

    private PathNotes(Rooms rooms, String path) {
        this.rooms = rooms;
        this.path = path;
    }

    static List<String> of(Rooms rooms, String method, String path) {
        return new PathNotes(rooms, path).of(method);
    }

    /** Returns the notes; none if the corrections do not lead to an existing path. */
    private List<String> of(String method) {
        if (rooms.methods(path).isEmpty()) {
            mendEmptyId(method);
            mendSlashes();
            mendVersion();
            mendSpelling();
        }
        List<String> methods = rooms.methods(path);
        if (methods.contains("PUT") && UPDATES_ELSEWHERE.contains(method) && !methods.contains(method)) {
            notes.add(
                    "The path does not take " + method + ". Update with PUT. A field that is left out stays as it is.");
        }
        if (!methods.isEmpty()
                && !methods.contains(method)
                && rooms.methods(path + "/id").contains(method)) {
            notes.add("The path has no id. Send " + method + " to " + path + "/{id}.");
        }
        return methods.isEmpty() ? List.of() : List.copyOf(notes);
    }

    /** If the path without its trailing slash takes the method, the slash is the mistake and not the id. */
    private void mendEmptyId(String method) {
        String filled = path.replace("//", "/id/").replaceFirst("/$", "/id");
        boolean isSlash = path.endsWith("/")
                && rooms.methods(path.substring(0, path.length() - 1)).contains(method);
        if (!isSlash && rooms.methods(filled).contains(method)) {
            notes.add("The path has no id where one belongs. Set the variable from which the client takes the id.");
            path = filled;
        }
    }

    private void mendSlashes() {
        String single = path.replaceAll("/{2,}", "/");
        if (!single.equals(path)) {
            notes.add("The path has two slashes in a row. Give the client a base URL without one at its end.");
            path = single;
        }
        if (path.length() > 1 && path.endsWith("/") && isThere(path.substring(0, path.length() - 1))) {
            notes.add("The path ends with a slash. Leave it out.");
            path = path.substring(0, path.length() - 1);
        }
    }

    private void mendVersion() {
        int version = path.lastIndexOf(API);
        if (version > 0) {
            String before = path.substring(0, version);
            notes.add(
                    before.equals(VERSION)
                            ? "The path has /v1 twice. Give the client a base URL without it."
                            : "The path has something before /v1. Give the client only the base URL of the"
                                    + " fake,"
                                    + " without a path.");
            path = path.substring(version);
            return;
        }
        Matcher prefix = PREFIX.matcher(path);
        if (version < 0 && prefix.matches()) {
            notes.add(
                    prefix.group(1).isEmpty()
                            ? "The path lacks /v1. Give the client a base URL that ends with /v1, or with /v1/ if it"
                                    + " resolves paths"
                                    + " against that, or begin its paths with /v1."
                            : "The path begins with " + prefix.group(1)
                                    + " in place of /v1. Give the client a base URL that ends"
                                    + " with /v1, or begin its paths with /v1.");
            path = VERSION + prefix.group(2);
        }
    }

    private void mendSpelling() {
        String meant = isThere(path) ? null : nearest();
        if (meant != null) {
            notes.add("There is no such path. Did you mean " + meant + "?");
            path = meant;
        }
    }

    private boolean isThere(String some) {
        String mended = some.startsWith(API) ? some : VERSION + some;
        return !rooms.methods(mended).isEmpty();
    }

    /** Returns the path of an operation that differs from this path in a few letters only. */
    private @Nullable String nearest() {
        boolean isAnams = rooms.operations().stream()
                .anyMatch(operation -> operation.path().matches(path));
        // A path that matches is another one of Anam's, which the fake does not emulate.
        return isAnams
                ? null
                : NearestPath.of(
                                path,
                                rooms.operations().stream()
                                        .map(operation -> operation.path().toString()))
                        .orElse(null);
    }
}
