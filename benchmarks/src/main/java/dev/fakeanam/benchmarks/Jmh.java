package dev.fakeanam.benchmarks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs one fork of one benchmark of JMH. The rounds are made here, so that contenders take turns. */
final class Jmh {
    /**
     * On one core, Jetty's code is fully compiled only after this time. After a third of this time, a server handles
     * only a quarter of its final rate.
     */
    private static final int SECONDS_OF_WARM_UP = 15;

    private static final int SECONDS = 5;

    private final Class<?> benchmark;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private int threads = 1;
    private boolean oneCore;

    private Jmh(Class<?> benchmark) {
        this.benchmark = benchmark;
    }

    static Jmh of(Class<?> benchmark) {
        return new Jmh(benchmark);
    }

    Jmh with(Contender contender) {
        return param("contender", contender.name());
    }

    Jmh param(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    Jmh onThreads(int count) {
        threads = count;
        return this;
    }

    Jmh onOneCore() {
        oneCore = true;
        return this;
    }

    /** In microseconds. */
    record Times(double mean, double p99) {}

    double mean() throws RunnerException {
        return times().mean();
    }

    Times times() throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .forks(1)
                .threads(threads)
                .warmupIterations(SECONDS_OF_WARM_UP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(SECONDS)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Dsun.net.httpserver.nodelay=true")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        parameters.forEach(options::param);
        if (oneCore) {
            // A program that runs java on one core and passes all arguments on.
            options.jvm(Path.of("one-core-java").toAbsolutePath().toString());
        }
        Result<?> result = new Runner(options.build()).runSingle().getPrimaryResult();
        Statistics statistics = result.getStatistics();
        return new Times(result.getScore(), statistics.getPercentile(99));
    }
}
