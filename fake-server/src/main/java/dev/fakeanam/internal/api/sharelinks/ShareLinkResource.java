package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.SeedCheck;
import dev.fakeanam.internal.api.Specs;
import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.internal.json.Uuids;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkChange;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, reads, changes, removes and writes share links. */
final class ShareLinkResource implements Resource<ShareLinkStore, ShareLink, ShareLinkSpec, ShareLinkChange> {
    static final Duration DEFAULT_LIFE = Duration.ofHours(168);
    static final int DEFAULT_USAGE_LIMIT = 10;
    private static final Duration EXPIRED_FOR = Duration.ofDays(1);

    @Override
    public Room<ShareLinkStore> room() {
        return ShareLinkRoom.ROOM;
    }

    @Override
    public Names names() {
        return new Names("share link", "share-links", "shareLinks");
    }

    @Override
    public ObjectCodec<ShareLink> document() {
        return ObjectCodec.of(ShareLink.CODEC);
    }

    @Override
    public JsonCodec<ShareLinkSpec> spec() {
        return JsonCodec.of(ShareLinkSpec.CODEC);
    }

    @Override
    public JsonCodec<ShareLinkChange> change() {
        return JsonCodec.of(ShareLinkChange.CODEC);
    }

    @Override
    public ShareLink give(ShareLinkStore links, ShareLinkSpec spec) {
        return give(links, Specs.fields(ShareLinkSpec.CODEC, spec), Set.of());
    }

    @Override
    public Optional<ShareLink> find(ShareLinkStore links, String id) {
        return Uuids.parse(id).flatMap(links.links()::find).map(StoredShareLink::link);
    }

    @Override
    public List<ShareLink> all(ShareLinkStore links) {
        return links.links().oldestFirst().stream().map(StoredShareLink::link).toList();
    }

    @Override
    public ShareLink change(ShareLinkStore links, ShareLink before, ShareLinkChange change) {
        ShareLink after = document().with(before, Specs.fields(ShareLinkChange.CODEC, change));
        links.update(after);
        return after;
    }

    @Override
    public void remove(ShareLinkStore links, ShareLink link) {
        links.links().find(link.id()).ifPresent(links::delete);
    }

    @Override
    public void giveUnlisted(ShareLinkStore links, String id) {
        Instant now = links.now();
        ShareLink link = link(Map.of(), UUID.fromString(id), links.freeToken(Set.of()), now.plus(DEFAULT_LIFE), now);
        links.addUnlisted(stored(links, link, links.personas().byDefault(), Map.of()));
    }

    @Override
    public List<Map<String, @Nullable Object>> export(ShareLinkStore links) {
        return links.links().oldestFirst().stream()
                .map(stored -> {
                    Map<String, @Nullable Object> fields = document().write(stored.link());
                    fields.put("personaId", stored.personaId());
                    fields.put("personaName", stored.personaName());
                    return fields;
                })
                .toList();
    }

    @Override
    public void restore(ShareLinkStore links, List<ShareLinkSpec> specs) {
        Set<Object> reserved = new HashSet<>();
        for (ShareLinkSpec spec : specs) {
            Map<String, @Nullable Object> said = Specs.fields(ShareLinkSpec.CODEC, spec);
            Optional.ofNullable(said.get("id")).ifPresent(reserved::add);
            Optional.ofNullable(said.get("token")).ifPresent(reserved::add);
        }
        specs.forEach(spec -> give(links, Specs.fields(ShareLinkSpec.CODEC, spec), reserved));
    }

    @Override
    public void check(SeedCheck check) {
        check.unique("id", "an id is that of one share link");
        check.unique("token", "a token is that of one share link");
        new PersonaReferences(check).check();
    }

    /** Makes a link. Every refusal comes before the first id is drawn. Otherwise later links would have other ids. */
    ShareLink give(ShareLinkStore links, Map<String, @Nullable Object> said, Set<Object> reserved) {
        Instant now = links.now();
        UUID id = (UUID) said.get("id");
        String token = (String) said.get("token");
        if (id != null) {
            links.links().requireFree(id);
        }
        if (token != null) {
            links.requireFree(token);
        }
        Instant expiresAt = expiresAt(said, now);
        UUID personaId = personaId(links, (UUID) said.get("personaId"));
        ShareLink link = link(
                said,
                links.links().freeId(id, reserved),
                token == null ? links.freeToken(reserved) : token,
                expiresAt,
                now);
        links.add(stored(links, link, personaId, said));
        return link;
    }

    /** The default is the current name of the persona. */
    private static StoredShareLink stored(
            ShareLinkStore links, ShareLink link, UUID personaId, Map<String, @Nullable Object> said) {
        return new StoredShareLink(
                link,
                personaId,
                said(said, "personaName", links.personas().name(personaId).orElseThrow()));
    }

    /** Missing fields have the defaults of {@code createShareLink} ({@code A12}). */
    private static ShareLink link(
            Map<String, @Nullable Object> said, UUID id, String token, @Nullable Instant expiresAt, Instant now) {
        Integer usageLimit = said(said, "usageLimit", DEFAULT_USAGE_LIMIT);
        return new ShareLink(
                id,
                token,
                said(said, "type", ShareLinkType.LINK),
                expiresAt,
                usageLimit,
                usageLimit != null && said(said, "usedUp", false) ? usageLimit : said(said, "usageCount", 0),
                said(said, "allowedOrigins", List.of()),
                said(said, "allowAllOrigins", false),
                said(said, "removeWatermark", false),
                said(said, "enabled", true),
                said(said, "isPrimary", false),
                said(said, "createdAt", madeByDefault(said, now)));
    }

    private static Instant madeByDefault(Map<String, @Nullable Object> said, Instant now) {
        return said(said, "expired", false) ? now.minus(EXPIRED_FOR).minus(DEFAULT_LIFE) : now;
    }

    private static @Nullable Instant expiresAt(Map<String, @Nullable Object> said, Instant now) {
        if (said(said, "expired", false)) {
            // An expired link was made even earlier. The API has no date-time before 1970.
            DateTimeRange.require(madeByDefault(said, now));
            return now.minus(EXPIRED_FOR);
        }
        return said.get("expiresIn") instanceof Duration duration
                ? end(now, duration)
                : said(said, "expiresAt", now.plus(DEFAULT_LIFE));
    }

    @SuppressWarnings("unchecked")
    private static <T> T said(Map<String, @Nullable Object> said, String field, T byDefault) {
        return said.containsKey(field) ? (T) said.get(field) : byDefault;
    }

    private static UUID personaId(ShareLinkStore links, @Nullable UUID id) {
        if (id != null && links.personas().name(id).isEmpty()) {
            throw new IllegalArgumentException("This organization has no persona with the id " + id
                    + ". Make the persona first, and name that one.");
        }
        return id == null ? links.personas().byDefault() : id;
    }

    private static Instant end(Instant now, Duration life) {
        // An even longer life would end outside of the range of Instant.
        Duration longest = Duration.between(Instant.EPOCH, DateTimeRange.LATEST).multipliedBy(2);
        boolean isTooLong = life.abs().compareTo(longest) > 0;
        return DateTimeRange.require(now.plus(isTooLong ? longest.multipliedBy(life.isNegative() ? -1 : 1) : life));
    }
}
