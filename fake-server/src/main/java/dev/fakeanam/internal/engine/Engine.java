package dev.fakeanam.internal.engine;

import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.fault.Fault;
import dev.fakeanam.internal.sharelinks.AnamErrors;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the organization that a request belongs to by its key, and keeps what belongs to none. Thread-safe. */
public final class Engine {
    private final ApiKeys apiKeys = new ApiKeys();
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final FormerKeys formerKeys = new FormerKeys();
    private final AtomicLong organizations = new AtomicLong();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Engine::daemon);
    private final Waits untilTheEnd = new Waits(timer);
    private final EngineOptions options;
    private final Journal unattributed;

    private record Grant(Tenant tenant, Permission permission) {}

    public Engine(EngineOptions options) {
        this.options = options;
        this.unattributed = new Journal(options.limits());
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Makes an organization.
     *
     * @param name null for one of its own
     * @param apiKey null for an unguessable one
     */
    public Organization newOrganization(URI baseUrl, @Nullable String name, @Nullable String apiKey) {
        long count = organizations.incrementAndGet();
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException(
                    "An organization's name is not blank. Leave it out for one that is made up.");
        }
        Tenant tenant = new Tenant(name == null ? "Organization " + count : name, options, timer);
        String firstKey = apiKey == null ? apiKeys.generate() : apiKey;
        issue(firstKey, tenant, Permission.FULL);
        return new EmbeddedOrganization(this, tenant, baseUrl, firstKey);
    }

    /** Answers a request, at once or after a pause; never fails. */
    public CompletableFuture<Transmission> handle(IncomingRequest incoming) {
        String apiKey = ApiKeys.bearer(incoming.headers()).orElse(null);
        RecordedRequest request = recorded(incoming, apiKey);
        if (apiKey == null) {
            return refuse(request, AnamErrors.missingApiKey(), null);
        }
        return Optional.ofNullable(grants.get(apiKey))
                .flatMap(grant -> grant.tenant().handle(incoming, request, grant.permission()))
                .orElseGet(() -> refuse(request, AnamErrors.invalidApiKey(), formerKeys.owner(apiKey)));
    }

    public List<Exchange> unattributedExchanges() {
        return unattributed.exchanges();
    }

    /** Ends the pauses of all answers, so that a server that stops has nothing to wait for. */
    public void endWaits() {
        grants.values().forEach(grant -> grant.tenant().endWaits());
    }

    /** Closes every organization. */
    public void close() {
        grants.values().forEach(grant -> close(grant.tenant()));
        timer.shutdownNow();
    }

    String issue(Tenant tenant, Permission permission) {
        String apiKey = apiKeys.generate();
        issue(apiKey, tenant, permission);
        return apiKey;
    }

    void issue(String apiKey, Tenant tenant, Permission permission) {
        ApiKeys.requireForm(apiKey);
        if (grants.putIfAbsent(apiKey, new Grant(tenant, permission)) != null) {
            throw inUse(apiKey);
        }
    }

    void revoke(String apiKey, Tenant tenant) {
        Grant grant = grants.get(apiKey);
        if (grant == null || grant.tenant() != tenant || !grants.remove(apiKey, grant)) {
            throw new IllegalArgumentException("The API key " + apiKey + " is none of the organization \""
                    + tenant.name() + "\". Revoke one that apiKey() or issueApiKey(…) gave.");
        }
        formerKeys.add(apiKey, tenant.name());
    }

    /** Leaves the organization one key, without a moment in which it has none: a request may come meanwhile. */
    void revokeAllBut(String firstKey, Tenant tenant) {
        grants.compute(firstKey, (apiKey, grant) -> {
            if (grant != null && grant.tenant() != tenant) {
                throw inUse(apiKey);
            }
            return new Grant(tenant, Permission.FULL);
        });
        revokeAll(tenant, apiKey -> !apiKey.equals(firstKey));
    }

    void close(Tenant tenant) {
        if (tenant.close()) {
            revokeAll(tenant, apiKey -> true);
        }
    }

    private void revokeAll(Tenant tenant, Predicate<String> chosen) {
        grants.forEach((apiKey, grant) -> {
            if (grant.tenant() == tenant && chosen.test(apiKey) && grants.remove(apiKey, grant)) {
                formerKeys.add(apiKey, tenant.name());
            }
        });
    }

    private static IllegalArgumentException inUse(String apiKey) {
        return new IllegalArgumentException("The API key " + apiKey
                + " is in use by an open organization. Close that one first, or choose another key.");
    }

    private CompletableFuture<Transmission> refuse(
            RecordedRequest request, RecordedResponse response, @Nullable String organization) {
        Journal.Entry entry = unattributed.add(number -> new Exchange(
                organization,
                number,
                options.realTime().instant().truncatedTo(ChronoUnit.MILLIS),
                request,
                response,
                null,
                List.of(),
                List.of(),
                Outcome.PENDING,
                null));
        return CompletableFuture.completedFuture(new Transmission(response, new Fault.Proceed(), entry, untilTheEnd));
    }

    private static RecordedRequest recorded(IncomingRequest incoming, @Nullable String apiKey) {
        String body = incoming.bodyTooLarge()
                ? "(a body larger than the API takes, not kept)"
                : new String(incoming.body(), StandardCharsets.UTF_8);
        return RecordedRequest.of(
                incoming.method(), incoming.path(), incoming.query(), incoming.headers(), apiKey, body);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fake-anam-timer");
        thread.setDaemon(true);
        return thread;
    }
}
