package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
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
    private Timeout patience = Timeout.none();

    /** @param actual an organization */
    public OrganizationAssert(@Nullable Organization actual) {
        super(actual, OrganizationAssert.class);
    }

    /**
     * Lets the assertions that follow wait for what the code under test does meanwhile. Each returns as soon as it
     * holds, and fails with the last reason when the time is over, or at once where nothing that may yet come can make
     * it hold: more was received than it counts. One that holds from the start, that nothing was received for one, does
     * not wait for what may yet come.
     *
     * @param atMost how long each may wait, in real time; zero or more
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    @CheckReturnValue
    public OrganizationAssert within(Duration atMost) {
        patience = new Timeout(atMost);
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
        ReceivedRequests.requireCount(times);
        asserted.add(pattern);
        return eventually(reception -> reception.failsCount(times, pattern));
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
        return eventually(reception -> reception.failsOrder(List.of(patterns)));
    }

    /** {@return this, if no request was received at all} */
    public OrganizationAssert receivedNothing() {
        return eventually(reception -> reception.failsNothingElse(List.of()));
    }

    /** {@return this, if no request was received but those that the patterns before this in the same sentence take} */
    public OrganizationAssert receivedNothingElse() {
        return eventually(reception -> reception.failsNothingElse(asserted));
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
        patience.until(() -> requirements.accept(extracting(anam -> find(anam, id), ShareLinkAssert::new)));
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
        patience.until(() -> actual.findShareLink(id).ifPresent(link -> {
            throw failure(
                    "\nExpecting %s to have no share link\n  %s\nbut it has\n  %s%s",
                    shown(actual), id, shown(link), patience.inVain());
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
        patience.until(() -> {
            List<ShareLink> links = actual.shareLinks();
            if (links.size() != expected) {
                throw failureWithActualExpected(
                        links.size(),
                        expected,
                        "\nExpecting %s to have\n  %s share links\nbut it has\n  %s: %s%s",
                        shown(actual),
                        expected,
                        links.size(),
                        ids(links),
                        patience.inVain());
            }
        });
        return this;
    }

    private OrganizationAssert eventually(Function<ReceivedRequests, Optional<Mismatch>> comparison) {
        isNotNull();
        Optional<Mismatch> last = patience.lastOf(
                () -> comparison.apply(reception()),
                found -> found.map(Mismatch::isFinal).orElse(true));
        last.ifPresent(found -> {
            throw failure("%s%s", found.message(), found.isFinal() ? "" : patience.inVain());
        });
        return this;
    }

    private ReceivedRequests reception() {
        List<Exchange> exchanges = actual.exchanges();
        // Asked for last: what is forgotten meanwhile may make this too careful, but never too trusting.
        long forgotten = actual.droppedExchanges();
        return new ReceivedRequests(shown(actual), exchanges, forgotten, () -> noRequests(exchanges) + unusedScripts());
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
        return anam.findShareLink(id)
                .orElseThrow(() -> failure(
                        "\nExpecting %s to have the share link\n  %s\nbut it has\n  %s%s",
                        shown(anam), id, ids(anam.shareLinks()), patience.inVain()));
    }

    private static String ids(List<ShareLink> links) {
        String some = links.stream()
                .limit(MOST_LINKS)
                .map(link -> link.id().toString())
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? "none" : links.size() <= MOST_LINKS ? some : some + ", …";
    }
}
