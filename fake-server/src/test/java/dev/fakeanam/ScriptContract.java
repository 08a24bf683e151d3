package dev.fakeanam;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.ScriptedStep;
import dev.fakeanam.scripting.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The behaviour of scripts in every {@link Organization}: which one is played, how often, and what it reports. */
public interface ScriptContract {

    FakeAnam fake();

    private static List<Integer> statusesOfLists(Organization anam, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> ApiCalls.list(anam).statusCode())
                .toList();
    }

    private static Script script(String id, int status) {
        return new Script(id, listShareLinks(), List.of(new Step(Fault.reply(status), false, new Repetition.Times(1))));
    }

    @Test
    default void an_organization_starts_without_scripts() {
        Organization anam = fake().newOrganization("none");

        assertThat(anam.scripts()).isEmpty();
    }

    @Test
    default void nothing_happens_before_a_script_says_what() {
        Organization anam = fake().newOrganization("unsaid");

        anam.on(listShareLinks());

        assertThat(anam.scripts()).isEmpty();
        assertThat(statusesOfLists(anam, 1)).containsExactly(200);
    }

    @Test
    default void a_script_is_for_one_request_unless_it_says_more() {
        Organization anam = fake().newOrganization("once");

        anam.on(listShareLinks()).reply(503);

        assertThat(statusesOfLists(anam, 2)).containsExactly(503, 200);
    }

    @Test
    default void a_script_is_played_as_often_as_it_says_step_by_step() {
        Organization anam = fake().newOrganization("steps");

        anam.on(listShareLinks())
                .reply(500)
                .times(2)
                .then()
                .reply(429)
                .then()
                .reply(200, "[]")
                .times(1);

        assertThat(statusesOfLists(anam, 5)).containsExactly(500, 500, 429, 200, 200);
        assertThat(anam.exchanges().get(3).response().body()).isEqualTo("[]");
    }

    @Test
    default void a_script_for_all_requests_does_not_end() {
        Organization anam = fake().newOrganization("always");

        anam.on(listShareLinks()).reply(502).times(1).then().reply(504).always();

        assertThat(statusesOfLists(anam, 4)).containsExactly(502, 504, 504, 504);
    }

    @Test
    default void the_newest_of_several_scripts_is_played_until_it_is_used_up() {
        Organization anam = fake().newOrganization("several");
        anam.on(listShareLinks()).reply(500).times(2);
        anam.on(anyRequest()).reply(503);

        assertThat(statusesOfLists(anam, 4)).containsExactly(503, 500, 500, 200);
    }

    @Test
    default void a_script_is_played_only_to_the_requests_it_is_for() {
        Organization anam = fake().newOrganization("matching");
        var one = anam.givenShareLink();
        var other = anam.givenShareLink();
        anam.on(updateShareLink(one.id()).withBodyField("usageLimit", 50))
                .reply(503)
                .always();

        int otherLink = ApiCalls.update(anam, other.id(), "{\"usageLimit\":50}").statusCode();
        int otherValue = ApiCalls.update(anam, one.id(), "{\"usageLimit\":51}").statusCode();
        int otherOperation = ApiCalls.get(anam, one.id()).statusCode();
        int match = ApiCalls.update(anam, one.id(), "{\"usageLimit\":50.0}").statusCode();

        assertThat(List.of(otherLink, otherValue, otherOperation, match)).containsExactly(200, 200, 200, 503);
        assertThat(anam.shareLink(one.id())).isEqualTo(one.withUsageLimit(51));
    }

    @Test
    default void scripts_of_one_organization_do_nothing_to_another() {
        Organization anam = fake().newOrganization("scripted");
        Organization other = fake().newOrganization("unscripted");

        anam.on(anyRequest()).reply(503).always();

        assertThat(statusesOfLists(other, 1)).containsExactly(200);
        assertThat(other.scripts()).isEmpty();
    }

    @Test
    default void scripts_tell_how_often_they_were_hit_and_whether_they_are_done() {
        Organization anam = fake().newOrganization("told");
        anam.on(listShareLinks()).reply(503).times(2);

        List<ScriptStatus> told = new ArrayList<>(anam.scripts());
        ApiCalls.list(anam);
        told.addAll(anam.scripts());
        ApiCalls.list(anam);
        told.addAll(anam.scripts());
        ApiCalls.list(anam);
        told.addAll(anam.scripts());

        assertThat(told).extracting(ScriptStatus::hits).containsExactly(0L, 1L, 2L, 2L);
        assertThat(told).extracting(ScriptStatus::isDone).containsExactly(false, false, true, true);
        assertThat(told)
                .extracting(ScriptStatus::script)
                .allMatch(script -> script.toString().equals("listShareLinks → 2 × reply 503"));
    }

    @Test
    default void a_script_for_all_requests_is_done_once_it_was_played() {
        Organization anam = fake().newOrganization("done");
        anam.on(listShareLinks()).reply(503).always();

        boolean before = anam.scripts().get(0).isDone();
        ApiCalls.list(anam);

        assertThat(before).isFalse();
        assertThat(anam.scripts().get(0).isDone()).isTrue();
    }

    @Test
    default void scripts_are_in_the_order_they_were_added_used_up_or_not() {
        Organization anam = fake().newOrganization("in order");
        anam.on(listShareLinks()).reply(500);
        ApiCalls.list(anam);
        anam.on(getShareLink()).reply(503).always();
        anam.on(anyRequest()).reply(429);

        assertThat(anam.scripts())
                .extracting(status -> status.script().toString())
                .containsExactly(
                        "listShareLinks → reply 500", "getShareLink → always reply 503", "any request → reply 429");
    }

    @Test
    default void each_word_of_a_sentence_amends_the_same_script_and_keeps_its_hits() {
        Organization anam = fake().newOrganization("amended");
        ScriptedStep step = anam.on(listShareLinks()).reply(503);
        ApiCalls.list(anam);

        step.times(3);

        assertThat(anam.scripts()).singleElement().satisfies(status -> {
            assertThat(status.hits()).isEqualTo(1);
            assertThat(status.isDone()).isFalse();
        });
        assertThat(statusesOfLists(anam, 3)).containsExactly(503, 503, 200);
    }

    @Test
    default void putting_a_script_of_the_same_id_replaces_it_in_its_place_and_starts_it_again() {
        Organization anam = fake().newOrganization("put");
        anam.putScript(script("a", 500));
        ApiCalls.list(anam);
        anam.putScript(script("b", 502));

        anam.putScript(script("a", 503));

        assertThat(anam.scripts())
                .containsExactly(new ScriptStatus(script("a", 503), 0), new ScriptStatus(script("b", 502), 0));
        assertThat(statusesOfLists(anam, 3)).containsExactly(502, 503, 200);
    }

    @Test
    default void putting_a_script_that_was_used_up_plays_it_again() {
        Organization anam = fake().newOrganization("put again");
        anam.putScript(script("a", 503));
        List<Integer> first = statusesOfLists(anam, 2);

        anam.putScript(script("a", 503));

        assertThat(first).containsExactly(503, 200);
        assertThat(statusesOfLists(anam, 2)).containsExactly(503, 200);
    }

    @Test
    default void a_further_word_is_refused_after_the_script_was_removed() {
        Organization anam = fake().newOrganization("removed");
        ScriptedStep step = anam.on(listShareLinks()).reply(503);
        anam.removeScript("script-1");

        assertThatThrownBy(() -> step.times(2))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no script with the id script-1. It has [].");
        assertThat(anam.scripts()).isEmpty();
    }

    @Test
    default void a_scripted_reply_does_nothing_else() {
        Organization anam = fake().newOrganization("nothing else");
        var link = anam.givenShareLink();
        RequestPattern updates = updateShareLink(link.id());
        anam.on(updates).reply(200, "{\"custom\":true}");

        String body = ApiCalls.update(anam, link.id(), "{\"usageLimit\":50}").body();

        assertThat(body).isEqualTo("{\"custom\":true}");
        assertThat(anam.shareLink(link.id())).isEqualTo(link);
    }

    @Test
    default void a_step_that_could_never_be_played_is_refused_and_the_script_stays_as_it_was() {
        Organization anam = fake().newOrganization("never played");
        ScriptedStep step = anam.on(listShareLinks()).reply(503).always();

        assertThatThrownBy(() -> step.then().reply(500))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"always reply 503\" has no end, so the step after it would never be played."
                        + " Give it a number of times, or leave the next step out.");
        assertThat(anam.scripts())
                .extracting(status -> status.script().toString())
                .containsExactly("listShareLinks → always reply 503");
    }

    @Test
    default void a_script_for_no_request_is_refused() {
        Organization anam = fake().newOrganization("no times");
        ScriptedStep step = anam.on(listShareLinks()).reply(503);

        assertThatThrownBy(() -> step.times(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A step of a script is played at least 1 time, but times is 0."
                        + " Leave the script out if nothing is to happen.");
    }

    @Test
    default void a_status_that_http_does_not_have_is_refused_and_no_script_is_added() {
        Organization anam = fake().newOrganization("no status");

        assertThatThrownBy(() -> anam.on(listShareLinks()).reply(600))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An HTTP status is a number from 100 to 599, but 600 was given.");
        assertThat(anam.scripts()).isEmpty();
    }
}
