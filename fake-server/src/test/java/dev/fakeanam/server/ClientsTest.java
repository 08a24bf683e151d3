package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.scripting.Fault.cutBody;
import static dev.fakeanam.scripting.Fault.delay;
import static dev.fakeanam.scripting.Fault.drip;
import static dev.fakeanam.scripting.Fault.garbage;
import static dev.fakeanam.scripting.Fault.garbageBelowTls;
import static dev.fakeanam.scripting.Fault.neverAnswer;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.scripting.Fault.resetConnection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.JavaProcess;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.ScriptedRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What code under test sees of each fault, depending on its HTTP client. These results were found by trying. */
@Tag("fault")
@Tag("slow")
class ClientsTest {
    private static final Path CHAPTER =
            JavaProcess.TEST_CLASSES.resolve("../../../docs/FAULTS.md").normalize();

    /**
     * The chapter has the same table. "At the 2nd try" means that the client retried, and the code under test did not
     * notice.
     */
    private static final String TABLE = """
            | fault, for one request | over | request | connection | java.net.http | OkHttp 5 | Apache HttpClient 5 | HttpURLConnection |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            | `reply(503)`, `applyThen(reply(503))` | any | any | any | 503 | 503 | 200 at the 2nd try | 503 |
            | `reply(429)` | any | any | any | 429 | 429 | 200 at the 2nd try | 429 |
            | `delay(moment)`, `applyThen(delay(moment))` | any | any | any | 200 | 200 | 200 | 200 |
            | `resetConnection()`, `applyThen(resetConnection())` | any | PUT | new | IOException | SocketException | 200 at the 2nd try | 200 at the 2nd try |
            | `resetConnection()`, `applyThen(resetConnection())` | any | PUT | used | IOException | 200 at the 2nd try | 200 at the 2nd try | 200 at the 2nd try |
            | `resetConnection()`, `applyThen(resetConnection())` | any | GET | new | 200 at the 2nd try | SocketException | 200 at the 2nd try | 200 at the 2nd try |
            | `resetConnection()`, `applyThen(resetConnection())` | any | GET | used | 200 at the 2nd try | 200 at the 2nd try | 200 at the 2nd try | 200 at the 2nd try |
            | `closeConnection()`, `applyThen(closeConnection())` | any | PUT | new | IOException | IOException | 200 at the 2nd try | 200 at the 2nd try |
            | `closeConnection()`, `applyThen(closeConnection())` | any | PUT | used | IOException | 200 at the 2nd try | 200 at the 2nd try | 200 at the 2nd try |
            | `closeConnection()`, `applyThen(closeConnection())` | any | GET | new | 200 at the 2nd try | IOException | 200 at the 2nd try | 200 at the 2nd try |
            | `closeConnection()`, `applyThen(closeConnection())` | any | GET | used | 200 at the 2nd try | 200 at the 2nd try | 200 at the 2nd try | 200 at the 2nd try |
            | `neverAnswer()`, `applyThen(neverAnswer())` | any | any | any | HttpTimeoutException | SocketTimeoutException | SocketTimeoutException | SocketTimeoutException |
            | `applyThen(cutBody(0))`, `applyThen(cutBody(10))` | any | any | any | IOException | ProtocolException | ConnectionClosedException | 200, body cut short; on JDK 25 IOException |
            | `applyThen(garbage())` | any | any | any | ProtocolException | ProtocolException | 200 at the 2nd try | IOException |
            | `applyThen(drip(100, moment))` | any | any | any | 200 | 200 | 200 | 200 |
            | `applyThen(garbageBelowTls())` | HTTPS | PUT | new | IOException | SSLException | SSLException | 200 at the 2nd try |
            | `applyThen(garbageBelowTls())` | HTTPS | PUT | used | IOException | 200 at the 2nd try | SSLException | 200 at the 2nd try |
            | `applyThen(garbageBelowTls())` | HTTPS | GET | new | 200 at the 2nd try | SSLException | SSLException | 200 at the 2nd try |
            | `applyThen(garbageBelowTls())` | HTTPS | GET | used | 200 at the 2nd try | 200 at the 2nd try | SSLException | 200 at the 2nd try |
            | `failHandshakes(1)` | HTTPS | any | new | SSLHandshakeException | SSLHandshakeException | SSLHandshakeException | SSLHandshakeException |
            """;

    private static final String FAIL_HANDSHAKES = "failHandshakes(1)";
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Long enough for a request to arrive on a busy machine. */
    private static final Duration IMPATIENCE = Duration.ofSeconds(2);

    /** The faults of scripts, by their code. */
    private static final Map<String, Consumer<ScriptedRequest>> FAULTS = Map.ofEntries(
            fault("reply(503)", start -> start.reply(503)),
            fault("applyThen(reply(503))", start -> start.applyThen(reply(503))),
            fault("reply(429)", start -> start.reply(429)),
            fault("delay(moment)", start -> start.delay(MOMENT)),
            fault("applyThen(delay(moment))", start -> start.applyThen(delay(MOMENT))),
            fault("resetConnection()", ScriptedRequest::resetConnection),
            fault("applyThen(resetConnection())", start -> start.applyThen(resetConnection())),
            fault("closeConnection()", ScriptedRequest::closeConnection),
            fault("applyThen(closeConnection())", start -> start.applyThen(Fault.closeConnection())),
            fault("neverAnswer()", ScriptedRequest::neverAnswer),
            fault("applyThen(neverAnswer())", start -> start.applyThen(neverAnswer())),
            fault("applyThen(cutBody(0))", start -> start.applyThen(cutBody(0))),
            fault("applyThen(cutBody(10))", start -> start.applyThen(cutBody(10))),
            fault("applyThen(garbage())", start -> start.applyThen(garbage())),
            fault("applyThen(garbageBelowTls())", start -> start.applyThen(garbageBelowTls())),
            fault("applyThen(drip(100, moment))", start -> start.applyThen(drip(100, MOMENT))));

    private static Map.Entry<String, Consumer<ScriptedRequest>> fault(String code, Consumer<ScriptedRequest> say) {
        return Map.entry(code, say);
    }

    /** One row of the table, or several where it says "any". */
    static Stream<Arguments> rows() {
        return TABLE.lines().skip(2).flatMap(line -> {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
            return Arrays.stream(cells.get(0).split("`, `"))
                    .map(fault -> fault.replace("`", ""))
                    .flatMap(fault -> choices(cells.get(1), "HTTP", "HTTPS")
                            .flatMap(over -> choices(cells.get(2), "PUT", "GET")
                                    .flatMap(method -> choices(cells.get(3), "new", "used")
                                            .map(connection ->
                                                    Arguments.of(fault, over, method, connection, seen(cells))))));
        });
    }

    private static Stream<String> choices(String cell, String... all) {
        return cell.equals("any") ? Arrays.stream(all) : Stream.of(cell);
    }

    private static Map<HttpClientKind, String> seen(List<String> cells) {
        return Arrays.stream(HttpClientKind.values())
                .collect(Collectors.toMap(client -> client, client -> onThisJdk(cells.get(4 + client.ordinal()))));
    }

    /** Where a JDK's own client has changed, the cell has both. */
    private static String onThisJdk(String cell) {
        String[] byJdk = cell.split("; on JDK 25 ");
        return Runtime.version().feature() < 25 ? byJdk[0] : byJdk[byJdk.length - 1];
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} connection")
    @MethodSource("rows")
    void each_client_sees(
            String fault, String over, String method, String connection, Map<HttpClientKind, String> expected)
            throws Exception {
        Map<HttpClientKind, String> seen = new LinkedHashMap<>();

        for (HttpClientKind client : HttpClientKind.values()) {
            seen.put(client, seen(client, fault, over.equals("HTTPS"), method, connection.equals("used")));
        }

        assertThat(seen).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"JAVA_NET_HTTP, 2", "OK_HTTP, 3", "APACHE, 2", "HTTP_URL_CONNECTION, 2"})
    void a_client_that_repeats_a_request_gives_up(HttpClientKind kind, long requests) throws Exception {
        try (FakeAnam fake = EmbeddedFakeAnam.start();
                HttpClientKind.Session client = kind.open(null)) {
            Organization anam = fake.newOrganization();
            ExampleLink.given(anam);
            client.send(call(anam, "GET", PATIENCE));
            anam.on(anyRequest()).resetConnection().always();

            assertThatThrownBy(() -> client.send(call(anam, "GET", PATIENCE))).isInstanceOf(IOException.class);

            assertThat(anam.scripts()).extracting(ScriptStatus::hits).containsExactly(requests);
        }
    }

    @Test
    void the_chapter_on_faults_has_the_same_table() throws Exception {
        String header = TABLE.lines().findFirst().orElseThrow();

        assertThat(header)
                .endsWith(Arrays.stream(HttpClientKind.values())
                        .map(HttpClientKind::toString)
                        .collect(Collectors.joining(" | ", "| ", " |")));
        assertThat(Files.readString(CHAPTER)).contains("\n" + TABLE + "\n");
    }

    /** Each with its own server: HttpURLConnection keeps its connections for the whole JVM. */
    private static String seen(HttpClientKind kind, String fault, boolean https, String method, boolean usedConnection)
            throws Exception {
        ServerOptions options = ServerOptions.defaults();
        try (FakeAnam fake = EmbeddedFakeAnam.start(https ? options.withHttps() : options);
                HttpClientKind.Session client = kind.open(https ? fake.tls() : null)) {
            Organization anam = fake.newOrganization();
            ExampleLink.given(anam);
            if (usedConnection) {
                client.send(call(anam, method, PATIENCE));
            }
            boolean isHandshake = fault.equals(FAIL_HANDSHAKES);
            if (isHandshake) {
                fake.tls().failHandshakes(1);
            } else {
                FAULTS.get(fault).accept(anam.on(anyRequest()));
            }
            int before = received(fake, anam, isHandshake);

            String seen = seen(client, call(anam, method, fault.contains("never") ? IMPATIENCE : PATIENCE), anam);
            if (seen.equals("HttpConnectTimeoutException")) {
                // On a busy machine, the time of a client can end before it has a connection.
                seen = seen(client, call(anam, method, PATIENCE), anam);
            }

            await().atMost(PATIENCE).until(() -> received(fake, anam, isHandshake) > before);
            int requests = received(fake, anam, isHandshake) - before;
            return switch (requests) {
                case 1 -> seen;
                case 2 -> seen + " at the 2nd try";
                default -> seen + " after " + requests + " requests";
            };
        }
    }

    private static int received(FakeAnam fake, Organization anam, boolean withHandshakes) {
        return anam.exchanges().size()
                + (withHandshakes ? fake.unattributedExchanges().size() : 0);
    }

    private static String seen(HttpClientKind.Session client, HttpClientKind.Call call, Organization anam)
            throws InterruptedException {
        try {
            HttpClientKind.Seen seen = client.send(call);
            RecordedResponse meant =
                    anam.exchanges().get(anam.exchanges().size() - 1).response();
            return seen.status() + (seen.body().equals(meant.body()) ? "" : ", body cut short");
        } catch (IOException failure) {
            return failure.getClass().getSimpleName();
        }
    }

    private static HttpClientKind.Call call(Organization anam, String method, Duration patience) {
        return new HttpClientKind.Call(
                URI.create(anam.baseUrl() + ExampleUpdate.PATH),
                anam.apiKey(),
                method,
                method.equals("PUT") ? ExampleUpdate.JSON : null,
                patience);
    }
}
