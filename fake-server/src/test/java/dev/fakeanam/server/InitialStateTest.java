package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A server that is given organizations before it answers. */
class InitialStateTest {

    @Test
    void an_early_request_waits_until_everything_is_there() {
        AtomicReference<CompletableFuture<HttpResponse<String>>> early = new AtomicReference<>();
        ServerOptions options = ServerOptions.defaults()
                .withOrganizationPerKey(newcomer -> {})
                .withOrganizations(server -> {
                    early.set(ApiCalls.sendAsync(server.baseUrl(), "the-key", "GET", ApiCalls.LINKS, ""));
                    server.newOrganization("first", "the-key").givenShareLink();
                });

        try (FakeAnam fake = EmbeddedFakeAnam.start(options)) {
            assertThat(early.get().join().body()).contains("\"total\":1");
            assertThat(fake.unattributedExchanges()).isEmpty();
        }
    }

    @Test
    @ResourceLock(Resources.GLOBAL)
    void what_arranging_throws_ends_the_start_and_frees_the_port() {
        IllegalStateException failure = new IllegalStateException("no");
        AtomicInteger port = new AtomicInteger();

        assertThatThrownBy(() -> EmbeddedFakeAnam.start(ServerOptions.defaults().withOrganizations(server -> {
                    port.set(server.baseUrl().getPort());
                    throw failure;
                })))
                .isSameAs(failure);
        EmbeddedFakeAnam.start(ServerOptions.defaults().withPort(port.get())).close();
    }

    @Test
    void a_port_that_is_taken_is_found_before_anything_is_made() {
        AtomicBoolean arranged = new AtomicBoolean();
        try (FakeAnam other = EmbeddedFakeAnam.start()) {
            ServerOptions options = ServerOptions.defaults()
                    .withPort(other.baseUrl().getPort())
                    .withOrganizations(server -> arranged.set(true));

            assertThatThrownBy(() -> EmbeddedFakeAnam.start(options)).isInstanceOf(UncheckedIOException.class);
        }
        assertThat(arranged).isFalse();
    }

    @Test
    void it_is_not_closed_while_it_is_arranged() {
        assertThatThrownBy(() -> EmbeddedFakeAnam.start(ServerOptions.defaults().withOrganizations(FakeAnam::close)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A server cannot be closed while its organizations are made. To end its start, throw an"
                        + " exception.");
    }
}
