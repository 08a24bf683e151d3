package dev.fakeanam.properties;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.Step;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Each step of a script is played exactly as often as the script says, even if many requests come at once. */
@AddLifecycleHook(OrganizationPerTry.class)
class ScriptHitsTest {
    private static final int FIRST_STATUS = 510;

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void scripts_take_exactly_their_number_of_simultaneous_requests(
            @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 4) Integer> timesOfSteps,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 4) Integer> timesOfAnother,
            @ForAll @IntRange(max = 24) int requests,
            Organization anam) {
        List<Integer> inOrderOfPlay = new ArrayList<>();
        inOrderOfPlay.addAll(script(anam, listShareLinks(), FIRST_STATUS, timesOfSteps));
        // The one that is added last is played first.
        inOrderOfPlay.addAll(0, script(anam, anyRequest(), FIRST_STATUS + 10, timesOfAnother));

        List<CompletableFuture<HttpResponse<String>>> answers = Stream.generate(
                        () -> ApiCalls.sendAsync(anam, "GET", ApiCalls.LINKS, ""))
                .limit(requests)
                .toList();
        Map<Integer, Long> statuses =
                answers.stream().map(response -> response.join().statusCode()).collect(groupingBy(s -> s, counting()));

        List<Integer> expected = Stream.concat(inOrderOfPlay.stream(), Stream.generate(() -> 200))
                .limit(requests)
                .toList();
        assertThat(statuses).isEqualTo(expected.stream().collect(groupingBy(s -> s, TreeMap::new, counting())));
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.response().status())
                .isEqualTo(expected);
        assertThat(anam.scripts())
                .allSatisfy(script -> assertThat(script.hits()).isLessThanOrEqualTo(script.needed()));
        assertThat(anam.scripts().stream().mapToLong(ScriptStatus::hits).sum())
                .isEqualTo(Math.min(requests, inOrderOfPlay.size()));
    }

    /** {@return the statuses that its steps answer with, as often as they say} */
    private static List<Integer> script(
            Organization anam, RequestPattern pattern, int firstStatus, List<Integer> timesOfSteps) {
        List<Step> steps = new ArrayList<>();
        List<Integer> statuses = new ArrayList<>();
        for (int times : timesOfSteps) {
            int status = firstStatus + steps.size();
            steps.add(new Step(Fault.reply(status), false, new Repetition.Times(times)));
            Stream.generate(() -> status).limit(times).forEach(statuses::add);
        }
        if (!steps.isEmpty()) {
            anam.addScript(pattern, steps);
        }
        return statuses;
    }
}
