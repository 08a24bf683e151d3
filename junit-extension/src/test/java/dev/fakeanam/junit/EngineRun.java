package dev.fakeanam.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventType;

/** A run of test classes inside a test. */
record EngineRun(EngineExecutionResults results) {
    private static final Pattern URL_OF_A_SERVER = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern TIME = Pattern.compile(" \\(\\d+ ms\\)");
    private static final Pattern LINE_OF_A_TEST = Pattern.compile("Test\\.java:\\d+\\)");
    private static final Map<String, String> ONE_BY_ONE = Map.of("junit.jupiter.execution.parallel.enabled", "false");
    private static final Map<String, String> AT_THE_SAME_TIME = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    static EngineRun of(Class<?>... testClasses) {
        return of(ONE_BY_ONE, testClasses);
    }

    static EngineRun parallel(Class<?>... testClasses) {
        return of(AT_THE_SAME_TIME, testClasses);
    }

    /** Runs classes in parallel, and the tests of each class one after the other. */
    static EngineRun parallelClasses(Class<?>... testClasses) {
        Map<String, String> parameters = new HashMap<>(AT_THE_SAME_TIME);
        parameters.put("junit.jupiter.execution.parallel.mode.default", "same_thread");
        parameters.put("junit.jupiter.execution.parallel.mode.classes.default", "concurrent");
        return of(parameters, testClasses);
    }

    static EngineRun attachedTo(URI server, Class<?>... testClasses) {
        return attachedTo(server.toString(), testClasses);
    }

    static EngineRun attachedTo(String url, Class<?>... testClasses) {
        return of(Map.of(Configuration.URL_PARAMETER, url), testClasses);
    }

    static EngineRun printing(Class<?>... testClasses) {
        return of(Map.of(Report.PRINT_PARAMETER, "true"), testClasses);
    }

    static EngineRun withPage(Class<?>... testClasses) {
        return of(Map.of(Configuration.PAGE_PARAMETER, "true"), testClasses);
    }

    static EngineRun withPageAttachedTo(URI server, Class<?>... testClasses) {
        return of(
                Map.of(Configuration.PAGE_PARAMETER, "true", Configuration.URL_PARAMETER, server.toString()),
                testClasses);
    }

    /** Runs with the page, and lets the extension decide whether to print. */
    static EngineRun withPagePrintingWhereItMust(Class<?>... testClasses) {
        return new EngineRun(engine(testClasses)
                .configurationParameter(Configuration.PAGE_PARAMETER, "true")
                .execute());
    }

    /** Lets the extension decide whether to print. */
    static EngineRun printingWhereItMust(Class<?>... testClasses) {
        return new EngineRun(engine(testClasses).execute());
    }

    /** Whether the runs use a standalone server. */
    static boolean isAttached() {
        return System.getenv("FAKE_ANAM_URL") != null;
    }

    private static EngineRun of(Map<String, String> parameters, Class<?>... testClasses) {
        return new EngineRun(engine(testClasses)
                .configurationParameter(Report.PRINT_PARAMETER, "false")
                .configurationParameters(parameters)
                .execute());
    }

    private static EngineTestKit.Builder engine(Class<?>... testClasses) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameters(ONE_BY_ONE)
                .selectors(Stream.of(testClasses)
                        .map(testClass -> selectClass(testClass))
                        .toArray(DiscoverySelector[]::new));
    }

    /** Fails unless this number of tests, and all containers, succeeded. */
    EngineRun succeeded(int tests) {
        results.containerEvents().assertStatistics(events -> events.failed(0));
        results.testEvents().assertStatistics(events -> events.succeeded(tests).failed(0));
        return this;
    }

    /** Returns the messages of all failures, of tests and of containers, without the numbers of test lines. */
    List<String> failures() {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .map(EngineRun::message)
                .map(message -> LINE_OF_A_TEST.matcher(message).replaceAll("Test.java)"))
                .toList();
    }

    /** The stories in the failures, with the same port for all servers, and without times. */
    List<String> told() {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .flatMap(failure -> Stream.concat(Stream.of(failure), Stream.ofNullable(failure.getCause())))
                .flatMap(SuppressedStory::in)
                .map(SuppressedStory::toString)
                .map(EngineRun::withSamePortWithoutTimes)
                .toList();
    }

    /** The published stories, with the same port for all servers, and without times. */
    List<String> stories() {
        return results.allEvents().stream()
                .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                .map(event -> event.getRequiredPayload(ReportEntry.class))
                .map(entry -> entry.getKeyValuePairs().get("Fake Anam"))
                .map(EngineRun::withSamePortWithoutTimes)
                .toList();
    }

    /** What a run prints. A test that asks for it locks {@link Resources#SYSTEM_OUT}. */
    static String printedBy(Runnable run) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** A client can have a response before the server has recorded how long it took. */
    static String withSamePortWithoutTimes(String story) {
        String withSamePort = URL_OF_A_SERVER.matcher(story).replaceAll("http://127.0.0.1:8080");
        return TIME.matcher(withSamePort).replaceAll("");
    }

    /** Unwraps the failure, because JUnit wraps some exceptions of extensions. */
    private static String message(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        boolean isWrapper = message.startsWith("Failed to resolve parameter")
                || message.equals("Failed to close extension context");
        return isWrapper && failure.getCause() != null ? failure.getCause().getMessage() : message;
    }
}
