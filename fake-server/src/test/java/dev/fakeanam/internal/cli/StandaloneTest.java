package dev.fakeanam.internal.cli;

import static dev.fakeanam.internal.cli.StandaloneServer.bash;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StandaloneTest {
    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void tells_where_it_is_and_how_to_use_it() throws IOException {
        StandaloneServer told = startServer();

        var answer = ApiCalls.send(told.url(), told.key(), "GET", ApiCalls.LINKS + "/" + told.link(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PersonaShareLink.fromJson(answer.body()).shareLink().id()).isEqualTo(told.link());
    }

    @Test
    void the_curl_line_works_as_it_is_printed() throws Exception {
        StandaloneServer told = startServer();
        ShareLink before = told.readLink();

        ShareLink answer = ShareLink.fromJson(bash(told.curl()));

        assertThat(before.usageLimit()).isEqualTo(10);
        assertThat(answer).isEqualTo(before.withUsageLimit(50));
        assertThat(told.readLink()).isEqualTo(answer);
    }

    @Test
    void the_curl_line_works_with_a_key_that_a_shell_would_change() throws Exception {
        StandaloneServer told = startServer("--api-key", "it's\"$HOME\\`id`*!");

        ShareLink answer = ShareLink.fromJson(bash(told.curl()));

        assertThat(told.key()).isEqualTo("it's\"$HOME\\`id`*!");
        assertThat(answer.usageLimit()).isEqualTo(50);
    }

    @Test
    void takes_several_keys_of_the_users_choice_and_shows_the_first() throws IOException {
        StandaloneServer told = startServer("--api-key", "first", "--api-key=second", "--api-key", "first");

        List<Integer> statuses = List.of(told.statusWith("first"), told.statusWith("second"), told.statusWith("third"));

        assertThat(told.key()).isEqualTo("first");
        assertThat(statuses).containsExactly(200, 200, 401);
    }

    @Test
    void a_key_that_was_made_up_stays_when_it_is_reset() throws IOException {
        StandaloneServer told = startServer();

        ApiCalls.send(told.url(), "none", "POST", "/__admin/reset", "");

        assertThat(told.statusWith(told.key())).isEqualTo(200);
    }

    @Test
    void its_clock_ticks() throws IOException {
        StandaloneServer told = startServer();

        ShareLink first = told.updateLink("{\"expiresInHours\":1}");

        await().atMost(10, SECONDS)
                .until(() ->
                        told.updateLink("{\"expiresInHours\":1}").expiresAt().isAfter(first.expiresAt()));
    }

    @Test
    void writes_no_file_and_nothing_on_stderr() throws Exception {
        StandaloneServer told = startServer();
        told.updateLink("{\"usageLimit\":50}");
        told.statusWith("nobody's");

        told.process().process().destroy();
        told.process().exitCode();

        assertThat(told.process().err()).isEmpty();
        assertThat(told.process().out()).matches(StandaloneServer.ANNOUNCEMENT);
        assertThat(told.process().workingDirectory()).isEmptyDirectory();
    }

    private StandaloneServer startServer(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--port", "0"));
        arguments.addAll(List.of(options));
        return StandaloneServer.of(jar.run(arguments.toArray(String[]::new)));
    }
}
