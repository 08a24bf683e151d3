package dev.fakeanam.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;

/** Runs the named measurements, or all of them, and prints a table. */
public final class Benchmarks {
    private static final Set<Contender> ALL = EnumSet.allOf(Contender.class);
    private static final Set<Contender> STATEFUL = EnumSet.of(Contender.JAVALIN, Contender.FAKE_ANAM);

    /** All servers except MockWebServer, which waits 40 ms for each acknowledgement. */
    private static final Set<Contender> PROMPT = EnumSet.complementOf(EnumSet.of(Contender.MOCK_WEB_SERVER));

    private final Table table = new Table();
    private final int rounds;

    private Benchmarks(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Arguments are the names of groups, see {@link #run}; the property {@code rounds} says how often each is measured.
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        List<String> groups = arguments.length > 0
                ? Arrays.asList(arguments)
                : List.of("cold", "test", "cost", "update", "many", "page", "heap", "junit");
        Benchmarks benchmarks = new Benchmarks(Integer.getInteger("rounds", 5));
        for (String group : groups) {
            benchmarks.run(group);
        }
        System.out.println();
        benchmarks.table.print(System.out);
    }

    private void run(String group) throws IOException, RunnerException {
        switch (group) {
            case "cold" -> cold();
            case "test" -> test();
            case "cost" -> cost();
            case "update" -> update();
            case "many" -> many();
            case "page" -> page();
            case "heap" -> heap();
            case "junit" -> junit();
            default -> throw new IllegalArgumentException("There is no group of benchmarks " + group + ".");
        }
    }

    /** Measures short runs of tests, in fresh JVMs without warm-up. */
    private void cold() throws IOException {
        ProcessStart start = new ProcessStart(Files.createTempDirectory("benchmarks"));
        Row touch = table.row("in process, first touch to first right response, ms");
        Row process = table.row("process start to first right response, ms");
        Row archived = table.row("the same, with a class data archive and C1 only, ms");
        Row cpu = table.row("CPU time of the process by then, ms");
        Row memory = table.row("memory of the process by then, MB");
        Row isolated = table.row("one isolated test, median of 500 after 100, µs");
        // A disturbance may last longer than a start, so starts get the most rounds.
        for (int round = 0; round < 3 * rounds; round++) {
            for (Contender contender : ALL) {
                touch.add(contender, microsOf(FirstTouch.class, contender) / 1e3);
                ProcessStart.Figures figures = start.measure(contender, List.of());
                process.add(contender, figures.millis());
                cpu.add(contender, figures.cpuMillis());
                memory.add(contender, figures.residentMegabytes());
                if (contender == Contender.WIREMOCK || contender == Contender.FAKE_ANAM) {
                    // The others have a directory on their class path, so they cannot have an archive.
                    List<String> options = start.archived(contender);
                    archived.add(contender, start.measure(contender, options).millis());
                }
                isolated.add(contender, microsOf(ColdTests.class, contender));
            }
        }
    }

    private static double microsOf(Class<?> main, Contender contender) {
        return Double.parseDouble(Child.lastLineOf(Child.command(contender, List.of(), main, contender.name())));
    }

    private void test() throws RunnerException {
        Row isolated = table.row("one isolated test, µs");
        Row own = table.row("of it our own share, without HTTP, µs");
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : ALL) {
                isolated.add(
                        contender, Jmh.of(IsolatedTest.class).with(contender).mean());
            }
            own.add(Contender.FAKE_ANAM, Jmh.of(OwnShare.class).mean());
        }
    }

    private void cost() {
        Row row = table.row("PUT, CPU time of client and server together, µs");
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : PROMPT) {
                row.add(contender, microsOf(UpdateCost.class, contender));
            }
        }
    }

    private void update() throws RunnerException {
        Row one = table.row("PUT, 1 connection, client and server on one core, per second");
        Row sixteen = table.row("PUT, 16 connections, per second");
        Row p99 = table.row("PUT, 16 connections, 99th percentile, µs");
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : ALL) {
                one.add(
                        contender,
                        1e6 / Jmh.of(Update.class).with(contender).onOneCore().mean());
                Jmh.Times times =
                        Jmh.of(Update.class).with(contender).onThreads(16).times();
                sixteen.add(contender, 16 * 1e6 / times.mean());
                p99.add(contender, times.p99());
            }
        }
    }

    private void many() {
        amongMany("links", 10_000, EnumSet.of(Contender.JAVALIN, Contender.WIREMOCK, Contender.FAKE_ANAM));
        amongMany("links", 1_000_000, STATEFUL);
        amongMany("organizations", 10_000, EnumSet.of(Contender.FAKE_ANAM));
    }

    private void amongMany(String what, int count, Set<Contender> contenders) {
        Row row = table.row("PUT, median among %,d %s in relation to that among 10 links".formatted(count, what));
        for (int round = 0; round < (rounds + 1) / 2; round++) {
            for (Contender contender : contenders) {
                String ratio = Child.lastLineOf(Child.command(
                        contender, List.of("-Xmx4g"), AmongMany.class, contender.name(), what, String.valueOf(count)));
                row.add(contender, Double.parseDouble(ratio));
            }
        }
    }

    private void page() throws RunnerException {
        Row first = table.row("first page of 20 out of 10,000 links, µs");
        Row middle = table.row("page 250 of them, µs");
        for (int round = 0; round < rounds; round++) {
            for (Contender contender : STATEFUL) {
                first.add(
                        contender,
                        Jmh.of(PageOfMany.class)
                                .with(contender)
                                .param("page", "1")
                                .mean());
                middle.add(
                        contender,
                        Jmh.of(PageOfMany.class)
                                .with(contender)
                                .param("page", "250")
                                .mean());
            }
        }
    }

    private void heap() {
        Row kept = table.row("heap kept by a recorded request, bytes");
        Row longRun = table.row("of 1,000,000 PUTs in 64 MiB of heap, answered in five minutes");
        for (Contender contender : PROMPT) {
            kept.add(
                    contender,
                    Double.parseDouble(Child.lastLineOf(
                            Child.command(contender, List.of("-Xmx1g"), HeapKept.class, contender.name()))));
        }
        for (Contender contender : EnumSet.of(Contender.WIREMOCK, Contender.FAKE_ANAM)) {
            longRun.add(
                    contender,
                    Double.parseDouble(Child.lastLineOf(
                            Child.command(contender, List.of("-Xmx64m"), LongRun.class, contender.name()))));
        }
    }

    private void junit() {
        Row without = table.row("an empty test, without the extension, µs");
        Row with = table.row("with it, µs");
        Row organization = table.row("with an organization, µs");
        for (int round = 0; round < rounds; round++) {
            String[] micros = Child.lastLineOf(Child.command(EmptyTests.class)).split(" ");
            without.add(Contender.FAKE_ANAM, Double.parseDouble(micros[0]));
            with.add(Contender.FAKE_ANAM, Double.parseDouble(micros[1]));
            organization.add(Contender.FAKE_ANAM, Double.parseDouble(micros[2]));
        }
        Row empty = table.row("a fresh JVM's run with one test, empty, ms");
        Row one = table.row("with one update, ms");
        for (int round = 0; round < 3 * rounds; round++) {
            empty.add(Contender.FAKE_ANAM, millisOfFirstRun("without"));
            one.add(Contender.FAKE_ANAM, millisOfFirstRun("with"));
        }
    }

    private static double millisOfFirstRun(String kind) {
        return Double.parseDouble(Child.lastLineOf(Child.command(FirstRun.class, kind))) / 1e3;
    }
}
