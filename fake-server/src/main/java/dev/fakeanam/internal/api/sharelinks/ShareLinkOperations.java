package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.api.Operation;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.internal.api.ApiAnswer;
import dev.fakeanam.internal.api.ApiErrors;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.api.Validation;
import dev.fakeanam.internal.organization.OrganizationState;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.Uuids;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.Visit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The five operations on one organization's state. The checks come in the order of {@code A2}, and the change after the
 * last of them, so a refused request changes nothing. Not thread-safe: its user holds the organization's lock.
 */
public final class ShareLinkOperations {
    private static final Set<String> UPDATE_FIELDS = Set.of("expiresInHours", "usageLimit");
    private static final Set<String> CREATE_FIELDS = Set.of("personaId", "expiresInHours", "usageLimit");
    private static final String DELETED = Json.write(Map.of("message", "Share link deleted successfully"));

    private final OrganizationState state;

    public ShareLinkOperations(OrganizationState state) {
        this.state = state;
    }

    public ApiAnswer perform(ApiRequest request) {
        try {
            refuseWithoutPermission(request);
            return switch (request.operation()) {
                case UPDATE_SHARE_LINK -> update(request);
                case GET_SHARE_LINK -> ApiAnswer.of(get(request));
                case LIST_SHARE_LINKS -> ApiAnswer.of(list(ListQuery.read(request.query())), Assumption.A10);
                case CREATE_SHARE_LINK -> create(request);
                case DELETE_SHARE_LINK -> delete(request);
            };
        } catch (RefusedException refused) {
            return refused.answer();
        }
    }

    private static void refuseWithoutPermission(ApiRequest request) {
        boolean reads =
                request.operation() == Operation.GET_SHARE_LINK || request.operation() == Operation.LIST_SHARE_LINKS;
        boolean allowed = switch (request.permission()) {
            case FULL -> true;
            case READ_ONLY -> reads;
            case NONE -> false;
        };
        if (!allowed) {
            throw new RefusedException(ApiErrors.forbidden());
        }
    }

    private ApiAnswer update(ApiRequest request) {
        UUID id = shareLinkId(request);
        Map<?, ?> body = RequestBody.read(request);
        Validation validation = new Validation();
        Instant expiresAt = validation.expiresAt(body, state.clock().now());
        Integer usageLimit = validation.usageLimit(body);
        validation.refuseFaults();
        ShareLink before = existing(id).link();
        ShareLink after = changed(before, expiresAt, usageLimit);
        boolean same = after.equals(before);
        if (!same) {
            state.links().update(id, link -> after);
        }
        List<String> ignored = fieldsBeyond(UPDATE_FIELDS, body);
        validation
                .assume(Assumption.A4, usageLimit != null && usageLimit < before.usageCount())
                .assume(Assumption.A6, !ignored.isEmpty())
                .assume(Assumption.A7, expiresAt == null && usageLimit == null)
                .assume(Assumption.A11, state.visitResult(before) != Visit.Result.OPENED);
        return new ApiAnswer(
                RecordedResponse.json(200, after.toJson()),
                same ? null : new Change(before, after),
                ignored,
                validation.assumptions());
    }

    private RecordedResponse get(ApiRequest request) {
        StoredShareLink stored = existing(shareLinkId(request));
        return RecordedResponse.json(200, withPersona(stored).toJson());
    }

    private RecordedResponse list(ListQuery query) {
        Collection<StoredShareLink> all = state.links().newestFirst();
        boolean filtered = query.search() != null || query.personaId() != null;
        int total = filtered ? (int) all.stream().filter(query::takes).count() : all.size();
        List<PersonaShareLink> page = all.stream()
                .filter(query::takes)
                .skip((query.page() - 1L) * query.perPage())
                .limit(query.perPage())
                .map(this::withPersona)
                .toList();
        return RecordedResponse.json(
                200,
                Page.codec(PersonaShareLink.CODEC)
                        .print(new Page<>(page, Pagination.of(total, query.page(), query.perPage()))));
    }

    private ApiAnswer create(ApiRequest request) {
        Map<?, ?> body = RequestBody.read(request);
        Instant now = state.clock().now();
        Validation validation = new Validation();
        UUID personaId = validation.requiredUuid(body, "personaId");
        Instant expiresAt = validation.expiresAt(body, now);
        Integer usageLimit = validation.usageLimit(body);
        validation.refuseFaults();
        Persona persona =
                state.personas().find(personaId).orElseThrow(() -> new RefusedException(ApiErrors.personaNotFound()));
        ShareLinkSpec seed = new ShareLinkSpec(now).persona(persona);
        if (expiresAt != null) {
            seed.expiresAt(expiresAt);
        }
        if (usageLimit != null) {
            seed.usageLimit(usageLimit);
        }
        ShareLink created = state.add(seed);
        List<String> ignored = fieldsBeyond(CREATE_FIELDS, body);
        validation.assume(Assumption.A6, !ignored.isEmpty()).assume(Assumption.A12, true);
        return new ApiAnswer(
                RecordedResponse.json(201, created.toJson()),
                new Change(null, created),
                ignored,
                validation.assumptions());
    }

    private ApiAnswer delete(ApiRequest request) {
        StoredShareLink deleted = existing(shareLinkId(request));
        state.links().delete(deleted);
        return new ApiAnswer(
                RecordedResponse.json(200, DELETED), new Change(deleted.link(), null), List.of(), List.of());
    }

    private StoredShareLink existing(UUID id) {
        return state.links()
                .find(id)
                .orElseThrow(() -> new RefusedException(ApiErrors.shareLinkNotFound(), Assumption.A8));
    }

    private static UUID shareLinkId(ApiRequest request) {
        return Uuids.parse(request.id())
                .orElseThrow(() -> new RefusedException(ApiErrors.invalidShareLinkId(), Assumption.A16));
    }

    private PersonaShareLink withPersona(StoredShareLink stored) {
        return new PersonaShareLink(
                stored.link(), stored.persona().id(), stored.persona().name(), state.organizationId());
    }

    private static ShareLink changed(ShareLink link, @Nullable Instant expiresAt, @Nullable Integer usageLimit) {
        ShareLink renewed = expiresAt == null ? link : link.withExpiresAt(expiresAt);
        return usageLimit == null ? renewed : renewed.withUsageLimit(usageLimit);
    }

    private static List<String> fieldsBeyond(Set<String> known, Map<?, ?> body) {
        return body.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .toList();
    }
}
