package dev.fakeanam.benchmarks;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.engine.EngineOptions;
import dev.fakeanam.internal.journal.JournalLimits;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Measures the isolated test without HTTP, Jetty and Javalin: only our own code. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OwnShare {
    private static final byte[] BODY = "{\"usageLimit\":50}".getBytes(StandardCharsets.UTF_8);

    private final Engine engine = new Engine(new EngineOptions(
            AllRooms.ROOMS,
            new OrganizationSettings(new Routing(AllRooms.ROOMS), InstantSource.system(), null, true),
            new JournalLimits(10_000, 16L << 20, 256L << 20),
            100_000,
            null));

    public OwnShare() {
        engine.servedAt(URI.create("http://127.0.0.1:1"));
    }

    @Benchmark
    public ShareLink test() {
        try (Organization anam = engine.open(null, null).organization()) {
            ShareLink link = anam.givenShareLink();
            engine.handle(new IncomingRequest(
                            "PUT",
                            Requests.path(link.id()),
                            null,
                            Map.of(),
                            Headers.of(
                                    "Host",
                                    "127.0.0.1",
                                    "User-Agent",
                                    "Java-http-client/17.0.15",
                                    "Authorization",
                                    "Bearer " + anam.apiKey(),
                                    "Content-Type",
                                    "application/json"),
                            BODY,
                            null,
                            false))
                    .join();
            return anam.shareLink(link.id());
        }
    }
}
