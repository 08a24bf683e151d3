package dev.fakeanam.benchmarks;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The contender of one run of a benchmark. */
@State(Scope.Benchmark)
public class Server {
    @Param("FAKE_ANAM")
    Contender contender;

    private Running running;
    private byte[] update;

    @Setup(Level.Trial)
    public void start() {
        running = contender.start(0);
        update = running.freshTest();
    }

    @TearDown(Level.Trial)
    public void stop() {
        running.close();
    }

    Running running() {
        return running;
    }

    byte[] update() {
        return update;
    }
}
