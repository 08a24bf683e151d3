package dev.fakeanam.scripting;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fakeanam.RateLimits;
import dev.fakeanam.matching.RequestPattern;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("fault")
class RefusalTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final WrittenScripts written = new WrittenScripts();
    private final List<Script> installed = written.scripts;
    private final ScriptedRequest start = written.on(listShareLinks());

    private static Arguments verb(String name, Consumer<ScriptedRequest> say, String message) {
        return arguments(named(name, say), message);
    }

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb(
                        "reply(99)",
                        start -> start.reply(99),
                        "An HTTP status is a number from 100 to 599, but 99 was given."),
                verb(
                        "reply(600, json)",
                        start -> start.reply(600, "{}"),
                        "An HTTP status is a number from 100 to 599, but 600 was given."),
                verb(
                        "applyThen(reply(0))",
                        start -> start.applyThen(Fault.reply(0)),
                        "An HTTP status is a number from 100 to 599, but 0 was given."),
                verb("nth(0)", start -> start.nth(0), "Requests are counted from 1, but nth(0) was given."),
                verb("nth(-1)", start -> start.nth(-1), "Requests are counted from 1, but nth(-1) was given."),
                verb(
                        "delay(-1 ms)",
                        start -> start.delay(Duration.ofMillis(-1)),
                        "A delay is from 0 to a day, but PT-0.001S was given."),
                verb(
                        "delay(a day and 1 ns)",
                        start -> start.delay(DAY.plusNanos(1)),
                        "A delay is from 0 to a day, but PT24H0.000000001S was given."),
                verb(
                        "delay of a delay",
                        start -> start.delay(DAY, Fault.delay(DAY)),
                        "After a delay comes another delay. Use one delay for the sum of both."),
                verb(
                        "drip(0, …)",
                        start -> start.applyThen(Fault.drip(0, DAY)),
                        "A drip has at least 1 byte, but 0 was given."),
                verb(
                        "drip(1, -1 ms)",
                        start -> start.applyThen(Fault.drip(1, Duration.ofMillis(-1))),
                        "The interval between drips is from 0 to a day, but PT-0.001S was given."),
                verb(
                        "drip(1, 25 h)",
                        start -> start.applyThen(Fault.drip(1, Duration.ofHours(25))),
                        "The interval between drips is from 0 to a day, but PT25H was given."),
                verb(
                        "cutBody(-1)",
                        start -> start.applyThen(Fault.cutBody(-1)),
                        "A body is cut after 0 bytes or more, but -1 was given."),
                verb(
                        "a cut body before applying",
                        start -> start.delay(DAY, Fault.cutBody(1)),
                        "\"delay 86400000 ms, then cut body after 1 bytes\" damages a response, so there must be one."
                                + " Use applyThen(…), or set applied in JSON."),
                verb(
                        "garbage before applying",
                        start -> start.delay(DAY, Fault.garbage()),
                        "\"delay 86400000 ms, then garbage\" damages a response, so there must be one."
                                + " Use applyThen(…), or set applied in JSON."),
                verb(
                        "drips before applying",
                        start -> start.delay(DAY, Fault.drip(1, DAY)),
                        "\"delay 86400000 ms, then drip 1 bytes every 86400000 ms\" damages a response, so there must be"
                                + " one. Use applyThen(…), or set applied in JSON."));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_sentence_with_a_bad_value_is_refused_and_no_script_is_added(Consumer<ScriptedRequest> say, String message) {
        assertThatThrownBy(() -> say.accept(start))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);

        assertThat(installed).isEmpty();
    }

    static Stream<Arguments> repetitions() {
        return Stream.of(
                arguments(
                        named("times(0)", (Consumer<ScriptedStep>) step -> step.times(0)),
                        "A step of a script is played at least 1 time, but times is 0."
                                + " Leave the script out if nothing is to happen."),
                arguments(
                        named("inOneOf(0, 1)", (Consumer<ScriptedStep>) step -> step.inOneOf(0, 1)),
                        "A step is played to one in 1 or more requests, but one in 0 was given."),
                arguments(
                        named("a step after always()", (Consumer<ScriptedStep>)
                                step -> step.always().then().reply(500)),
                        "\"always reply 503\" has no end, so the step after it would never be played."
                                + " Give it a number of times, or leave the next step out."),
                arguments(
                        named("a step after inOneOf(5, 1)", (Consumer<ScriptedStep>)
                                step -> step.inOneOf(5, 1).then().nth(2).reply(500)),
                        "\"one in 5 reply 503\" has no end, so the step after it would never be played."
                                + " Give it a number of times, or leave the next step out."));
    }

    @ParameterizedTest
    @MethodSource("repetitions")
    void a_bad_repetition_is_refused_and_adds_no_script(Consumer<ScriptedStep> say, String message) {
        ScriptedStep step = start.reply(503);

        assertThatThrownBy(() -> say.accept(step))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);

        assertThat(installed).allMatch(script -> script.steps().size() == 1);
    }

    static Stream<Arguments> steps() {
        return Stream.of(
                arguments(Fault.cutBody(10), "cut body after 10 bytes"),
                arguments(
                        Fault.delay(Duration.ofMillis(5), Fault.cutBody(10)),
                        "delay 5 ms, then cut body after 10 bytes"),
                arguments(Fault.garbage(), "garbage"),
                arguments(Fault.drip(2, Duration.ofMillis(3)), "drip 2 bytes every 3 ms"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void a_fault_that_damages_a_response_is_refused_if_there_is_no_response(Fault fault, String words) {
        assertThatThrownBy(() -> new Step(fault, false, new Repetition.Always()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + words
                        + "\" damages a response, so there must be one. Use applyThen(…), or set applied in JSON.");
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                pattern(
                        "with a blank field",
                        () -> updateShareLink().withBodyField(" ", 1),
                        blank("field of the body", " ")),
                pattern(
                        "without a blank field",
                        () -> updateShareLink().withoutBodyField(""),
                        blank("field of the body", "")),
                pattern("a blank header", () -> anyRequest().withHeader("\t", "x"), blank("header", "\t")),
                pattern(
                        "a value that JSON does not have",
                        () -> updateShareLink().withBodyField("usageLimit", Double.NaN),
                        "No request can have the value NaN in the field usageLimit, because JSON does not have such a value."
                                + " Give a string, a number, a boolean, null, or a list or map of those."),
                pattern(
                        "the Authorization header",
                        () -> anyRequest().withHeader("authorization", "Bearer key"),
                        "A pattern cannot compare the Authorization header, because journals do not keep API keys."
                                + " Use withApiKey(key)."),
                pattern("no slash", () -> request("GET", "no-slash"), path("GET", "no-slash")),
                pattern(
                        "a query",
                        () -> request("GET", "/v1/share-links?page=1"),
                        path("GET", "/v1/share-links?page=1")),
                pattern("no method", () -> request(" ", "/v1"), path(" ", "/v1")),
                pattern(
                        "a blank operation",
                        () -> RequestPattern.operation(" "),
                        "A pattern names an operation by its operationId, for example \"updateShareLink\", but \" \" was"
                                + " given."),
                pattern(
                        "a blank query parameter",
                        () -> anyRequest().withQueryParam("", 1),
                        blank("query parameter", "")),
                pattern(
                        "without a blank query parameter",
                        () -> anyRequest().withoutQueryParam(" "),
                        blank("query parameter", " ")),
                pattern("any value of a blank header", () -> anyRequest().withHeader(" "), blank("header", " ")),
                pattern("without a blank header", () -> anyRequest().withoutHeader(""), blank("header", "")));
    }

    private static Arguments pattern(String name, Runnable make, String message) {
        return arguments(named(name, make), message);
    }

    private static String blank(String of, String name) {
        return "A condition names a " + of + ", but \"" + name + "\" was given.";
    }

    private static String path(String method, String path) {
        return "A request is named by its method and a path that starts with a slash and has no query,"
                + " for example request(\"POST\", \"/v1/meetings/invites\"), but \"" + method + "\" and \"" + path
                + "\" were given.";
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void a_pattern_that_could_take_no_request_is_refused(Runnable make, String message) {
        assertThatThrownBy(make::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                arguments(named("perMinute(0)", (Runnable) () -> RateLimits.perMinute(0)), limit("minute", 0)),
                arguments(named("perHour(-1)", (Runnable) () -> RateLimits.perHour(-1)), limit("hour", -1)),
                arguments(
                        named("andPerHour(0)", (Runnable)
                                () -> RateLimits.perMinute(1).andPerHour(0)),
                        limit("hour", 0)));
    }

    private static String limit(String window, int requests) {
        return "A rate limit lets through at least 1 request in a " + window + ", but " + requests
                + " was given. To refuse every request, use a script: on(anyRequest()).reply(429).always().";
    }

    @ParameterizedTest
    @MethodSource("limits")
    void a_limit_that_lets_nothing_through_is_refused(Runnable make, String message) {
        assertThatThrownBy(make::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void the_bounds_themselves_are_allowed_and_what_is_finer_than_a_millisecond_is_cut_off() {
        start.delay(DAY, Fault.reply(100));
        start.nth(1).applyThen(Fault.delay(Duration.ofNanos(1_999_999), Fault.drip(1, Duration.ZERO)));
        start.applyThen(Fault.cutBody(0)).inOneOf(1, 0);

        assertThat(installed)
                .extracting(Script::toString)
                .containsExactly(
                        "listShareLinks → delay 86400000 ms, then reply 100",
                        "listShareLinks → apply, then delay 1 ms, then drip 1 bytes every 0 ms",
                        "listShareLinks → apply, then cut body after 0 bytes",
                        "listShareLinks → one in 1 apply, then cut body after 0 bytes");
    }
}
