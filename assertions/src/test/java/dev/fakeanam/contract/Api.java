package dev.fakeanam.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The five operations as the suite calls them. Remembers every link that it made, and deletes those at the end that are
 * still there. Not thread-safe.
 */
final class Api implements AutoCloseable {
    static final String LINKS = "/v1/share-links";
    /** A uuid that no link has: those that are made by chance or by hashing have another version. */
    static final UUID UNKNOWN_ID = UUID.fromString("5ca1ab1e-0000-1000-8000-0000decade00");

    private final ApiUnderTest api;
    private final Wire wire;
    private final Set<String> created = new LinkedHashSet<>();
    private final Map<String, AnamResponse> answers = new HashMap<>();

    Api(ApiUnderTest api) {
        this.api = api;
        this.wire = new Wire(api);
    }

    UUID personaId() {
        return api.personaId();
    }

    /** The link that most tests are about, as its creation answered. Whatever a test needs of it, it sets before. */
    ShareLink link() {
        return linkIn(creation());
    }

    /** The answer to the creation of {@link #link}, with nothing but a persona. */
    AnamResponse creation() {
        return once("creation", () -> create(Map.of("personaId", personaId())));
    }

    /** The answer to the creation of a later link, for 24 hours and 5 uses. */
    AnamResponse laterCreation() {
        link();
        return once(
                "later creation",
                () -> create(Map.of("personaId", personaId(), "expiresInHours", 24, "usageLimit", 5)));
    }

    ShareLink laterLink() {
        return linkIn(laterCreation());
    }

    /** A link that expires, after a bit more than 3 milliseconds, as soon as it is made. */
    ShareLink shortLivedLink() {
        return linkIn(once(
                "short-lived creation", () -> create(Map.of("personaId", personaId(), "expiresInHours", 0.000001))));
    }

    /** Sends a request when its answer is first asked for, since several statements may be about one answer. */
    AnamResponse once(String name, Supplier<AnamResponse> request) {
        AnamResponse answer = answers.get(name);
        if (answer == null) {
            answer = request.get();
            answers.put(name, answer);
        }
        return answer;
    }

    AnamResponse create(Map<String, ?> fields) {
        return send(request(LINKS).POST(json(Json.write(fields))));
    }

    AnamResponse get(Object id) {
        return send(request(LINKS + "/" + id).GET());
    }

    AnamResponse list(String query) {
        return send(request(LINKS + query).GET());
    }

    AnamResponse update(Object id, String json) {
        return update(id, "application/json", json(json));
    }

    AnamResponse update(Object id, String contentType, BodyPublisher body) {
        return send(
                request(LINKS + "/" + id).setHeader("Content-Type", contentType).PUT(body));
    }

    AnamResponse delete(Object id) {
        return send(request(LINKS + "/" + id).DELETE());
    }

    /** Starts a request with the key and, for what it may send, the content type of JSON. */
    HttpRequest.Builder request(String target) {
        return request(api.apiKey(), target);
    }

    HttpRequest.Builder requestWithoutKey(String target) {
        return bareRequest(target).header("Content-Type", "application/json");
    }

    HttpRequest.Builder requestWithoutContentType(String target) {
        return bareRequest(target).header("Authorization", bearer(api.apiKey()));
    }

    HttpRequest.Builder readOnlyRequest(String target) {
        return request(keyOrAbort(api.readOnlyApiKey(), ApiUnderTest.READ_ONLY_API_KEY), target);
    }

    HttpRequest.Builder requestOfAnotherOrganization(String target) {
        return request(keyOrAbort(api.otherApiKey(), ApiUnderTest.OTHER_API_KEY), target);
    }

    HttpRequest.Builder request(String scheme, String target) {
        return requestWithoutKey(target)
                .header("Authorization", scheme + " " + api.apiKey().secret());
    }

    AnamResponse send(HttpRequest.Builder request) {
        HttpRequest complete = request.build();
        AnamResponse answer = wire.send(complete);
        String path = complete.uri().getPath();
        if (complete.method().equals("POST") && answer.status() / 100 == 2) {
            idIn(answer).ifPresent(created::add);
        } else if (complete.method().equals("DELETE") && isGone(answer)) {
            created.remove(path.substring(path.lastIndexOf('/') + 1));
        }
        return answer;
    }

    /** Ends a test of what would do the real API harm, or is none of its business; the report has the reason. */
    void onlyOfAFake(String reason) {
        if (!api.isFake()) {
            abort(reason);
        }
    }

    @Override
    public void close() {
        List.copyOf(created).forEach(this::tryToDelete);
        if (!created.isEmpty()) {
            throw new IllegalStateException("The suite could not delete share links that it made: "
                    + String.join(", ", created) + ". Delete them by hand.");
        }
    }

    private void tryToDelete(String id) {
        try {
            delete(id);
        } catch (NotAnsweredException told) {
            // With the links that are left, of which this is one; the next may still be deleted.
        }
    }

    static BodyPublisher json(String json) {
        return BodyPublishers.ofString(json);
    }

    private HttpRequest.Builder request(ApiKey key, String target) {
        return requestWithoutKey(target).header("Authorization", bearer(key));
    }

    private HttpRequest.Builder bareRequest(String target) {
        return HttpRequest.newBuilder(api.baseUrl().resolve(target)).timeout(Duration.ofSeconds(30));
    }

    private static String bearer(ApiKey key) {
        return "Bearer " + key.secret();
    }

    private static ShareLink linkIn(AnamResponse creation) {
        try {
            return ShareLink.fromJson(creation.body());
        } catch (MalformedJsonException noLink) {
            return abort("needs a share link, but the answer to its creation, a " + creation.status() + ", was none");
        }
    }

    private static ApiKey keyOrAbort(Optional<ApiKey> key, String variable) {
        return key.orElseGet(() -> abort("needs " + variable));
    }

    private static boolean isGone(AnamResponse answer) {
        return answer.status() / 100 == 2 || answer.status() == 404;
    }

    private static Optional<String> idIn(AnamResponse answer) {
        try {
            return Json.parse(answer.body()) instanceof Map<?, ?> link
                    ? Optional.ofNullable(link.get("id")).map(String::valueOf)
                    : Optional.empty();
        } catch (MalformedJsonException notALink) {
            return Optional.empty();
        }
    }
}
