package dev.fakeanam.scripting;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.journal.Headers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final Step REPLY_503 = step(503, 1);

    private static Fault.Reply reply(int status) {
        return new Fault.Reply(status, Headers.NONE, null);
    }

    private static Step step(int status, int times) {
        return new Step(reply(status), false, new Repetition.Times(times));
    }

    private static Step always(int status) {
        return new Step(reply(status), false, new Repetition.Always());
    }

    @Test
    void a_script_reads_as_it_was_said() {
        Step applied = new Step(reply(504), true, new Repetition.Always());
        Script script = new Script("s", updateShareLink(), List.of(step(503, 2), step(429, 1), applied));

        assertThat(script)
                .hasToString("updateShareLink → 2 × reply 503, then reply 429, then always apply, then reply 504");
    }

    @Test
    void a_script_without_steps_is_refused() {
        assertThatThrownBy(() -> new Script("s", anyRequest(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A script has at least one step. Say what happens: a reply with the status 503, for example.");
    }

    @Test
    void a_step_after_one_for_all_requests_is_refused() {
        assertThatThrownBy(() -> new Script("s", anyRequest(), List.of(always(500), REPLY_503)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"always reply 500\" has no end, so the step after it would never be played."
                        + " Give it a number of times, or leave the next step out.");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_step_for_no_request_is_refused(int times) {
        assertThatThrownBy(() -> step(503, times))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A step of a script is played at least 1 time, but times is " + times + "."
                        + " Leave the script out if nothing is to happen.");
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 600, -1, 0})
    void a_status_that_http_does_not_have_is_refused(int status) {
        assertThatThrownBy(() -> reply(status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An HTTP status is a number from 100 to 599, but " + status + " was given.");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 599})
    void the_outermost_statuses_are_taken(int status) {
        assertThat(reply(status)).hasToString("reply " + status);
    }

    @Test
    void a_script_does_not_change_with_the_list_it_was_made_of() {
        List<Step> steps = new ArrayList<>(List.of(REPLY_503));
        Script script = new Script("s", anyRequest(), steps);

        steps.clear();

        assertThat(script.steps()).containsExactly(REPLY_503);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "2, false", "3, true", "4, true"})
    void a_script_is_done_once_every_step_was_played_as_often_as_it_says(long hits, boolean done) {
        Script script = new Script("s", anyRequest(), List.of(step(503, 2), REPLY_503));

        assertThat(new ScriptStatus(script, hits).isDone()).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "9, true"})
    void a_last_step_for_all_requests_counts_once_it_was_played(long hits, boolean done) {
        Script script = new Script("s", anyRequest(), List.of(step(503, 2), always(500)));

        assertThat(new ScriptStatus(script, hits).isDone()).isEqualTo(done);
    }

    @Test
    void the_number_of_requests_may_be_larger_than_an_int() {
        Script script =
                new Script("s", anyRequest(), List.of(step(503, Integer.MAX_VALUE), step(500, Integer.MAX_VALUE)));

        assertThat(new ScriptStatus(script, Integer.MAX_VALUE).isDone()).isFalse();
        assertThat(new ScriptStatus(script, 2L * Integer.MAX_VALUE).isDone()).isTrue();
    }

    @Test
    void each_word_of_a_sentence_installs_the_script_as_written_so_far() {
        WrittenScripts written = new WrittenScripts();
        List<Script> installed = written.scripts;

        written.on(updateShareLink())
                .reply(503)
                .times(2)
                .then()
                .reply(429, "{}")
                .always();

        assertThat(installed)
                .extracting(Script::toString)
                .containsExactly(
                        "updateShareLink → reply 503",
                        "updateShareLink → 2 × reply 503",
                        "updateShareLink → 2 × reply 503, then reply 429",
                        "updateShareLink → 2 × reply 503, then always reply 429");
        assertThat(installed).extracting(Script::id).containsOnly("s");
        assertThat(new ScriptStatus(installed.get(2), 1))
                .hasToString("updateShareLink → 2 × reply 503, then reply 429 (hit 1 of 3)");
    }

    @Test
    void faults_of_the_connection_are_reported_in_words() {
        assertThat(Fault.resetConnection()).hasToString("reset connection");
        assertThat(Fault.closeConnection()).hasToString("close connection");
        assertThat(Fault.neverAnswer()).hasToString("never answer");
        assertThat(new Fault.Proceed()).hasToString("proceed");
        assertThat(Fault.garbage()).hasToString("garbage");
    }

    @Test
    void the_location_does_not_make_another_script() {
        Script here = new Script("s", anyRequest(), List.of(REPLY_503), "RenewTest.renews(RenewTest.java:34)");
        Script anywhere = new Script("s", anyRequest(), List.of(REPLY_503));

        assertThat(here).isEqualTo(anywhere).hasSameHashCodeAs(anywhere);
        assertThat(here.toJson()).endsWith(",\"location\":\"RenewTest.renews(RenewTest.java:34)\"}");
        assertThat(Script.fromJson(here.toJson()).location()).isEqualTo(here.location());
        assertThat(anywhere.toJson()).doesNotContain("location");
    }
}
