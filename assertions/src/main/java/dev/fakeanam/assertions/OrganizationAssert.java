package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.fault.ScriptStatus;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RequestPattern;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what was sent with an {@link Organization}'s API keys. They look at its journal, which is bounded:
 * where that has forgotten exchanges, a count cannot be told, and the assertion fails.
 */
public class OrganizationAssert extends AbstractAssert<OrganizationAssert, Organization> {
    private static final int LONGEST_LINE = 240;
    private static final int MOST_LINES = 20;

    private Duration patience = Duration.ZERO;

    /** @param actual an organization */
    public OrganizationAssert(@Nullable Organization actual) {
        super(actual, OrganizationAssert.class);
    }

    /**
     * Lets the assertions that follow wait for what the code under test does meanwhile. Each returns as soon as it
     * holds, and fails with the last reason when the time is over.
     *
     * @param atMost how long each may wait, in real time
     * @return this
     */
    public OrganizationAssert within(Duration atMost) {
        patience = atMost;
        return this;
    }

    /**
     * Asserts that exactly one request was received that a pattern takes.
     *
     * @param pattern which requests to count
     * @return this
     */
    public OrganizationAssert received(RequestPattern pattern) {
        return received(1, pattern);
    }

    /**
     * Asserts how many requests were received that a pattern takes.
     *
     * @param times how many exactly, 0 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public OrganizationAssert received(int times, RequestPattern pattern) {
        if (times < 0) {
            throw new IllegalArgumentException("A request is received 0 times or more, but " + times + " was given.");
        }
        isNotNull();
        return eventually(() -> requireReceived(times, pattern));
    }

    /** {@return this, if no request was received at all} */
    public OrganizationAssert receivedNothing() {
        return received(0, RequestPattern.anyRequest());
    }

    private OrganizationAssert eventually(Runnable assertion) {
        if (patience.isZero()) {
            assertion.run();
            return this;
        }
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(10))
                    .atMost(patience)
                    .untilAsserted(assertion::run);
            return this;
        } catch (ConditionTimeoutException late) {
            if (late.getCause() instanceof AssertionError lastReason) {
                throw lastReason;
            }
            throw late;
        }
    }

    private void requireReceived(int times, RequestPattern pattern) {
        long dropped = actual.droppedExchanges();
        List<Exchange> exchanges = actual.exchanges();
        long count = exchanges.stream()
                .filter(exchange -> pattern.matches(exchange.request()))
                .count();
        if (dropped > 0) {
            throw failure(
                    "\nExpecting the organization \"%s\" to have received\n  %s × %s\nbut that can't be told, because its journal"
                            + " has forgotten %s of its exchanges. Let it keep more with ServerOptions.withJournal(…), or empty it"
                            + " with clearExchanges() before it is full.",
                    actual.name(), times, pattern, dropped);
        }
        if (count != times) {
            throw failureWithActualExpected(
                    count,
                    times,
                    "\nExpecting the organization \"%s\" to have received\n  %s × %s\nbut it received\n  %s × that.\n%s%s",
                    actual.name(),
                    times,
                    pattern,
                    count,
                    transcript(exchanges),
                    unusedScripts());
        }
    }

    private static String transcript(List<Exchange> exchanges) {
        if (exchanges.isEmpty()) {
            return "It received nothing at all: does the client use this organization's baseUrl() and apiKey()?"
                    + " Requests with another key are in FakeAnam.unattributedExchanges().";
        }
        int left = Math.max(0, exchanges.size() - MOST_LINES);
        String title = left == 0 ? "All that it received:" : "The last " + MOST_LINES + " that it received:";
        return exchanges.stream()
                .skip(left)
                .map(exchange -> "\n  " + shortened(exchange.toString()))
                .collect(Collectors.joining("", title, ""));
    }

    private String unusedScripts() {
        List<ScriptStatus> unused =
                actual.scripts().stream().filter(status -> !status.isDone()).toList();
        return unused.stream()
                .map(status -> "\n  " + status.script() + " (hit " + status.hits() + " of " + status.needed() + ")")
                .collect(Collectors.joining("", unused.isEmpty() ? "" : "\nScripts that are not used up:", ""));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
