package dev.fakeanam.assertions;

import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.internal.api.Rooms;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.RecordedResponse;
import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.json.Codec;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reference's example of each document, and exchanges about it. */
final class Samples {
    static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000000");
    static final UUID OTHER_ID = UUID.fromString("00000000-0000-0000-0000-000000000001");

    static final ShareLink LINK = new ShareLink(
            ID,
            "sh_2kL9pQxYzR4vN8mBwHfJc",
            ShareLinkType.LINK,
            Instant.parse("2026-04-27T10:00:00Z"),
            10,
            0,
            List.of(),
            false,
            false,
            true,
            false,
            Instant.parse("2026-04-20T10:00:00Z"));

    static final String LINK_JSON = "{\"id\":\"00000000-0000-0000-0000-000000000000\","
            + "\"token\":\"sh_2kL9pQxYzR4vN8mBwHfJc\",\"type\":\"LINK\",\"expiresAt\":\"2026-04-27T10:00:00.000Z\","
            + "\"usageLimit\":10,\"usageCount\":0,\"allowedOrigins\":[],\"allowAllOrigins\":false,"
            + "\"removeWatermark\":false,\"enabled\":true,\"isPrimary\":false,"
            + "\"createdAt\":\"2026-04-20T10:00:00.000Z\"}";

    static final PersonaShareLink PERSONA_LINK = new PersonaShareLink(LINK, OTHER_ID, "Ada", "org_1");

    static final String PERSONA_LINK_JSON = LINK_JSON.substring(0, LINK_JSON.length() - 1)
            + ",\"personaId\":\"00000000-0000-0000-0000-000000000001\",\"personaName\":\"Ada\","
            + "\"organizationId\":\"org_1\"}";

    static final Codec<Page<PersonaShareLink>> PAGE_CODEC = Page.codec(PersonaShareLink.CODEC);

    static final Page<PersonaShareLink> PAGE = new Page<>(List.of(PERSONA_LINK), Pagination.of(3, 2, 1));

    static final String PAGE_JSON = "{\"data\":[" + PERSONA_LINK_JSON
            + "],\"meta\":{\"total\":3,\"lastPage\":3,\"currentPage\":2,\"perPage\":1,\"prev\":1,\"next\":3}}";

    private Samples() {}

    static RecordedRequest request(String method, String path, String body) {
        RecordedRequest request = RecordedRequest.of(method, path, null, Headers.NONE, "key", body);
        Rooms.Call<?> call = AllRooms.ROOMS.find(method, path);
        return call == null
                ? request
                : request.calling(
                        call.operation().operationId(), call.operation().path().toString());
    }

    static Exchange exchange(long number, String method, String path, String body) {
        return exchange(number, request(method, path, body), RecordedResponse.json(200, "{}"), null, List.of());
    }

    static Exchange exchange(
            long number,
            RecordedRequest request,
            @Nullable RecordedResponse response,
            @Nullable ScriptHit script,
            List<String> ignored) {
        return new Exchange(
                "acme",
                number,
                Instant.EPOCH,
                request,
                response,
                script,
                null,
                ignored,
                List.of(),
                List.of(),
                Outcome.SENT,
                null,
                null);
    }

    static Exchange update(long number, String body) {
        return exchange(number, "PUT", "/v1/share-links/" + ID, body);
    }
}
