package dev.fakeanam.internal.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StandaloneTest {
    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void tells_where_it_is_and_how_to_use_it() throws IOException {
        StandaloneServer told = StandaloneServer.start(jar);

        var response = ApiCalls.send(told.url(), told.key(), "GET", ApiCalls.LINKS + "/" + told.link(), "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(PersonaShareLink.fromJson(response.body()).shareLink().id()).isEqualTo(told.link());
    }

    @Test
    void takes_several_keys_of_the_users_choice_and_shows_the_first() throws IOException {
        StandaloneServer told =
                StandaloneServer.start(jar, "--api-key", "first", "--api-key=second", "--api-key", "first");

        List<Integer> statuses = List.of(told.statusWith("first"), told.statusWith("second"), told.statusWith("third"));

        assertThat(told.key()).isEqualTo("first");
        assertThat(statuses).containsExactly(200, 200, 401);
    }

    @Test
    void a_key_that_was_made_up_stays_when_it_is_reset() throws IOException {
        StandaloneServer told = StandaloneServer.start(jar);

        ApiCalls.send(told.url(), "none", "POST", "/__admin/reset", "");

        assertThat(told.statusWith(told.key())).isEqualTo(200);
    }

    @Test
    void its_clock_ticks() throws IOException {
        StandaloneServer told = StandaloneServer.start(jar);

        ShareLink first = told.updateLink("{\"expiresInHours\":1}");

        await().atMost(10, SECONDS)
                .until(() ->
                        told.updateLink("{\"expiresInHours\":1}").expiresAt().isAfter(first.expiresAt()));
    }

    @Test
    void writes_no_file_and_nothing_on_stderr() throws Exception {
        StandaloneServer told = StandaloneServer.start(jar);
        told.updateLink("{\"usageLimit\":50}");
        told.statusWith("nobody's");

        told.process().process().destroy();
        told.process().exitCode();

        assertThat(told.process().err()).isEmpty();
        assertThat(told.process().out()).matches(StandaloneServer.ANNOUNCEMENT);
        assertThat(told.process().workingDirectory()).isEmptyDirectory();
    }
}
