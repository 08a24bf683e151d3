package dev.fakeanam.benchmarks;

import java.util.Arrays;

/**
 * Measures the median time of an update among ten links and among very many links, and prints the ratio. Both servers
 * run in one JVM and take turns, so that warm-up and other processes affect both.
 */
final class AmongMany {
    private static final int FEW = 10;
    private static final int ROUNDS = 9;
    private static final int UPDATES = 3_000;

    private AmongMany() {}

    public static void main(String[] arguments) {
        Contender contender = Contender.valueOf(arguments[0]);
        int count = Integer.parseInt(arguments[2]);
        Running few = contender.start(0);
        Running many = contender.start(0);
        byte[] toOneOfFew = few.addLinks(FEW);
        byte[] toOneOfMany = "organizations".equals(arguments[1])
                ? ((FakeAnamServer) many).addOrganizations(count)
                : many.addLinks(count);
        double[] ratios = new double[ROUNDS];
        try (Connection first = new Connection(few.port());
                Connection second = new Connection(many.port())) {
            for (int i = -2; i < ROUNDS; i++) {
                double alone = medianNanos(first, toOneOfFew);
                double among = medianNanos(second, toOneOfMany);
                if (i >= 0) {
                    ratios[i] = among / alone;
                }
            }
        }
        Arrays.sort(ratios);
        System.out.println(ratios[ROUNDS / 2]);
        Runtime.getRuntime().halt(0);
    }

    private static double medianNanos(Connection connection, byte[] request) {
        long[] nanos = new long[UPDATES];
        for (int i = 0; i < UPDATES; i++) {
            long before = System.nanoTime();
            connection.send(request);
            nanos[i] = System.nanoTime() - before;
        }
        Arrays.sort(nanos);
        return nanos[UPDATES / 2];
    }
}
