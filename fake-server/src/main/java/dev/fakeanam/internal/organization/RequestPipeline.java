package dev.fakeanam.internal.organization;

import dev.fakeanam.Permission;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.Credential;
import dev.fakeanam.internal.api.FileUrls;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.journal.ExchangeJournal;
import dev.fakeanam.internal.journal.ExchangeWaits;
import dev.fakeanam.internal.journal.Journals;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.internal.scripting.Played;
import dev.fakeanam.internal.scripting.ScriptPlayer;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.scripting.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of an organization: first the rate limit, then a script, then the API. The journal is written
 * before anything is sent. A cleared organization gets a new pipeline. Not thread-safe: every call holds the
 * organization's lock, and work after a pause takes the lock again.
 */
final class RequestPipeline {
    private static final int TOO_MANY_REQUESTS = 429;

    private final String name;
    private final Journals journals;
    private final ExchangeWaits exchangeWaits;
    private final PendingDelays delays;
    private final Executor threads;
    private final Object lock;
    private final OrganizationState state;
    private final Routing routing;
    private final ScriptPlayer scripts;
    private final @Nullable MagicIds magicIds;
    private ExchangeJournal journal;
    private int refusalsInARow;
    private boolean ended;

    RequestPipeline(
            String name,
            OrganizationSettings settings,
            OrganizationState state,
            Journals journals,
            ExchangeWaits exchangeWaits,
            PendingDelays delays,
            Executor threads,
            Object lock) {
        this.name = name;
        this.journals = journals;
        this.exchangeWaits = exchangeWaits;
        this.journal = newJournal();
        this.delays = delays;
        this.threads = threads;
        this.lock = lock;
        this.routing = settings.routing();
        this.scripts = new ScriptPlayer(routing::requirePlayable);
        this.state = state;
        if (settings.clockAt() != null) {
            state.clock().set(settings.clockAt());
        }
        this.magicIds = settings.magicIds() ? new MagicIds(state) : null;
    }

    /**
     * Each pipeline has its own state, so that a request that was waiting during a clear is recorded with its old
     * state.
     */
    OrganizationState state() {
        return state;
    }

    ExchangeJournal journal() {
        return journal;
    }

    /** Begins a new journal. Earlier requests report their outcome to the old one. */
    void clearJournal() {
        journal.leave();
        journal = newJournal();
    }

    private ExchangeJournal newJournal() {
        return journals.begin(exchangeWaits::wake);
    }

    ScriptPlayer scripts() {
        return scripts;
    }

    /** Ends all pauses. Delayed requests are not applied any more. */
    void end() {
        ended = true;
        journal.leave();
        delays.end();
    }

    CompletableFuture<PendingResponse> handle(
            IncomingRequest incoming, RecordedRequest request, Rooms.@Nullable Call<?> called, Credential credential) {
        RateLimiter.Uses uses = state.rateLimiter().count(state.clock().now());
        refusalsInARow = uses.exceeded() ? refusalsInARow : 0;
        ApiCall call = new ApiCall(incoming, request, called, credential, uses);
        return guarded(call, () -> begin(call));
    }

    /** Whether a script names the request by its method and path; counts nothing. */
    boolean isNamed(RecordedRequest request) {
        return scripts.name(request);
    }

    /** Answers a preflight that a script names. It has no key, so it counts towards no limit. */
    CompletableFuture<PendingResponse> handlePreflight(IncomingRequest incoming, RecordedRequest request) {
        ApiCall call = new ApiCall(
                incoming, request, null, new Credential("", Permission.NONE), new RateLimiter.Uses(null, null));
        return guarded(
                call, () -> scripts.play(request).map(step -> play(call, step)).orElseGet(() -> proceed(call, null)));
    }

    /** The order of the checks is that of {@code A2}. */
    private CompletableFuture<PendingResponse> begin(ApiCall call) {
        if (call.operation() == null && !isScriptable(call.request())) {
            return answer(call, notAnOperation(call));
        }
        if (call.uses().exceeded()) {
            refusalsInARow++;
            return answer(
                    call, ApiResult.of(ApiErrors.tooManyRequests(call.uses().retryAfterSeconds())));
        }
        Optional<Played> played = scripts.play(call.request());
        if (magicIds != null && call.called() != null) {
            magicIds.see(call.called());
            played = played.or(() -> magicIds.play(call.called()));
        }
        return played.map(step -> play(call, step)).orElseGet(() -> proceed(call, null));
    }

    private boolean isScriptable(RecordedRequest request) {
        return scripts.name(request) || routing.isNotEmulated(request.path()) && scripts.areFor(request);
    }

    private CompletableFuture<PendingResponse> play(ApiCall call, Played played) {
        Fault fault = played.step().fault();
        return played.step().applied() ? applyThen(call, fault, played.hit(true)) : instead(call, fault, played);
    }

    private CompletableFuture<PendingResponse> instead(ApiCall call, Fault fault, Played played) {
        if (fault instanceof Fault.Proceed) {
            return proceed(call, played.hit(true));
        }
        if (fault instanceof Fault.Reply reply) {
            return done(call, ApiResult.of(response(reply, call)), new Fault.Proceed(), played.hit(false), null);
        }
        if (fault instanceof Fault.Delay delay) {
            return delays.pause(delay.by()).thenComposeAsync(elapsed -> resume(call, delay.then(), played), threads);
        }
        return done(call, ApiResult.NONE, fault, played.hit(false), null);
    }

    private CompletableFuture<PendingResponse> resume(ApiCall call, Fault fault, Played played) {
        synchronized (lock) {
            return guarded(call, () -> instead(call, ended ? new Fault.CloseConnection() : fault, played));
        }
    }

    private CompletableFuture<PendingResponse> applyThen(ApiCall call, Fault fault, ScriptHit hit) {
        ApiResult result = perform(call);
        if (fault instanceof Fault.Reply reply) {
            return done(call, result.with(response(reply, call)), new Fault.Proceed(), hit, null);
        }
        if (fault instanceof Fault.Delay delay && delay.then() instanceof Fault.Reply reply) {
            return done(call, result.with(response(reply, call)), Fault.delay(delay.by()), hit, null);
        }
        return done(call, result, fault, hit, null);
    }

    private CompletableFuture<PendingResponse> proceed(ApiCall call, @Nullable ScriptHit hit) {
        return done(call, perform(call), new Fault.Proceed(), hit, null);
    }

    private CompletableFuture<PendingResponse> answer(ApiCall call, ApiResult result) {
        return done(call, result, new Fault.Proceed(), null, null);
    }

    private ApiResult perform(ApiCall call) {
        Rooms.Call<?> called = call.called();
        if (called == null) {
            return notAnOperation(call);
        }
        ApiRequest request = call.incoming().toApiRequest(call.credential(), called);
        ApiResult result =
                FileUrls.of(state.baseUrl(), request.baseUrl(state.baseUrl())).in(state.perform(called, request));
        return call.request().method().equals("HEAD") ? result.assuming(Assumption.A30) : result;
    }

    private ApiResult notAnOperation(ApiCall call) {
        return Cors.isPreflight(call.incoming())
                ? routing.preflight(call.incoming())
                : routing.refuse(call.request().method(), call.request().path());
    }

    private static RecordedResponse response(Fault.Reply reply, ApiCall call) {
        if (reply.body() != null) {
            return new RecordedResponse(reply.status(), reply.headers(), reply.body());
        }
        RecordedResponse documented = ApiErrors.documented(reply.status(), call.operation());
        return new RecordedResponse(documented.status(), documented.headers().and(reply.headers()), documented.body());
    }

    /** Writes the journal. From now on the request counts as handled, even if its response is lost. */
    private CompletableFuture<PendingResponse> done(
            ApiCall call, ApiResult result, Fault onTheWire, @Nullable ScriptHit hit, @Nullable String failure) {
        RecordedResponse response =
                result.response() == null ? null : allowed(call, withRateLimits(result.response(), call.uses()));
        ExchangeJournal.Entry entry = journal.add(number -> new Exchange(
                name,
                number,
                state.clock().now(),
                call.request(),
                response,
                hit,
                result.change(),
                result.ignoredFields(),
                result.assumptions(),
                notes(call, hit, result),
                Outcome.PENDING,
                null,
                failure));
        state.countAnswered();
        return CompletableFuture.completedFuture(new PendingResponse(response, onTheWire, entry, delays));
    }

    /** A scripted response to a preflight stays as it is, so that a test can refuse an origin. */
    private static RecordedResponse allowed(ApiCall call, RecordedResponse response) {
        return Cors.isPreflight(call.incoming()) ? response : Cors.allow(call.request(), response);
    }

    private static RecordedResponse withRateLimits(RecordedResponse response, RateLimiter.Uses uses) {
        Headers limits = uses.headers();
        return limits == Headers.NONE
                ? response
                : new RecordedResponse(response.status(), limits.and(response.headers()), response.body());
    }

    private List<String> notes(ApiCall call, @Nullable ScriptHit hit, ApiResult result) {
        List<String> notes = new ArrayList<>();
        BodyCoding.of(call.incoming()).map(BodyCoding::note).ifPresent(notes::add);
        RecordedResponse response = result.response();
        boolean refused = call.uses().exceeded() && response != null && response.status() == TOO_MANY_REQUESTS;
        if (refused && refusalsInARow > 1 && !state.clock().isTicking()) {
            notes.add(refusalsInARow
                    + " requests in a row were over the rate limit, and the organization's clock stands"
                    + " still, so none will ever pass. Advance it by "
                    + call.uses().retryAfterSeconds() + " s: clock().advance(Duration), or POST …/clock.");
        } else if (call.operation() == null && hit == null) {
            notes.addAll(routing.notes(call.request().method(), call.request().path()));
        } else if (call.called() != null) {
            notes.addAll(ParameterNotes.of(
                    call.called().operation(),
                    call.called().pathParameters(),
                    call.incoming().queryParameters()));
        }
        notes.addAll(result.notes());
        return notes;
    }

    private interface Action {
        CompletableFuture<PendingResponse> perform();
    }

    /** If the fake has a defect, answers with a 500 that says so. The journal has the stack trace. */
    private CompletableFuture<PendingResponse> guarded(ApiCall call, Action action) {
        try {
            return action.perform();
        } catch (RuntimeException | Error defect) {
            return done(
                    call, ApiResult.of(ApiErrors.ownDefect(defect)), new Fault.Proceed(), null, StackTraces.of(defect));
        }
    }
}
