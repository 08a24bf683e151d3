package dev.fakeanam.benchmarks;

/** Measures how much heap a recorded request keeps, by the growth over some thousands of requests. Prints bytes. */
final class HeapKept {
    private static final int WARM_UP = 1_000;
    private static final int REQUESTS = 8_000;

    private HeapKept() {}

    public static void main(String[] arguments) {
        Running server = Contender.valueOf(arguments[0]).start(0);
        byte[] request = server.freshTest();
        try (Connection connection = new Connection(server.port())) {
            long before = usedAfter(connection, request, WARM_UP);
            long after = usedAfter(connection, request, REQUESTS);
            System.out.println((after - before) / REQUESTS);
        }
        Runtime.getRuntime().halt(0);
    }

    private static long usedAfter(Connection connection, byte[] request, int requests) {
        for (int i = 0; i < requests; i++) {
            connection.send(request);
        }
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
