package dev.fakeanam.server;

import static dev.fakeanam.server.Provocation.given;
import static dev.fakeanam.server.Provocation.operation;
import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.SessionRequests.stopSession;
import static dev.fakeanam.sessions.TranscriptMessage.persona;
import static dev.fakeanam.sessions.TranscriptMessage.user;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.ToolCall;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;

/** The responses of the operations on sessions are as the documents describe them. */
class SessionsConformanceTest implements ConformanceContract {
    private final ServedApi served = ServedApi.start();

    @AfterAll
    void stop() {
        served.close();
    }

    @Override
    public ServedApi served() {
        return served;
    }

    @Override
    public String path() {
        return "/v1/sessions";
    }

    @Override
    public String givenOne(Organization anam) {
        return anam.sessions()
                .given(session -> session.recording().transcript(user("Hi"), persona("Hello")))
                .id()
                .toString();
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return "";
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        return Stream.concat(
                operations().stream()
                        .filter(Provocation::hasId)
                        .map(operation -> new Provocation("an id that is no uuid", operation, 400, "x", null)),
                Stream.of(
                        given("with all that there can be", operation("getSession"), 200, SessionsConformanceTest::end),
                        given("an ended one", operation("getSessionTranscript"), 200, SessionsConformanceTest::end),
                        given("no transcript", operation("getSessionTranscript"), 404, SessionsConformanceTest::clear),
                        given("an ended one", operation("stopSession"), 409, SessionsConformanceTest::end),
                        given(
                                "one that was asked already",
                                operation("stopSession"),
                                200,
                                SessionsConformanceTest::stop),
                        given(
                                "a script",
                                operation("stopSession"),
                                409,
                                anam -> anam.on(stopSession()).reply(409)),
                        given(
                                "no engine",
                                operation("stopSession"),
                                404,
                                anam -> anam.sessions().change(id(anam), session -> session.withoutEngine())),
                        given(
                                "full",
                                operation("getSessionConcurrency"),
                                200,
                                anam -> anam.sessions().concurrencyLimit(1)),
                        new Provocation(
                                "another's organization",
                                operation("getSessionConcurrency"),
                                403,
                                "?organizationId=x",
                                null),
                        new Provocation(
                                "another's organization", operation("listSessions"), 403, "?organizationId=x", null),
                        new Provocation("a page past the end", operation("listSessions"), 200, "?page=7", null),
                        new Provocation("faults in all", operation("listSessions"), 400, "?page=0&apiKeyId=x", null)));
    }

    private static UUID id(Organization anam) {
        return anam.sessions().all().get(0).id();
    }

    private static void end(Organization anam) {
        anam.sessions()
                .change(
                        id(anam),
                        session -> session.persona(anam.givenPersona("Ada"))
                                .clientLabel("web")
                                .clientMetadata(Map.of("a", 1))
                                .ended(NORMAL_EXIT)
                                .toolCalls(
                                        ToolCall.completed("t", "r").withArguments(Map.of("q", "x")),
                                        ToolCall.failed("t", "Timeout").withToolType(ToolCall.Type.CLIENT)));
    }

    private static void stop(Organization anam) {
        ApiClient.of(anam).call("POST", "/v1/sessions/" + id(anam) + "/stop", null);
    }

    /** Replaces the session by one with the same id and all defaults. */
    private static void clear(Organization anam) {
        Session session = anam.sessions().all().get(0);
        anam.sessions().remove(session.id());
        anam.sessions().given(given -> given.id(session.id()));
    }
}
