package dev.fakeanam.server;

import static dev.fakeanam.avatars.AvatarRequests.createAvatar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CreateAvatarTest {
    private static final String AVATARS = "/v1/avatars";
    private static final byte[] IMAGE = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff};

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
    void makes_an_avatar_of_the_url_of_an_image() {
        anam.clock().set(Instant.parse("2026-05-01T00:00:00Z"));

        Response response =
                api.call("POST", AVATARS, "{\"displayName\":\"Alex\",\"imageUrl\":\"https://example.com/alex.jpg\"}");

        Avatar created = newest();
        assertThat(response)
                .isEqualTo(Response.json(201, """
                {"id":"%1$s",\
                "displayName":"Alex",\
                "variantName":"",\
                "imageUrl":"%2$s/files/avatars/%1$s.svg",\
                "landscapeImageUrl":null,\
                "portraitImageUrl":null,\
                "videoUrl":null,\
                "idleVideoUrl":null,\
                "createdAt":"2026-05-01T00:00:00.000Z",\
                "updatedAt":"2026-05-01T00:00:00.000Z",\
                "createdByOrganizationId":"%3$s",\
                "availableVersions":["cara-3"],\
                "activeVersion":"cara-3",\
                "description":null,\
                "displayTags":[],\
                "renderStyle":"unknown"}""".formatted(created.id(), anam.baseUrl(), anam.organizationId())));
        assertThat(api.call("GET", AVATARS + "/" + created.id(), "").body()).isEqualTo(response.body());
    }

    static Stream<Arguments> forms() {
        Form named = Form.empty().text("displayName", "Älex");
        return Stream.of(
                Arguments.of("a file", named.file("imageFile", "a.png", "image/png", IMAGE)),
                Arguments.of("a URL", named.text("imageUrl", "https://example.com/a.jpg")),
                Arguments.of(
                        "both",
                        named.text("imageUrl", "https://example.com/a.jpg")
                                .file("imageFile", "a.png", "image/png", IMAGE)),
                Arguments.of("an empty file", named.file("imageFile", "a.png", "image/png", new byte[0])),
                Arguments.of(
                        "the name last",
                        Form.empty().file("imageFile", "a", "x/y", IMAGE).text("displayName", "Älex")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    @Tag("A24")
    void makes_an_avatar_of_a_form(String what, Form form) {
        Response response = api.post(AVATARS, form);

        assertThat(response.status()).isEqualTo(201);
        assertThat(newest().displayName()).isEqualTo("Älex");
        assertThat(newest().imageUrl()).isEqualTo(anam.baseUrl() + "/files/avatars/" + newest().id() + ".svg");
        assertThat(response).isEqualTo(Response.json(201, newest().toJson()));
    }

    @Test
    @Tag("A32")
    void shows_the_model_that_was_asked_for() {
        api.call(
                "POST",
                AVATARS,
                "{\"displayName\":\"A\",\"imageUrl\":\"https://a.example/a\",\"avatarModel\":\"cara-9\"}");
        Avatar ofJson = newest();
        api.post(
                AVATARS,
                Form.empty()
                        .text("displayName", "A")
                        .text("avatarModel", "cara-8")
                        .text("imageUrl", "https://a.example/a"));

        assertThat(ofJson.availableVersions()).containsExactly("cara-9");
        assertThat(ofJson.activeVersion()).isEqualTo("cara-9");
        assertThat(newest().activeVersion()).isEqualTo("cara-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {"imageUrl":"https://a.example/a"}                    | displayName | Required                          | invalid_type
            {"displayName":"A"}                                   | imageUrl    | Required                          | invalid_type
            {"displayName":"A","imageUrl":null}                   | imageUrl    | Expected string, received null    | invalid_type
            {"displayName":5,"imageUrl":"https://a.example/a"}    | displayName | Expected string, received number  | invalid_type
            {"displayName":"A","imageUrl":"a.jpg"}                | imageUrl    | Invalid url                       | invalid_string
            {"displayName":"A","imageFile":"x"}                   | imageUrl    | Required                          | invalid_type
            {"displayName":"A","imageUrl":"https://a.example/a","avatarModel":[]} | avatarModel | Expected string, received array | invalid_type
            """)
    void json_that_is_wrong_is_a_400(String json, String path, String message, String code) {
        assertThatIsRefused(api.call("POST", AVATARS, json), Response.invalid(path, message, code));
    }

    static Stream<Arguments> wrongForms() {
        Form named = Form.empty().text("displayName", "A");
        return Stream.of(
                Arguments.of(named, "imageUrl", "Required", "invalid_type"),
                Arguments.of(named.text("imageUrl", "a.jpg"), "imageUrl", "Invalid url", "invalid_string"),
                Arguments.of(
                        named.text("imageFile", "no file"),
                        "imageFile",
                        "Expected file, received string",
                        "invalid_type"),
                Arguments.of(
                        Form.empty()
                                .file("displayName", "a", "text/plain", IMAGE)
                                .text("imageUrl", "https://a.example/a"),
                        "displayName",
                        "Expected string, received object",
                        "invalid_type"),
                Arguments.of(
                        Form.empty().file("imageFile", "a", "image/png", IMAGE),
                        "displayName",
                        "Required",
                        "invalid_type"));
    }

    @ParameterizedTest
    @MethodSource("wrongForms")
    void a_form_that_is_wrong_is_a_400(Form form, String path, String message, String code) {
        assertThatIsRefused(api.post(AVATARS, form), Response.invalid(path, message, code));
    }

    @Test
    void all_faults_are_reported_in_the_order_of_the_fields() {
        Response response = api.post(AVATARS, Form.empty().file("avatarModel", "m", "text/plain", IMAGE));

        assertThat(response)
                .isEqualTo(Response.json(
                        400,
                        "{\"error\":\"Validation error\",\"details\":["
                                + "{\"path\":\"displayName\",\"message\":\"Required\",\"code\":\"invalid_type\"},"
                                + "{\"path\":\"imageUrl\",\"message\":\"Required\",\"code\":\"invalid_type\"},"
                                + "{\"path\":\"avatarModel\",\"message\":\"Expected string, received object\","
                                + "\"code\":\"invalid_type\"}],\"summary\":\"displayName: Required; imageUrl: Required;"
                                + " avatarModel: Expected string, received object\"}"));
    }

    @Test
    @Tag("A6")
    void fields_that_it_does_not_know_are_ignored_and_noted() {
        api.post(
                AVATARS,
                Form.empty()
                        .text("displayName", "A")
                        .text("imagefile", "x")
                        .file("mask", "m.png", "image/png", IMAGE)
                        .text("imageUrl", "https://a.example/a"));

        Exchange exchange = anam.exchanges().get(0);
        assertThat(exchange.ignoredFields()).containsExactly("imagefile", "mask");
        assertThat(exchange.notes()).containsExactly("The field imagefile is ignored. Did you mean imageFile?");
        assertThat(exchange.assumptions()).containsExactly(Assumption.A6, Assumption.A24, Assumption.A32);
    }

    @Test
    void the_journal_has_what_it_changed() {
        api.call("POST", AVATARS, "{\"displayName\":\"A\",\"imageUrl\":\"https://a.example/a\"}");

        assertThat(anam.exchanges().get(0).change())
                .isEqualTo(Change.of("avatar", newest().id().toString(), Avatar.CODEC, null, newest()))
                .hasToString("avatar " + newest().id() + " created");
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A24, Assumption.A32);
    }

    @Test
    void an_image_that_cannot_be_used_is_for_a_script_to_say() {
        anam.on(createAvatar()).reply(422);

        Response response = api.call("POST", AVATARS, "{}");

        assertThat(response).isEqualTo(Response.error(422, "Image could not be processed"));
    }

    private Avatar newest() {
        List<Avatar> all = anam.avatars().all();
        return all.get(all.size() - 1);
    }

    private void assertThatIsRefused(Response response, Response refusal) {
        assertThat(response).isEqualTo(refusal);
        assertThat(anam.avatars().all()).hasSize(2);
        assertThat(anam.exchanges().get(0).change()).isNull();
    }
}
