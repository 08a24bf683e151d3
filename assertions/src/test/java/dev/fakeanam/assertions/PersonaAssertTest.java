package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.PersonaSamples.ADA;
import static dev.fakeanam.assertions.PersonaSamples.ADA_IN_A_LIST;
import static dev.fakeanam.assertions.PersonaSamples.AVATAR;
import static dev.fakeanam.assertions.PersonaSamples.BLANK;
import static dev.fakeanam.assertions.PersonaSamples.CREATED_AT;
import static dev.fakeanam.assertions.PersonaSamples.LLM;
import static dev.fakeanam.assertions.PersonaSamples.OTHER_TOOL;
import static dev.fakeanam.assertions.PersonaSamples.TOOL;
import static dev.fakeanam.assertions.PersonaSamples.UPDATED_AT;
import static dev.fakeanam.assertions.PersonaSamples.VOICE;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK;
import static dev.fakeanam.assertions.Samples.OTHER_ID;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.tools.Tool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

class PersonaAssertTest {

    @Test
    void every_field_that_is_as_expected_passes() {
        assertThat(ADA)
                .hasId(ID)
                .hasName("Ada")
                .hasDescription("Guides \"100 %\"")
                .hasPersonaPreset("guide")
                .hasAvatar(AVATAR)
                .hasAvatar(AVATAR.id())
                .hasAvatarModel("cara-3")
                .hasVoice(VOICE)
                .hasVoice(VOICE.id())
                .hasVoiceSpeed(1)
                .hasLlm(LLM)
                .hasLlm(LLM.id())
                .hasLlmId(LLM.id().toString())
                .hasPersonality("kind")
                .hasSystemPrompt("You are a guide.")
                .hasTools(OTHER_TOOL, TOOL)
                .hasTools(TOOL.id(), OTHER_TOOL.id())
                .hasShareLink(LINK)
                .hasShareLink(LINK.id())
                .hasPrimaryShareLink(LINK)
                .passesAudioThrough()
                .skipsGreeting()
                .hasZeroDataRetention()
                .hasVoiceDetectionOption("endOfSpeechSensitivity", 0.5)
                .hasVoiceGenerationOption("speed", 1.5f)
                .hasWidgetConfig("layout", "inline")
                .hasWidgetConfig("width", 400.0)
                .wasCreatedAt(CREATED_AT)
                .wasUpdatedAt(UPDATED_AT.plusNanos(999_999))
                .isUnchangedFrom(ADA)
                .isNotNull();
    }

    @Test
    void a_persona_that_has_nothing_passes() {
        assertThat(BLANK)
                .hasName("")
                .hasNoDescription()
                .hasPersonaPreset("")
                .hasNoAvatar()
                .hasNoVoice()
                .hasNoLlm()
                .hasNoSystemPrompt()
                .hasNoTools()
                .hasNoShareLinks()
                .hasNoPrimaryShareLink()
                .doesNotPassAudioThrough()
                .doesNotSkipGreeting()
                .hasNoZeroDataRetention()
                .hasNoVoiceDetectionOptions()
                .hasNoVoiceGenerationOptions()
                .isNotNull();
    }

    @Test
    void a_persona_in_a_list_that_is_as_expected_passes() {
        assertThat(ADA_IN_A_LIST)
                .hasId(ID)
                .hasName("Ada")
                .hasNoDescription()
                .hasAvatar(AVATAR)
                .hasVoice(VOICE)
                .hasVoiceSpeed(1)
                .isDefaultPersona()
                .hasLanguageCode("inherit")
                .wasCreatedAt(CREATED_AT)
                .isUnchangedFrom(ADA_IN_A_LIST)
                .isNotNull();
        assertThat(summary("isDefaultPersona", false)).isNotDefaultPersona().isNotNull();
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                wrong("id", "\"" + OTHER_ID + "\"", "\"" + ID + "\"", ada -> ada.hasId(OTHER_ID)),
                wrong("name", "\"Eve\"", "\"Ada\"", ada -> ada.hasName("Eve")),
                wrong("description", "\"%s\"", "\"Guides \"100 %\"\"", ada -> ada.hasDescription("%s")),
                wrong("description", "null", "\"Guides \"100 %\"\"", PersonaAssert::hasNoDescription),
                wrong("personaPreset", "\"\"", "\"guide\"", ada -> ada.hasPersonaPreset("")),
                wrong("avatar.id", "\"" + ID + "\"", "\"" + AVATAR.id() + "\"", ada -> ada.hasAvatar(ID)),
                wrong("avatar", "null", AVATAR.toJson(), PersonaAssert::hasNoAvatar),
                wrong("avatarModel", "\"cara-4\"", "\"cara-3\"", ada -> ada.hasAvatarModel("cara-4")),
                wrong("voice.id", "\"" + ID + "\"", "\"" + VOICE.id() + "\"", ada -> ada.hasVoice(ID)),
                wrong("voice", "null", VOICE.toJson(), PersonaAssert::hasNoVoice),
                wrong("voiceSpeed", "1.1", "1", ada -> ada.hasVoiceSpeed(1.1)),
                wrong("llmId", "\"" + ID + "\"", "\"" + LLM.id() + "\"", ada -> ada.hasLlm(ID)),
                wrong("llmId", "\"x\"", "\"" + LLM.id() + "\"", ada -> ada.hasLlmId("x")),
                wrong("llmId", "null", "\"" + LLM.id() + "\"", PersonaAssert::hasNoLlm),
                wrong("brain.personality", "\"rude\"", "\"kind\"", ada -> ada.hasPersonality("rude")),
                wrong("brain.systemPrompt", "\"\"", "\"You are a guide.\"", ada -> ada.hasSystemPrompt("")),
                wrong("brain.systemPrompt", "null", "\"You are a guide.\"", PersonaAssert::hasNoSystemPrompt),
                wrong("tools", ids(TOOL), ids(TOOL, OTHER_TOOL), ada -> ada.hasTools(TOOL)),
                wrong("tools", "[]", ids(TOOL, OTHER_TOOL), PersonaAssert::hasNoTools),
                wrong("shareLinks", "[]", "[\"" + LINK.id() + "\"]", PersonaAssert::hasNoShareLinks),
                wrong(
                        "primaryShareLink.token",
                        "\"sh_other\"",
                        "\"" + LINK.token() + "\"",
                        ada -> ada.hasPrimaryShareLink(otherLink())),
                wrong(
                        "primaryShareLink",
                        "null",
                        "{\"token\":\"" + LINK.token() + "\",\"enabled\":true}",
                        PersonaAssert::hasNoPrimaryShareLink),
                wrong("enableAudioPassthrough", "false", "true", PersonaAssert::doesNotPassAudioThrough),
                wrong("skipGreeting", "false", "true", PersonaAssert::doesNotSkipGreeting),
                wrong("zeroDataRetention", "false", "true", PersonaAssert::hasNoZeroDataRetention),
                wrong(
                        "voiceDetectionOptions.endOfSpeechSensitivity",
                        "1",
                        "0.5",
                        ada -> ada.hasVoiceDetectionOption("endOfSpeechSensitivity", 1)),
                wrong(
                        "voiceDetectionOptions",
                        "null",
                        "{\"endOfSpeechSensitivity\":0.5}",
                        PersonaAssert::hasNoVoiceDetectionOptions),
                wrong(
                        "voiceGenerationOptions.speed",
                        "null",
                        "1.5",
                        ada -> ada.hasVoiceGenerationOption("speed", null)),
                wrong("voiceGenerationOptions", "null", "{\"speed\":1.5}", PersonaAssert::hasNoVoiceGenerationOptions),
                wrong("widgetConfig.width", "{\"min\":[1,null]}", "400", ada -> ada.hasWidgetConfig("width", sizes())),
                wrong(
                        "createdAt",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-20T10:00:00.000Z\"",
                        ada -> ada.wasCreatedAt(Instant.EPOCH)),
                wrong(
                        "updatedAt",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-21T10:00:00.000Z\"",
                        ada -> ada.wasUpdatedAt(Instant.EPOCH)));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_field_that_is_not_as_expected_is_shown_with_the_whole_persona(
            String field, String expected, String was, Consumer<PersonaAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(ADA)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(
                        "\nExpecting the persona %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                        ID, field, expected, was, ADA.toJson());
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_persona_that_is_null_is_reported(
            String field, String expected, String was, Consumer<PersonaAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat((Persona) null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    static Stream<Arguments> what_a_blank_persona_does_not_have() {
        return Stream.of(
                wrong("avatar.id", "\"" + AVATAR.id() + "\"", "null", blank -> blank.hasAvatar(AVATAR)),
                wrong("voice.id", "\"" + VOICE.id() + "\"", "null", blank -> blank.hasVoice(VOICE)),
                wrong("llmId", "\"" + LLM.id() + "\"", "null", blank -> blank.hasLlm(LLM)),
                wrong("tools", ids(TOOL), "[]", blank -> blank.hasTools(TOOL)),
                wrong(
                        "primaryShareLink.token",
                        "\"" + LINK.token() + "\"",
                        "null",
                        blank -> blank.hasPrimaryShareLink(LINK)),
                wrong("enableAudioPassthrough", "true", "false", PersonaAssert::passesAudioThrough),
                wrong("skipGreeting", "true", "false", PersonaAssert::skipsGreeting),
                wrong("zeroDataRetention", "true", "false", PersonaAssert::hasZeroDataRetention));
    }

    @ParameterizedTest
    @MethodSource("what_a_blank_persona_does_not_have")
    void what_a_persona_does_not_have_is_shown(
            String field, String expected, String was, Consumer<PersonaAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(BLANK)))
                .hasMessage(
                        "\nExpecting the persona %s to have %s\n  %s\nbut it has\n  %s\nin\n  %s",
                        ID, field, expected, was, BLANK.toJson());
    }

    @Test
    void a_field_of_an_object_that_is_not_there_is_no_null() {
        assertThatThrownBy(() -> assertThat(ADA).hasWidgetConfig("height", null))
                .hasMessage(
                        "\nExpecting the persona %s to have widgetConfig.height\n  null\nbut it has no such field\nin\n  %s",
                        ID, ADA.toJson());
        assertThatThrownBy(() -> assertThat(BLANK).hasVoiceGenerationOption("speed", 1))
                .hasMessage(
                        "\nExpecting the persona %s to have voiceGenerationOptions.speed\n  1\n"
                                + "but it has no such field\nin\n  %s",
                        ID, BLANK.toJson());
    }

    @Test
    void a_share_link_that_it_does_not_have_is_shown_with_those_that_it_has() {
        assertThatThrownBy(() -> assertThat(ADA).hasShareLink(OTHER_ID))
                .hasMessage(
                        "\nExpecting the persona %s to have among its shareLinks\n  \"%s\"\nbut it has\n  [\"%s\"]\nin\n  %s",
                        ID, OTHER_ID, LINK.id(), ADA.toJson());
        assertThatThrownBy(() -> assertThat(BLANK).hasShareLink(LINK))
                .hasMessage(
                        "\nExpecting the persona %s to have among its shareLinks\n  \"%s\"\nbut it has\n  []\nin\n  %s",
                        ID, LINK.id(), BLANK.toJson());
    }

    @Test
    void a_persona_in_a_list_that_is_not_as_expected_is_shown() {
        assertThatThrownBy(() -> assertThat(ADA_IN_A_LIST).isNotDefaultPersona())
                .hasMessage(
                        "\nExpecting the persona %s to have isDefaultPersona\n  false\nbut it has\n  true\nin\n  %s",
                        ID, PersonaSummary.CODEC.print(ADA_IN_A_LIST));
        PersonaSummary other = summary("isDefaultPersona", false);
        assertThatThrownBy(() -> assertThat(other).isDefaultPersona())
                .hasMessage(
                        "\nExpecting the persona %s to have isDefaultPersona\n  true\nbut it has\n  false\nin\n  %s",
                        ID, PersonaSummary.CODEC.print(other));
        PersonaSummary guide = summary("description", "A guide");
        assertThatThrownBy(() -> assertThat(guide).hasNoDescription())
                .hasMessage(
                        "\nExpecting the persona %s to have description\n  \"\"\nbut it has\n  \"A guide\"\nin\n  %s",
                        ID, PersonaSummary.CODEC.print(guide));
        assertThatThrownBy(() -> assertThat(ADA_IN_A_LIST).hasLanguageCode("en"))
                .hasMessage(
                        "\nExpecting the persona %s to have languageCode\n  \"en\"\nbut it has\n  \"inherit\"\nin\n  %s",
                        ID, PersonaSummary.CODEC.print(ADA_IN_A_LIST));
    }

    @Test
    void fields_that_differ_are_reported() {
        Persona renamed = ObjectCodec.of(Persona.CODEC).with(ADA, "name", "Eve");

        assertThat(renamed).differsFrom(ADA).onlyIn("name").hasName("Eve");
        assertThat(renamed).differsOnlyIn(ADA, "name").hasName("Eve");
        assertThatThrownBy(() -> assertThat(renamed).isUnchangedFrom(ADA))
                .hasMessage(
                        "\nExpecting the persona %s not to differ from what it was before, but these fields differ:\n"
                                + "  name: \"Ada\" → \"Eve\"",
                        ID);
        assertThatThrownBy(() -> assertThat(renamed).differsFrom(ADA).onlyIn("nom"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A persona has no field nom. Name one or more of %s.", fields());
    }

    private static List<String> fields() {
        return ObjectCodec.of(Persona.CODEC).names();
    }

    private static PersonaSummary summary(String field, Object value) {
        return ObjectCodec.of(PersonaSummary.CODEC).with(ADA_IN_A_LIST, field, value);
    }

    private static ShareLink otherLink() {
        return ObjectCodec.of(ShareLink.CODEC).with(LINK, "token", "sh_other");
    }

    private static Map<String, List<@Nullable Integer>> sizes() {
        List<@Nullable Integer> sizes = new ArrayList<>();
        sizes.add(1);
        sizes.add(null);
        return Map.of("min", sizes);
    }

    private static String ids(Tool... tools) {
        return Stream.of(tools).map(tool -> "\"" + tool.id() + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static Arguments wrong(String field, String expected, String was, Consumer<PersonaAssert> assertion) {
        return Arguments.of(field, expected, was, assertion);
    }
}
