package dev.fakeanam.scripting;

import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.server.EmbeddedFakeAnam;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptedRequestTest {
    private final WrittenScripts written = new WrittenScripts();
    private final List<Script> installed = written.scripts;
    private final ScriptedRequest sentence = written.on(updateShareLink());

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
            String words, Function<ScriptedRequest, ScriptedStep> verb) {
        ScriptedStep said = verb.apply(sentence);

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

    private static Arguments verb(String words, Function<ScriptedRequest, ScriptedStep> said) {
        return Arguments.of(words, said);
    }

    private List<UnfinishedScript> unfinished() {
        return written.unfinished().all();
    }

    @Test
    void a_sentence_without_a_verb_is_found_with_its_line() {
        WrittenScripts other = new WrittenScripts();

        other.on(updateShareLink());
        other.on(listShareLinks()).nth(3);

        assertThat(other.unfinished().all())
                .extracting(UnfinishedScript::toString)
                .satisfiesExactly(
                        one -> assertThat(one)
                                .matches("updateShareLink at WrittenScripts\\.on\\(WrittenScripts\\.java:\\d+\\)"),
                        two -> assertThat(two).startsWith("listShareLinks at WrittenScripts.on("));
        assertThat(other.scripts).isEmpty();
    }

    @Test
    void a_verb_finishes_a_sentence_and_then_begins_another() {
        assertThat(unfinished()).hasSize(1);

        ScriptedStep step = sentence.reply(503);
        assertThat(unfinished()).isEmpty();

        ScriptedRequest next = step.times(2).then();
        assertThat(unfinished()).hasSize(1);

        next.nth(2).reply(500);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void a_verb_with_a_wrong_value_is_not_reported_again_as_missing() {
        assertThatThrownBy(() -> sentence.reply(99)).isInstanceOf(IllegalArgumentException.class);
        assertThat(unfinished()).isEmpty();

        ScriptedRequest other = written.on(updateShareLink());
        assertThatThrownBy(() -> other.nth(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void a_script_keeps_the_line_that_wrote_it_with_each_word() {
        sentence.reply(503).times(2).then().reply(500);

        assertThat(installed)
                .hasSize(3)
                .allSatisfy(script ->
                        assertThat(script.location()).matches("WrittenScripts\\.on\\(WrittenScripts\\.java:\\d+\\)"));
    }

    @Test
    void the_line_is_that_of_the_test_and_not_one_of_the_fake() {
        try (FakeAnam fake = EmbeddedFakeAnam.start()) {
            Organization anam = fake.newOrganization();

            Stream.of(1).forEach(once -> anam.on(updateShareLink()).reply(503));

            assertThat(anam.scripts())
                    .singleElement()
                    .satisfies(status -> assertThat(status.script().location())
                            .matches("ScriptedRequestTest\\.the_line_is_that_of_the_test_and_not_one_of_the_fake"
                                    + "\\(ScriptedRequestTest\\.java:\\d+\\)"));
        }
    }
}
