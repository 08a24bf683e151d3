package dev.fakeanam.internal.admin;

import static dev.fakeanam.internal.admin.AdminProblem.refusable;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminDocuments.AwaitedExchanges;
import dev.fakeanam.internal.admin.AdminDocuments.ClosedOrganization;
import dev.fakeanam.internal.admin.AdminDocuments.ExchangePage;
import dev.fakeanam.internal.admin.AdminDocuments.Found;
import dev.fakeanam.internal.journal.ExchangeJournal;
import dev.fakeanam.internal.journal.JournalPage;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.organization.Routing;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.matching.RequestTarget;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The routes for the requests that an organization received. */
public final class JournalRoutes {
    private static final int MOST = 999_999_999;
    /** The maximum size of a page, even if a client asks for more, so that no reader needs much memory. */
    private static final int MOST_OF_A_PAGE = 1_000;

    private static final long BYTES_OF_A_PAGE = 1 << 20;

    static final ObjectCodec<Map<String, @Nullable Object>> QUERY = JsonCodec.fields("ExchangeQuery")
            .field("after", JsonCodec.integer(0, MOST))
            .field("limit", JsonCodec.integer(0, MOST))
            .field("operation", JsonCodec.text())
            .field("status", JsonCodec.integer(0, MOST))
            .strict()
            .build();

    public static final AdminRoute<Void, ExchangePage> LIST_EXCHANGES = OrganizationRoutes.route(
                    "listExchanges", "GET", "/exchanges", "Reads a page of the organization's exchanges, oldest first.")
            .queriedBy(QUERY)
            .answers(200, ExchangePage.CODEC)
            .does((call, none) ->
                    page(call.engine().journal(call.organizationId()).orElseThrow(call::gone), call));

    public static final AdminRoute<Void, Void> CLEAR_EXCHANGES = OrganizationRoutes.route(
                    "clearExchanges", "DELETE", "/exchanges", "Forgets the organization's exchanges.")
            .does((call, none) -> {
                call.organization().clearExchanges();
                return null;
            });

    static final AdminRoute<AwaitedExchanges, Found> AWAIT_EXCHANGES = OrganizationRoutes.route(
                    "awaitExchanges", "POST", "/exchanges/await", "Waits until a number of requests have come.")
            .takes(AwaitedExchanges.CODEC)
            .answers(200, Found.CODEC)
            .refuses(503)
            .doesLater(JournalRoutes::await);

    public static final AdminRoute<Void, ClosedOrganization> CLOSE_ORGANIZATION = OrganizationRoutes.route(
                    "closeOrganization",
                    "DELETE",
                    "",
                    "Closes the organization, and returns its exchanges and scripts.")
            .answers(200, ClosedOrganization.CODEC)
            .doesLater((call, none) -> close(call));

    static final List<AdminRoute<?, ?>> ALL =
            List.of(LIST_EXCHANGES, CLEAR_EXCHANGES, AWAIT_EXCHANGES, CLOSE_ORGANIZATION);

    private JournalRoutes() {}

    static ExchangePage page(ExchangeJournal journal, AdminCall call) {
        Map<String, @Nullable Object> query = call.query();
        requireOperation(query.get("operation"), call);
        JournalPage page = journal.page(new JournalPage.Query(
                query.get("after") instanceof Integer number ? number : 0,
                exchange -> isTaken(exchange, query.get("operation"), query.get("status")),
                Math.min(query.get("limit") instanceof Integer number ? number : MOST_OF_A_PAGE, MOST_OF_A_PAGE),
                BYTES_OF_A_PAGE));
        return new ExchangePage(page.exchanges(), page.total(), page.dropped(), page.next());
    }

    private static void requireOperation(@Nullable Object operation, AdminCall call) {
        List<String> known = call.engine().rooms().operations().stream()
                .map(each -> each.operationId())
                .toList();
        if (operation != null && !known.contains(operation)) {
            throw new AdminProblem(
                    400,
                    "The query parameter operation is one of " + String.join(", ", known) + ", but \"" + operation
                            + "\" was given.");
        }
    }

    private static boolean isTaken(Exchange exchange, @Nullable Object operation, @Nullable Object status) {
        boolean isOfOperation = operation == null
                || exchange.operation().filter(operation::equals).isPresent();
        boolean hasStatus = status == null
                || exchange.response() != null
                        && status.equals(exchange.response().status());
        return isOfOperation && hasStatus;
    }

    /** Whether enough matching requests came in time. */
    private static CompletionStage<Found> await(AdminCall call, AwaitedExchanges awaited) {
        call.organization();
        if (awaited.request().target() instanceof RequestTarget.Call wanted) {
            Routing routing = new Routing(call.engine().rooms());
            refusable(() -> {
                routing.requireOperation(wanted);
                return wanted;
            });
        }
        CompletableFuture<Boolean> found =
                call.engine().awaitExchanges(call.organizationId(), awaited.request()::matches, awaited.count());
        call.whileClientWaits(found);
        return found.completeOnTimeout(false, awaited.timeoutMilliseconds(), TimeUnit.MILLISECONDS)
                .thenApply(inTime -> answer(call, inTime));
    }

    private static Found answer(AdminCall call, boolean found) {
        if (!found && call.engines().isEnding()) {
            throw new AdminProblem(503, "The server is being stopped, so no more requests will come.");
        }
        if (!found) {
            // Refuses an organization that was closed meanwhile.
            call.organization();
        }
        return new Found(found);
    }

    private static CompletionStage<ClosedOrganization> close(AdminCall call) {
        Organization organization = call.organization();
        return call.engine().closeAndSettle(call.organizationId()).thenApply(settled -> {
            Journal journal = organization.journal();
            return new ClosedOrganization(journal.exchanges(), journal.dropped(), organization.scripts());
        });
    }
}
