package dev.fakeanam.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a million updates on four connections, in a limited heap. Prints how many were answered. */
final class LongRun {
    static final int UPDATES = 1_000_000;
    private static final int CONNECTIONS = 4;
    private static final int LONGEST_SECONDS = 300;

    private LongRun() {}

    public static void main(String[] arguments) throws InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> end(answered));
        Running server = Contender.valueOf(arguments[0]).start(0);
        byte[] request = server.freshTest();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread client = new Thread(() -> update(server.port(), request, answered));
            client.start();
            clients.add(client);
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        for (Thread client : clients) {
            client.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        }
        end(answered);
    }

    private static void update(int port, byte[] request, AtomicInteger answered) {
        try (Connection connection = new Connection(port)) {
            for (int i = 0; i < UPDATES / CONNECTIONS; i++) {
                connection.send(request);
                answered.incrementAndGet();
            }
        }
    }

    private static void end(AtomicInteger answered) {
        System.out.println(answered.get());
        Runtime.getRuntime().halt(0);
    }
}
