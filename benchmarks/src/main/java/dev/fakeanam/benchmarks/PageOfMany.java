package dev.fakeanam.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A page of 20 out of many links: the first, and one in the middle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageOfMany {
    static final int LINKS = 10_000;

    @Param({"1", "250"})
    private int page;

    private byte[] request;
    private Connection connection;

    @Setup(Level.Trial)
    public void fill(Server server) {
        server.running().addLinks(LINKS);
        String key = server.running() instanceof FakeAnamServer ours
                ? ours.organization().apiKey()
                : Requests.API_KEY;
        request = Requests.page(page, key);
        connection = new Connection(server.running().port());
    }

    @TearDown(Level.Trial)
    public void disconnect() {
        connection.close();
    }

    @Benchmark
    public void page() {
        connection.send(request);
    }
}
