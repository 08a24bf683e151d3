package dev.fakeanam.internal.api.personas;

import dev.fakeanam.avatars.Avatar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Computes the stored fields of a persona from those of a request. */
record PersonaRules(Catalogue catalogue) {

    /**
     * Adds the fields of a request to the stored ones.
     *
     * @param before the stored fields; empty for a new persona
     * @param said the fields of the request; everything that they name exists
     */
    Map<String, @Nullable Object> settle(Map<String, @Nullable Object> before, Map<String, @Nullable Object> said) {
        if (said.isEmpty()) {
            return before;
        }
        Map<String, @Nullable Object> after = withoutDeleted(before);
        after.putAll(said);
        if (said.get("widgetConfig") instanceof Map<?, ?> config) {
            after.put("widgetConfig", merged(before.get("widgetConfig"), config));
        }
        settleVoice(before, said, after);
        settleAvatar(before, said, after);
        return after;
    }

    /** Whether the persona's avatar has the persona's model. */
    boolean isModelOfAvatar(Map<String, @Nullable Object> settled) {
        return avatar(settled)
                .map(avatar -> avatar.availableVersions().contains(String.valueOf(settled.get("avatarModel"))))
                .orElse(true);
    }

    private static void settleVoice(
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> said,
            Map<String, @Nullable Object> after) {
        if (Objects.equals(before.get("voiceId"), after.get("voiceId"))) {
            return;
        }
        if (!said.containsKey("voiceGenerationOptions")) {
            after.remove("voiceGenerationOptions");
        }
        if (!said.containsKey("voiceSpeed")) {
            after.put("voiceSpeed", after.get("voiceId") == null ? null : 1.0);
        }
    }

    private void settleAvatar(
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> said,
            Map<String, @Nullable Object> after) {
        if (Objects.equals(before.get("avatarId"), after.get("avatarId")) || said.containsKey("avatarModel")) {
            return;
        }
        Optional<Avatar> avatar = avatar(after);
        boolean isKept = avatar.isPresent()
                && avatar.get().availableVersions().contains(String.valueOf(after.get("avatarModel")));
        if (!isKept) {
            after.put("avatarModel", avatar.map(Avatar::activeVersion).orElse(null));
        }
    }

    private Optional<Avatar> avatar(Map<String, @Nullable Object> fields) {
        return fields.get("avatarId") instanceof UUID id ? catalogue.avatars().find(id) : Optional.empty();
    }

    /**
     * Returns the fields without deleted resources. These are shown only until the persona is updated ({@code A23}).
     */
    private Map<String, @Nullable Object> withoutDeleted(Map<String, @Nullable Object> before) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>(before);
        if (before.get("avatarId") instanceof UUID && avatar(before).isEmpty()) {
            left.keySet().removeAll(List.of("avatarId", "avatarModel"));
        }
        if (before.get("voiceId") instanceof UUID id
                && catalogue.voices().find(id).isEmpty()) {
            left.keySet().removeAll(List.of("voiceId", "voiceSpeed", "voiceGenerationOptions"));
        }
        if (before.get("llmId") instanceof String llm && !catalogue.hasLlm(llm)) {
            left.remove("llmId");
        }
        if (before.get("toolIds") instanceof List<?> tools && !tools.isEmpty()) {
            left.put(
                    "toolIds",
                    tools.stream()
                            .filter(tool -> tool instanceof UUID id
                                    && catalogue.tools().find(id).isPresent())
                            .toList());
        }
        return left;
    }

    private static Map<String, @Nullable Object> merged(@Nullable Object before, Map<?, ?> said) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        if (before instanceof Map<?, ?> config) {
            config.forEach((field, value) -> merged.put(String.valueOf(field), value));
        }
        said.forEach((field, value) -> merged.put(String.valueOf(field), value));
        return merged;
    }
}
