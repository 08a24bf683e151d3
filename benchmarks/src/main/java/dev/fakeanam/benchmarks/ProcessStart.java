package dev.fakeanam.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Measures whole processes from their start to their first right response: time, CPU time and memory. */
final class ProcessStart {
    private static final long BETWEEN_TRIES_NANOS = 1_000_000;
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Path directory;

    ProcessStart(Path directory) {
        this.directory = directory;
    }

    /** The figures of one start. */
    record Figures(double millis, double cpuMillis, double residentMegabytes) {}

    Figures measure(Contender contender, List<String> options) {
        int port = freePort();
        List<String> command = command(contender, options, port);
        long before = System.nanoTime();
        Process process = Child.start(command);
        try {
            awaitUpdate(port, process, before);
            long after = System.nanoTime();
            return new Figures((after - before) / 1e6, cpuMillis(process), residentMegabytes(process));
        } finally {
            Child.end(process);
        }
    }

    /** Lets a process write an archive of its loaded classes, which the next one uses. */
    List<String> archived(Contender contender) {
        Path archive = directory.resolve(contender + ".jsa");
        measure(contender, List.of("-XX:ArchiveClassesAtExit=" + archive));
        return List.of("-XX:SharedArchiveFile=" + archive, "-XX:TieredStopAtLevel=1");
    }

    private List<String> command(Contender contender, List<String> options, int port) {
        return switch (contender) {
            case FAKE_ANAM ->
                java(
                        options,
                        "-jar",
                        Contender.jar("fake-anam-server"),
                        "--port",
                        String.valueOf(port),
                        "--api-key",
                        Requests.API_KEY);
            case WIREMOCK ->
                java(
                        options,
                        "-jar",
                        Contender.jar("wiremock-standalone"),
                        "--port",
                        String.valueOf(port),
                        "--bind-address",
                        "127.0.0.1",
                        "--root-dir",
                        wireMockDirectory().toString());
            default -> Child.command(contender, options, Standalone.class, contender.name(), String.valueOf(port));
        };
    }

    private static List<String> java(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Child.JAVA));
        command.addAll(options);
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private Path wireMockDirectory() {
        try {
            Path mappings = Files.createDirectories(directory.resolve("wiremock/mappings"));
            Files.writeString(
                    mappings.resolve("update.json"),
                    "{\"request\":{\"method\":\"PUT\",\"urlPath\":\"" + Requests.path(Requests.LINK)
                            + "\"},\"response\":{\"status\":200,\"headers\":{\"Content-Type\":\"application/json\"},"
                            + "\"jsonBody\":" + Requests.CANNED + "}}");
            return mappings.getParent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void awaitUpdate(int port, Process process, long start) {
        while (true) {
            try (Connection connection = new Connection(port)) {
                connection.update(Requests.update());
                return;
            } catch (UncheckedIOException | IllegalStateException notYet) {
                // It does not listen yet, or does not have its link or stub yet.
                if (!process.isAlive() || System.nanoTime() - start > LONGEST_NANOS) {
                    throw new IllegalStateException("The process does not answer.", notYet);
                }
                LockSupport.parkNanos(BETWEEN_TRIES_NANOS);
            }
        }
    }

    private static double cpuMillis(Process process) {
        return process.info().totalCpuDuration().map(cpu -> cpu.toNanos() / 1e6).orElse(Double.NaN);
    }

    private static double residentMegabytes(Process process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
            return Double.NaN;
        } catch (IOException notLinux) {
            return Double.NaN;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
