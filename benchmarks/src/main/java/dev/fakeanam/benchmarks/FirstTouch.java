package dev.fakeanam.benchmarks;

/**
 * In a fresh JVM: from the first touch of a server's classes to its first right response. Prints microseconds. The client
 * is warmed up by nothing, as a test's is not, but is a bare socket: what a real client costs is not the server's.
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
        // Not closed: that some servers keep a JVM alive, or take their time to stop, is another figure.
        Runtime.getRuntime().halt(0);
    }
}
