package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RequestPattern;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about what was sent with an {@link Organization}'s API keys. */
public class OrganizationAssert extends AbstractAssert<OrganizationAssert, Organization> {
    private static final int LONGEST_LINE = 240;

    OrganizationAssert(@Nullable Organization actual) {
        super(actual, OrganizationAssert.class);
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
        List<Exchange> exchanges = actual.exchanges();
        long count = exchanges.stream()
                .filter(exchange -> pattern.matches(exchange.request()))
                .count();
        if (count != times) {
            throw failureWithActualExpected(
                    count,
                    times,
                    "\nExpecting the organization \"%s\" to have received\n  %s × %s\nbut it received\n  %s × that.\n%s",
                    actual.name(),
                    times,
                    pattern,
                    count,
                    transcript(exchanges));
        }
        return this;
    }

    /** {@return this, if no request was received at all} */
    public OrganizationAssert receivedNothing() {
        return received(0, RequestPattern.anyRequest());
    }

    private String transcript(List<Exchange> exchanges) {
        if (exchanges.isEmpty()) {
            return "It received nothing at all: does the client use this organization's baseUrl() and apiKey()?";
        }
        long dropped = actual.droppedExchanges();
        String forgotten = dropped == 0 ? "" : " (" + dropped + " older ones are forgotten)";
        return exchanges.stream()
                .map(exchange -> "\n  " + shortened(exchange.toString()))
                .collect(Collectors.joining("", "All that it received" + forgotten + ":", ""));
    }

    private static String shortened(String line) {
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }
}
