package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreatePersonaTest {
    private static final String AVATAR = "071b0286-4cce-4808-bee2-e642f1062de3";
    private static final String VOICE = "de23e340-1416-4dd8-977d-065a7ca11697";
    private static final String LLM = "a7cf662c-2ace-4de1-a21e-ef0fbf144bb7";

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

    private Response create(String json) {
        return api.send(api.request("/v1/personas")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private Persona onlyPersona() {
        return anam.personas().all().get(0);
    }

    @Test
    @Tag("A18")
    void a_persona_without_settings_has_the_assumed_defaults() {
        anam.clock().set(Instant.parse("2026-04-20T10:00:00Z"));

        Response response = create("{}");

        assertThat(response)
                .isEqualTo(Response.json(
                        201,
                        "{\"id\":\"" + onlyPersona().id() + "\",\"name\":\"\",\"description\":null,"
                                + "\"personaPreset\":\"\",\"avatar\":null,\"avatarModel\":null,\"voice\":null,"
                                + "\"voiceSpeed\":null,\"llmId\":null,"
                                + "\"brain\":{\"personality\":null,\"systemPrompt\":null},\"tools\":[],"
                                + "\"knowledge\":[],\"shareLinks\":null,\"primaryShareLink\":null,"
                                + "\"enableAudioPassthrough\":false,\"skipGreeting\":false,"
                                + "\"zeroDataRetention\":false,\"voiceDetectionOptions\":null,"
                                + "\"voiceGenerationOptions\":null,\"widgetConfig\":{},"
                                + "\"createdAt\":\"2026-04-20T10:00:00.000Z\","
                                + "\"updatedAt\":\"2026-04-20T10:00:00.000Z\"}"));
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A18);
    }

    @Test
    void a_persona_shows_its_avatar_and_its_voice_whole() {
        Response response = create("{\"name\":\"Cara\",\"description\":\"A helpful assistant\",\"avatarId\":\"" + AVATAR
                + "\",\"voiceId\":\"" + VOICE + "\",\"llmId\":\"" + LLM
                + "\",\"systemPrompt\":\"You are a helpful assistant.\"}");

        Persona persona = onlyPersona();
        assertThat(response).isEqualTo(Response.json(201, persona.toJson()));
        assertThat(persona.avatar()).isEqualTo(anam.avatars().get(UUID.fromString(AVATAR)));
        assertThat(persona.voice()).isEqualTo(anam.voices().get(UUID.fromString(VOICE)));
        assertThat(persona.avatarModel()).isEqualTo("cara-3");
        assertThat(persona.voiceSpeed()).isEqualTo(1);
        assertThat(persona.llmId()).isEqualTo(LLM);
        assertThat(persona.brain().systemPrompt()).isEqualTo("You are a helpful assistant.");
    }

    @Test
    void all_fields_are_kept() {
        create(
                "{\"skipGreeting\":true,\"zeroDataRetention\":true,\"initialMessage\":null,"
                        + "\"voiceDetectionOptions\":{\"endOfSpeechSensitivity\":0.5},"
                        + "\"voiceGenerationOptions\":{\"stability\":0.25},\"languageCode\":\"de\",\"llmId\":\"CUSTOMER_CLIENT_V1\"}");

        Persona persona = onlyPersona();
        assertThat(persona.skipGreeting()).isTrue();
        assertThat(persona.zeroDataRetention()).isTrue();
        assertThat(persona.voiceDetectionOptions()).isEqualTo(Map.of("endOfSpeechSensitivity", 0.5));
        assertThat(persona.voiceGenerationOptions()).isEqualTo(Map.of("stability", 0.25));
        assertThat(persona.llmId()).isEqualTo("CUSTOMER_CLIENT_V1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "avatarId | \"nobody\" | Avatar not found",
                "avatarId | \"00000000-0000-0000-0000-000000000009\" | Avatar not found",
                "voiceId | \"00000000-0000-0000-0000-000000000009\" | Voice not found",
                "llmId | \"00000000-0000-0000-0000-000000000009\" | LLM not found",
                "toolIds | [\"00000000-0000-0000-0000-000000000009\"] | Tool not found"
            })
    @Tag("A19")
    void what_the_organization_does_not_have_is_refused(String field, String value, String error) {
        Response response = create("{\"" + field + "\":" + value + "}");

        assertThat(response).isEqualTo(Response.json(400, "{\"error\":\"" + error + "\"}"));
        assertThat(anam.personas().all()).isEmpty();
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A19);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"name\":5} ; name ; invalid_type ; Expected string, received number",
                "{\"name\":null} ; name ; invalid_type ; Expected string, received null",
                "{\"skipGreeting\":\"yes\"} ; skipGreeting ; invalid_type ; Expected boolean, received string",
                "{\"toolIds\":[7]} ; toolIds.0 ; invalid_type ; Expected string, received number",
                "{\"avatarModel\":\"cara-1\"} ; avatarModel ; invalid_enum_value"
                        + " ; Invalid enum value. Expected 'cara-3' | 'cara-4' | 'cara-4-latest', received 'cara-1'",
                "{\"voiceDetectionOptions\":{\"endOfSpeechSensitivity\":2}}  ;"
                        + " voiceDetectionOptions.endOfSpeechSensitivity ; too_big"
                        + " ; Number must be less than or equal to 1",
                "{\"voiceGenerationOptions\":{\"speed\":9}} ; voiceGenerationOptions ; invalid_union ; Invalid input"
            })
    void a_wrong_value_is_refused(String body, String path, String code, String message) {
        Response response = create(body);

        assertThat(response)
                .isEqualTo(Response.json(
                        400,
                        "{\"error\":\"Validation error\",\"details\":[{\"path\":\"" + path + "\",\"message\":\""
                                + message + "\",\"code\":\"" + code + "\"}],\"summary\":\"" + path + ": "
                                + message + "\"}"));
        assertThat(anam.personas().all()).isEmpty();
    }

    @Test
    void a_model_that_the_avatar_does_not_have_is_refused() {
        Response response = create("{\"avatarId\":\"" + AVATAR + "\",\"avatarModel\":\"cara-4\"}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("\"path\":\"avatarModel\"", "\"code\":\"custom\"");
        assertThat(anam.personas().all()).isEmpty();
    }

    @Test
    @Tag("A6")
    void a_field_that_is_not_known_is_ignored_and_noted() {
        create("{\"name\":\"Ada\",\"colour\":\"blue\"}");

        Exchange exchange = anam.exchanges().get(0);
        assertThat(exchange.ignoredFields()).containsExactly("colour");
        assertThat(onlyPersona().name()).isEqualTo("Ada");
    }

    @Test
    void a_share_link_can_be_made_for_it() {
        create("{\"name\":\"Ada\"}");

        Response response = api.create("{\"personaId\":\"" + onlyPersona().id() + "\"}");

        assertThat(response.status()).isEqualTo(201);
        assertThat(onlyPersona().shareLinks()).isEqualTo(List.of(ShareLink.fromJson(response.body())));
        assertThat(onlyPersona().primaryShareLink()).isNull();
    }

    @Test
    void what_was_created_is_in_the_journal() {
        create("{\"name\":\"Ada\"}");

        Exchange exchange = anam.exchanges().get(0);
        assertThat(exchange.request().operation()).contains("createPersona");
        assertThat(exchange.change()).hasToString("persona " + onlyPersona().id() + " created");
    }
}
