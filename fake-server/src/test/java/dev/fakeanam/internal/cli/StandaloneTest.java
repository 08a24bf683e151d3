package dev.fakeanam.internal.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.model.PersonaShareLink;
import dev.fakeanam.model.ShareLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {
    private static final Pattern ANNOUNCEMENT = Pattern.compile("""
            Fake Anam is ready\\.

            Base URL:   (?<url>http://127\\.0\\.0\\.1:\\d+)
            API key:    (?<key>\\S+)
            Share link: (?<link>[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})

            Raise its usage limit to 50:
            (?<curl>curl -sS -X PUT \\S+ -H '.+' -H 'Content-Type: application/json' -d '\\{"usageLimit":50\\}')

            Stop it with Ctrl-C\\.
            """);

    @TempDir
    private Path directory;

    private final List<JavaProcess> processes = new ArrayList<>();

    @AfterEach
    void destroyProcesses() {
        processes.forEach(JavaProcess::close);
    }

    @Test
    void tells_where_it_is_and_how_to_use_it() throws IOException {
        Announcement told = startServer();

        var answer = ApiCalls.send(told.url(), told.key(), "GET", ApiCalls.LINKS + "/" + told.link(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PersonaShareLink.fromJson(answer.body()).shareLink().id()).isEqualTo(told.link());
    }

    @Test
    void the_curl_line_works_as_it_is_printed() throws Exception {
        Announcement told = startServer();
        ShareLink before = told.readLink();

        ShareLink answer = ShareLink.fromJson(bash(told.curl()));

        assertThat(before.usageLimit()).isEqualTo(10);
        assertThat(answer).isEqualTo(before.withUsageLimit(50));
        assertThat(told.readLink()).isEqualTo(answer);
    }

    @Test
    void the_curl_line_works_with_a_key_that_a_shell_would_change() throws Exception {
        Announcement told = startServer("--api-key", "it's\"$HOME\\`id`*!");

        ShareLink answer = ShareLink.fromJson(bash(told.curl()));

        assertThat(told.key()).isEqualTo("it's\"$HOME\\`id`*!");
        assertThat(answer.usageLimit()).isEqualTo(50);
    }

    @Test
    void takes_several_keys_of_the_users_choice_and_shows_the_first() throws IOException {
        Announcement told = startServer("--api-key", "first", "--api-key=second", "--api-key", "first");

        List<Integer> statuses = List.of(told.statusWith("first"), told.statusWith("second"), told.statusWith("third"));

        assertThat(told.key()).isEqualTo("first");
        assertThat(statuses).containsExactly(200, 200, 401);
    }

    @Test
    void its_clock_ticks() throws IOException {
        Announcement told = startServer();

        ShareLink first = told.updateLink("{\"expiresInHours\":1}");

        await().atMost(10, SECONDS)
                .until(() ->
                        told.updateLink("{\"expiresInHours\":1}").expiresAt().isAfter(first.expiresAt()));
    }

    @Test
    void writes_no_file_and_nothing_on_stderr() throws Exception {
        Announcement told = startServer();
        told.updateLink("{\"usageLimit\":50}");
        told.statusWith("nobody's");

        told.process().process().destroy();
        told.process().exitCode();

        assertThat(told.process().err()).isEmpty();
        assertThat(told.process().out()).matches(ANNOUNCEMENT);
        assertThat(told.process().workingDirectory()).isEmptyDirectory();
    }

    @Test
    void a_terminate_signal_ends_it_at_once() throws Exception {
        Announcement told = startServer();

        told.process().process().destroy();

        assertThat(told.process().exitCodeWithin(5)).isIn(0, 143);
        assertThat(told.process().err()).isEmpty();
    }

    @Test
    void a_terminate_signal_under_load_ends_it_at_once_too() throws Exception {
        Announcement told = startServer();
        AtomicInteger answered = new AtomicInteger();
        List<CompletableFuture<Void>> clients = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> told.updateUntilTheEnd(answered), client -> new Thread(client).start()))
                .toList();
        await().atMost(60, SECONDS).until(() -> answered.get() > 200);

        told.process().process().destroy();

        assertThat(told.process().exitCodeWithin(5)).isIn(0, 143);
        assertThat(told.process().err()).isEmpty();
        assertThat(clients)
                .allSatisfy(client -> assertThat(
                                client.handle((none, failure) -> failure).join())
                        .hasRootCauseInstanceOf(IOException.class));
    }

    @Test
    void an_interrupt_signal_ends_it_at_once() throws Exception {
        assumeFalse(interruptsAreIgnored(), "a process without a terminal may have been started to ignore it");
        Announcement told = startServer();

        bash("kill -INT " + told.process().process().pid());

        assertThat(told.process().exitCodeWithin(5)).isEqualTo(130);
        assertThat(told.process().err()).isEmpty();
    }

    @Test
    void an_open_connection_does_not_keep_it_alive() throws Exception {
        Announcement told = startServer();
        told.statusWith(told.key());

        told.process().process().destroy();

        assertThat(told.process().exitCodeWithin(5)).isIn(0, 143);
    }

    private JavaProcess start(String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-jar", JavaProcess.JAR.toString()));
        arguments.addAll(List.of(options));
        JavaProcess process = JavaProcess.start(directory, arguments.toArray(String[]::new));
        processes.add(process);
        return process;
    }

    private Announcement startServer(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        JavaProcess process = start(all.toArray(String[]::new));
        process.awaitOutput("Stop it with Ctrl-C.\n");
        Matcher matcher = ANNOUNCEMENT.matcher(process.out());
        assertThat(matcher.matches()).as(process.out()).isTrue();
        return new Announcement(
                process,
                URI.create(matcher.group("url")),
                matcher.group("key"),
                UUID.fromString(matcher.group("link")),
                matcher.group("curl"));
    }

    /** Then every process that is started from here ignores them, too. */
    private static boolean interruptsAreIgnored() throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", "kill -INT $$").start().waitFor() == 0;
    }

    private static String bash(String line) throws IOException, InterruptedException {
        Process bash =
                new ProcessBuilder("bash", "-c", line).redirectErrorStream(true).start();
        String output = new String(bash.getInputStream().readAllBytes(), UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }

    /** What a server told of itself at its start. */
    private record Announcement(JavaProcess process, URI url, String key, UUID link, String curl) {

        int statusWith(String apiKey) {
            return ApiCalls.send(url, apiKey, "GET", ApiCalls.LINKS, "").statusCode();
        }

        ShareLink readLink() {
            return PersonaShareLink.fromJson(send("GET", "")).shareLink();
        }

        void updateUntilTheEnd(AtomicInteger answered) {
            while (true) {
                updateLink("{\"usageLimit\":50}");
                answered.incrementAndGet();
            }
        }

        ShareLink updateLink(String json) {
            return ShareLink.fromJson(send("PUT", json));
        }

        private String send(String method, String json) {
            return ApiCalls.send(url, key, method, ApiCalls.LINKS + "/" + link, json)
                    .body();
        }
    }
}
