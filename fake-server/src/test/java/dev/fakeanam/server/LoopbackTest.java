package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that know one address of {@code localhost} only: Node.js 18 takes {@code ::1}, a JVM {@code 127.0.0.1}. */
class LoopbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST"})
    void localhost_is_both_addresses(String host) throws IOException {
        try (FakeAnam fake = start(host, 0)) {
            int port = fake.baseUrl().getPort();

            assertThat(fake.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:" + port));
            assertThat(answers("127.0.0.1", port)).isTrue();
            assertThat(answers("::1", port)).isEqualTo(hasIpv6());
        }
    }

    @Test
    void an_address_is_that_one_alone() throws IOException {
        try (FakeAnam fake = start("127.0.0.1", 0)) {
            assertThat(answers("::1", fake.baseUrl().getPort())).isFalse();
        }
    }

    /** Otherwise a client that resolves localhost to ::1 would talk to the owner of that port. */
    @Test
    void a_port_that_is_taken_on_the_second_address_is_taken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(hasIpv6() ? "::1" : "127.0.0.1"))) {
            assertThatThrownBy(() -> start("localhost", taken.getLocalPort()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("Port " + taken.getLocalPort() + " on localhost is taken.");
        }
    }

    @Test
    void a_start_that_fails_leaves_both_ports_free() throws IOException {
        int port;
        try (FakeAnam fake = start("localhost", 0)) {
            port = fake.baseUrl().getPort();
        }
        ServerOptions failing = ServerOptions.defaults()
                .withHost("localhost")
                .withPort(port)
                .withOrganizations(fake -> {
                    throw new IllegalArgumentException("No organizations today.");
                });

        assertThatThrownBy(() -> EmbeddedFakeAnam.start(failing)).hasMessage("No organizations today.");

        assertThat(answers("127.0.0.1", port)).isFalse();
        assertThat(answers("::1", port)).isFalse();
    }

    private static FakeAnam start(String host, int port) {
        return EmbeddedFakeAnam.start(
                ServerOptions.defaults().withHost(host).withPort(port).withAdminApi(AdminAccess.local()));
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket(InetAddress.getByName(address), port)) {
            String host = address.contains(":") ? "[" + address + "]" : address;
            socket.getOutputStream()
                    .write(("GET /__admin/health HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == 'H';
        } catch (IOException unreachable) {
            return false;
        }
    }

    private static boolean hasIpv6() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("::1"))) {
            return socket.isBound();
        } catch (IOException none) {
            return false;
        }
    }
}
