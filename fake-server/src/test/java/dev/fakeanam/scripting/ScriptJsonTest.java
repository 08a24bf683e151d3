package dev.fakeanam.scripting;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.createShareLink;
import static dev.fakeanam.matching.RequestPattern.deleteShareLink;
import static dev.fakeanam.matching.RequestPattern.getShareLink;
import static dev.fakeanam.matching.RequestPattern.listShareLinks;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.matching.RequestPattern.updateShareLink;
import static dev.fakeanam.scripting.Fault.closeConnection;
import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.delay;
import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.garbage;
import static dev.fakeanam.scripting.Fault.neverAnswer;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.matching.RequestPattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("fault")
class ScriptJsonTest {
    private static final UUID ID = UUID.fromString("fa11ed00-0000-4000-8000-000000000503");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Script script(RequestPattern pattern, Step... steps) {
        return new Script("s", pattern, List.of(steps));
    }

    private static Script before(Fault fault) {
        return script(anyRequest(), new Step(fault, false, new Repetition.Times(1)));
    }

    private static Script after(Fault fault) {
        return script(anyRequest(), new Step(fault, true, new Repetition.Times(1)));
    }

    private static Script repeated(Repetition repetition) {
        return script(anyRequest(), new Step(reply(503), false, repetition));
    }

    private static Script on(RequestPattern pattern) {
        return script(pattern, new Step(reply(503), false, new Repetition.Times(1)));
    }

    static Stream<Script> faults() {
        return Stream.of(
                before(new Fault.Proceed()),
                before(reply(100)),
                before(reply(599, "{\"a\":\"\\u00e9\\n\"}")),
                before(reply(200).withHeader("X-A", "1").withHeader("X-B", "2").withoutBody()),
                before(reply(503).withBody("text/html", "<p>\"später\"</p>")),
                before(delay(Duration.ZERO)),
                before(delay(Duration.ofDays(1), reply(504))),
                before(delay(SECOND, neverAnswer())),
                before(resetConnection()),
                before(closeConnection()),
                before(neverAnswer()),
                after(reply(502)),
                after(delay(SECOND)),
                after(delay(SECOND, cutBody(3))),
                after(resetConnection()),
                after(closeConnection()),
                after(neverAnswer()),
                after(cutBody(Integer.MAX_VALUE)),
                after(garbage()),
                after(drip(7, SECOND)));
    }

    static Stream<Script> repetitions() {
        return Stream.of(
                repeated(new Repetition.Times(1)),
                repeated(new Repetition.Times(Integer.MAX_VALUE)),
                repeated(new Repetition.Always()),
                repeated(new Repetition.OneIn(5, 0)),
                repeated(new Repetition.OneIn(5, -42)),
                repeated(new Repetition.OneIn(5, 1_234_567_890_123_456_789L)),
                repeated(new Repetition.OneIn(5, Long.MAX_VALUE)),
                repeated(new Repetition.OneIn(Integer.MAX_VALUE, Long.MIN_VALUE)),
                script(
                        anyRequest(),
                        new Step(new Fault.Proceed(), false, new Repetition.Times(2)),
                        new Step(reply(503), false, new Repetition.Times(3)),
                        new Step(garbage(), true, new Repetition.OneIn(2, 1))));
    }

    static Stream<Script> patterns() {
        return Stream.of(
                on(updateShareLink()),
                on(updateShareLink(ID)),
                on(getShareLink()),
                on(getShareLink(ID)),
                on(listShareLinks()),
                on(createShareLink()),
                on(deleteShareLink()),
                on(deleteShareLink(ID)),
                on(request("post", "/v1/auth/session-token")),
                on(anyRequest().without("usageLimit")),
                on(anyRequest().withHeader("X-A", "")),
                on(anyRequest().withApiKey("a-secret-key")),
                on(updateShareLink().with("usageLimit", 50)),
                on(updateShareLink().with("usageLimit", 50L)),
                on(updateShareLink().with("expiresInHours", 0.5)),
                on(updateShareLink().with("expiresInHours", 0.5f)),
                on(updateShareLink().with("a", "text").with("b", true).with("c", null)),
                on(updateShareLink().with("list", Arrays.asList(1, "a", null))),
                on(updateShareLink().with("object", Map.of("nested", List.of(1)))),
                on(updateShareLink().with("id", ID)));
    }

    @ParameterizedTest
    @MethodSource({"faults", "repetitions", "patterns"})
    void a_script_comes_back_from_its_json_as_it_was(Script script) {
        Script read = Script.fromJson(script.toJson());

        assertThat(read).isEqualTo(script);
        assertThat(read.toJson()).isEqualTo(script.toJson());
    }

    @Test
    void every_fault_has_a_json() {
        assertThat(faults().flatMap(script -> script.steps().stream())
                        .<Class<?>>map(step -> step.fault().getClass()))
                .hasSameElementsAs(List.of(Fault.class.getPermittedSubclasses()));
    }

    @Test
    void the_value_of_a_condition_is_kept_as_it_is_when_given() {
        List<Object> value = Arrays.asList(1, 2);
        RequestPattern pattern = updateShareLink().with("list", value);

        value.set(0, 9);

        assertThat(pattern).hasToString("updateShareLink with list [1,2]");
    }

    @Test
    void its_text_is_that_of_the_documentation() {
        Script script = script(
                updateShareLink(ID).with("usageLimit", 50).without("a").withHeader("X-A", "b"),
                new Step(reply(503), false, new Repetition.Times(2)),
                new Step(delay(SECOND, reply(429).withHeader("Retry-After", "5")), true, new Repetition.OneIn(5, 42)));

        assertThat(script.toJson())
                .isEqualTo("{\"id\":\"s\",\"request\":{\"operation\":\"updateShareLink\",\"shareLinkId\":\"" + ID
                        + "\",\"conditions\":[{\"field\":\"usageLimit\",\"is\":50},{\"noField\":\"a\"},"
                        + "{\"header\":\"X-A\",\"is\":\"b\"}]},\"steps\":["
                        + "{\"fault\":{\"kind\":\"reply\",\"status\":503,\"headers\":[],\"body\":null},"
                        + "\"applied\":false,\"times\":2},"
                        + "{\"fault\":{\"kind\":\"delay\",\"milliseconds\":1000,\"then\":{\"kind\":\"reply\","
                        + "\"status\":429,\"headers\":[{\"name\":\"Retry-After\",\"value\":\"5\"}],\"body\":null}},"
                        + "\"applied\":true,\"oneIn\":5,\"seed\":42}]}");
    }

    @Test
    void a_path_and_any_request_have_a_text_of_their_own() {
        assertThat(request("POST", "/v1/auth/session-token").toJson())
                .isEqualTo("{\"method\":\"POST\",\"path\":\"/v1/auth/session-token\"}");
        assertThat(anyRequest().toJson()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resetConnection | {"kind":"resetConnection"}
            cutBody         | {"kind":"cutBody","bytes":10}
            drip            | {"kind":"drip","bytes":10,"milliseconds":100}
            """)
    void what_may_be_left_out_has_a_default(String kind, String fault) {
        Script script =
                Script.fromJson("{\"id\":\"s\",\"request\":{},\"steps\":[{\"applied\":true,\"fault\":" + fault + "}]}");

        assertThat(script.pattern()).isEqualTo(anyRequest());
        assertThat(script.steps()).extracting(Step::repetition).containsExactly(new Repetition.Times(1));
        assertThat(script.toJson()).contains("\"kind\":\"" + kind + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]                                                     | A script is a JSON object, but this is [1].
            {}                                                      | A script has a field id, but this one has only [].
            {"id":7,"request":{},"steps":[]}                        | The field id of a script is a string, but in this one it is 7.
            {"id":"s","request":{},"steps":[],"more":1}             | A script has no field more. It may have id, request, steps.
            {"id":"s","steps":[]}                                   | A script has a field request, but this one has only [id, steps].
            {"id":"s","request":[],"steps":[]}                      | A request pattern is a JSON object, but this is [].
            {"id":"s","request":{},"steps":[]}                      | A script has at least one step. Say what shall happen: a reply with the status 503 for one.
            {"id":"s","request":{},"steps":{}}                      | The field steps of a script is an array, but in this one it is {}.
            {"id":"s","request":{},"steps":[1]}                     | A step of a script is a JSON object, but this is 1.
            {"id":"s","request":{"operation":"x"},"steps":[]}       | The field operation of a request pattern is one of updateShareLink, getShareLink, listShareLinks, createShareLink, deleteShareLink, but in this one it is "x".
            {"id":"s","request":{"method":"GET"},"steps":[]}        | A request pattern has a field path, but this one has only [method].
            {"id":"s","request":{"shareLinkId":"7"},"steps":[]}     | A request pattern has a field operation, but this one has only [shareLinkId].
            {"id":"s","request":{"operation":"getShareLink","path":"/v1"},"steps":[]} | A request pattern has no field path. It may have operation, shareLinkId, conditions.
            {"id":"s","request":{"more":1},"steps":[]}              | A request pattern has no field more. It may have operation, shareLinkId, method, path, conditions.
            {"id":"s","request":{"conditions":[{"is":1}]},"steps":[]} | A condition of a request pattern has one of the fields field, noField, body, header and apiKey, but this one has only [is].
            {"id":"s","request":{"conditions":[{"noField":"a","is":1}]},"steps":[]} | A condition of a request pattern has no field is. It may have noField.
            {"id":"s","request":{"operation":"updateShareLink","shareLinkId":"7"},"steps":[]} | The field shareLinkId of a request pattern is a uuid, but in this one it is "7".
            """)
    void a_malformed_script_is_refused(String json, String message) {
        assertThatThrownBy(() -> Script.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                      | A step of a script has a field fault, but this one has only [].
            {"fault":{},"often":2}                                  | A step of a script has no field often. It may have fault, applied, times, always, oneIn, seed.
            {"fault":{}}                                            | A fault has a field kind, but this one has only [].
            {"fault":{"kind":"explode"}}                            | The field kind of a fault is one of proceed, reply, delay, resetConnection, closeConnection, neverAnswer, cutBody, garbage, drip, but in this one it is "explode".
            {"fault":{"kind":"reply"}}                              | A fault has a field status, but this one has only [kind].
            {"fault":{"kind":"reply","status":"503"}}               | The field status of a fault is an integer, but in this one it is "503".
            {"fault":{"kind":"reply","status":99}}                  | An HTTP status is a number from 100 to 599, but 99 was given.
            {"fault":{"kind":"reply","status":503,"text":""}}       | A fault has no field text. It may have kind, status, headers, body.
            {"fault":{"kind":"reply","status":503,"headers":[{"name":"a"}]}} | A header has a field value, but this one has only [name].
            {"fault":{"kind":"delay","milliseconds":0.5}}           | The field milliseconds of a fault is an integer, but in this one it is 0.5.
            {"fault":{"kind":"delay","milliseconds":-1}}            | A delay is from 0 to a day, but PT-0.001S was given.
            {"fault":{"kind":"garbage"}}                            | "garbage" damages an answer, so there must be one. Say applyThen(…), or set applied in JSON.
            {"fault":{"kind":"neverAnswer"},"applied":"yes"}        | The field applied of a step of a script is a boolean, but in this one it is "yes".
            {"fault":{"kind":"neverAnswer"},"times":0}              | A step of a script is played at least 1 time, but times is 0. Leave the script out where nothing shall happen.
            {"fault":{"kind":"neverAnswer"},"oneIn":5}              | A step of a script has a field seed, but this one has only [fault, oneIn].
            {"fault":{"kind":"neverAnswer"},"oneIn":5,"seed":1e30}  | The field seed of a step of a script is an integer, but in this one it is 1.0E30.
            """)
    void a_malformed_step_is_refused(String step, String message) {
        assertThatThrownBy(() -> Script.fromJson("{\"id\":\"s\",\"request\":{},\"steps\":[" + step + "]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
