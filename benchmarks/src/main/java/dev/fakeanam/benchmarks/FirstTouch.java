package dev.fakeanam.benchmarks;

/**
 * Measures the time in a fresh JVM from the first use of a server's classes to its first right response. Prints
 * microseconds. The client is not warmed up either, as in a test. It is a bare socket, so that the time does not
 * include that of a real client.
 */
final class FirstTouch {
    private FirstTouch() {}

    public static void main(String[] arguments) {
        Contender contender = Contender.valueOf(arguments[0]);
        long before = System.nanoTime();
        Running server = contender.start(0);
        byte[] request = server.freshTest();
        try (Connection connection = new Connection(server.port())) {
            connection.update(request);
        }
        long after = System.nanoTime();
        System.out.println((after - before) / 1_000);
        // Not closed, because the time to stop is another figure, and some servers keep a JVM alive.
        Runtime.getRuntime().halt(0);
    }
}
