package dev.fakeanam.internal.api.personas;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.personas.Brain;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.personas.PrimaryShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.voices.Voice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the documents of personas, with the current data of other rooms ({@code A18}). */
record PersonaView(PersonaStore personas, Catalogue catalogue) {

    static PersonaView of(PersonaStore personas) {
        return new PersonaView(personas, new Catalogue(personas.organization()));
    }

    Persona persona(StoredPersona stored) {
        Map<String, @Nullable Object> fields = stored.fields();
        List<ShareLink> links = personas.linksOf(stored.id());
        return new Persona(
                stored.id(),
                stored.name(),
                (String) fields.get("description"),
                text(fields, "personaPreset", ""),
                avatar(fields),
                (String) fields.get("avatarModel"),
                voice(fields),
                (Double) fields.get("voiceSpeed"),
                (String) fields.get("llmId"),
                new Brain((String) fields.get("personality"), (String) fields.get("systemPrompt")),
                tools(fields),
                List.of(),
                links.isEmpty() ? null : links,
                links.stream()
                        .filter(ShareLink::isPrimary)
                        .findFirst()
                        .map(link -> new PrimaryShareLink(link.token(), link.enabled()))
                        .orElse(null),
                isTrue(fields, "enableAudioPassthrough"),
                isTrue(fields, "skipGreeting"),
                isTrue(fields, "zeroDataRetention"),
                object(fields, "voiceDetectionOptions"),
                object(fields, "voiceGenerationOptions"),
                Objects.requireNonNullElse(object(fields, "widgetConfig"), Map.of()),
                stored.createdAt(),
                stored.updatedAt());
    }

    PersonaSummary summary(StoredPersona stored) {
        Map<String, @Nullable Object> fields = stored.fields();
        return new PersonaSummary(
                stored.id(),
                stored.name(),
                text(fields, "description", ""),
                text(fields, "personaPreset", ""),
                avatar(fields),
                voice(fields),
                (Double) fields.get("voiceSpeed"),
                personas.isDefault(stored.id()),
                text(fields, "languageCode", "inherit"),
                stored.createdAt(),
                stored.updatedAt());
    }

    private @Nullable Avatar avatar(Map<String, @Nullable Object> fields) {
        return fields.get("avatarId") instanceof UUID id
                ? catalogue.avatars().findOrDeleted(id).orElse(null)
                : null;
    }

    private @Nullable Voice voice(Map<String, @Nullable Object> fields) {
        return fields.get("voiceId") instanceof UUID id
                ? catalogue.voices().findOrDeleted(id).orElse(null)
                : null;
    }

    private List<Tool> tools(Map<String, @Nullable Object> fields) {
        return fields.get("toolIds") instanceof List<?> ids
                ? ids.stream()
                        .map(UUID.class::cast)
                        .map(catalogue.tools()::findOrDeleted)
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
    }

    private static String text(Map<String, @Nullable Object> fields, String field, String otherwise) {
        return fields.get(field) instanceof String text ? text : otherwise;
    }

    private static boolean isTrue(Map<String, @Nullable Object> fields, String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Map<String, Object> object(Map<String, @Nullable Object> fields, String field) {
        return (Map<String, Object>) fields.get(field);
    }
}
