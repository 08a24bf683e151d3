package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.journal.Transcript;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code multipart/form-data} bodies are read, and what the journal has of them. */
class FormBodyTest {
    private static final String AVATARS = "/v1/avatars";
    private static final Response INVALID_BODY = Response.error(400, "Invalid request body");
    private static final Form GOOD =
            Form.empty().text("displayName", "Ada").file("imageFile", "ada.png", "image/png", new byte[] {1, 2, -1});

    /** 4.5 MiB. */
    private static final int MOST = 9 << 19;

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
    void the_journal_has_the_names_the_types_and_the_sizes_of_parts() {
        api.post(AVATARS, GOOD);

        RecordedRequest request = anam.exchanges().get(0).request();
        assertThat(request.body())
                .isEqualTo("{\"parts\":[{\"name\":\"displayName\",\"fileName\":null,\"contentType\":null,\"size\":3},"
                        + "{\"name\":\"imageFile\",\"fileName\":\"ada.png\",\"contentType\":\"image/png\","
                        + "\"size\":3}]}");
        assertThat(request.toString()).startsWith("POST /v1/avatars {\"parts\":[");
        assertThat(request.jsonObject()).get().extracting(Map::keySet).isEqualTo(Set.of("parts"));
    }

    @Test
    void no_curl_line_pretends_to_send_a_form_again() {
        api.post(AVATARS, GOOD);
        api.call("GET", AVATARS, "");

        assertThat(new Transcript(anam.exchanges()).curl())
                .contains("# #1 POST is left out: its body is a form, and the journal has only the names, types and"
                        + " sizes of its parts.\n")
                .contains("\ncurl -sSi -g \"$ANAM_BASE_URL\"/v1/avatars ");
    }

    static Stream<Arguments> otherWriters() {
        String quoted = "multipart/form-data; boundary=\"fake-anam-test\"";
        String upper = "Multipart/Form-Data; charset=utf-8; boundary=fake-anam-test";
        String upperParameter = "multipart/form-data; Boundary=fake-anam-test";
        return Stream.of(Arguments.of(quoted), Arguments.of(upper), Arguments.of(upperParameter));
    }

    @ParameterizedTest
    @MethodSource("otherWriters")
    void the_media_type_may_be_written_otherwise(String contentType) {
        Response response = api.send(
                api.request(AVATARS).header("Content-Type", contentType).POST(GOOD.publisher()));

        assertThat(response.status()).isEqualTo(201);
    }

    static Stream<Arguments> broken() {
        String start = "--fake-anam-test\r\nContent-Disposition: form-data; ";
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("no boundary in it", "displayName=Ada"),
                Arguments.of("no end", start + "name=\"displayName\"\r\n\r\nAda\r\n"),
                Arguments.of("a part without a name", start + "filename=\"a\"\r\n\r\nAda\r\n--fake-anam-test--\r\n"),
                Arguments.of("no disposition", "--fake-anam-test\r\n\r\nAda\r\n--fake-anam-test--\r\n"),
                Arguments.of("JSON", "{\"displayName\":\"A\",\"imageUrl\":\"https://a.example/a\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    @Tag("A9")
    void a_form_that_cannot_be_read_is_an_invalid_body(String what, String body) {
        Response response = api.send(api.request(AVATARS)
                .header("Content-Type", "multipart/form-data; boundary=fake-anam-test")
                .POST(BodyPublishers.ofString(body)));

        assertThat(response).isEqualTo(INVALID_BODY);
        Exchange exchange = anam.exchanges().get(0);
        assertThat(exchange.assumptions()).containsExactly(Assumption.A9);
        assertThat(exchange.request().body()).isEqualTo(body.isEmpty() ? "" : "(a form that cannot be read, not kept)");
        assertThat(anam.avatars().all()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"",
                "multipart/form-data; boundary=\"fake-anam-test",
                "multipart/form-data; =;",
                "multipart/form-data; boundary=other"
            })
    @Tag("A9")
    void a_form_without_its_boundary_is_an_invalid_body(String contentType) {
        Response response = api.send(
                api.request(AVATARS).header("Content-Type", contentType).POST(GOOD.publisher()));

        assertThat(response).isEqualTo(INVALID_BODY);
        assertThat(new Transcript(anam.exchanges()).curl()).contains("# #1 POST is left out: its body is a form,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed; boundary=fake-anam-test", "multipart/form-datax", "text/plain"})
    @Tag("A9")
    void another_media_type_is_not_a_form(String contentType) {
        Response response = api.send(
                api.request(AVATARS).header("Content-Type", contentType).POST(GOOD.publisher()));

        assertThat(response).isEqualTo(INVALID_BODY);
    }

    @Test
    @Tag("A9")
    void an_operation_that_takes_no_form_refuses_one() {
        assertThat(api.post("/v1/llms", Form.empty().text("displayName", "Mine")))
                .isEqualTo(INVALID_BODY);
        assertThat(api.post("/v1/share-links", Form.empty().text("personaId", "x")))
                .isEqualTo(INVALID_BODY);
    }

    @Test
    @Tag("A14")
    void a_form_over_four_and_a_half_mib_is_a_413() {
        Form largest =
                Form.empty().text("displayName", "Ada").file("imageFile", "a.png", "image/png", new byte[MOST - 400]);
        Form tooLarge = Form.empty().text("displayName", "Ada").file("imageFile", "a.png", "image/png", new byte[MOST]);

        assertThat(api.post(AVATARS, largest).status()).isEqualTo(201);
        assertThat(api.post(AVATARS, tooLarge)).isEqualTo(Response.error(413, "Request body too large"));
        assertThat(anam.avatars().all()).hasSize(3);
        Exchange refused = anam.exchanges().get(1);
        assertThat(refused.request().body()).isEqualTo(RecordedRequest.BODY_NOT_KEPT);
        assertThat(refused.assumptions()).containsExactly(Assumption.A14);
        assertThat(anam.exchanges().get(0).request().body()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain; charset=bogus", "text/plain; charset=\"", ";;;", "text/plain; charset=utf-16"})
    void no_media_type_of_a_part_is_a_defect(String contentType) {
        Response response = api.post(
                AVATARS,
                Form.empty()
                        .part(
                                "name=\"displayName\"",
                                "Content-Type: " + contentType + "\r\n",
                                "Ada".getBytes(StandardCharsets.UTF_8))
                        .text("imageUrl", "https://a.example/a"));

        assertThat(response.status()).as(response.body()).isIn(201, 400);
    }

    @Test
    void a_text_that_is_not_utf_8_is_an_invalid_body_but_a_file_may_have_any_bytes() {
        byte[] bytes = {'A', (byte) 0xff, (byte) 0xc3};

        assertThat(api.post(
                        AVATARS,
                        Form.empty().part("name=\"displayName\"", "", bytes).text("imageUrl", "a:b")))
                .isEqualTo(INVALID_BODY);
        assertThat(api.post(AVATARS, Form.empty().text("displayName", "Ada").file("imageFile", "a", "x/y", bytes))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void the_last_of_parts_with_the_same_name_counts() {
        api.post(
                AVATARS,
                Form.empty()
                        .text("displayName", "First")
                        .text("displayName", "Last")
                        .text("imageUrl", "a:b"));

        assertThat(anam.avatars().all().get(2).displayName()).isEqualTo("Last");
    }

    @Test
    void texts_are_read_as_utf_8_and_values_of_other_types_as_they_are_written() {
        byte[] name = "Zoë 🙂".getBytes(StandardCharsets.UTF_8);

        Response made = api.post(
                "/v1/voices",
                Form.empty()
                        .part("name=\"name\"", "Content-Type: text/plain\r\n", name)
                        .text("enhance", "false")
                        .file("audioFile", "a.wav", "audio/wav", new byte[9]));
        Response refused = api.post(
                "/v1/voices",
                Form.empty()
                        .text("name", "A")
                        .text("enhance", "no")
                        .file("audioFile", "a.wav", "audio/wav", new byte[9]));

        assertThat(made.body()).contains("\"displayName\":\"Zoë 🙂\"");
        assertThat(refused).isEqualTo(Response.invalid("enhance", "Expected boolean, received string", "invalid_type"));
    }

    @Test
    void a_key_that_may_only_read_is_refused_before_the_form_is_looked_at() {
        ApiClient reader = api.withKey(anam.issueApiKey(Permission.READ_ONLY));

        assertThat(reader.post(AVATARS, Form.empty())).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(List.of(api.withKey("nobody's").post(AVATARS, GOOD).status()))
                .containsExactly(401);
    }
}
