package dev.fakeanam.contract.sessions;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Session tokens, and the sessions that are started at fakes. */
record ExampleSessions(Api api) {
    static final String LABEL = "contract-suite";

    private static final String TOKENS = "/v1/auth/session-token";
    private static final String ENGINE = "/v1/engine/session";
    private static final String COSTS = "Anam charges for sessions";

    /** The response to a request for a token, sent when it is first asked for. */
    AnamResponse token(String name, Map<String, ?> body) {
        return api.once(
                "session token " + name, () -> api.send(api.request(TOKENS).POST(Api.json(Json.write(body)))));
    }

    /** A token for the persona that the suite was given. */
    AnamResponse stateful() {
        return token("of a persona", Map.of("personaConfig", Map.of("personaId", api.personaId())));
    }

    /** A token for a persona that is described in the request. */
    AnamResponse ephemeral() {
        return token("of an ephemeral persona", Map.of("clientLabel", LABEL, "personaConfig", ephemeralConfig()));
    }

    Map<String, ?> ephemeralConfig() {
        return Map.of(
                "name",
                "Ada",
                "avatarId",
                api.avatars().listed(1).get(0).id(),
                "voiceId",
                api.voices().listed(1).get(0).id(),
                "systemPrompt",
                "You are calm.");
    }

    /** Asks the engine for a session. */
    AnamResponse start(String bearer, String json) {
        return api.send(api.requestWithoutKey(ENGINE)
                .header("Authorization", "Bearer " + bearer)
                .POST(Api.json(json)));
    }

    /** Starts a session at a fake, by a token. */
    AnamResponse started(AnamResponse token) {
        requireFake();
        String text = Jwt.in(token).text();
        return api.once("session of " + text, () -> start(text, ""));
    }

    /** Starts a session at a fake, by the API key. */
    AnamResponse startedByKey(String name, Map<String, ?> body) {
        requireFake();
        return api.once(
                "session by key, " + name, () -> api.send(api.request(ENGINE).POST(Api.json(Json.write(body)))));
    }

    AnamResponse stop(UUID id) {
        return api.send(api.request(Api.SESSIONS + "/" + id + "/stop").POST(Api.json("")));
    }

    void requireFake() {
        api.onlyOfAFake(COSTS);
    }

    /** The id of a started session. If none was started, ends the test, and the report has the reason. */
    static UUID id(AnamResponse started) {
        return field(started, "sessionId")
                .map(UUID::fromString)
                .orElseGet(() ->
                        abort("needs a session, but the response to its start, a " + started.status() + ", was none"));
    }

    static Optional<String> field(AnamResponse response, String name) {
        try {
            return Json.parse(response.body()) instanceof Map<?, ?> document
                    ? Optional.ofNullable(document.get(name)).map(String::valueOf)
                    : Optional.empty();
        } catch (MalformedJsonException noDocument) {
            return Optional.empty();
        }
    }
}
