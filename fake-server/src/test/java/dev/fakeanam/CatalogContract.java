package dev.fakeanam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.AvatarSpec;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.llms.LlmFormat;
import dev.fakeanam.llms.LlmUrl;
import dev.fakeanam.llms.ReasoningEffort;
import dev.fakeanam.llms.ReasoningFormat;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceGender;
import dev.fakeanam.voices.VoiceProvider;
import dev.fakeanam.voices.VoiceSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The behaviour of avatars, voices and LLMs in every {@link Organization}. */
public interface CatalogContract {
    UUID ID = UUID.fromString("5d2f1c1e-7a3b-4c5d-8e9f-0a1b2c3d4e5f");
    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    Instant LATER = Instant.parse("2026-05-02T12:00:00.120Z");

    FakeAnam fake();

    private static String url(String path) {
        return "https://files.example/" + path;
    }

    @Test
    default void an_avatar_has_all_that_is_said_of_it() {
        Organization anam = fake().newOrganization("avatars");

        Avatar avatar = anam.avatars()
                .given(given -> given.id(ID)
                        .displayName("Ada")
                        .variantName("sofa")
                        .imageUrl(url("i"))
                        .landscapeImageUrl(url("l"))
                        .portraitImageUrl(url("p"))
                        .videoUrl(url("v"))
                        .idleVideoUrl(url("w"))
                        .createdAt(NOON)
                        .updatedAt(LATER)
                        .createdByOrganizationId("another")
                        .availableVersions("cara-2", "cara-4")
                        .activeVersion("cara-2")
                        .description("Reads.")
                        .displayTags("calm", "books")
                        .renderStyle(RenderStyle.ANIMATED_3D));

        assertThat(avatar)
                .isEqualTo(new Avatar(
                        ID,
                        "Ada",
                        "sofa",
                        url("i"),
                        url("l"),
                        url("p"),
                        url("v"),
                        url("w"),
                        NOON,
                        LATER,
                        "another",
                        List.of("cara-2", "cara-4"),
                        "cara-2",
                        "Reads.",
                        List.of("calm", "books"),
                        RenderStyle.ANIMATED_3D))
                .isEqualTo(anam.avatars().get(ID))
                .isEqualTo(Avatar.fromJson(avatar.toJson()));
        assertThat(anam.avatars().find(ID)).contains(avatar);
        assertThat(anam.avatars().all()).hasSize(3).last().isEqualTo(avatar);
    }

    @Test
    default void a_voice_has_all_that_is_said_of_it() {
        Organization anam = fake().newOrganization("voices");

        Voice voice = anam.voices()
                .given(given -> given.id(ID)
                        .displayName("Ada")
                        .provider(VoiceProvider.FISH_AUDIO)
                        .providerVoiceId("v")
                        .providerModelId("m")
                        .sampleUrl(url("s"))
                        .previewSampleUrl(null)
                        .gender(VoiceGender.NEUTRAL)
                        .country("FR")
                        .description("Reads.")
                        .displayTags("calm")
                        .isZdr(true)
                        .createdByOrganizationId(null)
                        .createdAt(NOON)
                        .updatedAt(LATER));

        assertThat(voice)
                .isEqualTo(new Voice(
                        ID,
                        "Ada",
                        VoiceProvider.FISH_AUDIO,
                        "v",
                        "m",
                        url("s"),
                        null,
                        VoiceGender.NEUTRAL,
                        "FR",
                        "Reads.",
                        List.of("calm"),
                        true,
                        null,
                        NOON,
                        LATER))
                .isEqualTo(anam.voices().get(ID))
                .isEqualTo(Voice.fromJson(voice.toJson()));
    }

    @Test
    default void an_llm_has_all_that_is_said_of_it() {
        Organization anam = fake().newOrganization("llms");

        Llm llm = anam.llms()
                .given(given -> given.id(ID)
                        .displayName("Mine")
                        .description("Fast.")
                        .llmFormat(LlmFormat.CUSTOM)
                        .urls(new LlmUrl(url("a"), "eu"), LlmUrl.of(url("b")))
                        .modelName(null)
                        .temperature(0.5)
                        .maxTokens(100)
                        .deploymentName("d")
                        .apiVersion("v")
                        .metadata(Map.of("team", List.of("a")))
                        .displayTags("fast")
                        .isDefault(true)
                        .isGlobal(true)
                        .isZdr(true)
                        .reasoningEffort(ReasoningEffort.MEDIUM)
                        .reasoningFormat(ReasoningFormat.RAW)
                        .createdByOrganizationId("another")
                        .createdAt(NOON)
                        .updatedAt(LATER));

        assertThat(llm)
                .isEqualTo(new Llm(
                        ID,
                        "Mine",
                        "Fast.",
                        LlmFormat.CUSTOM,
                        List.of(new LlmUrl(url("a"), "eu"), LlmUrl.of(url("b"))),
                        null,
                        0.5,
                        100,
                        "d",
                        "v",
                        Map.of("team", List.of("a")),
                        List.of("fast"),
                        true,
                        true,
                        true,
                        ReasoningEffort.MEDIUM,
                        ReasoningFormat.RAW,
                        "another",
                        NOON,
                        LATER))
                .isEqualTo(anam.llms().get(ID))
                .isEqualTo(Llm.fromJson(llm.toJson()));
    }

    @Test
    default void missing_fields_have_the_defaults_of_a_creation_and_ids_follow_from_the_name() {
        Organization anam = fake().newOrganization("defaults");
        Organization same = fake().newOrganization("defaults");
        List.of(anam, same).forEach(one -> one.clock().set(NOON));

        Avatar avatar = anam.avatars().given();
        Voice voice = anam.voices().given();
        Llm llm = anam.llms().given();

        assertThat(same.avatars().given()).isEqualTo(avatar);
        assertThat(same.voices().given()).isEqualTo(voice);
        assertThat(same.llms().given()).isEqualTo(llm);
        assertThat(List.of(
                        avatar.createdAt(), avatar.updatedAt(), voice.createdAt(), voice.updatedAt(), llm.createdAt()))
                .containsOnly(NOON);
        assertThat(List.of(avatar.displayName(), voice.displayName(), llm.displayName()))
                .containsExactly("Avatar", "Voice", "LLM");
        assertThat(List.of(
                        String.valueOf(avatar.createdByOrganizationId()),
                        String.valueOf(voice.createdByOrganizationId()),
                        String.valueOf(llm.createdByOrganizationId())))
                .containsOnly(anam.organizationId());
        assertThat(llm.updatedAt()).isNull();
    }

    @Test
    default void one_that_was_made_some_time_ago_was_not_updated_since() {
        Organization anam = fake().newOrganization("earlier");

        assertThat(anam.avatars().given(avatar -> avatar.createdAt(NOON)).updatedAt())
                .isEqualTo(NOON);
        assertThat(anam.voices().given(voice -> voice.createdAt(NOON)).updatedAt())
                .isEqualTo(NOON);
    }

    @Test
    default void the_active_version_is_one_of_those_that_there_are() {
        Organization anam = fake().newOrganization("versions");

        Avatar other = anam.avatars().given(avatar -> avatar.availableVersions("cara-4", "cara-5"));
        Avatar same = anam.avatars().given(avatar -> avatar.availableVersions("cara-3", "cara-4"));
        Avatar none = anam.avatars().given(AvatarSpec::availableVersions);
        Avatar changed = anam.avatars().change(same.id(), avatar -> avatar.availableVersions("cara-4"));

        assertThat(List.of(other, same, changed))
                .extracting(Avatar::activeVersion)
                .containsExactly("cara-5", "cara-3", "cara-4");
        assertThat(none.activeVersion()).isNull();
    }

    @Test
    default void a_change_sets_its_fields() {
        Organization anam = fake().newOrganization("changed");
        Avatar avatar = anam.avatars().given(given -> given.description("Reads."));
        Voice voice = anam.voices().given();
        Llm llm = anam.llms().given();

        anam.avatars().change(avatar.id(), change -> change.description(null).renderStyle(RenderStyle.REALISTIC));
        anam.voices().change(voice.id(), VoiceSpec::byAnam);
        anam.llms().change(llm.id(), change -> change.urls(LlmUrl.of(url("a"))).maxTokens(5));

        assertThat(anam.avatars().get(avatar.id()).description()).isNull();
        assertThat(anam.avatars().get(avatar.id()).renderStyle()).isEqualTo(RenderStyle.REALISTIC);
        assertThat(anam.avatars().get(avatar.id()).displayName()).isEqualTo("Avatar");
        assertThat(anam.voices().get(voice.id()).createdByOrganizationId()).isNull();
        assertThat(anam.llms().get(llm.id()).urls()).containsExactly(LlmUrl.of(url("a")));
        assertThat(anam.llms().get(llm.id()).maxTokens()).isEqualTo(5);
    }

    @Test
    default void one_of_anams_own_can_be_changed_and_removed_by_a_test() {
        Organization anam = fake().newOrganization("anams own");
        Avatar liv = anam.avatars().all().get(0);

        anam.avatars().change(liv.id(), avatar -> avatar.displayName("Olive"));
        anam.voices().all().forEach(voice -> anam.voices().remove(voice.id()));
        anam.llms().remove(anam.llms().all().get(0).id());

        assertThat(anam.avatars().all()).extracting(Avatar::displayName).containsExactly("Olive", "Theo");
        assertThat(anam.voices().all()).isEmpty();
        assertThat(anam.llms().all()).hasSize(1);
    }

    @Test
    default void one_that_was_deleted_is_in_no_list() {
        Organization anam = fake().newOrganization("deleted");

        Avatar avatar = anam.avatars().given(given -> given.id(ID).deleted());
        anam.voices().given(given -> given.id(ID).deleted());
        anam.llms().given(given -> given.id(ID).deleted());

        assertThat(avatar.id()).isEqualTo(ID);
        assertThat(anam.avatars().all()).hasSize(2);
        assertThat(List.of(
                        anam.avatars().find(ID).isPresent(),
                        anam.voices().find(ID).isPresent(),
                        anam.llms().find(ID).isPresent()))
                .containsOnly(false);
    }

    @Test
    default void an_id_that_is_taken_is_refused_and_draws_none() {
        Organization anam = fake().newOrganization("taken");
        Organization same = fake().newOrganization("taken");
        UUID liv = anam.avatars().all().get(0).id();

        assertThatThrownBy(() -> anam.avatars().given(avatar -> avatar.id(liv)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is an avatar with the id " + liv
                        + " already. Give another, or leave it out to get a free one.");

        assertThat(anam.avatars().given().id()).isEqualTo(same.avatars().given().id());
    }

    @Test
    default void a_missing_one_is_reported_with_the_existing_ones() {
        Organization anam = fake().newOrganization("none");
        List<UUID> ids = anam.llms().all().stream().map(Llm::id).toList();
        String message = "This organization has no LLM with the id " + ID + ". It has " + ids + ".";

        assertThatThrownBy(() -> anam.llms().get(ID))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> anam.llms().change(ID, llm -> llm.displayName("A")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> anam.llms().remove(ID))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(message);
    }

    @Test
    default void an_impossible_value_is_refused_where_it_is_set() {
        Organization anam = fake().newOrganization("refused");

        assertThatThrownBy(() -> anam.avatars().given(avatar -> avatar.imageUrl("ada.png")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A URL is absolute, like https://example.com/a.png, but \"ada.png\" was given.");
        assertThatThrownBy(() -> anam.voices().given(voice -> voice.createdAt(Instant.MAX)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A date-time of the API is from 1970-01-01T00:00:00Z to ");
        assertThatThrownBy(() -> anam.llms().change(anam.llms().all().get(0).id(), llm -> llm.createdAt(NOON)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The field createdAt of the LLM cannot be changed. Leave it out.");
        assertThat(anam.avatars().all()).hasSize(2);
    }

    @Test
    default void clearing_brings_back_what_each_organization_starts_with() {
        Organization anam = fake().newOrganization("cleared");
        List<Avatar> before = anam.avatars().all();
        anam.avatars().remove(before.get(0).id());
        anam.avatars().given();

        anam.clear();

        assertThat(anam.avatars().all()).isEqualTo(before);
        assertThat(anam.voices().all()).hasSize(2);
        assertThat(anam.llms().all()).hasSize(2);
    }
}
