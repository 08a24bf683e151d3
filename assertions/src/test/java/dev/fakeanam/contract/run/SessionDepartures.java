package dev.fakeanam.contract.run;

import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.sessions.SessionRequests.getSessionConcurrency;
import static dev.fakeanam.sessions.SessionRequests.listSessions;
import static dev.fakeanam.sessions.SessionRequests.stopSession;
import static dev.fakeanam.tokens.SessionTokenRequests.createSessionToken;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.contract.Api;
import dev.fakeanam.json.Json;
import dev.fakeanam.sessions.Session;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Differences from the contract in session tokens and sessions. */
final class SessionDepartures {
    private SessionDepartures() {}

    static Stream<Departure> all() {
        return Stream.of(
                new Departure(
                        "token valid for two hours",
                        "session tokens",
                        "a_token_is_valid_for_an_hour",
                        "expected: 3600L\n but was: 7200L",
                        anam -> anam.on(createSessionToken())
                                .reply(200, Json.write(Map.of("sessionToken", token(7200))))
                                .always()),
                new Departure(
                        "rules of session tokens not checked",
                        "session tokens",
                        "a_request_with_a_videoWidth_alone_is_a_400",
                        "to have the status\n  400\nbut it has\n  200",
                        anam -> anam.on(createSessionToken())
                                .reply(200, Json.write(Map.of("sessionToken", token(3600))))
                                .always()),
                new Departure(
                        "list for another organization",
                        "sessions",
                        "another_organizationId_is_a_403",
                        "to have the status\n  403\nbut it has\n  200",
                        anam -> anam.on(listSessions().withQueryParam("organizationId", Api.UNKNOWN_ID))
                                .reply(
                                        200,
                                        Page.codec(Session.CODEC).print(new Page<>(List.of(), Pagination.of(0, 1, 10))))
                                .always()),
                new Departure(
                        "concurrency without a wait",
                        "sessions",
                        "the_concurrency_tells_whether_one_more_can_start",
                        "estimatedWaitSeconds is missing.",
                        anam -> anam.on(getSessionConcurrency())
                                .reply(200, "{\"limit\":5,\"active\":0,\"canStartSession\":true}")
                                .always()),
                new Departure(
                        "stop without a body",
                        "sessions",
                        "a_stop_is_a_200_with_an_empty_object",
                        "to have the status\n  200\nbut it has\n  204",
                        anam -> anam.on(stopSession()).applyThen(reply(204)).always()));
    }

    private static String token(long seconds) {
        return encoded(Map.of("alg", "HS256")) + "." + encoded(Map.of("iat", 0, "exp", seconds)) + ".c2lnbmF0dXJl";
    }

    private static String encoded(Map<String, ?> part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.write(part).getBytes(StandardCharsets.UTF_8));
    }
}
