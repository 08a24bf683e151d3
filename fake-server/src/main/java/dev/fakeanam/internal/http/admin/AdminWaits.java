package dev.fakeanam.internal.http.admin;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminJson;
import dev.fakeanam.internal.engine.CurrentEngine;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.json.Json;
import dev.fakeanam.matching.RequestPattern;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What the admin API answers only when something has happened: without a thread that waits for it. */
public final class AdminWaits {
    private static final int LONGEST_MILLIS = 600_000;
    private static final int LOOK_MILLIS = 10;
    /** A client that does not read its answer is no reason to keep an organization open. */
    private static final int LOOKS_FOR_OUTCOMES = 100;

    private final CurrentEngine engine;
    private final AdminOperations operations;

    public AdminWaits(CurrentEngine engine, AdminOperations operations) {
        this.engine = engine;
        this.operations = operations;
    }

    /** Whether so many matching exchanges came in time. */
    CompletableFuture<Object> awaitExchanges(AdminRequest request) {
        String id = request.parameter("organization");
        operations.organization(id);
        JsonFields fields = request.body("wait for exchanges", "request", "count", "timeoutMilliseconds");
        RequestPattern pattern = fields.has("request")
                ? AdminProblem.refusable(() -> RequestPattern.fromJson(Json.write(fields.value("request"))))
                : RequestPattern.anyRequest();
        int timeout = timeout(fields);
        CompletableFuture<Boolean> found = engine.get().awaitExchanges(id, pattern::matches, count(fields));
        if (!found.isDone()) {
            request.whenClientIsGone(() -> found.complete(false));
        }
        return found.completeOnTimeout(false, timeout, TimeUnit.MILLISECONDS).thenApply(inTime -> answer(id, inTime));
    }

    private static int timeout(JsonFields fields) {
        int timeout = fields.integer("timeoutMilliseconds");
        if (timeout < 0 || timeout > LONGEST_MILLIS) {
            throw new AdminProblem(
                    400,
                    "The field timeoutMilliseconds of a wait for exchanges is from 0 to " + LONGEST_MILLIS
                            + ", but in this one it is " + timeout + ".");
        }
        return timeout;
    }

    private static int count(JsonFields fields) {
        int count = fields.has("count") ? fields.integer("count") : 1;
        if (count < 1) {
            throw new AdminProblem(
                    400, "The field count of a wait for exchanges is at least 1, but in this one it is " + count + ".");
        }
        return count;
    }

    private Object answer(String id, boolean found) {
        if (!found && engine.isEnding()) {
            throw new AdminProblem(503, "The server is being stopped, so there is nothing to wait for any more.");
        }
        if (!found) {
            // Refuses where it was closed meanwhile.
            operations.organization(id);
        }
        return Map.of("found", found);
    }

    /** Closes an organization, and tells all that can be read of it from then on: also what the end has cut short. */
    CompletableFuture<Object> close(AdminRequest request) {
        String id = request.parameter("organization");
        Organization organization = operations.organization(id);
        return engine.get()
                .closeAndSettle(id)
                .thenCompose(settled -> look(() -> haveOutcomes(organization.exchanges()), LOOKS_FOR_OUTCOMES))
                .thenApply(looked -> AdminJson.past(organization));
    }

    private static boolean haveOutcomes(List<Exchange> exchanges) {
        return exchanges.stream().noneMatch(exchange -> exchange.outcome() == Outcome.PENDING);
    }

    private static CompletableFuture<Boolean> look(BooleanSupplier condition, int looksLeft) {
        boolean met = condition.getAsBoolean();
        if (met || looksLeft == 0) {
            return CompletableFuture.completedFuture(met);
        }
        Executor later = CompletableFuture.delayedExecutor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return CompletableFuture.completedFuture(looksLeft - 1).thenComposeAsync(left -> look(condition, left), later);
    }
}
