package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.BearerTokens;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.api.tokens.TokenStore;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The operations for clients of the engine: the start of a session, telemetry, and the first step of a connection. */
final class EngineOperations {
    private static final String SIGNALLING_PATH = SessionRoom.ENGINE_PATH + "/signalling";
    private static final String CLIENT_METADATA = "clientMetadata";

    /** The waits in seconds, and the number of attempts, that Anam's SDKs expect. */
    private static final int HEARTBEAT_SECONDS = 5;

    private static final int RECONNECTIONS = 5;

    /** The body as the reference describes it, for both an API key and a session token. */
    private static final ObjectCodec<Map<String, @Nullable Object>> DESCRIBED = JsonCodec.fields("NewEngineSession")
            .field("clientLabel", JsonCodec.text())
            .field("personaConfig", JsonCodec.object())
            .field("environment", JsonCodec.object())
            .field("sessionOptions", JsonCodec.object())
            .field(CLIENT_METADATA, JsonCodec.object())
            .build();

    /** The body of a request with an API key. */
    private static final ObjectCodec<Map<String, @Nullable Object>> BY_KEY = TokenStore.configuration(
                    "KeyEngineSession")
            .field("environment", JsonCodec.object())
            .field(CLIENT_METADATA, JsonCodec.object())
            .build();

    /** The body of a request with a session token. The token has the other fields. */
    private static final ObjectCodec<Map<String, @Nullable Object>> BY_TOKEN = JsonCodec.fields("TokenEngineSession")
            .field(CLIENT_METADATA, JsonCodec.object())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> STARTED = JsonCodec.fields("EngineSession")
            .required("sessionId", JsonCodec.uuid())
            .required("engineHost", JsonCodec.text())
            .required("engineProtocol", JsonCodec.text())
            .required("signallingEndpoint", JsonCodec.text())
            .required("clientConfig", JsonCodec.object())
            .build();

    private static final ErrorBody LIMIT_REACHED =
            ErrorBody.of("Concurrent session limit reached").withReason("concurrent_limit");

    private static final ErrorBody NO_SIGNALLING =
            ErrorBody.of("Fake Anam does not emulate WebRTC. The session exists, but it has no audio and no video.");

    static final List<Endpoint<SessionStore>> ALL = List.of(
            Operation.of(
                            "createEngineSession",
                            "POST",
                            SessionRoom.ENGINE_PATH + "/session",
                            "Starts a session, with a session token or an API key.")
                    .mayTake(DESCRIBED)
                    .refuses(400, TokenStore.UNKNOWN_PERSONA)
                    .refuses(404, ErrorBody.of("Not found").withMessage("Avatar does not exist."))
                    .refuses(429, LIMIT_REACHED)
                    .refuses(503, "No engines available")
                    .answers(200, STARTED)
                    .performedBy(EngineOperations::start, null)
                    .takes(new SessionTokenBearer()),
            Operation.of(
                            "connectSignalling",
                            "GET",
                            SIGNALLING_PATH,
                            "Answers clients that connect after the start of a session. The connection is not"
                                    + " emulated.")
                    .answers(501, ErrorBody.CODEC)
                    .openTo(request ->
                            ApiResult.of(RecordedResponse.json(501, NO_SIGNALLING.toJson()), Assumption.A13)),
            Operation.of(
                            "sendClientMetrics",
                            "POST",
                            SessionRoom.METRICS_PATH,
                            "Takes the telemetry of Anam's SDKs, and forgets it.")
                    .openTo(request -> ApiResult.of(new RecordedResponse(204, Headers.NONE, ""), Assumption.A31)));

    private EngineOperations() {}

    private record SessionTokenBearer() implements BearerTokens<SessionStore> {
        @Override
        public @Nullable String organizationId(String token) {
            return TokenStore.organizationId(token);
        }

        @Override
        public boolean accepts(SessionStore sessions, String token) {
            return sessions.tokens().isValid(token);
        }
    }

    private static ApiResult start(SessionStore sessions, ApiRequest request) {
        String bearer = Objects.requireNonNull(request.credential()).bearer();
        // The token was valid when the request came. A script may have delayed the request since.
        Optional<SessionToken> issued = sessions.tokens().issued(bearer);
        RequestBody body = issued.isPresent() ? request.jsonOrNone(BY_TOKEN) : request.json(BY_KEY);
        body.refuseFaults();
        SessionToken token = issued.orElseGet(() -> sessions.tokens().requested(body, bearer));
        sessions.tokens().requirePersona(token);
        requireAvatar(sessions, token);
        if (!sessions.canStart()) {
            throw new RefusedException(RecordedResponse.json(429, LIMIT_REACHED.toJson()), Assumption.A26);
        }
        Session session = sessions.begin(request, token, clientMetadata(body));
        return body.answer(
                RecordedResponse.json(200, STARTED.print(started(session))),
                Change.of(SessionOperations.SESSION.name(), session.id().toString(), Session.CODEC, null, session));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> clientMetadata(RequestBody body) {
        Map<String, Object> metadata = body.get(CLIENT_METADATA, Map.class);
        return metadata == null ? Map.of() : metadata;
    }

    /** Only the engine looks for the avatar of an ephemeral persona ({@code A25}). */
    private static void requireAvatar(SessionStore sessions, SessionToken token) {
        if (token.personaId() == null
                && token.personaConfig().get("avatarId") instanceof String id
                && Uuids.parse(id).flatMap(sessions.avatars()::find).isEmpty()) {
            ErrorBody error = ErrorBody.of("Not found").withMessage("Avatar with id " + id + " does not exist.");
            throw new RefusedException(RecordedResponse.json(404, error.toJson()), Assumption.A25);
        }
    }

    private static Map<String, @Nullable Object> started(Session session) {
        Map<String, Object> clientConfig = new LinkedHashMap<>();
        clientConfig.put("heartbeatIntervalSeconds", HEARTBEAT_SECONDS);
        clientConfig.put("maxWsReconnectionAttempts", RECONNECTIONS);
        clientConfig.put("iceServers", List.of());
        Map<String, @Nullable Object> started = new LinkedHashMap<>();
        started.put("sessionId", session.id());
        started.put("engineHost", session.engineHost());
        started.put("engineProtocol", session.engineProtocol());
        started.put("signallingEndpoint", SIGNALLING_PATH);
        started.put("clientConfig", clientConfig);
        return started;
    }
}
