package dev.fakeanam.internal.organization;

import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.BearerTokens;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Identifiers;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.OrganizationContext;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.Rooms;
import java.net.URI;
import java.time.InstantSource;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The state of an organization that the API shows. Not thread-safe: its user holds the organization's lock. */
public final class OrganizationState implements OrganizationContext {
    private final Identifiers identifiers;
    private final OrganizationClock clock;
    private final RateLimiter rateLimiter = new RateLimiter();
    private final Supplier<URI> baseUrl;
    private final Supplier<String> apiKey;
    /** The states of rooms. Each is made when it is first used. */
    private final Map<Room<?>, Object> states = new IdentityHashMap<>();

    private long answered;

    OrganizationState(String organizationName, InstantSource realTime, Supplier<URI> baseUrl, Supplier<String> apiKey) {
        this.identifiers = new Identifiers(organizationName);
        this.clock = new OrganizationClock(realTime);
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    @Override
    public String organizationId() {
        return identifiers.organizationId().toString();
    }

    @Override
    public OrganizationClock clock() {
        return clock;
    }

    @Override
    public String apiKey() {
        return apiKey.get();
    }

    @Override
    public Identifiers identifiers() {
        return identifiers;
    }

    @Override
    public URI baseUrl() {
        return baseUrl.get();
    }

    @Override
    public long answered() {
        return answered;
    }

    /** Counts a request that has its response. */
    void countAnswered() {
        answered++;
    }

    public RateLimiter rateLimiter() {
        return rateLimiter;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> S state(Room<S> room) {
        S state = (S) states.get(room);
        if (state == null) {
            state = room.open(this);
            states.put(room, state);
        }
        return state;
    }

    /** Performs an operation, if the key has the permission. */
    <S> ApiResult perform(Rooms.Call<S> call, ApiRequest request) {
        try {
            refuseWithoutPermission(call.endpoint().operation(), request);
            return call.endpoint().action().perform(state(call.room()), request);
        } catch (RefusedException refused) {
            return request.result(refused);
        }
    }

    /** Whether an operation takes a token that this organization has issued. */
    <S> boolean accepts(Rooms.Call<S> call, String token) {
        BearerTokens<S> tokens = call.endpoint().tokens();
        return tokens != null
                && organizationId().equals(tokens.organizationId(token))
                && tokens.accepts(state(call.room()), token);
    }

    /** Makes the resource that an id in a path names, if it does not exist. */
    <S> void plant(Rooms.Call<S> call, String id) {
        Endpoint<S> endpoint = call.endpoint();
        S state = state(call.room());
        if (endpoint.resource() != null && endpoint.resource().find(state, id).isEmpty()) {
            endpoint.resource().giveUnlisted(state, id);
        }
    }

    private static void refuseWithoutPermission(Operation operation, ApiRequest request) {
        boolean allowed = request.credential() == null
                || switch (request.credential().permission()) {
                    case FULL -> true;
                    case READ_ONLY -> operation.reads();
                    case NONE -> false;
                };
        if (!allowed) {
            throw new RefusedException(ApiErrors.forbidden());
        }
    }
}
