package dev.fakeanam.personas;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.LinkedPersona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A persona, as {@code getPersona}, {@code createPersona} and {@code updatePersona} return it.
 *
 * <p>Immutable: it stays the same when the persona changes. The JSON object has the fields below, with the same names,
 * in this order.
 *
 * <p>Source: documented by Anam; the defaults of a new persona are assumed ({@code A18}).
 *
 * @param id the id, {@code personaId} in other documents
 * @param name the name
 * @param description a description; null for none
 * @param personaPreset the preset that the persona was created from; empty for none
 * @param avatar what it looks like; null for none
 * @param avatarModel the model that shows the avatar; null without an avatar
 * @param voice what it sounds like; null for none
 * @param voiceSpeed how fast it speaks; 1 is the usual speed; null without a voice
 * @param llmId the id of its language model, or {@code CUSTOMER_CLIENT_V1}; null for none
 * @param brain its personality, and the instructions for the language model
 * @param tools the tools that it can use
 * @param knowledge the knowledge that it can use; always empty at the fake
 * @param shareLinks each link that was ever issued for it, newest first; null if there is none
 * @param primaryShareLink its primary link; null if there is none
 * @param enableAudioPassthrough whether audio is passed through
 * @param skipGreeting whether it waits for the person to speak first
 * @param zeroDataRetention whether nothing of its sessions is kept
 * @param voiceDetectionOptions how the persona notices that a person has finished speaking; null for the defaults
 * @param voiceGenerationOptions how its voice is generated, by the provider's names of the options; null for the
 *     defaults
 * @param widgetConfig how its widget looks: the fields that were set
 * @param createdAt when it was created
 * @param updatedAt the moment it was last changed
 */
@Stable(since = "0.1.0")
public record Persona(
        UUID id,
        String name,
        @Nullable String description,
        String personaPreset,
        @Nullable Avatar avatar,
        @Nullable String avatarModel,
        @Nullable Voice voice,
        @Nullable Double voiceSpeed,
        @Nullable String llmId,
        Brain brain,
        List<Tool> tools,
        List<Map<String, Object>> knowledge,
        @Nullable List<ShareLink> shareLinks,
        @Nullable PrimaryShareLink primaryShareLink,
        boolean enableAudioPassthrough,
        boolean skipGreeting,
        boolean zeroDataRetention,
        @Nullable Map<String, Object> voiceDetectionOptions,
        @Nullable Map<String, Object> voiceGenerationOptions,
        Map<String, Object> widgetConfig,
        Instant createdAt,
        Instant updatedAt)
        implements LinkedPersona {

    /** Reads and writes a persona: an object with the names of the components. */
    public static final Codec<Persona> CODEC = JsonCodec.of(Persona.class)
            .field("id", JsonCodec.uuid())
            .field("name", JsonCodec.text())
            .field("description", JsonCodec.text().orNull())
            .field("personaPreset", JsonCodec.text())
            .field("avatar", JsonCodec.of(Avatar.CODEC).orNull())
            .field("avatarModel", JsonCodec.text().orNull())
            .field("voice", JsonCodec.of(Voice.CODEC).orNull())
            .field("voiceSpeed", JsonCodec.number().orNull())
            .field("llmId", JsonCodec.text().orNull())
            .field("brain", Brain.CODEC)
            .field("tools", JsonCodec.list(Tool.CODEC))
            .field("knowledge", JsonCodec.list(JsonCodec.object()))
            .field("shareLinks", JsonCodec.list(ShareLink.CODEC).orNull())
            .field("primaryShareLink", JsonCodec.of(PrimaryShareLink.CODEC).orNull())
            .field("enableAudioPassthrough", JsonCodec.bool())
            .field("skipGreeting", JsonCodec.bool())
            .field("zeroDataRetention", JsonCodec.bool())
            .field("voiceDetectionOptions", JsonCodec.of(VoiceOptions.DETECTION).orNull())
            .field(
                    "voiceGenerationOptions",
                    JsonCodec.of(VoiceOptions.GENERATION).orNull())
            .field("widgetConfig", JsonCodec.object())
            .field("createdAt", JsonCodec.dateTime())
            .field("updatedAt", JsonCodec.dateTime())
            .build();

    public Persona {
        tools = List.copyOf(tools);
        knowledge = List.copyOf(knowledge);
        shareLinks = shareLinks == null ? null : List.copyOf(shareLinks);
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Reads a persona from its JSON.
     *
     * @param json an object with at least the fields above; others are ignored
     * @return the persona
     * @throws MalformedJsonException if the text is not such a document; the message names the field
     */
    public static Persona fromJson(String json) {
        return CODEC.parse(json);
    }

    /** {@return the persona as compact JSON, byte for byte as the API sends it} */
    public String toJson() {
        return CODEC.print(this);
    }
}
