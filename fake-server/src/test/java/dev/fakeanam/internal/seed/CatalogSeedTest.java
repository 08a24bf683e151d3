package dev.fakeanam.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.json.Json;
import dev.fakeanam.llms.LlmFormat;
import dev.fakeanam.llms.LlmUrl;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.voices.VoiceGender;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Avatars, voices and LLMs in seeds. */
class CatalogSeedTest {
    private static final List<String> LISTS = List.of("/v1/avatars", "/v1/voices", "/v1/llms", "/v1/personas");

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final FakeAnam another = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization("Acme", "acme");

    CatalogSeedTest() {
        anam.clock().set(Instant.parse("2026-05-01T00:00:00Z"));
    }

    @AfterEach
    void close() {
        fake.close();
        another.close();
    }

    @Test
    void a_seed_leaves_out_what_was_not_changed() {
        assertThat(seed(anam)).contains("\"avatars\":[],\"voices\":[],\"llms\":[]");
    }

    @Test
    void everything_that_a_test_made_comes_back() {
        anam.avatars()
                .given(avatar -> avatar.displayName("Ada")
                        .landscapeImageUrl("https://a.example/a")
                        .availableVersions("cara-1", "cara-2")
                        .activeVersion(null)
                        .displayTags("a", "b")
                        .renderStyle(RenderStyle.ANIMATED_3D)
                        .createdAt(Instant.parse("2020-01-01T00:00:00Z")));
        anam.voices()
                .given(voice -> voice.gender(VoiceGender.MALE).sampleUrl(null).isZdr(true));
        anam.llms()
                .given(llm -> llm.llmFormat(LlmFormat.ANTHROPIC)
                        .urls(new LlmUrl("https://a.example", "eu"), LlmUrl.of("https://b.example"))
                        .metadata(Map.of("a", List.of(1, Map.of("b", true))))
                        .temperature(0.5));

        assertThatRoundTripIsExact();
    }

    @Test
    void what_the_api_made_changed_and_deleted_comes_back() {
        call(fake, "POST", "/v1/avatars", "{\"displayName\":\"Ada\",\"imageUrl\":\"https://a.example/a\"}");
        UUID deleted = anam.avatars().given().id();
        call(fake, "DELETE", "/v1/avatars/" + deleted, "");
        UUID updated = anam.llms().given().id();
        call(fake, "PUT", "/v1/llms/" + updated, "{\"url\":\"https://c.example\",\"llmFormat\":\"custom\"}");

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.avatars().find(deleted)).isEmpty();
        assertThat(again.avatars().given().id())
                .isEqualTo(anam.avatars().given().id());
        assertThat(again.avatars().given().id()).isNotEqualTo(deleted);
    }

    @Test
    void changed_and_removed_documents_of_anam_come_back_the_same_in_their_order() {
        Avatar liv = anam.avatars().all().get(0);
        anam.avatars().change(liv.id(), avatar -> avatar.displayName("Olive"));
        anam.voices().remove(anam.voices().all().get(0).id());
        anam.llms().remove(anam.llms().all().get(1).id());

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.avatars().all()).extracting(Avatar::displayName).containsExactly("Olive", "Theo");
        assertThat(again.voices().all()).hasSize(1);
        assertThat(again.llms().all()).hasSize(1);
    }

    @Test
    void a_persona_goes_on_showing_what_was_deleted() {
        Avatar avatar = anam.avatars().given(given -> given.displayName("Ada"));
        Persona persona = anam.personas().given(given -> given.avatar(avatar));
        call(fake, "DELETE", "/v1/avatars/" + avatar.id(), "");

        assertThatRoundTripIsExact();

        String path = "/v1/personas/" + persona.id();
        assertThat(call(another, "GET", path, "").body())
                .contains("\"displayName\":\"Ada\"")
                .isEqualTo(call(fake, "GET", path, "").body());
    }

    @Test
    void an_audio_key_stays_good() {
        Map<?, ?> place = (Map<?, ?>) Json.parse(call(
                        fake,
                        "POST",
                        "/v1/voices/presigned-upload",
                        "{\"filename\":\"a\",\"contentType\":\"b\",\"fileSize\":1}")
                .body());
        String body = "{\"name\":\"Ada\",\"audioKey\":\"" + place.get("audioKey") + "\"}";

        assertThatRoundTripIsExact();

        assertThat(call(another, "POST", "/v1/voices", body).statusCode()).isEqualTo(201);
        assertThat(call(
                                another,
                                "POST",
                                "/v1/voices/presigned-upload",
                                "{\"filename\":\"a\",\"contentType\":\"b\",\"fileSize\":1}")
                        .body())
                .doesNotContain(String.valueOf(place.get("audioKey")));
    }

    @Test
    void a_seed_that_names_one_of_anams_own_changes_only_the_named_fields() {
        Organization made = load("""
                {"organizations":[{"name":"Seeded","avatars":[
                  {"id":"071b0286-4cce-4808-bee2-e642f1062de3","displayTags":["seeded"]},
                  {"displayName":"Mine"}
                ]}]}""");

        Avatar liv = anam.avatars().all().get(0);
        List<Avatar> all = made.avatars().all();
        assertThat(all).extracting(Avatar::displayName).containsExactly("Liv", "Theo", "Mine");
        assertThat(all.get(0).displayTags()).containsExactly("seeded");
        assertThat(all.get(0).description()).isEqualTo(liv.description());
        assertThat(all.get(0).createdByOrganizationId()).isNull();
    }

    @Test
    void a_seed_that_is_wrong_is_refused_with_each_fault() {
        assertThatThrownBy(() -> load("""
                {"organizations":[{"name":"Seeded",
                "avatars":[{"imageUrl":"a.png","renderStyle":"cubist"}],
                "llms":[{"secret":"sk"},{"urls":[{}]}]}]}""")).hasMessage("""
                        seed, line 2, column 24: organizations[0].avatars[0].imageUrl is "a.png", but has to be an absolute URL.
                        seed, line 2, column 46: organizations[0].avatars[0].renderStyle is "cubist", but has to be one of \
                        realistic, animated_3d, illustrated, unknown.
                        seed, line 3, column 19: organizations[0].llms[0].secret is not a field of a LlmSpec. Its fields are id, \
                        displayName, description, llmFormat, urls, modelName, temperature, maxTokens, deploymentName, apiVersion, \
                        metadata, displayTags, isDefault, isGlobal, isZdr, reasoningEffort, reasoningFormat, \
                        createdByOrganizationId, createdAt, updatedAt, deleted.
                        seed, line 3, column 34: organizations[0].llms[1].urls[0] has no field url. Add it.""");
    }

    private Organization assertThatRoundTripIsExact() {
        String seed = seed(anam);
        Organization again = load(seed);

        assertThat(Json.parse(seed(again))).isEqualTo(Json.parse(seed));
        assertThat(answers(another)).isEqualTo(answers(fake));
        return again;
    }

    private Organization load(String seed) {
        return Seed.parse(AllRooms.ROOMS, "seed", seed).load(another).get(0);
    }

    private static String seed(Organization organization) {
        return Json.write(new SeedWriter(AllRooms.ROOMS).write(List.of(organization)));
    }

    /** Returns the bodies of responses, without the server's address. */
    private static List<String> answers(FakeAnam server) {
        return LISTS.stream()
                .flatMap(list -> Stream.of(list, list + "?perPage=1&page=2"))
                .map(path -> call(server, "GET", path, "").body().replaceAll("http://127\\.0\\.0\\.1:\\d+", ""))
                .toList();
    }

    private static HttpResponse<String> call(FakeAnam server, String method, String path, String json) {
        return ApiCalls.send(server.baseUrl(), "acme", method, path, json);
    }
}
