package dev.fakeanam.assertions;

import dev.fakeanam.llms.Llm;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import dev.fakeanam.tools.Tool;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assertions about the fields of a {@link Persona}. */
@Stable(since = "0.1.0")
public class PersonaAssert extends AbstractPersonaAssert<PersonaAssert, Persona> {

    /** @param actual a persona */
    public PersonaAssert(@Nullable Persona actual) {
        super(actual, PersonaAssert.class, Persona.CODEC);
    }

    /** {@return this, if there is no description} */
    public PersonaAssert hasNoDescription() {
        return hasField("description", null);
    }

    /**
     * @param expected the version of the avatar that it must use
     * @return this
     */
    public PersonaAssert hasAvatarModel(String expected) {
        return hasField("avatarModel", expected);
    }

    /**
     * @param expected the language model it must have, by its id
     * @return this
     */
    public PersonaAssert hasLlm(Llm expected) {
        return hasLlmId(expected.id().toString());
    }

    /**
     * @param expected the id of the language model it must have
     * @return this
     */
    public PersonaAssert hasLlm(UUID expected) {
        return hasLlmId(expected.toString());
    }

    /**
     * @param expected the id of the language model it must have, or {@code CUSTOMER_CLIENT_V1}
     * @return this
     */
    public PersonaAssert hasLlmId(String expected) {
        return hasField("llmId", expected);
    }

    /** {@return this, if there is no language model} */
    public PersonaAssert hasNoLlm() {
        return hasField("llmId", null);
    }

    /**
     * @param expected the instructions of the language model that it must have
     * @return this
     */
    public PersonaAssert hasSystemPrompt(String expected) {
        return hasField("brain.systemPrompt", expected);
    }

    /** {@return this, if there are no instructions of the language model} */
    public PersonaAssert hasNoSystemPrompt() {
        return hasField("brain.systemPrompt", null);
    }

    /**
     * @param expected the description of the personality that it must have
     * @return this
     */
    public PersonaAssert hasPersonality(String expected) {
        return hasField("brain.personality", expected);
    }

    /**
     * Asserts which tools it has: these and no others.
     *
     * @param expected the tools, by their ids, in any order
     * @return this
     */
    public PersonaAssert hasTools(Tool... expected) {
        return hasTools(Stream.of(expected).map(Tool::id).toArray(UUID[]::new));
    }

    /**
     * Asserts which tools it has: these and no others.
     *
     * @param expected the ids of the tools, in any order
     * @return this
     */
    public PersonaAssert hasTools(UUID... expected) {
        List<UUID> were = existing().tools().stream().map(Tool::id).toList();
        if (Set.copyOf(were).equals(Set.copyOf(Arrays.asList(expected)))) {
            return this;
        }
        return hasField("tools", were, Arrays.asList(expected));
    }

    /** {@return this, if there are no tools} */
    public PersonaAssert hasNoTools() {
        return hasTools(new UUID[0]);
    }

    /**
     * Asserts that a share link is one of its links.
     *
     * @param expected the link, by its id
     * @return this
     */
    public PersonaAssert hasShareLink(ShareLink expected) {
        return hasShareLink(expected.id());
    }

    /**
     * Asserts that a share link is one of its links.
     *
     * @param expected the id of the link
     * @return this
     */
    public PersonaAssert hasShareLink(UUID expected) {
        return hasAmong("shareLinks", shareLinks(), expected);
    }

    /** {@return this, if no share link was ever issued for it} */
    public PersonaAssert hasNoShareLinks() {
        return hasField("shareLinks", shareLinks(), List.of());
    }

    /**
     * @param expected the link that must be its primary one, by its token
     * @return this
     */
    public PersonaAssert hasPrimaryShareLink(ShareLink expected) {
        return hasField("primaryShareLink.token", expected.token());
    }

    /** {@return this, if none of its share links is the primary one} */
    public PersonaAssert hasNoPrimaryShareLink() {
        return hasField("primaryShareLink", null);
    }

    /** {@return this, if audio is passed through} */
    public PersonaAssert passesAudioThrough() {
        return hasField("enableAudioPassthrough", true);
    }

    /** {@return this, if audio is not passed through} */
    public PersonaAssert doesNotPassAudioThrough() {
        return hasField("enableAudioPassthrough", false);
    }

    /** {@return this, if it waits for the person to speak first} */
    public PersonaAssert skipsGreeting() {
        return hasField("skipGreeting", true);
    }

    /** {@return this, if it speaks first} */
    public PersonaAssert doesNotSkipGreeting() {
        return hasField("skipGreeting", false);
    }

    /** {@return this, if nothing of its sessions is kept} */
    public PersonaAssert hasZeroDataRetention() {
        return hasField("zeroDataRetention", true);
    }

    /** {@return this, if its sessions are kept} */
    public PersonaAssert hasNoZeroDataRetention() {
        return hasField("zeroDataRetention", false);
    }

    /**
     * @param option the name of one of its {@code voiceDetectionOptions}
     * @param expected the value that it must have, as JSON; numbers are compared by value
     * @return this
     */
    public PersonaAssert hasVoiceDetectionOption(String option, @Nullable Object expected) {
        return hasFieldIn("voiceDetectionOptions", option, expected);
    }

    /** {@return this, if it tells by the defaults that a person has finished speaking} */
    public PersonaAssert hasNoVoiceDetectionOptions() {
        return hasField("voiceDetectionOptions", null);
    }

    /**
     * @param option the name of one of its {@code voiceGenerationOptions}
     * @param expected the value that it must have, as JSON; numbers are compared by value
     * @return this
     */
    public PersonaAssert hasVoiceGenerationOption(String option, @Nullable Object expected) {
        return hasFieldIn("voiceGenerationOptions", option, expected);
    }

    /** {@return this, if its voice has the default options} */
    public PersonaAssert hasNoVoiceGenerationOptions() {
        return hasField("voiceGenerationOptions", null);
    }

    /**
     * @param field the name of a field of its {@code widgetConfig}
     * @param expected the value that it must have, as JSON; numbers are compared by value
     * @return this
     */
    public PersonaAssert hasWidgetConfig(String field, @Nullable Object expected) {
        return hasFieldIn("widgetConfig", field, expected);
    }

    private List<UUID> shareLinks() {
        List<ShareLink> links = existing().shareLinks();
        return links == null ? List.of() : links.stream().map(ShareLink::id).toList();
    }
}
