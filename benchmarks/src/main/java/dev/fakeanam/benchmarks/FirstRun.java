package dev.fakeanam.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary.Failure;

/**
 * Measures a run of JUnit with one test in a fresh JVM, from the first use of JUnit to its end. Prints microseconds.
 */
public final class FirstRun {
    private FirstRun() {}

    /** Only JUnit. */
    static class Without {
        @Test
        void test() {
            // Empty, because only the work around the test is measured.
        }
    }

    /** With one update, sent by a client that costs almost nothing. */
    @FakeAnamTest
    static class With {
        @Test
        void test(Organization anam) {
            byte[] request = Requests.update(anam.givenShareLink().id(), anam.apiKey());
            try (Connection connection = new Connection(anam.baseUrl().getPort())) {
                connection.update(request);
            }
        }
    }

    public static void main(String[] arguments) {
        boolean with = isWith(arguments);
        long before = System.nanoTime();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(with ? With.class : Without.class))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        long took = System.nanoTime() - before;
        if (summary.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException(
                    "The test did not succeed, so there is no time to report.",
                    summary.getSummary().getFailures().stream()
                            .map(Failure::getException)
                            .findFirst()
                            .orElse(null));
        }
        System.out.println(took / 1_000);
        Runtime.getRuntime().halt(0);
    }

    private static boolean isWith(String... arguments) {
        return switch (String.join(" ", arguments)) {
            case "with" -> true;
            case "without" -> false;
            default ->
                throw new IllegalArgumentException(
                        "A run is \"with\" the fake or \"without\" it, but the arguments are " + List.of(arguments)
                                + ". Give one of those words.");
        };
    }
}
