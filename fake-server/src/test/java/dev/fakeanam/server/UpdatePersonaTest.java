package dev.fakeanam.server;

import static dev.fakeanam.personas.PersonaRequests.updatePersona;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.tools.Tool;
import dev.fakeanam.voices.Voice;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpdatePersonaTest {
    private static final UUID AVATAR = UUID.fromString("071b0286-4cce-4808-bee2-e642f1062de3");
    private static final UUID VOICE = UUID.fromString("de23e340-1416-4dd8-977d-065a7ca11697");

    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private Response update(Object id, String json) {
        return update(api, id, json);
    }

    private static Response update(ApiClient client, Object id, String json) {
        return client.send(client.request("/v1/personas/" + id)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    private Persona now(Persona persona) {
        return anam.personas().get(persona.id());
    }

    @Test
    void what_is_left_out_stays_as_it_is() {
        Persona before = anam.personas()
                .given(persona -> persona.name("Ada").description("A guide").systemPrompt("Be kind."));
        anam.clock().advance(Duration.ofMinutes(1));

        Response response = update(before.id(), "{\"systemPrompt\":\"Be brief.\"}");

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        before.toJson()
                                .replace("Be kind.", "Be brief.")
                                .replace(
                                        "\"updatedAt\":\"" + before.updatedAt(),
                                        "\"updatedAt\":\"" + before.updatedAt().plusSeconds(60))));
        assertThat(now(before).toJson()).isEqualTo(response.body());
        assertThat(anam.exchanges().get(0).change().before()).containsEntry("brain", brain("Be kind."));
        assertThat(anam.exchanges().get(0).change().after()).containsEntry("brain", brain("Be brief."));
    }

    private static Map<String, Object> brain(String prompt) {
        Map<String, Object> brain = new LinkedHashMap<>();
        brain.put("personality", null);
        brain.put("systemPrompt", prompt);
        return brain;
    }

    @Test
    @Tag("A7")
    void an_update_without_fields_changes_nothing() {
        Persona before = anam.givenPersona("Ada");
        anam.clock().advance(Duration.ofMinutes(1));

        Response response = update(before.id(), "{}");

        assertThat(response).isEqualTo(Response.json(200, before.toJson()));
        assertThat(anam.exchanges().get(0).change()).isNull();
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A7);
    }

    @Test
    void a_field_that_is_not_listed_is_refused() {
        Persona before = anam.givenPersona("Ada");

        Response response = update(before.id(), "{\"name\":\"Bob\",\"colour\":1,\"size\":2}");

        String message = "Unrecognized key(s) in object: 'colour', 'size'";
        assertThat(response)
                .isEqualTo(Response.json(
                        400,
                        "{\"error\":\"Validation error\",\"details\":[{\"path\":\"\",\"message\":\"" + message
                                + "\",\"code\":\"unrecognized_keys\"}],\"summary\":\": " + message + "\"}"));
        assertThat(now(before)).isEqualTo(before);
    }

    @Test
    void the_widget_is_merged_field_by_field_and_tools_are_replaced() {
        Tool calendar = anam.tools().given(tool -> tool.name("calendar"));
        Tool search = anam.tools().given(tool -> tool.name("search"));
        Persona before = anam.personas().given(persona -> persona.tools(calendar));
        update(before.id(), "{\"widgetConfig\":{\"layout\":\"inline\",\"showTextInput\":true}}");

        update(before.id(), "{\"widgetConfig\":{\"layout\":\"floating\"},\"toolIds\":[\"" + search.id() + "\"]}");

        assertThat(now(before).widgetConfig()).isEqualTo(Map.of("layout", "floating", "showTextInput", true));
        assertThat(now(before).tools()).extracting(Tool::id).containsExactly(search.id());
        assertThat(anam.tools().get(search.id()).usageCount()).isEqualTo(1);
        assertThat(anam.tools().get(calendar.id()).usageCount()).isZero();
    }

    @Test
    void another_voice_resets_the_options_of_the_voice_unless_new_ones_come_along() {
        Voice other = anam.voices().given();
        Persona before = anam.personas()
                .given(persona -> persona.with("voiceId", VOICE.toString())
                        .with("voiceGenerationOptions", Map.of("stability", 0.5)));

        update(before.id(), "{\"voiceId\":\"" + VOICE + "\"}");
        assertThat(now(before).voiceGenerationOptions()).isEqualTo(Map.of("stability", 0.5));
        update(before.id(), "{\"voiceId\":\"" + other.id() + "\"}");
        assertThat(now(before).voiceGenerationOptions()).isNull();
        update(before.id(), "{\"voiceId\":\"" + VOICE + "\",\"voiceGenerationOptions\":{\"volume\":1.5}}");
        assertThat(now(before).voiceGenerationOptions()).isEqualTo(Map.of("volume", 1.5));
    }

    @Test
    void another_avatar_resets_a_model_that_it_does_not_have() {
        Avatar newer = anam.avatars()
                .given(avatar -> avatar.availableVersions("cara-3", "cara-4").activeVersion("cara-4"));
        Avatar newest = anam.avatars()
                .given(avatar -> avatar.availableVersions("cara-4").activeVersion("cara-4"));
        Persona before = anam.personas().given(persona -> persona.with("avatarId", AVATAR.toString()));

        update(before.id(), "{\"avatarId\":\"" + newer.id() + "\"}");
        assertThat(now(before).avatarModel()).isEqualTo("cara-3");
        update(before.id(), "{\"avatarId\":\"" + newest.id() + "\"}");
        assertThat(now(before).avatarModel()).isEqualTo("cara-4");
    }

    @Test
    void a_model_that_its_avatar_does_not_have_is_refused() {
        Persona before = anam.personas().given(persona -> persona.with("avatarId", AVATAR.toString()));

        Response response = update(before.id(), "{\"name\":\"Bob\",\"avatarModel\":\"cara-4\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(now(before)).isEqualTo(before);
    }

    @Test
    @Tag("A23")
    void what_was_deleted_is_shown_until_the_persona_is_updated() {
        Avatar avatar = anam.avatars().given();
        Voice voice = anam.voices().given();
        Tool tool = anam.tools().given();
        Persona before = anam.personas()
                .given(persona -> persona.avatar(avatar).voice(voice).tools(tool));
        anam.avatars().remove(avatar.id());
        anam.voices().remove(voice.id());
        anam.tools().remove(tool.id());
        assertThat(now(before).avatar()).isEqualTo(avatar);
        assertThat(now(before).voice()).isEqualTo(voice);
        assertThat(now(before).tools()).extracting(Tool::id).containsExactly(tool.id());

        update(before.id(), "{\"name\":\"Bob\"}");

        assertThat(now(before).avatar()).isNull();
        assertThat(now(before).avatarModel()).isNull();
        assertThat(now(before).voice()).isNull();
        assertThat(now(before).tools()).isEmpty();
    }

    @Test
    void one_that_is_not_there_is_not_found_after_its_body_was_checked() {
        Persona others = fake.newOrganization().givenPersona("Grace");

        for (Object id : List.of("nobody", UUID.randomUUID(), others.id())) {
            assertThat(update(id, "{\"name\":\"Ada\"}"))
                    .isEqualTo(Response.json(404, "{\"error\":\"Persona not found\"}"));
            assertThat(update(id, "[]")).isEqualTo(Response.json(400, "{\"error\":\"Invalid request body\"}"));
        }
    }

    @Test
    void a_key_that_may_not_write_is_forbidden() {
        Persona before = anam.givenPersona("Ada");

        Response response =
                update(api.withKey(anam.issueApiKey(Permission.READ_ONLY)), before.id(), "{\"name\":\"Bob\"}");

        assertThat(response).isEqualTo(Response.json(403, "{\"error\":\"Forbidden\"}"));
        assertThat(now(before)).isEqualTo(before);
    }

    @Test
    void a_script_and_a_magic_id_fail_it() {
        Persona before = anam.givenPersona("Ada");
        anam.on(updatePersona(before.id())).reply(503).times(1);

        assertThat(update(before.id(), "{\"name\":\"Bob\"}").status()).isEqualTo(503);
        assertThat(update(before.id(), "{\"name\":\"Bob\"}").status()).isEqualTo(200);
        assertThat(update("fa11ed00-0000-4000-8001-000000000500", "{}").status())
                .isEqualTo(500);
        assertThat(update("fa11ed00-0000-4000-8001-000000000500", "{}").status())
                .isEqualTo(200);
    }
}
