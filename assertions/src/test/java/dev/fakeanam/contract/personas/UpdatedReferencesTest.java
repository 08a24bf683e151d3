package dev.fakeanam.contract.personas;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A23;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.voices.Voice;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Updates of what a persona refers to: its avatar, its voice and its tools. */
@ContractTest("updatePersona")
class UpdatedReferencesTest {
    private static final List<String> MODELS = List.of("cara-3", "cara-4", "cara-4-latest");

    private final Api api;

    UpdatedReferencesTest(Api api) {
        this.api = api;
    }

    @DocumentedByAnam
    void resets_the_voiceGenerationOptions_with_another_voice() {
        Persona before = persona();
        Persona after = withOtherVoice();

        assertThat(before.voiceGenerationOptions()).containsOnlyKeys("speed");
        assertThat(after.voice()).isEqualTo(voice(1));
        assertThat(after.voiceGenerationOptions()).isNull();
    }

    @DocumentedByAnam
    void keeps_voiceGenerationOptions_that_come_along_with_another_voice() {
        withOtherVoice();

        Persona after = updated(
                "back to its voice", Map.of("voiceId", voice(0).id(), "voiceGenerationOptions", Map.of("speed", 1.2)));

        assertThat(after.voice()).isEqualTo(voice(0));
        assertThat(after.voiceGenerationOptions()).containsOnlyKeys("speed");
    }

    @DocumentedByAnam
    void resets_the_avatarModel_with_another_avatar_that_does_not_have_it() {
        Avatar other = otherAvatar();

        Persona after = withOtherAvatar();

        assertThat(after.avatar()).isEqualTo(other);
        assertThat(after.avatarModel()).isEqualTo(other.activeVersion());
    }

    @DocumentedByAnam
    void refuses_an_avatarModel_that_the_avatar_does_not_have() {
        Avatar avatar = avatar();
        String model = MODELS.stream()
                .filter(one -> !avatar.availableVersions().contains(one))
                .findFirst()
                .orElseGet(() -> abort("needs an avatar that lacks one of the models"));

        assertThat(update(Map.of("avatarId", avatar.id(), "avatarModel", model)))
                .hasStatus(400);
    }

    @DocumentedByAnam
    void replaces_all_tools() {
        assertThat(persona().tools()).extracting(Tool::id).containsExactly(tool().id());

        assertThat(withOtherTool().tools())
                .extracting(Tool::id)
                .containsExactly(otherTool().id());
    }

    @Assumed(A23)
    void a_tool_that_was_deleted_is_shown_until_the_next_update() {
        withOtherTool();
        api.once(
                "deletion of the other tool",
                () -> api.tools().delete(otherTool().id()));

        Persona before = Persona.fromJson(api.personas().get(persona().id()).body());
        Persona after = updated("after the deletion of a tool", Map.of("skipGreeting", true));

        assertThat(before.tools())
                .extracting(Tool::id)
                .containsExactly(otherTool().id());
        assertThat(after.tools()).isEmpty();
    }

    private Persona persona() {
        return api.personas()
                .example(
                        "a persona that refers to others",
                        Map.of(
                                "name",
                                "Example of the contract suite",
                                "avatarId",
                                avatar().id(),
                                "voiceId",
                                voice(0).id(),
                                "voiceGenerationOptions",
                                Map.of("speed", 1.1),
                                "toolIds",
                                List.of(tool().id())));
    }

    private Persona withOtherVoice() {
        return updated("another voice", Map.of("voiceId", voice(1).id()));
    }

    private Persona withOtherAvatar() {
        return updated("another avatar", Map.of("avatarId", otherAvatar().id()));
    }

    private Persona withOtherTool() {
        persona();
        return updated("another tool", Map.of("toolIds", List.of(otherTool().id())));
    }

    private Persona updated(String name, Map<String, ?> fields) {
        return Persona.fromJson(
                api.once("persona, " + name, () -> update(fields)).body());
    }

    private AnamResponse update(Map<String, ?> fields) {
        return api.personas().update(persona().id(), Json.write(fields));
    }

    /** An avatar with a model that {@link #otherAvatar} lacks, if there are two such avatars. */
    private Avatar avatar() {
        return api.avatars().listed(1).stream()
                .filter(one -> api.avatars().listed(1).stream().anyMatch(lacksModelOf(one)))
                .findFirst()
                .orElse(api.avatars().listed(1).get(0));
    }

    private Avatar otherAvatar() {
        return api.avatars().listed(1).stream()
                .filter(lacksModelOf(avatar()))
                .findFirst()
                .orElseGet(() -> abort("needs two avatars of which one lacks the model of the other"));
    }

    private static Predicate<Avatar> lacksModelOf(Avatar avatar) {
        return other ->
                avatar.activeVersion() != null && !other.availableVersions().contains(avatar.activeVersion());
    }

    private Voice voice(int index) {
        return api.voices().listed(2).get(index);
    }

    private Tool tool() {
        return tool("contract_suite.first");
    }

    private Tool otherTool() {
        return tool("contract_suite.second");
    }

    private Tool tool(String name) {
        return api.tools().example(name, Map.of("name", name, "description", "An example.", "type", "CLIENT"));
    }
}
