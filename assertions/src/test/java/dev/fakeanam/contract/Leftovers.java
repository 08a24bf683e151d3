package dev.fakeanam.contract;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the suite made and has not removed yet. Not thread-safe. */
final class Leftovers {
    private static final int CONFLICT = 409;

    /** A request that removes something. */
    record Removal(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final Set<Removal> removals = new LinkedHashSet<>();

    /** Remembers what a request made, or forgets what it removed. */
    void note(HttpRequest request, AnamResponse response) {
        String path = request.uri().getPath();
        if (isGone(response)) {
            removals.remove(new Removal(request.method(), path));
        }
        if (request.method().equals("POST") && response.status() / 100 == 2) {
            idIn(response, "id").ifPresent(id -> removals.add(new Removal("DELETE", path + "/" + id)));
            idIn(response, "sessionId")
                    .ifPresent(id -> removals.add(new Removal("POST", Api.SESSIONS + "/" + id + "/stop")));
        }
    }

    /** {@return requests that remove everything, newest first, because a document may refer to older ones} */
    List<Removal> removals() {
        List<Removal> lastFirst = new ArrayList<>(removals);
        Collections.reverse(lastFirst);
        return lastFirst;
    }

    /** Whether a request cleans up. Such a request is sent even after the maximum number of requests. */
    static boolean isRemoval(HttpRequest request) {
        return request.method().equals("DELETE") || request.uri().getPath().endsWith("/stop");
    }

    /** To stop a session that has ended is a conflict. */
    private static boolean isGone(AnamResponse response) {
        return response.status() / 100 == 2 || response.status() == 404 || response.status() == CONFLICT;
    }

    private static Optional<String> idIn(AnamResponse response, String field) {
        try {
            return Json.parse(response.body()) instanceof Map<?, ?> document
                    ? Optional.ofNullable(document.get(field)).map(String::valueOf)
                    : Optional.empty();
        } catch (MalformedJsonException noDocument) {
            return Optional.empty();
        }
    }
}
