package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.tokens.SessionToken;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.jspecify.annotations.Nullable;

/** Any request to start a session either is refused and changes nothing, or adds a session. */
@AddLifecycleHook(OrganizationPerTry.class)
class SessionBodiesTest {

    @Property(tries = 300)
    void a_request_for_a_token_is_refused_without_effect_or_adds_one(
            @ForAll("bodies") Map<String, @Nullable Object> body, Organization anam) {
        SessionToken before = anam.sessionTokens().given();

        HttpResponse<String> response = ApiCalls.send(anam, "POST", "/v1/auth/session-token", Json.write(body));

        List<SessionToken> tokens = anam.sessionTokens().all();
        if (response.statusCode() == 200) {
            assertThat(tokens).hasSize(2).contains(before);
            assertThat(anam.exchanges().get(0).change()).isNotNull();
        } else {
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(tokens).containsExactly(before);
            assertThat(anam.exchanges().get(0).change()).isNull();
        }
    }

    @Property(tries = 200)
    void the_engine_takes_the_same_bodies_as_the_token_does(
            @ForAll("bodies") Map<String, @Nullable Object> body, Organization anam) {
        int token = ApiCalls.send(anam, "POST", "/v1/auth/session-token", Json.write(body))
                .statusCode();

        int session = ApiCalls.send(anam, "POST", "/v1/engine/session", Json.write(body))
                .statusCode();

        // Only the engine looks for the avatar, and knows the environment.
        assertThat(session).isIn(token, token == 200 ? 404 : 400);
        assertThat(anam.sessions().all()).hasSize(session == 200 ? 1 : 0);
    }

    @Property(tries = 200)
    void a_session_ends_at_its_start_and_its_length_or_where_it_was_stopped(
            @ForAll @IntRange(min = 0, max = 100_000) int millis,
            @ForAll @IntRange(min = 0, max = 100_000) int stoppedAfter,
            @ForAll @IntRange(min = 0, max = 200_000) int lookedAfter,
            Organization anam) {
        Instant start = anam.clock().now();
        Session session = anam.sessions().given(given -> given.maxSessionLengthSeconds(millis / 1000.0));
        anam.clock().advance(Duration.ofMillis(stoppedAfter));
        int stopped = ApiCalls.send(anam, "POST", "/v1/sessions/" + session.id() + "/stop", "")
                .statusCode();
        anam.clock().advance(Duration.ofMillis(1L + lookedAfter));

        Session ended = anam.sessions().get(session.id());

        int length = Math.min(millis, stoppedAfter);
        assertThat(stopped).isEqualTo(stoppedAfter < millis ? 200 : 409);
        assertThat(ended.endTime()).isEqualTo(start.plusMillis(length));
        assertThat(ended.sessionLengthMs()).isEqualTo(length);
    }

    @Provide
    Arbitrary<Map<String, @Nullable Object>> bodies() {
        Arbitrary<Map<String, @Nullable Object>> config = object(List.of(
                "name",
                "avatarId",
                "avatarModel",
                "maxSessionLengthSeconds",
                "skipGreeting",
                "initialMessage",
                "voiceDetectionOptions",
                "voiceGenerationOptions",
                "directorNotes",
                "tools",
                "toolIds",
                "type"));
        Arbitrary<Map<String, @Nullable Object>> options =
                object(List.of("videoQuality", "videoWidth", "videoHeight", "egress", "sessionReplay", "other"));
        return Arbitraries.frequencyOf(
                Tuple.of(1, object(List.of("clientLabel", "personaConfig", "sessionOptions", "more"))),
                Tuple.of(3, config.map(its -> field("personaConfig", its))),
                Tuple.of(2, options.map(its -> field("sessionOptions", its))));
    }

    private static Map<String, @Nullable Object> field(String name, @Nullable Object value) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put(name, value);
        return object;
    }

    private static Arbitrary<Map<String, @Nullable Object>> object(List<String> names) {
        return Arbitraries.maps(Arbitraries.of(names), values()).ofMaxSize(3).map(LinkedHashMap::new);
    }

    private static Arbitrary<@Nullable Object> values() {
        return Arbitraries.<@Nullable Object>of(
                        "auto",
                        "cara-3",
                        "",
                        "071b0286-4cce-4808-bee2-e642f1062de3",
                        1L,
                        -7L,
                        new BigDecimal("0.5"),
                        true,
                        List.of(),
                        List.of("x"),
                        List.of(Map.of("type", "client", "name", "n")),
                        Map.of(),
                        Map.of("speed", 1L),
                        Map.of("stability", 0.5, "volume", 1L),
                        Map.of("mode", "daily"),
                        Map.of("presetStyle", "warm"),
                        Map.of("presetStyle", "warm", "customStylePrompt", "p"))
                .injectNull(0.1);
    }
}
