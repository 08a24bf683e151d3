package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs every test tagged "fault" many times. Within a round, the tests run in parallel. Because of its name, ordinary
 * runs leave this class out. The profile repeat-faults runs it.
 */
class RepeatedFaults {
    static final String ROUNDS = "fakeanam.faults.rounds";
    private static final int FEWEST_TESTS = 200;

    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> every_round_passes() {
        return IntStream.rangeClosed(1, Integer.getInteger(ROUNDS))
                .mapToObj(round -> DynamicTest.dynamicTest("round " + round, RepeatedFaults::allPass));
    }

    private static void allPass() {
        LauncherDiscoveryRequest faults = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.fakeanam"))
                .filters(includeTags("fault"))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();

        LauncherFactory.create().execute(faults, listener);

        TestExecutionSummary summary = listener.getSummary();
        List<String> failures = new ArrayList<>();
        summary.getFailures()
                .forEach(failure ->
                        failures.add(failure.getTestIdentifier().getUniqueId() + ": " + failure.getException()));
        assertThat(failures).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(FEWEST_TESTS);
    }
}
