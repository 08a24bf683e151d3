package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.api.ApiRequest;
import dev.fakeanam.internal.api.ApiResult;
import dev.fakeanam.internal.api.DocumentResults;
import dev.fakeanam.internal.api.Endpoint;
import dev.fakeanam.internal.api.Message;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.api.Paging;
import dev.fakeanam.internal.api.RefusedException;
import dev.fakeanam.internal.api.RequestBody;
import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.json.Codec;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.Visit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The five operations on share links. The checks come in the order of {@code A2}, and the change after the last of
 * them, so a refused request changes nothing.
 */
final class ShareLinkOperations {
    private static final String INVALID_ID = "Invalid share link ID";
    private static final String NOT_FOUND = "Share link not found";
    private static final String PERSONA_NOT_FOUND = "Persona not found";
    private static final int DEFAULT_PER_PAGE = 20;
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    private static final ObjectCodec<Map<String, @Nullable Object>> UPDATE = JsonCodec.fields("ShareLinkUpdate")
            .field("expiresInHours", JsonCodec.numberAbove(0))
            .field("usageLimit", JsonCodec.integer(1, Integer.MAX_VALUE))
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> CREATION = JsonCodec.fields("NewShareLink")
            .required("personaId", JsonCodec.uuid())
            .field("expiresInHours", JsonCodec.numberAbove(0))
            .field("usageLimit", JsonCodec.integer(1, Integer.MAX_VALUE))
            .build();

    private static final ObjectCodec<Map<String, @Nullable Object>> QUERY =
            Paging.query("ShareLinkQuery").field("personaId", JsonCodec.uuid()).build();

    private static final List<String> TOKEN_FOR_ID =
            List.of("The path has the token of a share link in place of its id. Send the id, which is a uuid.");

    private static final Codec<Page<PersonaShareLink>> PAGE = Page.codec(PersonaShareLink.CODEC);
    private static final DocumentResults<ShareLink> RESULTS =
            new DocumentResults<>(ShareLinkRoom.SHARE_LINK, ShareLink::id);

    static final List<Endpoint<ShareLinkStore>> ALL = List.of(
            onItem("updateShareLink", "PUT", "Changes the fields that the body names.")
                    .takes(UPDATE)
                    .answers(200, ShareLink.CODEC)
                    .performedBy(ShareLinkOperations::update, ShareLinkRoom.SHARE_LINK),
            onItem("getShareLink", "GET", "Reads one share link.")
                    .refuses(400, INVALID_ID)
                    .answers(200, PersonaShareLink.CODEC)
                    .performedBy(ShareLinkOperations::get, ShareLinkRoom.SHARE_LINK),
            Operation.of("listShareLinks", "GET", ShareLinkRoom.PATH, "Reads a page of the share links, newest first.")
                    .pagedBy(QUERY)
                    .answers(200, PAGE)
                    .performedBy(ShareLinkOperations::list, null),
            Operation.of("createShareLink", "POST", ShareLinkRoom.PATH, "Makes a share link for a persona.")
                    .takes(CREATION)
                    .refuses(404, PERSONA_NOT_FOUND)
                    .answers(201, ShareLink.CODEC)
                    .performedBy(ShareLinkOperations::create, null),
            onItem("deleteShareLink", "DELETE", "Removes a share link for good.")
                    .refuses(400, INVALID_ID)
                    .answers(200, Message.CODEC)
                    .performedBy(ShareLinkOperations::delete, ShareLinkRoom.SHARE_LINK));

    private ShareLinkOperations() {}

    private static Operation.Builder onItem(String operationId, String method, String summary) {
        return Operation.of(operationId, method, ShareLinkRoom.PATH + "/{id}", summary)
                .refuses(404, NOT_FOUND);
    }

    private static ApiResult update(ShareLinkStore links, ApiRequest request) {
        UUID id = id(links, request);
        RequestBody body = request.json(UPDATE);
        Map<String, @Nullable Object> changes = changes(body, links.now());
        body.refuseFaults();
        ShareLink before = existing(links, id).link();
        ShareLink after = ShareLinkRoom.SHARE_LINK.document().with(before, changes);
        if (!after.equals(before)) {
            links.update(after);
        }
        body.assume(Assumption.A4, changes.get("usageLimit") instanceof Integer limit && limit < before.usageCount())
                .assume(Assumption.A7, changes.isEmpty())
                .assume(Assumption.A11, links.visitResult(before) != Visit.Result.OPENED);
        return RESULTS.updated(before, after, body);
    }

    private static ApiResult get(ShareLinkStore links, ApiRequest request) {
        StoredShareLink stored = existing(links, id(links, request));
        return ApiResult.of(
                RecordedResponse.json(200, withPersona(links, stored).toJson()));
    }

    private static ApiResult list(ShareLinkStore links, ApiRequest request) {
        Map<String, @Nullable Object> query = request.query(QUERY);
        Paging paging = Paging.of(query, DEFAULT_PER_PAGE);
        UUID personaId = (UUID) query.get("personaId");
        Predicate<StoredShareLink> filter = stored -> (personaId == null || personaId.equals(stored.personaId()))
                && paging.finds(stored.link().token(), stored.link().id().toString(), stored.personaName());
        boolean isFiltered = personaId != null || paging.search() != null;
        return paging.answer(
                links.links().newestFirst(), isFiltered ? filter : null, stored -> withPersona(links, stored), PAGE);
    }

    private static ApiResult create(ShareLinkStore links, ApiRequest request) {
        RequestBody body = request.json(CREATION);
        // The clock may tick, so both dates of a link use the same moment.
        Instant now = links.now();
        Map<String, @Nullable Object> said = changes(body, now);
        body.refuseFaults();
        UUID personaId = body.get("personaId", UUID.class);
        if (links.personas().name(personaId).isEmpty()) {
            throw new RefusedException(404, PERSONA_NOT_FOUND);
        }
        said.put("personaId", personaId);
        said.put("createdAt", now);
        said.putIfAbsent("expiresAt", now.plus(ShareLinkResource.DEFAULT_LIFE));
        ShareLink created = ShareLinkRoom.SHARE_LINK.give(links, said, Set.of());
        body.assume(Assumption.A12, true);
        return RESULTS.created(created, body);
    }

    private static ApiResult delete(ShareLinkStore links, ApiRequest request) {
        StoredShareLink deleted = existing(links, id(links, request));
        links.delete(deleted);
        return RESULTS.deleted(deleted.link(), Message.response("Share link deleted successfully"));
    }

    /** The fields of a body as fields of a link. */
    private static Map<String, @Nullable Object> changes(RequestBody body, Instant now) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        body.assume(Assumption.A3, body.sent("expiresInHours") instanceof Number);
        Double hours = body.get("expiresInHours", Double.class);
        if (hours != null) {
            Instant expiresAt = after(now, hours);
            if (expiresAt == null) {
                body.refuse("expiresInHours", "too_big", "Number must be less than or equal to " + mostHours(now));
            }
            changes.put("expiresAt", expiresAt);
        }
        Integer usageLimit = body.get("usageLimit", Integer.class);
        body.assume(
                Assumption.A4,
                body.sent("usageLimit") instanceof Double
                        || body.sent("usageLimit") instanceof Number && body.isFaulty("usageLimit"));
        if (usageLimit != null) {
            changes.put("usageLimit", usageLimit);
        }
        return changes;
    }

    /** Adds hours to a moment, and rounds down to the millisecond. Returns null after the year 9999 ({@code A3}). */
    private static @Nullable Instant after(Instant now, double hours) {
        if (Double.isInfinite(hours)) {
            return null;
        }
        try {
            // Exact, from the shortest decimal: 0.7 hours are 2 520 000 ms, not 2 519 999.
            long millis = BigDecimal.valueOf(hours)
                    .multiply(MILLIS_PER_HOUR)
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
            Instant result = now.plusMillis(millis);
            return result.isAfter(DateTimeRange.LATEST) ? null : result;
        } catch (ArithmeticException | DateTimeException outOfRange) {
            return null;
        }
    }

    private static String mostHours(Instant now) {
        return BigDecimal.valueOf(Duration.between(now, DateTimeRange.LATEST).toMillis())
                .divide(MILLIS_PER_HOUR, 6, RoundingMode.FLOOR)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static UUID id(ShareLinkStore links, ApiRequest request) {
        return request.uuid(INVALID_ID, links.isToken(request.id()) ? TOKEN_FOR_ID : List.of());
    }

    private static StoredShareLink existing(ShareLinkStore links, UUID id) {
        return links.links().find(id).orElseThrow(() -> links.links().notFound(id, NOT_FOUND));
    }

    private static PersonaShareLink withPersona(ShareLinkStore links, StoredShareLink stored) {
        return new PersonaShareLink(stored.link(), stored.personaId(), stored.personaName(), links.organizationId());
    }
}
