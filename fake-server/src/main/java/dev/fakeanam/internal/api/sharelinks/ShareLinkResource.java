package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.api.Room;
import dev.fakeanam.internal.api.SeedCheck;
import dev.fakeanam.internal.api.Specs;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.ObjectCodec;
import dev.fakeanam.json.Uuids;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkChange;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How share links are given, read, changed, removed and written down. */
final class ShareLinkResource implements Resource<ShareLinkStore, ShareLink, ShareLinkSpec, ShareLinkChange> {
    static final Duration DEFAULT_LIFE = Duration.ofHours(168);
    static final int DEFAULT_USAGE_LIMIT = 10;

    @Override
    public Room<ShareLinkStore> room() {
        return ShareLinkRoom.ROOM;
    }

    @Override
    public String name() {
        return "share link";
    }

    @Override
    public String path() {
        return "share-links";
    }

    @Override
    public String field() {
        return "shareLinks";
    }

    @Override
    public ObjectCodec<ShareLink> document() {
        return ShareLink.CODEC;
    }

    @Override
    public Codec<ShareLinkSpec> spec() {
        return ShareLinkSpec.CODEC;
    }

    @Override
    public Codec<ShareLinkChange> change() {
        return ShareLinkChange.CODEC;
    }

    @Override
    public ShareLink give(ShareLinkStore links, ShareLinkSpec spec) {
        return give(links, Specs.fields(ShareLinkSpec.CODEC, spec), Set.of());
    }

    @Override
    public Optional<ShareLink> find(ShareLinkStore links, String id) {
        return Uuids.parse(id).flatMap(links::find).map(StoredShareLink::link);
    }

    @Override
    public List<ShareLink> all(ShareLinkStore links) {
        return links.oldestFirst().stream().map(StoredShareLink::link).toList();
    }

    @Override
    public ShareLink change(ShareLinkStore links, ShareLink before, ShareLinkChange change) {
        ShareLink after = ShareLink.CODEC.with(before, Specs.fields(ShareLinkChange.CODEC, change));
        links.update(after);
        return after;
    }

    @Override
    public void remove(ShareLinkStore links, ShareLink link) {
        links.find(link.id()).ifPresent(links::delete);
    }

    @Override
    public void giveUnlisted(ShareLinkStore links, String id) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(defaults(links.now()));
        fields.put("id", UUID.fromString(id));
        fields.put("token", links.freeToken(token -> false));
        links.addUnlisted(ShareLink.CODEC.of(fields), links.personas().byDefault());
    }

    @Override
    public List<Map<String, @Nullable Object>> export(ShareLinkStore links) {
        return links.oldestFirst().stream()
                .map(stored -> {
                    Map<String, @Nullable Object> fields = ShareLink.CODEC.write(stored.link());
                    fields.put("personaId", stored.persona().id());
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
        String orMadeUp = ". Give another, or leave it out for one that is made up";
        check.unique("id", "an id is that of one share link" + orMadeUp);
        check.unique("token", "a token is that of one share link" + orMadeUp);
        new PersonaReferences(check).check();
    }

    /**
     * Makes a link. Every refusal comes before the first id is drawn, or the links that follow would have other ids.
     */
    ShareLink give(ShareLinkStore links, Map<String, @Nullable Object> said, Set<Object> reserved) {
        UUID id = (UUID) said.get("id");
        String token = (String) said.get("token");
        links.requireFree(id, token);
        Map<String, @Nullable Object> fields = fields(said, links.now());
        Persona persona = persona(links, (UUID) said.get("personaId"));
        fields.put("id", id == null ? links.freeId(reserved::contains) : id);
        fields.put("token", token == null ? links.freeToken(reserved::contains) : token);
        ShareLink link = ShareLink.CODEC.of(fields);
        links.add(link, persona);
        return link;
    }

    private static Persona persona(ShareLinkStore links, @Nullable UUID id) {
        return id == null
                ? links.personas().byDefault()
                : links.personas()
                        .find(id)
                        .orElseThrow(() -> new IllegalArgumentException("This organization has no persona with the id "
                                + id + ". Make the persona first, and name that one."));
    }

    /** The fields of a new link but for its id and token. */
    private static Map<String, @Nullable Object> fields(Map<String, @Nullable Object> said, Instant now) {
        Map<String, @Nullable Object> fields = defaults(now);
        if (Boolean.TRUE.equals(said.get("expired"))) {
            Instant yesterday = now.minus(Duration.ofDays(1));
            fields.put("expiresAt", yesterday);
            fields.put("createdAt", yesterday.minus(DEFAULT_LIFE));
        }
        if (said.get("expiresIn") instanceof Duration duration) {
            fields.put("expiresAt", end(now, duration));
        }
        fields.putAll(said);
        if (Boolean.TRUE.equals(said.get("usedUp"))) {
            fields.put("usageCount", fields.get("usageLimit"));
        }
        return fields;
    }

    private static Instant end(Instant now, Duration life) {
        // Longer lives would end where no Instant is.
        Duration longest =
                Duration.between(Instant.EPOCH, Json.LATEST_DATE_TIME).multipliedBy(2);
        boolean isTooLong = life.abs().compareTo(longest) > 0;
        return Json.requireDateTime(now.plus(isTooLong ? longest.multipliedBy(life.isNegative() ? -1 : 1) : life));
    }

    /** {@code A12}. */
    private static Map<String, @Nullable Object> defaults(Instant now) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("type", ShareLinkType.LINK);
        fields.put("expiresAt", now.plus(DEFAULT_LIFE));
        fields.put("usageLimit", DEFAULT_USAGE_LIMIT);
        fields.put("usageCount", 0);
        fields.put("allowedOrigins", List.of());
        fields.put("allowAllOrigins", false);
        fields.put("removeWatermark", false);
        fields.put("enabled", true);
        fields.put("isPrimary", false);
        fields.put("createdAt", now);
        return fields;
    }
}
