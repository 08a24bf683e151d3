package dev.fakeanam.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Measures what a test does: fresh state with one link, an update on a new connection, and a check of the result. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IsolatedTest {

    @Benchmark
    public void test(Server server) {
        byte[] request = server.running().freshTest();
        try (Connection connection = new Connection(server.running().port())) {
            connection.send(request);
        }
        server.running().check();
    }
}
