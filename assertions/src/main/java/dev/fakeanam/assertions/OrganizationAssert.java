package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what was sent with an {@link Organization}'s API keys, and about what has become of its share links.
 *
 * <p>Those about requests look at its journal, which is bounded: where that has forgotten exchanges, what was received
 * cannot be told, and the assertion fails.
 */
public class OrganizationAssert extends AbstractAnamAssert<OrganizationAssert, Organization> {
    private static final int MOST_LINKS = 10;

    private final List<RequestPattern> asserted = new ArrayList<>();
    private Timeout timeout = Timeout.none();

    /** @param actual an organization */
    public OrganizationAssert(@Nullable Organization actual) {
        super(actual, OrganizationAssert.class);
    }

    /**
     * Lets the assertions that follow wait for what the code under test does meanwhile. Each returns as soon as it
     * holds, and fails with the last reason when the time is over, or at once where nothing that may yet come can make
     * it hold: more was received than it allows. One that holds from the start does not wait for what may yet come:
     * {@link #receivedNothing}, {@link #receivedAtMost} and {@link #neverReceived} for example.
     *
     * @param atMost how long each may wait, in real time; zero or more
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    @CheckReturnValue
    public OrganizationAssert within(Duration atMost) {
        timeout = new Timeout(atMost);
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
        Count count = Count.exactly(times);
        asserted.add(pattern);
        return eventually(received -> received.failsCount(count, pattern));
    }

    /**
     * Asserts that a number of requests or more were received that a pattern takes. Waits for more after
     * {@link #within}.
     *
     * @param times how many at least, 1 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is less than 1
     */
    public OrganizationAssert receivedAtLeast(int times, RequestPattern pattern) {
        Count count = Count.atLeast(times);
        asserted.add(pattern);
        return eventually(received -> received.failsCount(count, pattern));
    }

    /**
     * Asserts that no more than a number of requests were received that a pattern takes. Never waits: what is yet to
     * come is not seen.
     *
     * @param times how many at most, 0 or more
     * @param pattern which requests to count
     * @return this
     * @throws IllegalArgumentException if the number is negative
     */
    public OrganizationAssert receivedAtMost(int times, RequestPattern pattern) {
        Count count = Count.atMost(times);
        asserted.add(pattern);
        return eventually(received -> received.failsCount(count, pattern));
    }

    /**
     * Asserts that no request was received that a pattern takes. Never waits: what is yet to come is not seen.
     *
     * @param pattern which requests to count
     * @return this
     */
    public OrganizationAssert neverReceived(RequestPattern pattern) {
        Count count = Count.never();
        asserted.add(pattern);
        return eventually(received -> received.failsCount(count, pattern));
    }

    /**
     * Asserts that requests were received in an order. Others may have come before, between and after them; for each
     * pattern the first request is taken that came after the one before.
     *
     * @param patterns the requests, one pattern for each, at least one
     * @return this
     * @throws IllegalArgumentException if there is no pattern
     */
    public OrganizationAssert receivedInOrder(RequestPattern... patterns) {
        ReceivedRequests.requireOrder(patterns);
        asserted.addAll(List.of(patterns));
        return eventually(received -> received.failsOrder(List.of(patterns)));
    }

    /** {@return this, if no request was received at all} */
    public OrganizationAssert receivedNothing() {
        return eventually(received -> received.failsNothingElse(List.of()));
    }

    /** {@return this, if no request was received but those that the patterns before this in the same sentence take} */
    public OrganizationAssert receivedNothingElse() {
        return eventually(received -> received.failsNothingElse(asserted));
    }

    /**
     * Asserts that there is a share link.
     *
     * @param id its id
     * @return this
     */
    public OrganizationAssert hasShareLink(UUID id) {
        return hasShareLinkSatisfying(id, link -> {});
    }

    /**
     * Asserts that there is a share link that is as it should be. Of a link that is changed meanwhile, all requirements
     * look at the same state.
     *
     * @param id its id
     * @param requirements asserts what must hold of the link
     * @return this
     */
    public OrganizationAssert hasShareLinkSatisfying(UUID id, Consumer<ShareLinkAssert> requirements) {
        isNotNull();
        timeout.until(() -> requirements.accept(extracting(anam -> find(anam, id), ShareLinkAssert::new)));
        return this;
    }

    /**
     * Asserts that there is no share link with an id.
     *
     * @param id the id
     * @return this
     */
    public OrganizationAssert hasNoShareLink(UUID id) {
        isNotNull();
        timeout.until(() -> actual.shareLinks().find(id).ifPresent(link -> {
            throw failure(
                    "\nExpecting %s to have no share link\n  %s\nbut it has\n  %s%s",
                    shown(actual), id, shown(link), timeout.inVain());
        }));
        return this;
    }

    /**
     * Asserts how many share links there are.
     *
     * @param expected how many exactly
     * @return this
     */
    public OrganizationAssert hasShareLinkCount(int expected) {
        isNotNull();
        timeout.until(() -> {
            List<ShareLink> links = actual.shareLinks().all();
            if (links.size() != expected) {
                throw failureWithActualExpected(
                        links.size(),
                        expected,
                        "\nExpecting %s to have\n  %s share links\nbut it has\n  %s: %s%s",
                        shown(actual),
                        expected,
                        links.size(),
                        ids(links),
                        timeout.inVain());
            }
        });
        return this;
    }

    private OrganizationAssert eventually(Function<ReceivedRequests, Optional<Mismatch>> comparison) {
        isNotNull();
        Optional<Mismatch> last = timeout.lastOf(
                () -> comparison.apply(receivedRequests()),
                found -> found.map(Mismatch::isFinal).orElse(true));
        last.ifPresent(found -> {
            throw failure("%s%s", found.message(), found.isFinal() ? "" : timeout.inVain());
        });
        return this;
    }

    private ReceivedRequests receivedRequests() {
        Journal journal = actual.journal();
        return new ReceivedRequests(shown(actual), journal, () -> noRequests(journal.exchanges()) + unusedScripts());
    }

    private static String noRequests(List<Exchange> exchanges) {
        return exchanges.isEmpty()
                ? " Does the client use this organization's baseUrl() and apiKey()?"
                        + " Requests with another key, or none, are in FakeAnam.unattributedExchanges()."
                : "";
    }

    private String unusedScripts() {
        List<ScriptStatus> unused =
                actual.scripts().stream().filter(status -> !status.isDone()).toList();
        return unused.stream()
                .map(status -> "\n  " + status)
                .collect(Collectors.joining("", unused.isEmpty() ? "" : "\nScripts that are not used up:", ""));
    }

    private ShareLink find(Organization anam, UUID id) {
        return anam.shareLinks()
                .find(id)
                .orElseThrow(() -> failure(
                        "\nExpecting %s to have the share link\n  %s\nbut it has\n  %s%s",
                        shown(anam), id, ids(anam.shareLinks().all()), timeout.inVain()));
    }

    private static String ids(List<ShareLink> links) {
        String some = links.stream()
                .limit(MOST_LINKS)
                .map(link -> link.id().toString())
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? "none" : links.size() <= MOST_LINKS ? some : some + ", …";
    }
}
