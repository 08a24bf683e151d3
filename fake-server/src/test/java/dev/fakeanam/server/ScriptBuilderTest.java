package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptedStep;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptBuilderTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @ParameterizedTest
    @MethodSource
    void a_pattern_takes_its_own_operation_only(RequestPattern pattern, List<Integer> statuses) {
        ExampleLink.given(anam);
        anam.on(pattern).reply(418).always();

        List<Integer> answered = Stream.of(
                        api.update(ExampleLink.ID, "{}"),
                        api.get(ExampleLink.ID),
                        api.list(""),
                        api.create(
                                "{\"personaId\":\"" + anam.givenPersona("Ada").id() + "\"}"),
                        api.delete(ExampleLink.ID))
                .map(Response::status)
                .toList();

        assertThat(answered).isEqualTo(statuses);
    }

    static Stream<Arguments> a_pattern_takes_its_own_operation_only() {
        return Stream.of(
                Arguments.of(updateShareLink(), List.of(418, 200, 200, 201, 200)),
                Arguments.of(getShareLink(), List.of(200, 418, 200, 201, 200)),
                Arguments.of(listShareLinks(), List.of(200, 200, 418, 201, 200)),
                Arguments.of(createShareLink(), List.of(200, 200, 200, 418, 200)),
                Arguments.of(deleteShareLink(), List.of(200, 200, 200, 201, 418)),
                Arguments.of(anyRequest(), List.of(418, 418, 418, 418, 418)));
    }

    @Test
    void a_pattern_with_an_id_takes_that_link_only_in_either_case() {
        ShareLink link = anam.givenShareLink();
        ShareLink other = anam.givenShareLink();
        anam.on(updateShareLink(link.id())).reply(418).always();

        assertThat(api.update(other.id(), "{}").status()).isEqualTo(200);
        assertThat(api.update(link.id(), "{}").status()).isEqualTo(418);
        assertThat(api.update(link.id().toString().toUpperCase(Locale.ROOT), "{}")
                        .status())
                .isEqualTo(418);
    }

    @Test
    void a_pattern_with_a_field_takes_the_bodies_that_have_that_value() {
        ExampleLink.given(anam);
        anam.on(updateShareLink().withBodyField("usageLimit", 50).withoutBodyField("expiresInHours"))
                .reply(418)
                .always();

        assertThat(api.update(ExampleLink.ID, "{\"usageLimit\":50}").status()).isEqualTo(418);
        assertThat(api.update(ExampleLink.ID, "{\"usageLimit\":5e1}").status()).isEqualTo(418);
        assertThat(api.update(ExampleLink.ID, "{\"usageLimit\":51}").status()).isEqualTo(200);
        assertThat(api.update(ExampleLink.ID, "{\"usageLimit\":\"50\"}").status())
                .isEqualTo(400);
        assertThat(api.update(ExampleLink.ID, "{\"usageLimit\":50,\"expiresInHours\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(api.update(ExampleLink.ID, "not JSON").status()).isEqualTo(400);
    }

    @Test
    void another_organizations_requests_are_not_taken() {
        anam.on(anyRequest()).reply(503).always();

        Response response = ApiClient.of(fake.newOrganization()).list("");

        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void a_sentence_without_a_verb_does_nothing() {
        anam.on(anyRequest());

        assertThat(api.list("").status()).isEqualTo(200);
        assertThat(anam.scripts()).isEmpty();
    }

    @Test
    void each_word_of_a_sentence_takes_effect_at_once() {
        ScriptedStep sentence = anam.on(listShareLinks()).reply(503);
        int afterReply = api.list("").status();
        sentence.times(3);
        int afterTimes = api.list("").status();

        assertThat(List.of(afterReply, afterTimes)).containsExactly(503, 503);
        assertThat(anam.scripts()).singleElement().satisfies(status -> {
            assertThat(status.script()).hasToString("listShareLinks → 3 × reply 503");
            assertThat(status.hits()).isEqualTo(2);
            assertThat(status.isDone()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 99, 600, 1000})
    void a_status_that_http_does_not_have_is_refused(int status) {
        assertThatThrownBy(() -> anam.on(listShareLinks()).reply(status))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An HTTP status is a number from 100 to 599, but " + status + " was given.");

        assertThat(anam.scripts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void fewer_than_one_request_is_refused(int times) {
        ScriptedStep sentence = anam.on(listShareLinks()).reply(503);

        assertThatThrownBy(() -> sentence.times(times))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A step of a script is played at least 1 time, but times is " + times
                        + ". Leave the script out if nothing is to happen.");
    }

    @Test
    void a_step_after_one_for_all_requests_is_refused() {
        ScriptedStep sentence = anam.on(listShareLinks()).reply(503).always();

        assertThatThrownBy(() -> sentence.then().reply(429))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"always reply 503\" has no end, so the step after it would never be played. "
                        + "Give it a number of times, or leave the next step out.");
    }

    @Test
    void a_script_without_steps_is_refused() {
        assertThatThrownBy(() -> new Script("empty", listShareLinks(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A script has at least one step. Say what happens: a reply with the status 503, for example.");
    }
}
