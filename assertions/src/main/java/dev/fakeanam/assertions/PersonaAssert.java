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

    /**
     * Creates assertions about a persona.
     *
     * @param actual a persona
     */
    public PersonaAssert(@Nullable Persona actual) {
        super(actual, PersonaAssert.class, Persona.CODEC);
    }

    /**
     * Asserts that there is no description.
     *
     * @return this
     */
    public PersonaAssert hasNoDescription() {
        return hasField("description", null);
    }

    /**
     * Asserts which model shows its avatar.
     *
     * @param expected the expected model
     * @return this
     */
    public PersonaAssert hasAvatarModel(String expected) {
        return hasField("avatarModel", expected);
    }

    /**
     * Asserts which language model it has.
     *
     * @param expected the expected language model, compared by its id
     * @return this
     */
    public PersonaAssert hasLlm(Llm expected) {
        return hasLlmId(expected.id().toString());
    }

    /**
     * Asserts which language model it has.
     *
     * @param expected the expected language model's id
     * @return this
     */
    public PersonaAssert hasLlm(UUID expected) {
        return hasLlmId(expected.toString());
    }

    /**
     * Asserts which language model it has.
     *
     * @param expected the expected language model's id, or {@code CUSTOMER_CLIENT_V1}
     * @return this
     */
    public PersonaAssert hasLlmId(String expected) {
        return hasField("llmId", expected);
    }

    /**
     * Asserts that there is no language model.
     *
     * @return this
     */
    public PersonaAssert hasNoLlm() {
        return hasField("llmId", null);
    }

    /**
     * Asserts the instructions for the language model.
     *
     * @param expected the expected instructions
     * @return this
     */
    public PersonaAssert hasSystemPrompt(String expected) {
        return hasField("brain.systemPrompt", expected);
    }

    /**
     * Asserts that there are no instructions for the language model.
     *
     * @return this
     */
    public PersonaAssert hasNoSystemPrompt() {
        return hasField("brain.systemPrompt", null);
    }

    /**
     * Asserts the description of its personality.
     *
     * @param expected the expected description
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

    /**
     * Asserts that there are no tools.
     *
     * @return this
     */
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

    /**
     * Asserts that no share link was ever issued for it.
     *
     * @return this
     */
    public PersonaAssert hasNoShareLinks() {
        return hasField("shareLinks", shareLinks(), List.of());
    }

    /**
     * Asserts which share link is its primary one.
     *
     * @param expected the expected link, compared by its token
     * @return this
     */
    public PersonaAssert hasPrimaryShareLink(ShareLink expected) {
        return hasField("primaryShareLink.token", expected.token());
    }

    /**
     * Asserts that none of its share links is the primary one.
     *
     * @return this
     */
    public PersonaAssert hasNoPrimaryShareLink() {
        return hasField("primaryShareLink", null);
    }

    /**
     * Asserts that audio is passed through.
     *
     * @return this
     */
    public PersonaAssert passesAudioThrough() {
        return hasField("enableAudioPassthrough", true);
    }

    /**
     * Asserts that audio is not passed through.
     *
     * @return this
     */
    public PersonaAssert doesNotPassAudioThrough() {
        return hasField("enableAudioPassthrough", false);
    }

    /**
     * Asserts that it waits for the person to speak first.
     *
     * @return this
     */
    public PersonaAssert skipsGreeting() {
        return hasField("skipGreeting", true);
    }

    /**
     * Asserts that it speaks first.
     *
     * @return this
     */
    public PersonaAssert doesNotSkipGreeting() {
        return hasField("skipGreeting", false);
    }

    /**
     * Asserts that nothing of its sessions is kept.
     *
     * @return this
     */
    public PersonaAssert hasZeroDataRetention() {
        return hasField("zeroDataRetention", true);
    }

    /**
     * Asserts that its sessions are kept.
     *
     * @return this
     */
    public PersonaAssert hasNoZeroDataRetention() {
        return hasField("zeroDataRetention", false);
    }

    /**
     * Asserts the value of an option of {@code voiceDetectionOptions}.
     *
     * @param option the option's name
     * @param expected the expected value, as JSON; numbers are compared by value
     * @return this
     */
    public PersonaAssert hasVoiceDetectionOption(String option, @Nullable Object expected) {
        return hasFieldIn("voiceDetectionOptions", option, expected);
    }

    /**
     * Asserts that it has no {@code voiceDetectionOptions} of its own.
     *
     * @return this
     */
    public PersonaAssert hasNoVoiceDetectionOptions() {
        return hasField("voiceDetectionOptions", null);
    }

    /**
     * Asserts the value of an option of {@code voiceGenerationOptions}.
     *
     * @param option the option's name
     * @param expected the expected value, as JSON; numbers are compared by value
     * @return this
     */
    public PersonaAssert hasVoiceGenerationOption(String option, @Nullable Object expected) {
        return hasFieldIn("voiceGenerationOptions", option, expected);
    }

    /**
     * Asserts that it has no {@code voiceGenerationOptions} of its own.
     *
     * @return this
     */
    public PersonaAssert hasNoVoiceGenerationOptions() {
        return hasField("voiceGenerationOptions", null);
    }

    /**
     * Asserts the value of a field of {@code widgetConfig}.
     *
     * @param field the field's name
     * @param expected the expected value, as JSON; numbers are compared by value
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
