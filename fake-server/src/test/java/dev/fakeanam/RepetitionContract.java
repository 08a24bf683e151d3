package dev.fakeanam;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.scripting.ScriptStatus;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which of several requests get the fault of a script, in every {@link Organization}. */
public interface RepetitionContract {

    FakeAnam fake();

    private static List<Integer> statusesOfLists(Organization anam, int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> ApiCalls.list(anam).statusCode())
                .toList();
    }

    @Test
    default void the_nth_request_is_hit_and_those_before_it_pass() {
        Organization anam = fake().newOrganization("nth");

        anam.on(listShareLinks()).nth(3).reply(503);

        assertThat(statusesOfLists(anam, 4)).containsExactly(200, 200, 503, 200);
    }

    @Test
    default void the_first_is_the_next_request() {
        Organization anam = fake().newOrganization("first");

        anam.on(listShareLinks()).nth(1).reply(503);

        assertThat(statusesOfLists(anam, 2)).containsExactly(503, 200);
        assertThat(anam.scripts())
                .extracting(status -> status.script().toString())
                .containsExactly("listShareLinks → reply 503");
    }

    @Test
    default void after_a_step_the_nth_is_counted_from_there_and_may_be_the_first_of_many() {
        Organization anam = fake().newOrganization("counted on");

        anam.on(listShareLinks()).reply(500).then().nth(2).reply(503).times(2);

        assertThat(statusesOfLists(anam, 5)).containsExactly(500, 200, 503, 503, 200);
    }

    @Test
    default void a_request_that_passes_goes_to_an_older_script_and_is_not_a_hit() {
        Organization anam = fake().newOrganization("passing");
        anam.on(listShareLinks()).reply(500).always();
        anam.on(listShareLinks()).nth(2).reply(503);

        List<Integer> statuses = statusesOfLists(anam, 3);

        assertThat(statuses).containsExactly(500, 503, 500);
        assertThat(anam.scripts()).extracting(ScriptStatus::hits).containsExactly(2L, 1L);
        assertThat(anam.scripts()).extracting(ScriptStatus::isDone).containsExactly(true, true);
    }

    @Test
    default void a_script_of_two_requests_hits_exactly_two_of_64_at_once() {
        Organization anam = fake().newOrganization("at once");
        anam.on(listShareLinks()).reply(503).times(2);

        List<CompletableFuture<HttpResponse<String>>> pending = IntStream.range(0, 64)
                .mapToObj(i -> ApiCalls.sendAsync(anam, "GET", ApiCalls.LINKS, ""))
                .toList();

        List<Integer> statuses =
                pending.stream().map(response -> response.join().statusCode()).toList();
        assertThat(statuses).filteredOn(status -> status == 503).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(62);
        assertThat(anam.exchanges())
                .extracting(Exchange::script)
                .filteredOn(Objects::nonNull)
                .hasSize(2);
    }

    @Test
    default void by_chance_the_same_seed_hits_the_same_requests_in_every_run() {
        Organization anam = fake().newOrganization("by chance");
        Organization again = fake().newOrganization("by the same chance");
        anam.on(listShareLinks()).reply(503).inOneOf(5, 42);
        again.on(listShareLinks()).reply(503).inOneOf(5, 42);

        List<Integer> hit = IntStream.rangeClosed(1, 30)
                .filter(i -> ApiCalls.list(anam).statusCode() == 503)
                .boxed()
                .toList();
        List<Integer> hitAgain = IntStream.rangeClosed(1, 30)
                .filter(i -> ApiCalls.list(again).statusCode() == 503)
                .boxed()
                .toList();

        assertThat(hit).isEqualTo(hitAgain).containsExactly(1, 5, 6, 7, 18, 21, 27);
        assertThat(anam.scripts()).extracting(ScriptStatus::hits).containsExactly((long) hit.size());
    }

    @Test
    default void by_chance_another_seed_hits_other_requests() {
        Organization anam = fake().newOrganization("one seed");
        Organization other = fake().newOrganization("another seed");
        anam.on(listShareLinks()).reply(503).inOneOf(2, 1);
        other.on(listShareLinks()).reply(503).inOneOf(2, 2);

        assertThat(statusesOfLists(anam, 20)).contains(200, 503).isNotEqualTo(statusesOfLists(other, 20));
    }

    @Test
    default void one_in_one_is_every_request() {
        Organization anam = fake().newOrganization("every");

        anam.on(listShareLinks()).reply(503).inOneOf(1, 7);

        assertThat(statusesOfLists(anam, 5)).containsOnly(503);
    }

    @Test
    default void requests_that_chance_passes_by_go_to_an_older_script() {
        Organization anam = fake().newOrganization("passed by");
        anam.on(anyRequest()).reply(500).always();
        anam.on(listShareLinks()).reply(503).inOneOf(5, 42);

        assertThat(statusesOfLists(anam, 6)).containsExactly(503, 500, 500, 500, 503, 503);
    }

    @Test
    default void requests_that_a_pattern_does_not_take_use_up_no_chance() {
        Organization anam = fake().newOrganization("no chance");
        var link = anam.givenShareLink();
        anam.on(listShareLinks()).reply(503).inOneOf(5, 42);

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> {
                    ApiCalls.get(anam, link.id());
                    return ApiCalls.list(anam).statusCode();
                })
                .toList();

        assertThat(statuses).containsExactly(503, 200, 200, 200, 503, 503);
    }

    @Test
    default void a_script_that_was_removed_is_not_played_any_more() {
        Organization anam = fake().newOrganization("removed");
        anam.on(listShareLinks()).reply(500).always();
        anam.on(listShareLinks()).reply(503).always();
        String newest = anam.scripts().get(1).script().id();

        int before = ApiCalls.list(anam).statusCode();
        anam.removeScript(newest);
        int after = ApiCalls.list(anam).statusCode();

        assertThat(List.of(before, after)).containsExactly(503, 500);
        assertThat(anam.scripts())
                .extracting(status -> status.script().toString())
                .containsExactly("listShareLinks → always reply 500");
    }

    @Test
    default void removing_a_script_that_is_not_there_is_refused_with_those_that_are() {
        Organization anam = fake().newOrganization("not there");
        anam.on(listShareLinks()).reply(500);
        anam.on(updateShareLink()).reply(503);

        assertThatThrownBy(() -> anam.removeScript("script-9"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("This organization has no script with the id script-9. It has [script-1, script-2].");
    }
}
