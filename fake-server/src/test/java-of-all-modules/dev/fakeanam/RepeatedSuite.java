package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs every test of a module many times. Each round has its own order and parallelism, and must have the same results.
 * The name of each round has its seed, and {@code -Dfakeanam.suite.seed} begins with this one. Because of its name,
 * ordinary runs leave this class out. The profile repeat-suite runs it.
 */
class RepeatedSuite {
    private static final int MOST_PARALLEL = 16;

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> every_round_has_the_same_outcome() {
        Set<String> first = new ConcurrentSkipListSet<>();
        long seed = Optional.of(System.getProperty("fakeanam.suite.seed"))
                .filter(given -> !given.isEmpty())
                .map(Long::parseLong)
                .orElseGet(System::nanoTime);
        return IntStream.range(0, Integer.getInteger("fakeanam.suite.rounds"))
                .mapToObj(round -> DynamicTest.dynamicTest("seed " + (seed + round), () -> {
                    Map<String, String> outcomes = run(seed + round);
                    first.addAll(first.isEmpty() ? outcomes.keySet() : Set.of());
                    assertThat(outcomes.entrySet())
                            .filteredOn(outcome -> !outcome.getValue().equals("SUCCESSFUL"))
                            .isEmpty();
                    assertThat(outcomes.keySet()).isNotEmpty();
                    assertThat(missing(first, outcomes.keySet())).isEmpty();
                    assertThat(missing(outcomes.keySet(), first)).isEmpty();
                }));
    }

    private static List<String> missing(Set<String> expected, Set<String> actual) {
        return expected.stream().filter(test -> !actual.contains(test)).toList();
    }

    /** {@return how each test and each container ended, by its id} */
    private static Map<String, String> run(long seed) {
        int parallelism = 1 + new SplittableRandom(seed).nextInt(MOST_PARALLEL);
        LauncherDiscoveryRequest suite = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.fakeanam"))
                .filters(includeClassNamePatterns("[^$]*Test"))
                .configurationParameter("junit.jupiter.testclass.order.default", ClassOrderer.Random.class.getName())
                .configurationParameter("junit.jupiter.testmethod.order.default", MethodOrderer.Random.class.getName())
                .configurationParameter("junit.jupiter.execution.order.random.seed", String.valueOf(seed))
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", String.valueOf(parallelism))
                .build();
        Map<String, String> outcomes = new ConcurrentSkipListMap<>();
        long start = System.nanoTime();

        LauncherFactory.create().execute(suite, new TestExecutionListener() {
            @Override
            public void executionSkipped(TestIdentifier test, String reason) {
                outcomes.put(test.getUniqueId(), "SKIPPED " + reason);
            }

            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                outcomes.put(
                        test.getUniqueId(),
                        result.getStatus()
                                + result.getThrowable().map(cause -> " " + cause).orElse(""));
            }
        });

        System.out.printf(
                "Seed %d, %d at a time: %d tests and containers in %d s%n",
                seed, parallelism, outcomes.size(), (System.nanoTime() - start) / 1_000_000_000);
        return outcomes;
    }
}
