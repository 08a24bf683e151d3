package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.Credential;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.journal.ExchangeJournal;
import dev.fakeanam.internal.journal.ExchangeWait;
import dev.fakeanam.internal.journal.ExchangeWaits;
import dev.fakeanam.internal.journal.Journals;
import dev.fakeanam.internal.scripting.ScriptPlayer;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.scripting.ScriptStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One organization inside the server. Its lock makes each request, and each call of a test, one step: others see it
 * completely or not at all. So the order of the journal is the order of the effects.
 */
public final class OrganizationRuntime {
    private static final int LONGEST_ANSWER_SECONDS = 1;

    private final String name;
    private final OrganizationSettings settings;
    private final Journals journals;
    private final ScheduledExecutorService timer;
    private final Executor threads;
    private final Set<CompletableFuture<Void>> begun = ConcurrentHashMap.newKeySet();
    private final ExchangeWaits exchangeWaits = new ExchangeWaits();
    private RequestPipeline pipeline;
    private boolean closed;
    private boolean waitsEnded;
    private String apiKey = "";

    public OrganizationRuntime(
            String name,
            OrganizationSettings settings,
            Journals journals,
            ScheduledExecutorService timer,
            Executor threads) {
        this.name = name;
        this.settings = settings;
        this.journals = journals;
        this.timer = timer;
        this.threads = threads;
        this.pipeline = newPipeline();
    }

    public String name() {
        return name;
    }

    /** Says which API key it was made with. */
    public synchronized void apiKey(String itsKey) {
        apiKey = itsKey;
    }

    private synchronized String apiKey() {
        return apiKey;
    }

    public synchronized ExchangeJournal journal() {
        return pipeline.journal();
    }

    public synchronized void clearJournal() {
        pipeline.clearJournal();
    }

    /** Completes with true when this number of exchanges was received, or with false when no more can come. */
    public CompletableFuture<Boolean> awaitExchanges(Predicate<RecordedRequest> wanted, int count) {
        return exchangeWaits.begin(new ExchangeWait(() -> lockedIfOpen(this::journal), wanted, count, threads));
    }

    /** @throws ClosedOrganizationException if it is closed */
    public synchronized void requireOpen() {
        if (closed) {
            throw new ClosedOrganizationException(name);
        }
    }

    /** Does something to the organization between two requests. */
    public synchronized <T> T locked(Supplier<T> action) {
        requireOpen();
        return action.get();
    }

    /** Does something to the organization between two requests; empty, and nothing done, if it is closed. */
    public synchronized <T> Optional<T> lockedIfOpen(Supplier<T> action) {
        return closed ? Optional.empty() : Optional.of(action.get());
    }

    public OrganizationState state() {
        return pipeline.state();
    }

    public ScriptPlayer scripts() {
        return pipeline.scripts();
    }

    public synchronized List<ScriptStatus> scriptStatus() {
        return pipeline.scripts().status();
    }

    public synchronized void clear() {
        RequestPipeline former = pipeline;
        pipeline = newPipeline();
        former.end();
        if (waitsEnded) {
            pipeline.end();
        }
    }

    /** @param forget removes the organization from the server. It runs once, while the lock is held */
    public synchronized void close(Runnable forget) {
        if (!closed) {
            closed = true;
            pipeline.end();
            forget.run();
            exchangeWaits.wake();
        }
    }

    /** Ends all current and later pauses, so that nothing is left to wait for. */
    public synchronized void endWaits() {
        waitsEnded = true;
        pipeline.end();
        exchangeWaits.end();
    }

    /** Whether an operation takes a token that the organization has issued; false if it is closed. */
    public synchronized boolean accepts(Rooms.Call<?> called, String token) {
        return !closed && pipeline.state().accepts(called, token);
    }

    /** Answers a request; empty if the organization was closed before it could begin. */
    public synchronized Optional<CompletableFuture<PendingResponse>> handle(
            IncomingRequest incoming, RecordedRequest request, Rooms.@Nullable Call<?> called, Credential credential) {
        return closed ? Optional.empty() : Optional.of(begun(pipeline.handle(incoming, request, called, credential)));
    }

    /** Whether a script names a preflight; false if the organization is closed. */
    public synchronized boolean hasScriptNaming(RecordedRequest preflight) {
        return !closed && pipeline.isNamed(preflight);
    }

    /** Answers a preflight that a script names; empty if the organization was closed before it could begin. */
    public synchronized Optional<CompletableFuture<PendingResponse>> handlePreflight(
            IncomingRequest incoming, RecordedRequest request) {
        return closed ? Optional.empty() : Optional.of(begun(pipeline.handlePreflight(incoming, request)));
    }

    private CompletableFuture<PendingResponse> begun(CompletableFuture<PendingResponse> response) {
        CompletableFuture<Void> ended = response.thenCompose(PendingResponse::ended);
        begun.add(ended);
        ended.whenComplete((done, failure) -> begun.remove(ended));
        return response;
    }

    /**
     * Completes when the journal has every begun request and its outcome. It completes after a second at the latest,
     * because a client may not read its response.
     */
    public CompletableFuture<Void> settled() {
        return begun.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : CompletableFuture.allOf(begun.toArray(CompletableFuture[]::new))
                        .completeOnTimeout(null, LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS);
    }

    private RequestPipeline newPipeline() {
        OrganizationState state = new OrganizationState(name, settings.realTime(), settings.baseUrl(), this::apiKey);
        return new RequestPipeline(
                name, settings, state, journals, exchangeWaits, new PendingDelays(timer), threads, this);
    }
}
