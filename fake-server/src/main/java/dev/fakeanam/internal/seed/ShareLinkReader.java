package dev.fakeanam.internal.seed;

import dev.fakeanam.internal.api.personas.GivenPersona;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the share links of one organization. */
final class ShareLinkReader {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final Unique ids =
            new Unique("an id is that of one share link. Give another, or leave it out for one that is made up");
    private final Unique tokens =
            new Unique("a token is that of one share link. Give another, or leave it out for one that is made up");
    private final Unique primaries = new Unique("a persona has one primary share link. Make one of them false");
    private final List<UUID> personaIds;
    private final Optional<UUID> defaultPersonaId;

    ShareLinkReader(List<GivenPersona> personas) {
        personaIds =
                personas.stream().map(GivenPersona::id).filter(Objects::nonNull).toList();
        defaultPersonaId =
                personas.stream().filter(GivenPersona::isDefault).findFirst().map(GivenPersona::id);
    }

    Consumer<ShareLinkSpec> read(SeedObject link) {
        Words words = new Words(link);
        words.say("id", value -> unique(ids, value, value.uuid()), ShareLinkSpec::id);
        words.say("token", value -> unique(tokens, value, value.text()), ShareLinkSpec::token);
        words.say("personaId", this::persona, ShareLinkSpec::persona);
        words.say("type", value -> value.oneOf(ShareLinkType.class), ShareLinkSpec::type);
        words.say("expiresAt", this::expiresAt, (seed, word) -> word.accept(seed));
        words.say("usageLimit", this::usageLimit, (seed, word) -> word.accept(seed));
        words.say("usageCount", value -> value.integer(0, ""), ShareLinkSpec::usageCount);
        words.say("allowedOrigins", this::origins, (seed, list) -> seed.allowedOrigins(list.toArray(String[]::new)));
        words.say("createdAt", value -> value.dateTime(LATEST, ""), ShareLinkSpec::createdAt);
        words.flag("allowAllOrigins", true, ShareLinkSpec::allowAllOrigins);
        words.flag("removeWatermark", true, ShareLinkSpec::removeWatermark);
        words.flag("enabled", false, ShareLinkSpec::disabled);
        words.flag("isPrimary", true, ShareLinkSpec::primary);
        checkPrimary(link);
        return words.all();
    }

    private Optional<Persona> persona(SeedValue value) {
        Optional<UUID> id = value.uuid();
        if (id.isPresent() && !personaIds.contains(id.get())) {
            value.refuse("has to be the id of one of the organization's personas, "
                    + (personaIds.isEmpty()
                            ? "of which none is given one"
                            : personaIds.stream().map(UUID::toString).collect(Collectors.joining(", "))));
        }
        return id.map(given -> new Persona(given, ""));
    }

    private Optional<Consumer<ShareLinkSpec>> expiresAt(SeedValue value) {
        return value.isNull()
                ? Optional.of(ShareLinkSpec::neverExpires)
                : value.dateTime(LATEST, ", or null for never").map(instant -> seed -> seed.expiresAt(instant));
    }

    private Optional<Consumer<ShareLinkSpec>> usageLimit(SeedValue value) {
        return value.isNull()
                ? Optional.of(ShareLinkSpec::unlimited)
                : value.integer(1, ", or null for none").map(limit -> seed -> seed.usageLimit(limit));
    }

    private Optional<List<String>> origins(SeedValue value) {
        return Optional.of(value.elements().stream()
                .flatMap(element -> element.string().stream())
                .toList());
    }

    private void checkPrimary(SeedObject link) {
        link.field("isPrimary")
                .filter(value -> Boolean.TRUE.equals(value.json().value()))
                .ifPresent(value -> {
                    Optional<?> given =
                            link.field("personaId").map(id -> id.json().value());
                    String defaultId = defaultPersonaId.map(UUID::toString).orElse("default");
                    primaries.check(
                            given.map(String::valueOf).map(String::toLowerCase).orElse(defaultId), value);
                });
    }

    private static <T> Optional<T> unique(Unique unique, SeedValue value, Optional<T> read) {
        read.ifPresent(key -> unique.check(key, value));
        return read;
    }

    /** What is said of one link. */
    private record Words(SeedObject link, List<Consumer<ShareLinkSpec>> said) {
        private Words(SeedObject link) {
            this(link, new ArrayList<>());
        }

        private <T> void say(String name, Function<SeedValue, Optional<T>> reader, BiConsumer<ShareLinkSpec, T> word) {
            link.field(name).flatMap(reader).ifPresent(value -> said.add(seed -> word.accept(seed, value)));
        }

        private void flag(String name, boolean needsWord, Consumer<ShareLinkSpec> word) {
            if (link.get(name, SeedValue::bool, !needsWord) == needsWord) {
                said.add(word);
            }
        }

        private Consumer<ShareLinkSpec> all() {
            return seed -> said.forEach(word -> word.accept(seed));
        }
    }
}
