package dev.fakeanam.benchmarks;

import java.util.Arrays;

/**
 * Runs the test of {@link IsolatedTest} as often as a suite would, in a JVM without warm-up. Prints the median of those
 * after the first, in microseconds.
 */
final class ColdTests {
    private static final int FIRST = 100;
    private static final int MEASURED = 500;

    private ColdTests() {}

    public static void main(String[] arguments) {
        Running server = Contender.valueOf(arguments[0]).start(0);
        long[] nanos = new long[FIRST + MEASURED];
        for (int i = 0; i < nanos.length; i++) {
            long before = System.nanoTime();
            byte[] request = server.freshTest();
            try (Connection connection = new Connection(server.port())) {
                connection.send(request);
            }
            server.check();
            nanos[i] = System.nanoTime() - before;
        }
        long[] measured = Arrays.copyOfRange(nanos, FIRST, nanos.length);
        Arrays.sort(measured);
        System.out.println(measured[MEASURED / 2] / 1_000);
        // Not closed, as in FirstTouch.
        Runtime.getRuntime().halt(0);
    }
}
