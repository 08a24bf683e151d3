package dev.fakeanam.internal.http;

import dev.fakeanam.Organization;
import dev.fakeanam.internal.admin.AdminJson;
import dev.fakeanam.internal.engine.Engine;
import dev.fakeanam.internal.json.JsonFields;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RequestPattern;
import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What the admin API answers only when something has happened: without a thread that waits for it. */
final class AdminWaits {
    private static final int LONGEST_MILLIS = 600_000;
    private static final int LOOK_MILLIS = 10;
    /** A client that does not read its answer is no reason to keep an organization open. */
    private static final int LOOKS_FOR_OUTCOMES = 100;

    private final Engine engine;
    private final AdminOperations operations;
    private final BegunRequests begun;

    AdminWaits(Engine engine, AdminOperations operations, BegunRequests begun) {
        this.engine = engine;
        this.operations = operations;
        this.begun = begun;
    }

    /** Whether so many matching exchanges came in time. */
    CompletableFuture<Object> awaitExchanges(AdminRequest request) {
        String id = request.parameter("organization");
        operations.organization(id);
        JsonFields fields = request.body("wait for exchanges", "request", "count", "timeoutMilliseconds");
        RequestPattern pattern = fields.has("request")
                ? RequestPattern.fromJson(Json.write(fields.value("request")))
                : RequestPattern.anyRequest();
        int timeout = fields.integer("timeoutMilliseconds");
        if (timeout < 0 || timeout > LONGEST_MILLIS) {
            throw new IllegalArgumentException("The field timeoutMilliseconds of a wait for exchanges is from 0 to "
                    + LONGEST_MILLIS + ", but in this one it is " + timeout + ".");
        }
        int count = fields.has("count") ? fields.integer("count") : 1;
        if (count < 1) {
            throw new IllegalArgumentException(
                    "The field count of a wait for exchanges is at least 1, but in this one it is " + count + ".");
        }
        return look(() -> count(id, pattern) >= count, timeout / LOOK_MILLIS)
                .thenApply(found -> Map.of("found", found));
    }

    private long count(String id, RequestPattern pattern) {
        if (begun.isStopping()) {
            throw new AdminProblem(503, "The server is being stopped, so there is nothing to wait for any more.");
        }
        return operations.organization(id).exchanges().stream()
                .filter(exchange -> pattern.matches(exchange.request()))
                .count();
    }

    /** Closes an organization, and tells all that can be read of it from then on: also what the end has cut short. */
    CompletableFuture<Object> close(AdminRequest request) {
        String id = request.parameter("organization");
        Organization organization = operations.organization(id);
        return engine.closeAndSettle(id)
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
