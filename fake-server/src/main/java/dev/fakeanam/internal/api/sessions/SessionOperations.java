package dev.fakeanam.internal.api.sessions;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Paging;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Codec;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.SessionTranscript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations on sessions. The checks come in the order of {@code A2}. */
final class SessionOperations {
    static final SessionResource SESSION = new SessionResource();

    private static final String INVALID_ID = "Invalid session ID";
    private static final String NOT_FOUND = "Session not found";
    private static final String NO_TRANSCRIPT = "Transcript not found";
    private static final String NO_RECORDING = "Recording not found";
    private static final String NO_ENGINE = "Engine not found";
    private static final String ENDED = "Session already ended";
    private static final int DEFAULT_PER_PAGE = 10;

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY = Paging.query("SessionQuery")
            .field("apiKeyId", JsonCodec.uuid())
            .field("personaId", JsonCodec.uuid())
            .field("organizationId", JsonCodec.text())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> CONCURRENCY_QUERY = JsonCodec.fields(
                    "SessionConcurrencyQuery")
            .field("organizationId", JsonCodec.text())
            .build();

    private static final Codec<Page<Session>> PAGE = Page.codec(Session.CODEC);

    private static final ObjectCodec<Map<String, @Nullable Object>> RECORDING = JsonCodec.fields("SessionRecording")
            .required("recordingUrl", JsonCodec.text())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> CONCURRENCY = JsonCodec.fields("ConcurrencyStatus")
            .required("limit", JsonCodec.integer())
            .required("active", JsonCodec.integer())
            .required("canStartSession", JsonCodec.bool())
            .required("estimatedWaitSeconds", JsonCodec.integer().orNull())
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> STOPPED =
            JsonCodec.fields("StoppedSession").build();

    private static final List<Endpoint<SessionStore>> OF_SESSIONS = List.of(
            Operation.of("listSessions", "GET", SessionRoom.PATH, "Reads a page of the sessions, newest first.")
                    .pagedBy(QUERY)
                    .answers(200, PAGE)
                    .performedBy(SessionOperations::list, null),
            Operation.of(
                            "getSessionConcurrency",
                            "GET",
                            SessionRoom.PATH + "/concurrency",
                            "Reads how many sessions there are at once, and whether one more can start.")
                    .queriedBy(CONCURRENCY_QUERY)
                    .answers(200, CONCURRENCY)
                    .performedBy(SessionOperations::concurrency, null),
            onItem("getSession", "GET", "", "Reads one session.")
                    .answers(200, SessionDetails.CODEC)
                    .performedBy(SessionOperations::get, SESSION),
            onItem("getSessionTranscript", "GET", "/transcript", "Reads what was said in one session.")
                    .refuses(404, NO_TRANSCRIPT)
                    .answers(200, SessionTranscript.CODEC)
                    .performedBy(SessionOperations::transcript, SESSION),
            onItem("getSessionRecording", "GET", "/recording", "Reads where the recording of one session is.")
                    .refuses(404, NO_RECORDING)
                    .answers(200, RECORDING)
                    .performedBy(SessionOperations::recording, SESSION),
            onItem("stopSession", "POST", "/stop", "Asks one session to stop soon.")
                    .refuses(404, NO_ENGINE)
                    .refuses(409, ENDED)
                    .answers(200, STOPPED)
                    .performedBy(SessionOperations::stop, SESSION));

    /** All operations of the room. */
    static final List<Endpoint<SessionStore>> ALL =
            Stream.concat(EngineOperations.ALL.stream(), OF_SESSIONS.stream()).toList();

    private SessionOperations() {}

    private static Operation.Builder onItem(String operationId, String method, String part, String summary) {
        return Operation.of(operationId, method, SessionRoom.PATH + "/{id}" + part, summary)
                .refuses(400, INVALID_ID)
                .refuses(404, NOT_FOUND);
    }

    private static ApiResult list(SessionStore sessions, ApiRequest request) {
        Map<String, @Nullable Object> query = request.query(QUERY);
        refuseOtherOrganization(sessions, query);
        Paging paging = Paging.of(query, DEFAULT_PER_PAGE);
        Object apiKeyId = query.get("apiKeyId");
        Object personaId = query.get("personaId");
        Predicate<StoredSession> filter = stored -> isWanted(
                        apiKeyId, stored.session().apiKeyId())
                && isWanted(personaId, stored.session().personaId())
                && paging.finds(
                        stored.session().id().toString(), text(stored.session().clientLabel()));
        boolean isFiltered = apiKeyId != null || personaId != null || paging.search() != null;
        return paging.answer(
                        sessions.sessions().newestFirst(), isFiltered ? filter : null, StoredSession::session, PAGE)
                .assuming(Assumption.A21);
    }

    private static boolean isWanted(@Nullable Object wanted, @Nullable Object its) {
        return wanted == null || wanted.equals(its);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ApiResult concurrency(SessionStore sessions, ApiRequest request) {
        refuseOtherOrganization(sessions, request.query(CONCURRENCY_QUERY));
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("limit", sessions.limit());
        status.put("active", sessions.active());
        status.put("canStartSession", sessions.canStart());
        status.put("estimatedWaitSeconds", sessions.estimatedWaitSeconds());
        return ApiResult.of(RecordedResponse.json(200, CONCURRENCY.print(status)), Assumption.A26);
    }

    private static void refuseOtherOrganization(SessionStore sessions, Map<String, @Nullable Object> query) {
        if (!isWanted(query.get("organizationId"), sessions.organizationId())) {
            throw new RefusedException(ApiErrors.forbidden());
        }
    }

    private static ApiResult get(SessionStore sessions, ApiRequest request) {
        StoredSession stored = existing(sessions, request);
        SessionDetails details =
                new SessionDetails(stored.session(), stored.session().isEnded() ? stored.toolCalls() : List.of());
        return ApiResult.of(RecordedResponse.json(200, details.toJson()));
    }

    private static ApiResult transcript(SessionStore sessions, ApiRequest request) {
        SessionTranscript transcript = existing(sessions, request)
                .shownTranscript()
                .orElseThrow(() -> new RefusedException(404, NO_TRANSCRIPT));
        return ApiResult.of(RecordedResponse.json(200, transcript.toJson()));
    }

    private static ApiResult recording(SessionStore sessions, ApiRequest request) {
        StoredSession stored = existing(sessions, request);
        if (!stored.hasRecording()) {
            throw new RefusedException(404, NO_RECORDING);
        }
        String url = sessions.recordingUrl(request, stored.session().id());
        return ApiResult.of(RecordedResponse.json(200, RECORDING.print(Map.of("recordingUrl", url))));
    }

    private static ApiResult stop(SessionStore sessions, ApiRequest request) {
        StoredSession stored = existing(sessions, request);
        if (stored.session().engineHost() == null) {
            throw new RefusedException(404, NO_ENGINE);
        }
        if (stored.session().isEnded()) {
            throw new RefusedException(409, ENDED, Assumption.A27);
        }
        sessions.stop(stored);
        return ApiResult.of(RecordedResponse.json(200, STOPPED.print(Map.of())), Assumption.A27);
    }

    private static StoredSession existing(SessionStore sessions, ApiRequest request) {
        return sessions.find(request.uuid(INVALID_ID))
                .orElseThrow(() -> new RefusedException(404, NOT_FOUND, Assumption.A8));
    }
}
