package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.avatars.AvatarSpec;
import dev.fakeanam.avatars.RenderStyle;
import dev.fakeanam.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only the list of avatars has; the rest is in {@link CatalogTest}. */
class ListAvatarsTest {
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
    void answers_with_the_avatars_of_anam_and_where_the_page_is() {
        List<Avatar> all = anam.avatars().all();

        Response response = api.call("GET", "/v1/avatars", "");

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        "{\"data\":[" + all.get(1).toJson() + "," + all.get(0).toJson()
                                + "],\"meta\":{\"total\":2,\"lastPage\":1,\"currentPage\":1,\"perPage\":10,"
                                + "\"prev\":null,\"next\":null}}"));
        assertThat(all.get(0).toJson()).isEqualTo("""
                {"id":"071b0286-4cce-4808-bee2-e642f1062de3",\
                "displayName":"Liv",\
                "variantName":"home",\
                "imageUrl":"%1$s/files/avatars/071b0286-4cce-4808-bee2-e642f1062de3.svg",\
                "landscapeImageUrl":null,\
                "portraitImageUrl":null,\
                "videoUrl":"%1$s/files/avatars/071b0286-4cce-4808-bee2-e642f1062de3.mp4",\
                "idleVideoUrl":null,\
                "createdAt":"2026-04-20T10:00:00.000Z",\
                "updatedAt":"2026-04-20T10:00:00.000Z",\
                "createdByOrganizationId":null,\
                "availableVersions":["cara-3"],\
                "activeVersion":"cara-3",\
                "description":"A woman at a desk at home, who looks into the camera and smiles.",\
                "displayTags":["professional","friendly","office"],\
                "renderStyle":"realistic"}""".formatted(anam.baseUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                  | mine Theo Liv",
                "renderStyle=all                   | mine Theo Liv",
                "renderStyle=realistic             | Liv",
                "renderStyle=illustrated           | Theo",
                "renderStyle=animated_3d           | mine",
                "tags=calm                         | Theo",
                "tags=CALM                         | Theo",
                "tags=calm,office                  | Theo Liv",
                "tags=%20calm%20,,nothing          | Theo",
                "tags=                             | mine Theo Liv",
                "onlyOneShot=true                  | mine",
                "onlyOneShot=false                 | mine Theo Liv",
                "search=STUDIO                     | Theo",
                "search=li                         | Liv",
                "renderStyle=realistic&tags=office&search=l | Liv",
                "includeDefaults=false             | mine Theo Liv"
            })
    @Tag("A32")
    void filters_find_those_that_all_of_them_take(String query, String names) {
        anam.avatars().given(avatar -> avatar.displayName("mine").renderStyle(RenderStyle.ANIMATED_3D));

        assertThat(names(query)).containsExactly(names.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "renderStyle=unknown",
        "renderStyle=realistic&tags=calm",
        "onlyOneShot=true",
        "tags=nothing",
        "search=nothing"
    })
    void filters_that_no_avatar_passes_are_a_404(String query) {
        assertThat(api.call("GET", "/v1/avatars?" + query, "")).isEqualTo(Response.error(404, "No avatars found"));
    }

    @Test
    void a_style_that_there_is_none_of_is_a_400() {
        assertThat(api.call("GET", "/v1/avatars?renderStyle=Realistic", ""))
                .isEqualTo(Response.invalid(
                        "renderStyle",
                        "Invalid enum value. Expected 'all' | 'realistic' | 'animated_3d' | 'illustrated' |"
                                + " 'unknown', received 'Realistic'",
                        "invalid_enum_value"));
    }

    @Test
    void a_word_that_is_neither_true_nor_false_is_a_400() {
        assertThat(api.call("GET", "/v1/avatars?onlyOneShot=yes", ""))
                .isEqualTo(Response.invalid("onlyOneShot", "Expected boolean, received string", "invalid_type"));
    }

    @Test
    void an_avatar_that_is_made_anams_own_is_no_one_shot() {
        anam.avatars().given(AvatarSpec::byAnam);

        assertThat(api.call("GET", "/v1/avatars?onlyOneShot=true", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"'', 200", "?hard=true, 200", "?hard=false, 200", "?hard=1, 400"})
    void a_deletion_may_be_hard_which_is_the_same(String query, int status) {
        Avatar avatar = anam.avatars().given();

        Response response = api.call("DELETE", "/v1/avatars/" + avatar.id() + query, "");

        assertThat(response.status()).isEqualTo(status);
        assertThat(anam.avatars().find(avatar.id()).isEmpty()).isEqualTo(status == 200);
    }

    private List<String> names(String query) {
        Response response = api.call("GET", "/v1/avatars" + (query == null ? "" : "?" + query), "");
        List<?> data = (List<?>) ((Map<?, ?>) Json.parse(response.body())).get("data");
        return data.stream()
                .map(one -> String.valueOf(((Map<?, ?>) one).get("displayName")))
                .toList();
    }
}
