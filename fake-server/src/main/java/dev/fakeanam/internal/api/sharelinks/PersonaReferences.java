package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.internal.api.SeedCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks the personas of a seed's share links: each exists, and has only one primary link. */
final class PersonaReferences {
    private final SeedCheck check;
    private final List<String> ids;
    private final String defaultId;

    PersonaReferences(SeedCheck check) {
        this.check = check;
        List<Map<?, ?>> personas = check.others("personas");
        this.ids = personas.stream()
                .map(PersonaReferences::id)
                .filter(Objects::nonNull)
                .toList();
        this.defaultId = personas.stream()
                .filter(persona -> Boolean.TRUE.equals(persona.get("default")))
                .findFirst()
                .map(PersonaReferences::id)
                .orElse("default");
    }

    void check() {
        Map<String, Integer> primaries = new HashMap<>();
        for (int i = 0; i < check.elements().size(); i++) {
            Map<?, ?> link = check.elements().get(i);
            String persona = link.get("personaId") instanceof String id ? id.toLowerCase(Locale.ROOT) : defaultId;
            if (link.containsKey("personaId") && !ids.contains(persona)) {
                check.refuse(
                        i,
                        "personaId",
                        "has to be the id of one of the organization's personas, "
                                + (ids.isEmpty() ? "but the seed gives none of them an id" : String.join(", ", ids)));
            }
            Integer before = Boolean.TRUE.equals(link.get("isPrimary")) ? primaries.putIfAbsent(persona, i) : null;
            if (before != null) {
                check.refuse(
                        i,
                        "isPrimary",
                        "so is " + check.path(before, "isPrimary")
                                + ": a persona has one primary share link. Make one of them false");
            }
        }
    }

    private static @Nullable String id(Map<?, ?> persona) {
        return persona.get("id") instanceof String id ? id.toLowerCase(Locale.ROOT) : null;
    }
}
