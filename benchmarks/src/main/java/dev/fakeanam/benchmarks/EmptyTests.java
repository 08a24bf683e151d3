package dev.fakeanam.benchmarks;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fakeanam.Organization;
import dev.fakeanam.junit.FakeAnamTest;
import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Measures what the JUnit extension adds to a test that does nothing, with 5 000 such tests. Prints microseconds for
 * each test.
 */
public final class EmptyTests {
    private static final int TESTS = 5_000;
    private static final int ROUNDS = 7;

    private EmptyTests() {}

    /** Without the extension. */
    static class Without {
        @RepeatedTest(TESTS)
        void test() {
            // Empty, because only the work around the test is measured.
        }
    }

    /** With the extension, and an organization that no test asks for. */
    @FakeAnamTest
    static class With {
        @RepeatedTest(TESTS)
        void test() {
            // Empty, because only the work around the test is measured.
        }
    }

    /** With its own organization for each test. */
    @FakeAnamTest
    static class WithOrganization {
        @RepeatedTest(TESTS)
        void test(Organization anam) {
            anam.apiKey();
        }
    }

    public static void main(String[] arguments) {
        double[][] micros = new double[3][ROUNDS];
        for (int round = -2; round < ROUNDS; round++) {
            Class<?>[] kinds = {Without.class, With.class, WithOrganization.class};
            for (int kind = 0; kind < kinds.length; kind++) {
                double took = microsOfATest(kinds[kind]);
                if (round >= 0) {
                    micros[kind][round] = took;
                }
            }
        }
        System.out.println(median(micros[0]) + " " + median(micros[1]) + " " + median(micros[2]));
        Runtime.getRuntime().halt(0);
    }

    private static double microsOfATest(Class<?> kind) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(kind))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        long before = System.nanoTime();
        LauncherFactory.create().execute(request, summary);
        long took = System.nanoTime() - before;
        if (summary.getSummary().getTestsSucceededCount() != TESTS) {
            throw new IllegalStateException("Not all tests succeeded.");
        }
        return took / 1e3 / TESTS;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
