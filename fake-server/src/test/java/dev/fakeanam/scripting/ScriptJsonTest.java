package dev.fakeanam.scripting;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.scripting.Fault.closeConnection;
import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.delay;
import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.garbage;
import static dev.fakeanam.scripting.Fault.neverAnswer;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.matching.RequestCondition;
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
                on(request("post", "/v1/meetings/invites")),
                on(anyRequest().withoutBodyField("usageLimit")),
                on(anyRequest().withHeader("X-A", "")),
                on(anyRequest().withApiKey("a-secret-key")),
                on(request("GET", "/v1/knowledge/groups/{id}")),
                on(RequestPattern.operation("getSession")
                        .withPathParam("id", "a b")
                        .withPathParam("b", 2)),
                on(listShareLinks().withQueryParam("page", 2).withoutQueryParam("search")),
                on(anyRequest().withHeader("X-A").withoutHeader("X-B")),
                on(updateShareLink().withBodyField("usageLimit", 50)),
                on(updateShareLink().withBodyField("usageLimit", 50L)),
                on(updateShareLink().withBodyField("expiresInHours", 0.5)),
                on(updateShareLink().withBodyField("expiresInHours", 0.5f)),
                on(updateShareLink()
                        .withBodyField("a", "text")
                        .withBodyField("b", true)
                        .withBodyField("c", null)),
                on(updateShareLink().withBodyField("list", Arrays.asList(1, "a", null))),
                on(updateShareLink().withBodyField("object", Map.of("nested", List.of(1)))),
                on(updateShareLink().withBodyField("id", ID)));
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
        RequestPattern pattern = updateShareLink().withBodyField("list", value);

        value.set(0, 9);

        assertThat(pattern).hasToString("updateShareLink with list [1,2]");
    }

    @Test
    void its_text_is_that_of_the_documentation() {
        Script script = script(
                updateShareLink(ID)
                        .withBodyField("usageLimit", 50)
                        .withoutBodyField("a")
                        .withHeader("X-A", "b"),
                new Step(reply(503), false, new Repetition.Times(2)),
                new Step(delay(SECOND, reply(429).withHeader("Retry-After", "5")), true, new Repetition.OneIn(5, 42)));

        assertThat(script.toJson())
                .isEqualTo("{\"id\":\"s\",\"request\":{\"operation\":\"updateShareLink\",\"pathParams\":{\"id\":\"" + ID
                        + "\"},\"conditions\":[{\"field\":\"usageLimit\",\"is\":50},{\"noField\":\"a\"},"
                        + "{\"header\":\"X-A\",\"is\":\"b\"}]},\"steps\":["
                        + "{\"fault\":{\"kind\":\"reply\",\"status\":503,\"headers\":[],\"body\":null},"
                        + "\"applied\":false,\"times\":2},"
                        + "{\"fault\":{\"kind\":\"delay\",\"milliseconds\":1000,\"then\":{\"kind\":\"reply\","
                        + "\"status\":429,\"headers\":[{\"name\":\"Retry-After\",\"value\":\"5\"}],\"body\":null}},"
                        + "\"applied\":true,\"oneIn\":5,\"seed\":42}]}");
    }

    @Test
    void a_path_and_any_request_have_their_own_text() {
        assertThat(request("POST", "/v1/meetings/invites").toJson())
                .isEqualTo("{\"method\":\"POST\",\"path\":\"/v1/meetings/invites\"}");
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

    @Test
    void every_condition_has_its_own_text() {
        RequestPattern pattern = anyRequest()
                .withBodyField("a", null)
                .withoutBodyField("b")
                .withBody("[1]")
                .withQueryParam("page", 2)
                .withoutQueryParam("search")
                .withHeader("X-A", "b")
                .withHeader("X-B")
                .withoutHeader("X-C")
                .withApiKey("anoth…dac83754");

        assertThat(pattern.toJson())
                .isEqualTo("{\"conditions\":[{\"field\":\"a\",\"is\":null},{\"noField\":\"b\"},{\"body\":[1]},"
                        + "{\"queryParam\":\"page\",\"is\":\"2\"},{\"noQueryParam\":\"search\"},"
                        + "{\"header\":\"X-A\",\"is\":\"b\"},{\"hasHeader\":\"X-B\"},{\"noHeader\":\"X-C\"},"
                        + "{\"apiKey\":\"anoth…dac83754\"}]}");
        assertThat(pattern.conditions())
                .extracting(RequestCondition::kind)
                .containsExactlyInAnyOrder(RequestCondition.Kind.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]                                                     | The document is [1], but has to be an object with the fields id, request, steps, location.
            {}                                                      | The document has no field id. Add it.
            {"id":7,"request":{},"steps":[{}]}                      | id is 7, but has to be a string.
            {"id":"s","request":{},"steps":[{"fault":{"kind":"neverAnswer"}}],"more":1} | more is not a field of a Script. Its fields are id, request, steps, location.
            {"id":"s","steps":[]}                                   | The document has no field request. Add it.
            {"id":"s","request":[],"steps":[]}                      | request is [], but has to be an object with the fields operation, pathParams, method, path, conditions.
            {"id":"s","request":{},"steps":[]}                      | A script has at least one step. Say what happens: a reply with the status 503, for example.
            {"id":"s","request":{},"steps":{}}                      | steps is {}, but has to be an array.
            {"id":"s","request":{},"steps":[1]}                     | steps[0] is 1, but has to be an object with the fields fault, applied, times, always, oneIn, seed.
            {"id":"s","request":{"operation":" "},"steps":[]}       | request: A pattern names an operation by its operationId, for example "updateShareLink", but " " was given.
            {"id":"s","request":{"operation":7},"steps":[]}         | request.operation is 7, but has to be a string.
            {"id":"s","request":{"method":"GET"},"steps":[]}        | request has no field path. Add it.
            {"id":"s","request":{"path":"/v1"},"steps":[]}          | request has no field method. Add it.
            {"id":"s","request":{"method":"GET","path":"v1"},"steps":[]} | request: A request is named by its method and a path that starts with a slash and has no query, for example request("POST", "/v1/meetings/invites"), but "GET" and "v1" were given.
            {"id":"s","request":{"pathParams":{"id":"7"}},"steps":[]} | request has no field operation. Add it.
            {"id":"s","request":{"operation":"getShareLink","pathParams":{"id":7}},"steps":[]} | request.pathParams.id is 7, but has to be a string.
            {"id":"s","request":{"operation":"getShareLink","path":"/v1"},"steps":[]} | request.path does not go with operation. Leave one of them out.
            {"id":"s","request":{"operation":"getShareLink","method":"GET","path":"/v1"},"steps":[]} | request is {"operation":"getShareLink","method":"GET","path":"/v1"}, but has to be an object with at most one of the fields operation, method.
            {"id":"s","request":{"more":1},"steps":[]}              | request.more is not a field of a RequestPattern. Its fields are operation, pathParams, method, path, conditions.
            {"id":"s","request":{"conditions":[{"is":1}]},"steps":[]} | request.conditions[0]: A condition has exactly one of the fields field, noField, body, queryParam, noQueryParam, header, hasHeader, noHeader, apiKey, but this one has none.
            {"id":"s","request":{"conditions":[{}]},"steps":[]} | request.conditions[0]: A condition has exactly one of the fields field, noField, body, queryParam, noQueryParam, header, hasHeader, noHeader, apiKey, but this one has none.
            {"id":"s","request":{"conditions":[{"noField":"a","is":1}]},"steps":[]} | request.conditions[0]: A condition with the field noField has no field is. Leave it out.
            {"id":"s","request":{"conditions":[{"noField":"a","header":"b"}]},"steps":[]} | request.conditions[0]: A condition has exactly one of the fields field, noField, body, queryParam, noQueryParam, header, hasHeader, noHeader, apiKey, but this one has [noField, header].
            {"id":"s","request":{"conditions":[{"header":"a","is":1}]},"steps":[]} | request.conditions[0]: The field is of a condition with the field header has to be a string, but it is 1.
            {"id":"s","request":{"conditions":[{"header":"a"}]},"steps":[]} | request.conditions[0]: A condition with the field header also needs the field is. Add it.
            {"id":"s","request":{"conditions":[{"noField":" "}]},"steps":[]} | request.conditions[0]: A condition names a field of the body, but " " was given.
            """)
    void a_malformed_script_is_refused(String json, String message) {
        assertThatThrownBy(() -> Script.fromJson(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                      | steps[0] has no field fault. Add it.
            {"fault":{"kind":"neverAnswer"},"often":2}              | steps[0].often is not a field of a Step. Its fields are fault, applied, times, always, oneIn, seed.
            {"fault":{}}                                            | steps[0].fault has no field kind. Add it.
            {"fault":{"kind":"explode"}}                            | steps[0].fault.kind is "explode", but has to be one of proceed, reply, delay, resetConnection, closeConnection, neverAnswer, cutBody, garbage, drip.
            {"fault":{"kind":"reply"}}                              | steps[0].fault has no field status. Add it.
            {"fault":{"kind":"reply","status":"503"}}               | steps[0].fault.status is "503", but has to be an integer.
            {"fault":{"kind":"reply","status":99}}                  | steps[0].fault: An HTTP status is a number from 100 to 599, but 99 was given.
            {"fault":{"kind":"reply","status":503,"text":""}}       | steps[0].fault.text is not a field of a Reply. Its fields are kind, status, headers, body.
            {"fault":{"kind":"reply","status":503,"headers":[{"name":"a"}]}} | steps[0].fault.headers[0] has no field value. Add it.
            {"fault":{"kind":"delay","milliseconds":0.5}}           | steps[0].fault.milliseconds is 0.5, but has to be an integer.
            {"fault":{"kind":"delay","milliseconds":-1}}            | steps[0].fault: A delay is from 0 to a day, but PT-0.001S was given.
            {"fault":{"kind":"delay","milliseconds":1,"then":{"kind":"delay","milliseconds":1}}} | steps[0].fault: After a delay comes another delay. Use one delay for the sum of both.
            {"fault":{"kind":"garbage"}}                            | steps[0]: "garbage" damages a response, so there must be one. Use applyThen(…), or set applied in JSON.
            {"fault":{"kind":"neverAnswer"},"applied":"yes"}        | steps[0].applied is "yes", but has to be true or false.
            {"fault":{"kind":"neverAnswer"},"times":0}              | steps[0]: A step of a script is played at least 1 time, but times is 0. Leave the script out if nothing is to happen.
            {"fault":{"kind":"neverAnswer"},"always":false}         | steps[0].always is false, but has to be true.
            {"fault":{"kind":"neverAnswer"},"times":2,"always":true} | steps[0] is {"fault":{"kind":"neverAnswer"},"times":2,"always":true}, but has to be an object with at most one of the fields times, always, oneIn.
            {"fault":{"kind":"neverAnswer"},"times":2,"seed":1}     | steps[0].seed does not go with times. Leave one of them out.
            {"fault":{"kind":"neverAnswer"},"seed":5}               | steps[0] has no field oneIn. Add it.
            {"fault":{"kind":"neverAnswer"},"oneIn":5}              | steps[0] has no field seed. Add it.
            {"fault":{"kind":"neverAnswer"},"oneIn":5,"seed":1e30}  | steps[0].seed is 1.0E30, but has to be an integer.
            """)
    void a_malformed_step_is_refused(String step, String message) {
        assertThatThrownBy(() -> Script.fromJson("{\"id\":\"s\",\"request\":{},\"steps\":[" + step + "]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
