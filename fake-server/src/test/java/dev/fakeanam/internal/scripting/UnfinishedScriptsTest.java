package dev.fakeanam.internal.scripting;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.scripting.UnfinishedScript;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnfinishedScriptsTest {
    private final UnfinishedScripts unfinished = new UnfinishedScripts();

    private static UnfinishedScript at(String location) {
        return new UnfinishedScript(anyRequest(), location);
    }

    @Test
    void they_are_listed_in_the_order_they_were_begun_and_once_each() {
        Object one = new Object();
        Object other = new Object();

        unfinished.begin(one, at("1"));
        unfinished.begin(other, at("2"));
        unfinished.begin(one, at("1"));

        assertThat(unfinished.all()).containsExactly(at("1"), at("2"));
    }

    @Test
    void equal_sentences_are_finished_one_by_one() {
        Object one = new Object();
        unfinished.begin(one, at("1"));
        unfinished.begin(new Object(), at("1"));

        unfinished.finish(one);
        unfinished.finish(one);

        assertThat(unfinished.all()).containsExactly(at("1"));
        unfinished.clear();
        assertThat(unfinished.all()).isEmpty();
    }

    @Test
    void threads_do_not_lose_each_others() {
        List<Object> drafts =
                IntStream.range(0, 1_000).mapToObj(number -> new Object()).toList();

        IntStream.range(0, 1_000).parallel().forEach(number -> {
            unfinished.begin(drafts.get(number), at("line"));
            if (number % 2 == 0) {
                unfinished.finish(drafts.get(number));
            }
        });

        assertThat(unfinished.all()).hasSize(500);
    }

    @Test
    void an_unfinished_script_is_the_same_after_a_journey_as_json() {
        UnfinishedScript script =
                new UnfinishedScript(operation("getShareLink"), "RenewTest.renews(RenewTest.java:34)");

        String json = UnfinishedScript.CODEC.print(script);

        assertThat(json)
                .isEqualTo("{\"request\":{\"operation\":\"getShareLink\"},"
                        + "\"location\":\"RenewTest.renews(RenewTest.java:34)\"}");
        assertThat(UnfinishedScript.CODEC.parse(json)).isEqualTo(script);
        assertThat(script).hasToString("getShareLink at RenewTest.renews(RenewTest.java:34)");
    }
}
