package dev.fakeanam.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.json.Json;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients that do not read the responses of the admin API do not use up the heap. */
class UnreadRepliesTest {
    private static final int CLIENTS = 10;
    private static final String LONG = "\"" + "x".repeat(100_000) + "\"";

    /** With this collector, the JVM can use the whole heap on each machine. */
    private static final String HEAP = "-Xmx64m -XX:+UseG1GC";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    private final StandaloneJar jar = new StandaloneJar();

    @Test
    void responses_beyond_an_eighth_of_the_heap_are_refused_until_the_clients_have_gone() throws Exception {
        URI url = jar.serve(Map.of("JDK_JAVA_OPTIONS", HEAP), "--api-key", "key");
        for (int i = 0; i < 12; i++) {
            ApiCalls.send(url, "key", "POST", "/v1/personas", LONG);
        }
        String exchanges = "/__admin/organizations/" + organization(url) + "/exchanges";
        assertThat(get(url, exchanges).body()).hasSizeGreaterThan(1_000_000);

        List<Socket> clients = new ArrayList<>();
        HttpResponse<String> refused = await().atMost(PATIENCE)
                .until(
                        () -> {
                            // If a client reads nothing for 30 seconds, the server closes the connection.
                            clients.addAll(unreading(url, exchanges));
                            return get(url, exchanges);
                        },
                        response -> response.statusCode() == 503);
        int ofShort = get(url, "/__admin/health").statusCode();
        for (Socket client : clients) {
            client.close();
        }

        assertThat(refused.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\""
                        + "Clients have not read 8 MiB of responses of the admin API, and the server keeps no more. Read"
                        + " the responses, or give the JVM more memory with -Xmx.\"}");
        assertThat(ofShort).isEqualTo(200);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get(url, exchanges).statusCode()).isEqualTo(200));
    }

    private static String organization(URI url) {
        Map<?, ?> organizations =
                (Map<?, ?>) Json.parse(get(url, "/__admin/organizations").body());
        return String.valueOf(((Map<?, ?>) ((List<?>) organizations.get("data")).get(0)).get("id"));
    }

    private static HttpResponse<String> get(URI url, String path) {
        return ApiCalls.send(url, "key", "GET", path, "");
    }

    private static List<Socket> unreading(URI url, String path) throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Socket client = new Socket();
            client.setReceiveBufferSize(4_096);
            client.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            client.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        return clients;
    }
}
