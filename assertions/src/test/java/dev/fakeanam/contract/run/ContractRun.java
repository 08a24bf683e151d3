package dev.fakeanam.contract.run;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * The outcomes of the whole suite against one API.
 *
 * @param outcomes of every statement, in the order of {@link Statement#all}
 * @param troubles other problems: a document could not be removed, for example
 */
record ContractRun(Map<Statement, Outcome> outcomes, List<String> troubles) {

    /**
     * Runs the suite, one test after the other.
     *
     * @param parameters which API; see {@link dev.fakeanam.contract.ApiUnderTest#parameters}
     */
    static ContractRun with(Map<String, String> parameters) {
        List<Statement> statements = Statement.all();
        DiscoverySelector[] classes = statements.stream()
                .map(statement -> statement.test().getDeclaringClass())
                .distinct()
                .map(type -> (DiscoverySelector) selectClass(type))
                .toArray(DiscoverySelector[]::new);
        Events events = EngineTestKit.engine("junit-jupiter")
                .selectors(classes)
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .configurationParameters(parameters)
                .execute()
                .allEvents();
        Map<Method, Outcome> tried = new LinkedHashMap<>();
        events.finished().stream().forEach(event -> method(event).ifPresent(test -> tried.put(test, outcome(event))));
        Map<Statement, Outcome> outcomes = new LinkedHashMap<>();
        Outcome missing = new Outcome.NotAnswered("the run ended before this test did");
        statements.forEach(statement -> outcomes.put(statement, tried.getOrDefault(statement.test(), missing)));
        return new ContractRun(outcomes, troubles(events));
    }

    /** {@return those statements that do not hold, with the reason} */
    Map<Statement, String> differences() {
        Map<Statement, String> differences = new LinkedHashMap<>();
        outcomes.forEach((statement, outcome) -> {
            if (outcome instanceof Outcome.Differs differs) {
                differences.put(statement, differs.why());
            }
        });
        return differences;
    }

    /** {@return the statements that the run could not check, because no response came} */
    List<Statement> unanswered() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Outcome.NotAnswered)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> troubles(Events events) {
        return events.finished().stream()
                .filter(event -> event.getTestDescriptor().isContainer())
                .map(ContractRun::result)
                .filter(result -> result.getStatus() != Status.SUCCESSFUL)
                .map(Outcome::message)
                .toList();
    }

    private static Optional<Method> method(Event event) {
        return event.getTestDescriptor()
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod());
    }

    private static Outcome outcome(Event event) {
        return Outcome.of(result(event));
    }

    private static TestExecutionResult result(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class);
    }
}
