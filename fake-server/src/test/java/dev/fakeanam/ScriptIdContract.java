package dev.fakeanam;

import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.Repetition;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.scripting.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ids of scripts in every {@link Organization}. */
public interface ScriptIdContract {

    FakeAnam fake();

    private static List<Step> reply(int status) {
        return List.of(new Step(Fault.reply(status), false, new Repetition.Times(1)));
    }

    private static List<String> scripts(Organization anam) {
        return anam.scripts().stream()
                .map(ScriptStatus::script)
                .map(script -> script.id() + ": " + script)
                .toList();
    }

    @Test
    default void scripts_that_name_no_id_are_counted() {
        Organization anam = fake().newOrganization("counted scripts");

        anam.on(listShareLinks()).reply(503);
        anam.on(listShareLinks()).reply(500).times(2);
        Script added = anam.addScript(updateShareLink(), reply(429));

        assertThat(added).isEqualTo(new Script("script-3", updateShareLink(), reply(429)));
        assertThat(added.location()).startsWith("ScriptIdContract.scripts_that_name_no_id_are_counted(");
        assertThat(scripts(anam))
                .containsExactly(
                        "script-1: listShareLinks → reply 503",
                        "script-2: listShareLinks → 2 × reply 500",
                        "script-3: updateShareLink → reply 429");
    }

    @Test
    default void a_sentence_replaces_no_script_of_the_tests_own() {
        Organization anam = fake().newOrganization("own ids");
        anam.putScript(new Script("script-1", updateShareLink(), reply(429)));

        anam.on(listShareLinks()).reply(503).times(2);

        assertThat(scripts(anam))
                .containsExactly("script-1: updateShareLink → reply 429", "script-2: listShareLinks → 2 × reply 503");
    }

    @Test
    default void a_sentence_replaces_no_script_that_was_put_since_it_was_begun() {
        Organization anam = fake().newOrganization("begun");
        ScriptedRequest begun = anam.on(listShareLinks());
        anam.putScript(new Script("script-1", updateShareLink(), reply(429)));

        begun.reply(503);

        assertThat(scripts(anam))
                .containsExactly("script-1: updateShareLink → reply 429", "script-2: listShareLinks → reply 503");
    }

    @Test
    default void an_id_that_was_given_is_not_given_again() {
        Organization anam = fake().newOrganization("once given");
        anam.removeScript(anam.addScript(listShareLinks(), reply(503)).id());

        Script next = anam.addScript(listShareLinks(), reply(500));

        assertThat(next.id()).isEqualTo("script-2");
    }

    @Test
    default void a_script_that_is_refused_takes_no_id() {
        Organization anam = fake().newOrganization("refused");

        assertThatThrownBy(() -> anam.addScript(listShareLinks(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A script has at least one step. Say what happens: a reply with the status 503, for example.");
        assertThat(anam.addScript(listShareLinks(), reply(503)).id()).isEqualTo("script-1");
    }
}
