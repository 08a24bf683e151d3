package dev.fakeanam.internal.api.personas;

import dev.fakeanam.internal.api.SeedCheck;
import dev.fakeanam.internal.api.avatars.AvatarRoom;
import dev.fakeanam.internal.api.llms.LlmRoom;
import dev.fakeanam.internal.api.voices.VoiceRoom;
import dev.fakeanam.internal.json.Uuids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Checks that the avatars, voices, LLMs and tools exist that the personas of a seed name. */
record CatalogueReferences(SeedCheck check) {
    void requireAll() {
        for (int i = 0; i < check.elements().size(); i++) {
            Map<?, ?> persona = check.elements().get(i);
            require(i, "avatarId", persona.get("avatarId"), "avatars", AvatarRoom::isAnams);
            require(i, "voiceId", persona.get("voiceId"), "voices", VoiceRoom::isAnams);
            if (!Catalogue.CUSTOMER_CLIENT.equals(persona.get("llmId"))) {
                require(i, "llmId", persona.get("llmId"), "llms", LlmRoom::isAnams);
            }
            for (Object tool : persona.get("toolIds") instanceof List<?> tools ? tools : List.of()) {
                require(i, "toolIds", tool, "tools", id -> false);
            }
        }
    }

    private void require(int element, String field, @Nullable Object id, String list, Predicate<UUID> isAnams) {
        if (!(id instanceof String text)) {
            return;
        }
        Optional<UUID> uuid = Uuids.parse(text);
        boolean isThere = uuid.filter(isAnams).isPresent()
                || check.others(list).stream()
                        .anyMatch(one -> one.get("id") instanceof String other && other.equalsIgnoreCase(text));
        if (!isThere) {
            check.refuse(
                    element,
                    field,
                    "names none of the organization's " + list + ". Add it to " + list + ", or leave it out");
        }
    }
}
