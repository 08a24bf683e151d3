package dev.fakeanam.contract;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.voices.Voice;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Calls the API for the suite. It remembers what it made, and at the end removes what is left. Not thread-safe. */
public final class Api implements AutoCloseable {
    public static final String LINKS = "/v1/share-links";
    public static final String PERSONAS = "/v1/personas";
    public static final String AVATARS = "/v1/avatars";
    public static final String VOICES = "/v1/voices";
    public static final String LLMS = "/v1/llms";
    public static final String TOOLS = "/v1/tools";
    public static final String SESSIONS = "/v1/sessions";
    /** A uuid that nothing has, because random and hashed uuids have another version. */
    public static final UUID UNKNOWN_ID = UUID.fromString("5ca1ab1e-0000-1000-8000-0000decade00");

    private final ApiUnderTest api;
    private final Wire wire;
    private final Leftovers leftovers = new Leftovers();
    private final Map<String, AnamResponse> answers = new HashMap<>();

    Api(ApiUnderTest api) {
        this.api = api;
        this.wire = new Wire(api);
    }

    public UUID personaId() {
        return api.personaId();
    }

    public Documents<Avatar> avatars() {
        return new Documents<>(this, AVATARS, "an avatar", Avatar.CODEC);
    }

    public Documents<Voice> voices() {
        return new Documents<>(this, VOICES, "a voice", Voice.CODEC);
    }

    public Documents<Llm> llms() {
        return new Documents<>(this, LLMS, "an LLM", Llm.CODEC);
    }

    public Documents<Tool> tools() {
        return new Documents<>(this, TOOLS, "a tool", Tool.CODEC);
    }

    public Documents<Session> sessions() {
        return new Documents<>(this, SESSIONS, "a session", Session.CODEC);
    }

    /**
     * The link that most tests use, as the response to its creation has it. A test first sets the fields that it needs.
     */
    public ShareLink link() {
        return links().example("a link", ofPersona());
    }

    /** The response to the creation of {@link #link}. The request named only a persona. */
    public AnamResponse creation() {
        return links().creation("a link", ofPersona());
    }

    /** The response to the creation of a later link, for 24 hours and 5 uses. */
    public AnamResponse laterCreation() {
        link();
        return links().creation("a later link", laterFields());
    }

    public ShareLink laterLink() {
        link();
        return links().example("a later link", laterFields());
    }

    /** A link that expires about 4 milliseconds after its creation. */
    public ShareLink shortLivedLink() {
        return links().example("a short-lived link", Map.of("personaId", personaId(), "expiresInHours", 0.000001));
    }

    /** Sends a request only once, when its response is first needed. Several statements may be about one response. */
    public AnamResponse once(String name, Supplier<AnamResponse> request) {
        AnamResponse response = answers.get(name);
        if (response == null) {
            response = request.get();
            answers.put(name, response);
        }
        return response;
    }

    /** The operations on share links, also on {@link #link} and the other example links. */
    public Documents<ShareLink> links() {
        return new Documents<>(this, LINKS, "a share link", ShareLink.CODEC);
    }

    public Documents<Persona> personas() {
        return new Documents<>(this, PERSONAS, "a persona", Persona.CODEC);
    }

    /** Starts a request with the key, and with JSON as the content type of its body. */
    public HttpRequest.Builder request(String target) {
        return request(api.apiKey(), target);
    }

    public HttpRequest.Builder requestWithoutKey(String target) {
        return bareRequest(target).header("Content-Type", "application/json");
    }

    public HttpRequest.Builder requestWithoutContentType(String target) {
        return bareRequest(target).header("Authorization", bearer(api.apiKey()));
    }

    public HttpRequest.Builder readOnlyRequest(String target) {
        return request(keyOrAbort(api.readOnlyApiKey(), ApiUnderTest.READ_ONLY_API_KEY), target);
    }

    public HttpRequest.Builder requestOfAnotherOrganization(String target) {
        return request(keyOrAbort(api.otherApiKey(), ApiUnderTest.OTHER_API_KEY), target);
    }

    public HttpRequest.Builder request(String scheme, String target) {
        return requestWithoutKey(target)
                .header("Authorization", scheme + " " + api.apiKey().secret());
    }

    public AnamResponse send(HttpRequest.Builder request) {
        HttpRequest complete = request.build();
        AnamResponse response = wire.send(complete);
        leftovers.note(complete, response);
        return response;
    }

    /** Ends a test that could harm the real API, or that does not apply to it. The report has the reason. */
    public void onlyOfAFake(String reason) {
        if (!api.isFake()) {
            abort(reason);
        }
    }

    @Override
    public void close() {
        leftovers.removals().forEach(this::tryToRemove);
        List<Leftovers.Removal> left = leftovers.removals();
        if (!left.isEmpty()) {
            throw new IllegalStateException("The suite could not remove all that it made. Send by hand: "
                    + left.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void tryToRemove(Leftovers.Removal removal) {
        try {
            send(request(removal.path()).method(removal.method(), BodyPublishers.noBody()));
        } catch (NotAnsweredException told) {
            // The caller reports everything that is left. Other documents may still be removed.
        }
    }

    private Map<String, ?> ofPersona() {
        return Map.of("personaId", personaId());
    }

    private Map<String, ?> laterFields() {
        return Map.of("personaId", personaId(), "expiresInHours", 24, "usageLimit", 5);
    }

    public static BodyPublisher json(String json) {
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

    private static ApiKey keyOrAbort(Optional<ApiKey> key, String variable) {
        return key.orElseGet(() -> abort("needs " + variable));
    }
}
