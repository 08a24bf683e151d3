package dev.fakeanam.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The CPU time of an update, client and server together, on one connection: the best of some thousands in a row. On a
 * machine that others use too, it says more than a clock does. Prints microseconds.
 */
final class UpdateCost {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 12;
    private static final int UPDATES = 15_000;

    private UpdateCost() {}

    public static void main(String[] arguments) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Running server = Contender.valueOf(arguments[0]).start(0);
        byte[] request = server.freshTest();
        double best = Double.MAX_VALUE;
        try (Connection connection = new Connection(server.port())) {
            for (int round = 0; round < ROUNDS; round++) {
                long before = system.getProcessCpuTime();
                for (int i = 0; i < UPDATES; i++) {
                    connection.send(request);
                }
                double micros = (system.getProcessCpuTime() - before) / 1e3 / UPDATES;
                best = round < WARM_UP ? best : Math.min(best, micros);
            }
        }
        System.out.println(best);
        Runtime.getRuntime().halt(0);
    }
}
