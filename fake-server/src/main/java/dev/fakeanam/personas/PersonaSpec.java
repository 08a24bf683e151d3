package dev.fakeanam.personas;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.json.DateTimeRange;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.status.Stable;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceOptions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a persona to create, or a change to one: {@code persona -> persona.name("Ada").voice(lucy)}. In a new
 * persona, fields that you leave out have the defaults of {@code createPersona} (assumed, {@code A18}), but the default
 * name is {@code Persona}. A change leaves the other fields as they are.
 *
 * <p>In JSON, it has the fields of {@code createPersona} and {@code updatePersona}, and {@code id}, {@code createdAt},
 * {@code updatedAt} and {@code default}. All are optional.
 *
 * <p>Not thread-safe; use it only during the call that provides it.
 */
@Stable(since = "0.1.0")
public final class PersonaSpec {
    /** Reads and writes a spec: an object in which each field may be left out. */
    public static final Codec<PersonaSpec> CODEC = JsonCodec.fields("PersonaSpec")
            .field("id", JsonCodec.uuid())
            .field("name", JsonCodec.text())
            .field("description", JsonCodec.text().orNull())
            .field("personaPreset", JsonCodec.text())
            .field("avatarId", JsonCodec.uuid().orNull())
            .field("avatarModel", JsonCodec.text().orNull())
            .field("voiceId", JsonCodec.uuid().orNull())
            .field("voiceSpeed", JsonCodec.number().orNull())
            .field("llmId", JsonCodec.text().orNull())
            .field("personality", JsonCodec.text().orNull())
            .field("systemPrompt", JsonCodec.text().orNull())
            .field("toolIds", JsonCodec.list(JsonCodec.uuid()))
            .field("enableAudioPassthrough", JsonCodec.bool())
            .field("skipGreeting", JsonCodec.bool())
            .field("uninterruptibleGreeting", JsonCodec.bool())
            .field("initialMessage", JsonCodec.text().orNull())
            .field("zeroDataRetention", JsonCodec.bool())
            .field("voiceDetectionOptions", JsonCodec.of(VoiceOptions.DETECTION).orNull())
            .field(
                    "voiceGenerationOptions",
                    JsonCodec.of(VoiceOptions.GENERATION).orNull())
            .field("languageCode", JsonCodec.text())
            .field("widgetConfig", JsonCodec.object())
            .field("createdAt", DateTimeRange.CODEC)
            .field("updatedAt", DateTimeRange.CODEC)
            .field("default", JsonCodec.bool())
            .strict()
            .build()
            .map(PersonaSpec.class, PersonaSpec::new, spec -> spec.fields);

    private final Map<String, @Nullable Object> fields;

    private PersonaSpec(Map<String, @Nullable Object> fields) {
        this.fields = new LinkedHashMap<>(fields);
    }

    /**
     * Sets the id.
     *
     * @param id the id; by default one that derives from the organization's name. A change cannot set it
     * @return this
     */
    public PersonaSpec id(UUID id) {
        return put("id", id);
    }

    /**
     * Sets the name.
     *
     * @param name the name; by default {@code Persona}
     * @return this
     */
    public PersonaSpec name(String name) {
        return put("name", name);
    }

    /**
     * Sets the description.
     *
     * @param description the description
     * @return this
     */
    public PersonaSpec description(String description) {
        return put("description", description);
    }

    /**
     * Sets the avatar: what the persona looks like.
     *
     * @param avatar one of the organization's avatars
     * @return this
     */
    public PersonaSpec avatar(Avatar avatar) {
        return put("avatarId", avatar.id());
    }

    /**
     * Sets the model that shows the avatar.
     *
     * @param model one of the avatar's {@code availableVersions}; by default the avatar's {@code activeVersion}
     * @return this
     */
    public PersonaSpec avatarModel(String model) {
        return put("avatarModel", model);
    }

    /**
     * Sets the voice: what the persona sounds like.
     *
     * @param voice one of the organization's voices
     * @return this
     */
    public PersonaSpec voice(Voice voice) {
        return put("voiceId", voice.id());
    }

    /**
     * Sets its language model.
     *
     * @param llm one of the organization's LLMs
     * @return this
     */
    public PersonaSpec llm(Llm llm) {
        return llmId(llm.id().toString());
    }

    /**
     * Sets the language model by its id.
     *
     * @param llmId the id of one of the organization's LLMs, or {@code CUSTOMER_CLIENT_V1}
     * @return this
     */
    public PersonaSpec llmId(String llmId) {
        return put("llmId", llmId);
    }

    /**
     * Sets the instructions of the language model.
     *
     * @param systemPrompt the instructions
     * @return this
     */
    public PersonaSpec systemPrompt(String systemPrompt) {
        return put("systemPrompt", systemPrompt);
    }

    /**
     * Sets the tools that it can use.
     *
     * @param tools some of the organization's tools; they replace those that it had
     * @return this
     */
    public PersonaSpec tools(Tool... tools) {
        return put("toolIds", List.copyOf(Stream.of(tools).map(Tool::id).toList()));
    }

    /**
     * Sets the language that it speaks.
     *
     * @param languageCode the language as a code: {@code en} for example
     * @return this
     */
    public PersonaSpec languageCode(String languageCode) {
        return put("languageCode", languageCode);
    }

    /**
     * Makes the persona wait until the person speaks first.
     *
     * @return this
     */
    public PersonaSpec skipGreeting() {
        return put("skipGreeting", true);
    }

    /**
     * Sets {@code zeroDataRetention}, which tells Anam to keep nothing of the persona's sessions. The fake only shows
     * the field, and keeps transcripts.
     *
     * @return this
     */
    public PersonaSpec zeroDataRetention() {
        return put("zeroDataRetention", true);
    }

    /**
     * Sets a field of the API by its name. Use it for a field that has no method here.
     *
     * @param name the field's name: {@code voiceDetectionOptions} for example
     * @param value its value as JSON has it: a map, a list, a string, a number, a boolean or null
     * @return this
     * @throws dev.fakeanam.json.MalformedJsonException if a persona has no such field, or the field cannot have such a
     *     value
     */
    public PersonaSpec with(String name, @Nullable Object value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put(name, value);
        fields.putAll(JsonCodec.of(CODEC).convert(json).fields);
        return this;
    }

    /**
     * Sets when it was created.
     *
     * @param instant the moment, from 1970 to 9999; by default now. A change cannot set it
     * @return this
     * @throws IllegalArgumentException if the moment is out of range
     */
    public PersonaSpec createdAt(Instant instant) {
        return put("createdAt", DateTimeRange.require(instant));
    }

    /**
     * Makes it the default persona, which share links open if they name no persona.
     *
     * @return this
     */
    public PersonaSpec asDefault() {
        return put("default", true);
    }

    private PersonaSpec put(String field, @Nullable Object value) {
        fields.put(field, value);
        return this;
    }
}
