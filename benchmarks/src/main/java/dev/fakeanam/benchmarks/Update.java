package dev.fakeanam.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Measures an update on an open connection. Each thread has its own connection. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Update {

    /** One client. */
    @State(Scope.Thread)
    public static class Client {
        private Connection connection;

        @Setup(Level.Iteration)
        public void connect(Server server) {
            connection = new Connection(server.running().port());
        }

        @TearDown(Level.Iteration)
        public void disconnect() {
            connection.close();
        }
    }

    @Benchmark
    public void update(Server server, Client client) {
        client.connection.send(server.update());
    }
}
