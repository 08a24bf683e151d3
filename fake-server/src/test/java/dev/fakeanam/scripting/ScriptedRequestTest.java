package dev.fakeanam.scripting;

import static dev.fakeanam.matching.RequestPattern.updateShareLink;
import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptedRequestTest {
    private final List<Script> installed = new ArrayList<>();
    private final ScriptedRequest sentence = ScriptedRequest.of(
            updateShareLink(),
            (pattern, steps) -> {
                installed.add(new Script("s", pattern, steps));
                return installed.get(0);
            },
            installed::add);

    static Stream<Arguments> verbs() {
        return Stream.of(
                verb("reply 503", start -> start.reply(503)),
                verb("reply 400", start -> start.reply(400, "{}")),
                verb("reply 404", start -> start.reply(reply(404).withoutBody())),
                verb("delay 5 ms", start -> start.delay(Duration.ofMillis(5))),
                verb("delay 5 ms, then reply 502", start -> start.delay(Duration.ofMillis(5), reply(502))),
                verb("reset connection", ScriptedRequest::resetConnection),
                verb("close connection", ScriptedRequest::closeConnection),
                verb("never answer", ScriptedRequest::neverAnswer),
                verb("apply, then cut body after 3 bytes", start -> start.applyThen(cutBody(3))));
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void a_verb_installs_its_step_at_once_and_the_sentence_goes_on(
            String words, Function<ScriptedRequest, ScriptedAnswer> verb) {
        ScriptedAnswer said = verb.apply(sentence);

        assertThat(installed).extracting(Script::toString).containsExactly("updateShareLink → " + words);

        said.times(2).then().reply(500).always();

        assertThat(installed.get(installed.size() - 1))
                .hasToString("updateShareLink → 2 × " + words + ", then always reply 500");
    }

    @Test
    void requests_before_the_nth_pass_and_do_not_count() {
        sentence.nth(3).reply(503).then().nth(1).reply(500);

        Script script = installed.get(installed.size() - 1);

        assertThat(script.steps())
                .containsExactly(
                        new Step(new Fault.Proceed(), false, new Repetition.Times(2)),
                        new Step(reply(503), false, new Repetition.Times(1)),
                        new Step(reply(500), false, new Repetition.Times(1)));
        assertThat(new ScriptStatus(script, 0).needed()).isEqualTo(2);
    }

    private static Arguments verb(String words, Function<ScriptedRequest, ScriptedAnswer> said) {
        return Arguments.of(words, said);
    }
}
