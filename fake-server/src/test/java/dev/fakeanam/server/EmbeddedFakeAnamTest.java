package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedFakeAnamTest {
    private final List<FakeAnam> started = new ArrayList<>();

    @AfterEach
    void close() {
        started.forEach(FakeAnam::close);
    }

    @Test
    void each_start_is_a_new_server() {
        FakeAnam one = start(ServerOptions.defaults());
        FakeAnam other = start(ServerOptions.defaults());
        Organization here = one.newOrganization("same", "same-key");
        Organization there = other.newOrganization("same", "same-key");
        UUID id = here.givenShareLink().id();

        int known = ApiCalls.get(here, id).statusCode();
        int unknown = ApiCalls.get(there, id).statusCode();
        URI baseUrl = one.baseUrl();
        one.close();
        int stillServed = ApiCalls.list(there).statusCode();

        assertThat(there.baseUrl()).isNotEqualTo(baseUrl);
        assertThat(List.of(known, unknown, stillServed)).containsExactly(200, 404, 200);
    }

    @Test
    void ids_that_fail_can_be_turned_off() {
        UUID failing = UUID.fromString("fa11ed00-0000-4000-8001-000000000503");
        Organization with = start(ServerOptions.defaults()).newOrganization();
        Organization without = start(ServerOptions.defaults().withoutMagicIds()).newOrganization();

        int failed = ApiCalls.get(with, failing).statusCode();
        int unknown = ApiCalls.get(without, failing).statusCode();
        without.givenShareLink(link -> link.id(failing));
        int ordinary = ApiCalls.get(without, failing).statusCode();

        assertThat(List.of(failed, unknown, ordinary)).containsExactly(503, 404, 200);
    }

    @Test
    void by_default_only_this_machine_reaches_it() {
        FakeAnam fake = start(ServerOptions.defaults());

        assertThat(fake.baseUrl().toString()).matches("http://127\\.0\\.0\\.1:[1-9]\\d*");
    }

    @Test
    void one_that_listens_on_all_addresses_is_reached_as_localhost() {
        FakeAnam fake = start(ServerOptions.defaults().withHost("0.0.0.0"));

        int status = ApiCalls.list(fake.newOrganization()).statusCode();

        assertThat(fake.baseUrl().toString()).matches("http://localhost:[1-9]\\d*");
        assertThat(status).isEqualTo(200);
    }

    @Test
    @ResourceLock(Resources.GLOBAL)
    void a_port_is_free_again_once_its_server_is_closed() {
        FakeAnam former = start(ServerOptions.defaults());
        int port = former.baseUrl().getPort();
        ApiCalls.list(former.newOrganization());
        former.close();

        FakeAnam next = start(ServerOptions.defaults().withPort(port));

        assertThat(next.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:" + port));
    }

    @Test
    void a_port_that_is_taken_is_refused() {
        int port = start(ServerOptions.defaults()).baseUrl().getPort();

        assertThatThrownBy(() -> start(ServerOptions.defaults().withPort(port)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Port " + port + " on 127.0.0.1 is taken.");
    }

    @Test
    void a_host_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> start(ServerOptions.defaults().withHost("nowhere.invalid")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("There is no host nowhere.invalid to listen on.");
    }

    static Stream<Arguments> uses() {
        return Stream.<Arguments>of(
                arguments(named("baseUrl", (Consumer<FakeAnam>) FakeAnam::baseUrl)),
                arguments(named("newOrganization()", (Consumer<FakeAnam>) FakeAnam::newOrganization)),
                arguments(named("newOrganization(name)", (Consumer<FakeAnam>) fake -> fake.newOrganization("name"))),
                arguments(named("newOrganization(name, key)", (Consumer<FakeAnam>)
                        fake -> fake.newOrganization("name", "key"))),
                arguments(named("unattributedExchanges", (Consumer<FakeAnam>) FakeAnam::unattributedExchanges)));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void after_closing_it_says_so(Consumer<FakeAnam> use) {
        FakeAnam fake = start(ServerOptions.defaults());
        fake.close();

        assertThatThrownBy(() -> use.accept(fake))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This fake is closed. Start a new one with EmbeddedFakeAnam.start().");
    }

    @Test
    void closing_it_closes_its_organizations_and_its_port() {
        FakeAnam fake = start(ServerOptions.defaults());
        URI baseUrl = fake.baseUrl();
        Organization anam = fake.newOrganization("inside");
        ApiCalls.list(anam);

        fake.close();

        assertThatThrownBy(anam::shareLinks)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The organization \"inside\" is closed, so it can no longer be used. Use it before its"
                        + " test ends.");
        assertThat(anam.exchanges()).hasSize(1);
        assertThatThrownBy(() -> ApiCalls.send(baseUrl, anam.apiKey(), "GET", ApiCalls.LINKS, ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void closing_it_twice_does_nothing_the_second_time() {
        FakeAnam fake = start(ServerOptions.defaults());
        fake.close();

        fake.close();

        assertThatThrownBy(fake::baseUrl).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void its_threads_are_daemons_and_named_after_it() {
        ApiCalls.list(start(ServerOptions.defaults()).newOrganization());

        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fake-anam"))
                .toList();

        assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
    }

    @Test
    void it_starts_and_closes_on_an_interrupted_thread_and_leaves_it_interrupted() {
        Thread.currentThread().interrupt();
        try {
            FakeAnam fake = EmbeddedFakeAnam.start();
            URI baseUrl = fake.baseUrl();
            fake.close();

            assertThatThrownBy(() -> new Socket(baseUrl.getHost(), baseUrl.getPort()))
                    .isInstanceOf(ConnectException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_reset_starts_again_at_the_same_url() {
        EmbeddedFakeAnam fake = (EmbeddedFakeAnam) start(
                ServerOptions.defaults().withOrganizations(made -> made.newOrganization("arranged", "ak_arranged")));
        URI baseUrl = fake.baseUrl();
        Organization before = fake.newOrganization("before");
        ApiCalls.send(baseUrl, "unknown", "GET", ApiCalls.LINKS, "");

        fake.reset();

        assertThat(fake.baseUrl()).isEqualTo(baseUrl);
        assertThat(fake.unattributedExchanges()).isEmpty();
        assertThatThrownBy(before::shareLinks)
                .hasMessage("The organization \"before\" is closed, so it can no longer be used. Use it before its"
                        + " test ends.");
        assertThat(ApiCalls.send(baseUrl, "ak_arranged", "GET", ApiCalls.LINKS, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ApiCalls.list(fake.newOrganization("after")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_closed_server_cannot_be_reset() {
        EmbeddedFakeAnam fake = (EmbeddedFakeAnam) start(ServerOptions.defaults());
        fake.close();

        assertThatThrownBy(fake::reset)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This fake is closed. Start a new one with EmbeddedFakeAnam.start().");
    }

    /** In their own JVMs: there, no other test prints or starts threads. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"never closes", "closes"})
    void a_program_ends_with_no_output_and_no_thread_left_whether_it_closes_or_not(
            String behaviour, @TempDir Path directory) throws IOException, InterruptedException {
        String classPath = JavaProcess.JAR + File.pathSeparator + JavaProcess.TEST_CLASSES;

        try (JavaProcess program =
                JavaProcess.start(directory, "-cp", classPath, EmbeddedProgram.class.getName(), behaviour)) {
            int exitCode = program.exitCode();

            assertThat(program.err()).isEmpty();
            assertThat(program.out()).isEmpty();
            assertThat(exitCode).as("number of threads left").isZero();
            assertThat(program.workingDirectory()).isEmptyDirectory();
        }
    }

    @Test
    void requests_that_count_for_no_organization_are_in_one_journal_with_the_known_names() {
        FakeAnam fake = start(ServerOptions.defaults());
        Organization closed = fake.newOrganization("closed");
        closed.close();

        ApiCalls.send(fake.baseUrl(), "nobody's", "GET", ApiCalls.LINKS, "");
        ApiCalls.send(fake.baseUrl(), closed.apiKey(), "GET", ApiCalls.LINKS, "");

        assertThat(fake.unattributedExchanges()).extracting(Exchange::number).containsExactly(1L, 2L);
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::organization)
                .containsExactly(null, "closed");
    }

    private FakeAnam start(ServerOptions options) {
        FakeAnam fake = EmbeddedFakeAnam.start(options);
        started.add(fake);
        return fake;
    }
}
