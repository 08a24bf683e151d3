package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.Credential;
import dev.fakeanam.internal.api.KeyNotes;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.journal.ExchangeJournal;
import dev.fakeanam.internal.journal.Journals;
import dev.fakeanam.internal.journal.StackTraces;
import dev.fakeanam.internal.organization.BodyCoding;
import dev.fakeanam.internal.organization.Cors;
import dev.fakeanam.internal.organization.IncomingRequest;
import dev.fakeanam.internal.organization.OrganizationRuntime;
import dev.fakeanam.internal.organization.OrganizationSettings;
import dev.fakeanam.internal.organization.PendingDelays;
import dev.fakeanam.internal.organization.PendingResponse;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.scripting.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the organization of a request by its key, and keeps requests that belong to none. Thread-safe. */
public final class Engine {
    /** The threads for work after a pause. They start only when something pauses. */
    private static final int THREADS = 8;

    private static final int UNAUTHORIZED = 401;

    private final ApiKeyRegistry keys = new ApiKeyRegistry();
    private final OpenOrganizations organizations;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Engine::daemon);
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Engine::daemon);
    private final PendingDelays untilTheEnd = new PendingDelays(timer);
    private final EngineOptions options;
    private final OrganizationSettings settings;
    private final Journals journals;
    private final ExchangeJournal unattributed;
    private @Nullable String id;
    private volatile @Nullable URI baseUrl;
    private volatile boolean waitsEnded;
    private volatile boolean ended;

    /**
     * An organization with its identity.
     *
     * @param number counts the organizations of the server
     * @param id random, because names may repeat, and another server may have the same number
     */
    public record Entry(long number, String id, Organization organization) {}

    public Engine(EngineOptions options) {
        this.options = options;
        this.settings = options.settings().servedAt(this::baseUrl);
        this.organizations = new OpenOrganizations(options.organizations());
        this.journals = new Journals(options.limits());
        this.unattributed = journals.begin(() -> {});
        timer.setRemoveOnCancelPolicy(true);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Says where the API is served, before the first request comes. */
    public void servedAt(URI url) {
        baseUrl = url;
    }

    /** Whether the clocks of organizations tick by default. */
    public boolean ticks() {
        return settings.clockAt() == null;
    }

    public URI baseUrl() {
        return Objects.requireNonNull(baseUrl, "The engine is not served yet.");
    }

    /**
     * Makes an organization.
     *
     * @param name null for a made-up one
     * @param apiKey null for a random one
     * @throws RefusedOrganizationException if the maximum number is open, or if the server is stopped or reset
     */
    public Entry open(@Nullable String name, @Nullable String apiKey) {
        if (organizations.isFull()) {
            throw new RefusedOrganizationException("This server has " + options.organizations()
                    + " open organizations, which is the limit. Close those of tests that have ended.");
        }
        long number = organizations.nextNumber();
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException(
                    "The organization's name is blank. Give a name, or leave it out to get a generated one.");
        }
        OrganizationRuntime runtime = newRuntime(name == null ? "Organization " + number : name);
        if (apiKey != null) {
            keys.issue(apiKey, runtime, Permission.FULL);
        }
        String firstKey = apiKey == null ? keys.issue(runtime, Permission.FULL) : apiKey;
        return entered(runtime, number, firstKey);
    }

    private OrganizationRuntime newRuntime(String name) {
        return new OrganizationRuntime(name, settings, journals, timer, threads);
    }

    private Entry entered(OrganizationRuntime runtime, long number, String firstKey) {
        Entry entry = new Entry(number, keys.newId("org_"), new EmbeddedOrganization(this, runtime, firstKey));
        organizations.add(runtime, entry);
        if (ended) {
            close(runtime);
            throw new RefusedOrganizationException(
                    "The server was stopped or reset while an organization was made. Make it again.");
        }
        if (waitsEnded) {
            runtime.endWaits();
        }
        return entry;
    }

    /** Answers a request, at once or after a pause; never fails. */
    public CompletableFuture<PendingResponse> handle(IncomingRequest incoming) {
        String apiKey = ApiKeys.bearer(incoming.headers()).orElse(null);
        // HEAD gets the response of GET (assumed, A30).
        String method = incoming.method().equals("HEAD") ? "GET" : incoming.method();
        Rooms.Call<?> called = settings.routing().find(method, incoming.path());
        RecordedRequest request = recorded(incoming, apiKey, called);
        if (Cors.isPreflight(incoming) && settings.routing().isApi(incoming.path())) {
            return handlePreflight(incoming, request);
        }
        try {
            if (called != null
                    && called.endpoint().open() != null
                    && (apiKey == null || keys.find(apiKey).isEmpty())) {
                return record(
                        incoming,
                        request,
                        called.endpoint().open().apply(incoming.toApiRequest(null, called)),
                        null,
                        null);
            }
            if (apiKey == null) {
                return refuse(incoming, request, ApiErrors.missingApiKey(), null, null);
            }
            return handle(incoming, request, called, apiKey);
        } catch (RuntimeException | Error defect) {
            return refuse(incoming, request, ApiErrors.ownDefect(defect), null, StackTraces.of(defect));
        }
    }

    /** A preflight has no key, so any organization may have a script for it. */
    private CompletableFuture<PendingResponse> handlePreflight(IncomingRequest incoming, RecordedRequest request) {
        return organizations
                .first(runtime -> runtime.hasScriptNaming(request))
                .flatMap(runtime -> runtime.handlePreflight(incoming, request))
                .orElseGet(() -> record(incoming, request, settings.routing().preflight(incoming), null, null));
    }

    private CompletableFuture<PendingResponse> handle(
            IncomingRequest incoming, RecordedRequest request, Rooms.@Nullable Call<?> called, String apiKey) {
        Optional<ApiKeyRegistry.Grant> grant =
                keys.find(apiKey).or(() -> isToken(called, apiKey) ? grant(called, apiKey) : openFor(apiKey, request));
        return grant.flatMap(found ->
                        found.runtime().handle(incoming, request, called, new Credential(apiKey, found.permission())))
                .orElseGet(() -> refuse(
                        incoming,
                        request,
                        ApiErrors.invalidApiKey(),
                        grant.map(closed -> closed.runtime().name()).orElseGet(() -> keys.formerOwner(apiKey)),
                        null));
    }

    private static boolean isToken(Rooms.@Nullable Call<?> called, String bearer) {
        return called != null
                && called.endpoint().tokens() != null
                && called.endpoint().tokens().organizationId(bearer) != null;
    }

    /** Returns the organization of a token that the operation accepts instead of an API key. */
    private Optional<ApiKeyRegistry.Grant> grant(Rooms.@Nullable Call<?> called, String token) {
        return called == null
                ? Optional.empty()
                : organizations
                        .first(runtime -> runtime.accepts(called, token))
                        .map(runtime -> new ApiKeyRegistry.Grant(runtime, Permission.FULL, 0));
    }

    /** All open organizations by their ids, in the order they were made. */
    public Map<String, Organization> organizations() {
        return organizations.inOrder();
    }

    /** The open organization of an id. */
    public Optional<Organization> organization(String id) {
        return organizations.organization(id);
    }

    /**
     * Waits for requests to an organization, without a thread. To stop waiting, complete or cancel the returned future.
     *
     * @return completes with true when the journal has enough of them, or with false when the organization is closed or
     *     the server ends
     */
    public CompletableFuture<Boolean> awaitExchanges(String id, Predicate<RecordedRequest> wanted, int count) {
        return organizations
                .find(id)
                .map(runtime -> runtime.awaitExchanges(wanted, count))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    /** The journal of an open organization; empty if there is none. */
    public Optional<ExchangeJournal> journal(String id) {
        return organizations.find(id).map(OrganizationRuntime::journal);
    }

    public ExchangeJournal unattributedJournal() {
        return unattributed;
    }

    public List<Exchange> unattributedExchanges() {
        return unattributed.exchanges();
    }

    /** Returns an id that differs from that of the engine before a reset, and of other servers. */
    public synchronized String id() {
        if (id == null) {
            // Made on first use, to keep the start short.
            id = keys.newId("srv_");
        }
        return id;
    }

    /** Returns how many exchanges were recorded: the sequence number of the newest one. */
    public long recorded() {
        return journals.recorded();
    }

    /** Reads the newest exchanges of all journals together. */
    public NewestExchanges newest(NewestExchanges.Query query) {
        // The last number is read before the journals, so that they have every exchange up to it.
        NewestExchanges.Gathering gathering = new NewestExchanges.Gathering(query, recorded());
        gathering.add(unattributed, null);
        organizations.forEachEntry((runtime, entry) -> gathering.add(runtime.journal(), entry));
        return gathering.gathered();
    }

    /** Ends the pauses of all responses, so that a server that stops has nothing to wait for. */
    public void endWaits() {
        waitsEnded = true;
        organizations.forEach(OrganizationRuntime::endWaits);
    }

    /** Closes every organization. A response that is still on its way counts as lost. */
    public void close() {
        ended = true;
        organizations.forEach(this::close);
        timer.shutdownNow();
        threads.shutdown();
        journals.settle();
    }

    public Rooms rooms() {
        return options.rooms();
    }

    ApiKeyRegistry keys() {
        return keys;
    }

    /** Closes an organization; completes when its journal has all requests that it had begun. */
    public CompletableFuture<Void> closeAndSettle(String id) {
        Optional<OrganizationRuntime> runtime = organizations.find(id);
        runtime.ifPresent(this::close);
        return runtime.map(OrganizationRuntime::settled).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    void close(OrganizationRuntime runtime) {
        runtime.close(() -> {
            keys.revokeAll(runtime);
            organizations.remove(runtime);
        });
    }

    private boolean isTokenOfAny(String bearer) {
        return options.rooms().operationFor(bearer).isPresent();
    }

    /** On an open server, a key that was never issued opens its own organization. A token is not a key. */
    private Optional<ApiKeyRegistry.Grant> openFor(String apiKey, RecordedRequest request) {
        Consumer<Organization> newcomers = options.newcomers();
        if (newcomers == null || keys.formerOwner(apiKey) != null || organizations.isFull() || isTokenOfAny(apiKey)) {
            return Optional.empty();
        }
        OrganizationRuntime runtime = newRuntime("Organization of " + request.apiKey());
        // Other requests with the key find it at once, and wait for the lock until it is arranged.
        runtime.locked(() -> {
            if (keys.issueIfFree(apiKey, runtime, Permission.FULL)) {
                arrange(entered(runtime, organizations.nextNumber(), apiKey), newcomers);
            }
            return true;
        });
        return keys.find(apiKey);
    }

    /** If arranging fails, nothing remains, and the key counts as never issued. */
    private void arrange(Entry newcomer, Consumer<Organization> newcomers) {
        try {
            newcomers.accept(newcomer.organization());
        } catch (RuntimeException | Error failure) {
            OrganizationRuntime runtime = organizations.find(newcomer.id()).orElseThrow();
            keys.forget(newcomer.organization().apiKey(), runtime);
            close(runtime);
            throw failure;
        }
    }

    private CompletableFuture<PendingResponse> refuse(
            IncomingRequest incoming,
            RecordedRequest request,
            RecordedResponse refusal,
            @Nullable String organization,
            @Nullable String failure) {
        return record(incoming, request, ApiResult.of(refusal), organization, failure);
    }

    private CompletableFuture<PendingResponse> record(
            IncomingRequest incoming,
            RecordedRequest request,
            ApiResult result,
            @Nullable String organization,
            @Nullable String failure) {
        RecordedResponse response = Cors.allow(request, Objects.requireNonNull(result.response()));
        ExchangeJournal.Entry entry = add(
                organization,
                request,
                response,
                result.assumptions(),
                notes(organization, incoming, response),
                failure);
        return CompletableFuture.completedFuture(
                new PendingResponse(response, new Fault.Proceed(), entry, untilTheEnd));
    }

    /** Records what was refused before it could be a request to the API. */
    void recordUnreadable(RecordedRequest request, @Nullable RecordedResponse response, String note) {
        add(null, request, response, List.of(), List.of(note), null)
                .end(response == null ? Outcome.CLOSED : Outcome.SENT, Duration.ZERO, null);
    }

    private ExchangeJournal.Entry add(
            @Nullable String organization,
            RecordedRequest request,
            @Nullable RecordedResponse response,
            List<Assumption> assumptions,
            List<String> notes,
            @Nullable String failure) {
        return unattributed.add(number -> new Exchange(
                organization,
                number,
                now(),
                request,
                response,
                null,
                null,
                List.of(),
                assumptions,
                notes,
                Outcome.PENDING,
                null,
                failure));
    }

    private Instant now() {
        return settings.realTime().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param organization the one that had the key before; null for none */
    private List<String> notes(@Nullable String organization, IncomingRequest incoming, RecordedResponse response) {
        Optional<String> unknown = organization == null ? Optional.of(KeyNotes.UNKNOWN) : Optional.empty();
        return Stream.of(
                        response.status() == UNAUTHORIZED
                                ? ApiKeys.note(incoming, options.rooms()).or(() -> unknown)
                                : Optional.<String>empty(),
                        BodyCoding.of(incoming).map(BodyCoding::note))
                .flatMap(Optional::stream)
                .toList();
    }

    private RecordedRequest recorded(
            IncomingRequest incoming, @Nullable String apiKey, Rooms.@Nullable Call<?> called) {
        String body = Recording.body(incoming, called, options.rooms());
        RecordedRequest request = RecordedRequest.of(
                incoming.method(), incoming.path(), incoming.query(), incoming.headers(), apiKey, body);
        return called == null
                ? request
                : request.calling(
                        called.operation().operationId(),
                        called.operation().path().toString());
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fake-anam-later");
        thread.setDaemon(true);
        return thread;
    }
}
