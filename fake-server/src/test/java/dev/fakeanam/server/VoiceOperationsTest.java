package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.voices.Voice;
import dev.fakeanam.voices.VoiceGender;
import dev.fakeanam.voices.VoiceProvider;
import java.time.Duration;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What only the operations on voices do; the rest is in {@link CatalogTest}. */
class VoiceOperationsTest {
    private static final String VOICES = "/v1/voices";
    private static final String UPLOADS = VOICES + "/presigned-upload";
    private static final String UPLOAD = "{\"filename\":\"a.wav\",\"contentType\":\"audio/wav\",\"fileSize\":5000000}";
    private static final UUID ID = UUID.fromString("5d2f1c1e-7a3b-4c5d-8e9f-0a1b2c3d4e5f");

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

    @Test
    @Tag("A32")
    void makes_a_voice_of_a_form() {
        anam.clock().set(Instant.parse("2026-05-01T00:00:00Z"));

        Response response = api.post(
                VOICES,
                Form.empty()
                        .text("name", "Ada")
                        .text("description", "Calm.")
                        .text("language", "de")
                        .text("enhance", "true")
                        .file("audioFile", "ada.mp3", "audio/mpeg", new byte[] {1, -1}));

        assertThat(response)
                .isEqualTo(Response.json(201, """
                {"id":"%1$s",\
                "displayName":"Ada",\
                "provider":"CARTESIA",\
                "providerVoiceId":"%1$s",\
                "providerModelId":"sonic-3.5",\
                "sampleUrl":"%2$s/files/voices/%1$s.wav",\
                "previewSampleUrl":"%2$s/files/voices/%1$s.wav",\
                "gender":null,\
                "country":null,\
                "description":"Calm.",\
                "displayTags":[],\
                "isZdr":false,\
                "createdByOrganizationId":"%3$s",\
                "createdAt":"2026-05-01T00:00:00.000Z",\
                "updatedAt":"2026-05-01T00:00:00.000Z"}""".formatted(newest().id(), anam.baseUrl(), anam.organizationId())));
        Exchange exchange = anam.exchanges().get(0);
        assertThat(exchange.change())
                .isEqualTo(Change.of("voice", newest().id().toString(), Voice.CODEC, null, newest()));
        assertThat(exchange.assumptions()).containsExactly(Assumption.A24, Assumption.A32);
        assertThat(exchange.ignoredFields()).isEmpty();
    }

    @Test
    void makes_a_voice_of_a_recording_that_is_uploaded_on_its_own() {
        Response place = api.call("POST", UPLOADS, UPLOAD);
        String key = audioKey(place);

        Response response = api.call("POST", VOICES, "{\"name\":\"Ada\",\"audioKey\":\"" + key + "\"}");

        assertThat(place)
                .isEqualTo(Response.json(
                        200,
                        "{\"uploadUrl\":\"" + anam.baseUrl() + "/files/uploads/" + key + "\",\"audioKey\":\"" + key
                                + "\"}"));
        assertThat(key).matches("audio_[0-9A-Za-z]{21}_[0-9a-f]{12}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(newest().displayName()).isEqualTo("Ada");
        assertThat(newest().description()).isNull();
        assertThat(anam.exchanges().get(0).change()).isNull();
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A24);
    }

    @Test
    @Tag("A32")
    void an_audio_key_may_be_used_more_than_once_and_each_upload_has_its_own() {
        String key = audioKey(api.call("POST", UPLOADS, UPLOAD));
        String body = "{\"name\":\"Ada\",\"audioKey\":\"" + key + "\"}";

        assertThat(List.of(
                        api.call("POST", VOICES, body).status(),
                        api.call("POST", VOICES, body).status()))
                .containsExactly(201, 201);
        assertThat(audioKey(api.call("POST", UPLOADS, UPLOAD))).isNotEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "_", "audio_", "audio__d41d8cd98f00", "audio_0123456789abcdefghijk_0123456789ab", "uploads/a"
            })
    void an_audio_key_that_was_never_made_is_a_400(String key) {
        Response response = api.call("POST", VOICES, "{\"name\":\"Ada\",\"audioKey\":\"" + key + "\"}");

        assertThat(response).isEqualTo(Response.invalid("audioKey", "Unknown audio key", "custom"));
        assertThat(anam.voices().all()).hasSize(2);
    }

    @Test
    void the_audio_key_of_another_organization_is_a_400() {
        String key = audioKey(ApiClient.of(fake.newOrganization()).call("POST", UPLOADS, UPLOAD));

        Response response = api.call("POST", VOICES, "{\"name\":\"Ada\",\"audioKey\":\"" + key + "\"}");

        assertThat(response).isEqualTo(Response.invalid("audioKey", "Unknown audio key", "custom"));
    }

    @Test
    void all_faults_are_reported_in_the_order_of_the_fields() {
        Response response = api.call("POST", VOICES, "{\"enhance\":1,\"description\":null,\"audioKey\":\"x\"}");

        assertThat(response)
                .isEqualTo(Response.json(
                        400,
                        "{\"error\":\"Validation error\",\"details\":["
                                + "{\"path\":\"name\",\"message\":\"Required\",\"code\":\"invalid_type\"},"
                                + "{\"path\":\"audioKey\",\"message\":\"Unknown audio key\",\"code\":\"custom\"},"
                                + "{\"path\":\"description\",\"message\":\"Expected string, received null\","
                                + "\"code\":\"invalid_type\"},"
                                + "{\"path\":\"enhance\",\"message\":\"Expected boolean, received number\","
                                + "\"code\":\"invalid_type\"}],"
                                + "\"summary\":\"name: Required; audioKey: Unknown audio key;"
                                + " description: Expected string, received null;"
                                + " enhance: Expected boolean, received number\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"contentType":"a","fileSize":1}                   | filename    | Required                          | invalid_type
            {"filename":"a","fileSize":1}                      | contentType | Required                          | invalid_type
            {"filename":"a","contentType":"a"}                 | fileSize    | Required                          | invalid_type
            {"filename":"a","contentType":"a","fileSize":"1"}  | fileSize    | Expected number, received string  | invalid_type
            {"filename":"a","contentType":"a","fileSize":1.5}  | fileSize    | Expected integer, received float  | invalid_type
            """)
    void an_upload_that_is_wrong_is_a_400(String json, String path, String message, String code) {
        assertThat(api.call("POST", UPLOADS, json)).isEqualTo(Response.invalid(path, message, code));
    }

    @Test
    void a_form_without_a_recording_is_a_400() {
        assertThat(api.post(VOICES, Form.empty().text("name", "Ada").text("audioKey", "x")))
                .isEqualTo(Response.invalid("audioFile", "Required", "invalid_type"));
        assertThat(anam.exchanges().get(0).ignoredFields()).containsExactly("audioKey");
        assertThat(anam.voices().all()).hasSize(2);
    }

    @Test
    void an_update_changes_the_five_fields_that_it_may() {
        Voice before =
                anam.voices().given(voice -> voice.id(ID).displayTags("a").provider(VoiceProvider.ELEVENLABS));
        anam.clock().advance(Duration.ofHours(1));

        Response response = api.call(
                "PUT",
                VOICES + "/" + ID,
                "{\"displayName\":\"Ada\",\"providerModelId\":\"m\",\"gender\":\"NEUTRAL\",\"country\":\"DE\","
                        + "\"description\":\"Deep.\"}");

        Voice after = new Voice(
                ID,
                "Ada",
                VoiceProvider.ELEVENLABS,
                before.providerVoiceId(),
                "m",
                before.sampleUrl(),
                before.previewSampleUrl(),
                VoiceGender.NEUTRAL,
                "DE",
                "Deep.",
                List.of("a"),
                false,
                anam.organizationId(),
                before.createdAt(),
                before.createdAt().plusSeconds(3600));
        assertThat(response).isEqualTo(Response.json(200, after.toJson()));
        assertThat(anam.voices().get(ID)).isEqualTo(after);
    }

    @Test
    void null_takes_away_what_a_voice_need_not_have() {
        anam.voices()
                .given(voice ->
                        voice.id(ID).gender(VoiceGender.MALE).country("GB").description("Deep."));

        api.call(
                "PUT",
                VOICES + "/" + ID,
                "{\"displayName\":\"Voice\",\"gender\":null,\"country\":null,\"description\":null}");

        Voice after = anam.voices().get(ID);
        assertThat(after.gender()).isNull();
        assertThat(after.country()).isNull();
        assertThat(after.description()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            {"displayName":"A","providerModelId":null}; providerModelId; Expected string, received null; invalid_type
            {"displayName":"A","gender":"male"}; gender; Invalid enum value. Expected 'MALE' | 'FEMALE' | 'NEUTRAL', received 'male'; invalid_enum_value
            {"displayName":"A","country":7}; country; Expected string, received number; invalid_type
            """)
    void an_update_that_is_wrong_is_a_400_and_changes_nothing(String json, String path, String message, String code) {
        Voice before = anam.voices().given(voice -> voice.id(ID));

        assertThat(api.call("PUT", VOICES + "/" + ID, json)).isEqualTo(Response.invalid(path, message, code));
        assertThat(anam.voices().get(ID)).isEqualTo(before);
    }

    private static String audioKey(Response place) {
        return String.valueOf(((Map<?, ?>) Json.parse(place.body())).get("audioKey"));
    }

    private Voice newest() {
        List<Voice> all = anam.voices().all();
        return all.get(all.size() - 1);
    }
}
