package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.api.Resources;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.scripting.ScriptStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AssertFactory;
import org.jspecify.annotations.Nullable;

/** Compares the requests and documents of an organization, until the assertion holds or the time is over. */
abstract class AbstractOrganizationAssert extends AbstractRequestsAssert<OrganizationAssert, Organization> {
    private static final int MOST_IDS = 10;

    private Timeout timeout = Timeout.none();

    AbstractOrganizationAssert(@Nullable Organization actual) {
        super(actual, OrganizationAssert.class);
    }

    /**
     * A kind of documents that an organization has.
     *
     * @param noun what messages call one of them
     * @param handle finds all of them
     * @param factory creates the assertions about one of them
     */
    record Kind<T, ASSERT extends AbstractAssert<?, ?>>(
            String noun, Function<Organization, Resources<T, ?, ?>> handle, AssertFactory<T, ASSERT> factory) {}

    void waitAtMost(Timeout newTimeout) {
        timeout = newTimeout;
    }

    @Override
    void requireReceived(Function<ReceivedRequests, Optional<Mismatch>> comparison) {
        Optional<Mismatch> last = timeout.lastOf(
                () -> comparison.apply(receivedRequests()),
                found -> found.map(Mismatch::isFinal).orElse(true));
        last.ifPresent(found -> {
            throw failure("%s%s", found.message(), found.isFinal() ? "" : timeout.inVain());
        });
    }

    <T, ASSERT extends AbstractAssert<?, ?>> OrganizationAssert hasSatisfying(
            Kind<T, ASSERT> kind, UUID id, Consumer<? super ASSERT> requirements) {
        return eventually(() -> requirements.accept(extracting(anam -> find(kind, id), kind.factory())));
    }

    OrganizationAssert hasNo(Kind<?, ?> kind, UUID id) {
        return eventually(() -> kind.handle().apply(actual).find(id).ifPresent(document -> {
            throw failure(
                    "\nExpecting %s to have no %s\n  %s\nbut it has\n  %s%s",
                    shown(actual), kind.noun(), id, shown(document), timeout.inVain());
        }));
    }

    OrganizationAssert hasCount(Kind<?, ?> kind, int expected) {
        return eventually(() ->
                requireCount(kind.noun() + "s", kind.handle().apply(actual).all(), expected));
    }

    void requireCount(String nouns, List<?> documents, int expected) {
        if (documents.size() != expected) {
            throw failureWithActualExpected(
                    documents.size(),
                    expected,
                    "\nExpecting %s to have\n  %s %s\nbut it has\n  %s: %s%s",
                    shown(actual),
                    expected,
                    nouns,
                    documents.size(),
                    ids(documents),
                    timeout.inVain());
        }
    }

    /** Creates the failure of an assertion that is not about an id or a number. */
    AssertionError failed(String expectation) {
        return failure("\nExpecting %s to %s%s", shown(actual), expectation, timeout.inVain());
    }

    OrganizationAssert eventually(Runnable assertion) {
        isNotNull();
        timeout.until(assertion);
        return myself;
    }

    private <T> T find(Kind<T, ?> kind, UUID id) {
        Resources<T, ?, ?> documents = kind.handle().apply(actual);
        return documents
                .find(id)
                .orElseThrow(() -> failure(
                        "\nExpecting %s to have the %s\n  %s\nbut it has\n  %s%s",
                        shown(actual), kind.noun(), id, ids(documents.all()), timeout.inVain()));
    }

    private static String ids(List<?> documents) {
        String some = documents.stream()
                .limit(MOST_IDS)
                .map(document -> String.valueOf(Documents.id(document)))
                .collect(Collectors.joining(", "));
        return documents.isEmpty() ? "none" : documents.size() <= MOST_IDS ? some : some + ", …";
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
}
