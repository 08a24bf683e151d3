package dev.fakeanam.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Measures the CPU time of an update on one connection, for client and server together: the best of several series of
 * thousands. On a busy machine, CPU time says more than elapsed time. Prints microseconds.
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
