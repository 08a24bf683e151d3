package dev.fakeanam.server;

import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange with a common mistake has a note, which says what to do. */
class RequestNotesTest {
    private static final String UNKNOWN_KEY = "'No open organization has this API key. In a test, the key is"
            + " anam.apiKey(). If the admin API is on, GET /__admin/organizations lists the keys.'";

    private static final String UPDATE = "{\"usageLimit\":50}";

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);
    private final ShareLink link = anam.givenShareLink();

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void a_body_without_a_content_type_is_noted() {
        api.send(update().PUT(BodyPublishers.ofString(UPDATE)));

        assertThat(only().response().status()).isEqualTo(400);
        assertThat(only().notes())
                .containsExactly("The request has no Content-Type. Send Content-Type: application/json.");
    }

    @Test
    void a_body_with_another_content_type_is_noted() {
        api.send(update().header("Content-Type", "text/plain; charset=utf-8").PUT(BodyPublishers.ofString(UPDATE)));

        assertThat(only().notes())
                .containsExactly("The Content-Type is text/plain; charset=utf-8, which is not JSON. Send Content-Type:"
                        + " application/json.");
    }

    @Test
    void a_form_without_its_boundary_is_noted() {
        api.send(api.request("/v1/avatars")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("--x\r\n")));

        assertThat(only().notes())
                .containsExactly(
                        "The form cannot be read. Its Content-Type needs the boundary of its parts, each part needs a"
                                + " name, and there may be at most 1000 parts. Let the HTTP client write the form and"
                                + " this header.");
    }

    @ParameterizedTest
    @CsvSource({"gzip, gzip", "identity, gzip", "'', gzip", "br, br", "'deflate, gzip', 'deflate, gzip'"})
    void a_compressed_body_is_noted_and_its_bytes_are_not_shown(String header, String name) throws IOException {
        byte[] body = gzip(UPDATE);
        HttpRequest.Builder request = update().header("Content-Type", "application/json");

        api.send((header.isEmpty() ? request : request.header("Content-Encoding", header))
                .PUT(BodyPublishers.ofByteArray(body)));

        assertThat(Stories.of(anam))
                .isEqualTo(told(
                        "(" + body.length + " bytes of " + name + ", not kept)",
                        "The body is compressed with " + name
                                + ", which the fake does not read. Send it uncompressed in tests."));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16, UTF-16",
        "UTF-16LE, UTF-16LE",
        "UTF-32, UTF-32",
        "iso-8859-1, ISO-8859-1",
        "windows-1252, '\"windows-1252\"'"
    })
    void a_body_in_another_charset_is_noted_and_its_bytes_are_not_shown(String charset, String said) {
        byte[] body = "{\"usageLimit\":50,\"note\":\"Zürich\"}".getBytes(Charset.forName(charset));

        api.send(update().header("Content-Type", "application/json; charset=" + said)
                .PUT(BodyPublishers.ofByteArray(body)));

        assertThat(Stories.of(anam))
                .isEqualTo(told(
                        "(" + body.length + " bytes of " + charset + ", not kept)",
                        "The body is in " + charset
                                + ", but JSON is in UTF-8, and the fake reads nothing else. Send it in UTF-8."));
    }

    @Test
    void a_body_that_is_not_utf_8_is_noted_though_no_header_says_so() throws Exception {
        byte[] body = "{\"name\":\"Zürich\"}".getBytes(StandardCharsets.ISO_8859_1);

        api.send(update().header("Content-Type", "application/json").PUT(BodyPublishers.ofByteArray(body)));

        assertThat(Stories.of(anam))
                .isEqualTo(told(
                        "(" + body.length + " bytes of another charset than UTF-8, not kept)",
                        "The body is in another charset than UTF-8, but JSON is in UTF-8, and the fake reads nothing"
                                + " else."
                                + " Send it in UTF-8."));
    }

    @Test
    void a_body_with_a_zero_byte_is_kept_as_it_was() throws Exception {
        api.send(update().header("Content-Type", "application/json").PUT(BodyPublishers.ofString("\0}")));

        assertThat(anam.exchanges().get(0).request().body()).isEqualTo("\0}");
        assertThat(anam.exchanges().get(0).notes()).isEmpty();
    }

    private String told(String body, String note) {
        return "#1 PUT /v1/share-links/" + link.id() + " " + body + " → 400 {\"error\":\"Invalid request body\"}\n"
                + "   assumed: A15: " + Assumption.A15.sentence() + "\n   note: " + note;
    }

    @Test
    void a_compressed_body_is_noted_where_a_script_answers_too() throws IOException {
        anam.on(updateShareLink()).reply(503);

        api.send(update().header("Content-Encoding", "gzip").PUT(BodyPublishers.ofByteArray(gzip(UPDATE))));

        assertThat(only().notes())
                .containsExactly(
                        "The body is compressed with gzip, which the fake does not read. Send it uncompressed in"
                                + " tests.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "us-ascii", "utf-8", "UTF8"})
    void plain_text_is_read_whatever_its_charset_is_called(String charset) {
        Response response = api.send(update().header("Content-Type", "application/json; charset=" + charset)
                .PUT(BodyPublishers.ofString(UPDATE)));

        assertThat(response.status()).isEqualTo(200);
        assertThat(only().request().body()).isEqualTo(UPDATE);
        assertThat(only().notes()).isEmpty();
    }

    @Test
    void nulls_that_a_mapper_writes_are_noted_once() {
        api.update(link.id(), "{\"expiresInHours\":null,\"usageLimit\":null}");

        assertThat(only().notes())
                .containsExactly(
                        "The body has null for expiresInHours, usageLimit. If your mapper writes nulls, let it leave"
                                + " them out: Anam's reference does not allow null there. With Jackson, annotate the"
                                + " class with"
                                + " @JsonInclude(JsonInclude.Include.NON_NULL).");
    }

    @Test
    void another_wrong_value_has_no_note_about_nulls() {
        api.update(link.id(), "{\"usageLimit\":\"50\"}");

        assertThat(only().response().status()).isEqualTo(400);
        assertThat(only().notes()).isEmpty();
    }

    @Test
    void a_misspelled_field_is_noted_where_the_request_is_refused_too() {
        api.create("{\"persona_id\":\"00000000-0000-0000-0000-000000000001\"}");

        assertThat(only().response().status()).isEqualTo(400);
        assertThat(only().ignoredFields()).containsExactly("persona_id");
        assertThat(only().notes()).containsExactly("The field persona_id is ignored. Did you mean personaId?");
    }

    @Test
    void ignored_fields_are_noted_where_the_request_is_refused_after_its_body_was_read() {
        api.update(UUID.randomUUID(), "{\"usage_limit\":50,\"colour\":\"red\"}");

        assertThat(only().response().status()).isEqualTo(404);
        assertThat(only().ignoredFields()).containsExactly("usage_limit", "colour");
        assertThat(only().assumptions()).containsExactly(Assumption.A6, Assumption.A8);
        assertThat(only().notes()).containsExactly("The field usage_limit is ignored. Did you mean usageLimit?");
    }

    @Test
    void a_misspelled_field_of_an_object_in_the_body_is_noted() {
        api.call("POST", "/v1/auth/session-token", "{\"personaConfig\":{\"name\":\"Ada\",\"avatar_id\":\"x\"}}");

        assertThat(only().notes())
                .containsExactly("The field personaConfig.avatar_id is ignored. Did you mean personaConfig.avatarId?");
    }

    @Test
    void a_field_that_belongs_into_an_object_of_the_body_is_noted() {
        api.call("POST", "/v1/auth/session-token", "{\"personaId\":\"x\"}");

        assertThat(only().notes())
                .containsExactly("The field personaId is ignored. Did you mean personaConfig.personaId?");
    }

    @Test
    void a_field_that_is_in_its_object_too_is_not_noted() {
        api.call("POST", "/v1/auth/session-token", "{\"name\":\"Ada\",\"personaConfig\":{\"name\":\"Ada\"}}");

        assertThat(only().ignoredFields()).containsExactly("name");
        assertThat(only().notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "GET", "DELETE"})
    void a_token_instead_of_an_id_is_noted(String method) {
        ShareLink other = anam.givenShareLink(given -> given.token("V1StGXR8_Z5jdHi6B-myT"));
        String note = "The path has the token of a share link in place of its id. Send the id, which is a uuid.";

        for (String token : new String[] {link.token(), other.token(), "sh_of_no_link"}) {
            api.call(method, "/v1/share-links/" + token, method.equals("PUT") ? UPDATE : "");
        }
        api.call(method, "/v1/share-links/no-token", method.equals("PUT") ? UPDATE : "");

        assertThat(anam.exchanges().stream().map(Exchange::notes).map(notes -> String.join(" ", notes)))
                .containsExactly(note, note, note, "");
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer Bearer %s, 'Authorization has Bearer twice. Give the client only the API key, without Bearer.'",
        "bearer: Bearer %s, 'Authorization has Bearer twice. Give the client only the API key, without Bearer.'",
        "%s, 'Authorization has no Bearer before the API key. Send Authorization: Bearer <key>.'",
        "Bearer, 'Authorization has Bearer, but no API key after it. Set the API key of the client.'",
        "Bearer %s x, 'Authorization has more than an API key after Bearer. Send Authorization: Bearer <key>.'",
        "Basic %s, 'Authorization has a scheme other than Bearer. Send Authorization: Bearer <key>.'",
        "Bearer null, 'Authorization has null in place of an API key. Set the variable or the property from which the"
                + " client takes the key.'",
        "bearer undefined, 'Authorization has undefined in place of an API key. Set the variable or the property from"
                + " which the client takes the key.'",
        "Bearer ${anam.api-key}, 'Authorization has ${anam.api-key} in place of an API key. Set the variable or the"
                + " property from which the client takes the key.'",
        "Bearer <key>, 'Authorization has <key> in place of an API key. Set the variable or the property from which"
                + " the client takes the key.'",
        "Bearer [object Object], 'Authorization has [object Object] in place of an API key. Set the variable or the"
                + " property from which the client takes the key.'",
        "Bearer #{anam.key}, 'Authorization has #{anam.key} in place of an API key. Set the variable or the property"
                + " from which the client takes the key.'",
        "Bearer Optional.empty, 'Authorization has Optional.empty in place of an API key. Set the variable or the"
                + " property from which the client takes the key.'",
        "Bearer Optional[%s], 'Authorization has a Java Optional in place of an API key. Give the client its value.'",
        "Bearer `%s`, 'Authorization has the API key in quotes. Leave them out.'",
        "Bearer \"%s\", 'Authorization has the API key in quotes. Leave them out.'",
        "Bearer nullable, " + UNKNOWN_KEY,
        "Bearer $2a$10$x, " + UNKNOWN_KEY,
        "Bearer unknown, " + UNKNOWN_KEY
    })
    void a_wrong_authorization_header_is_noted_without_its_value(String header, String note) {
        api.send(api.requestWithoutKey("/v1/share-links").header("Authorization", header.replace("%s", anam.apiKey())));

        assertThat(fake.unattributedExchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.response().status()).isEqualTo(401);
            assertThat(String.join("", exchange.notes())).isEqualTo(note);
            assertThat(exchange.toJson()).doesNotContain(anam.apiKey());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "X-API-Key, '', a header X-API-Key",
        "x-anam-api-key, '', a header x-anam-api-key",
        "Authentication, '', a header Authentication",
        "Accept, ?api_key=k&page=1, a query parameter api_key",
        "Accept, ?token=k, a query parameter token",
        "X-Api-Key, ?key=k, a header X-Api-Key and a query parameter key",
        "X-Keyboard, ?keyword=k, ''"
    })
    void a_key_in_another_place_is_noted(String header, String query, String place) {
        api.send(api.requestWithoutKey("/v1/share-links" + query).header(header, "k"));

        assertThat(fake.unattributedExchanges())
                .singleElement()
                .extracting(exchange -> String.join("", exchange.notes()))
                .isEqualTo(
                        place.isEmpty()
                                ? "The request has no Authorization header. Send Authorization: Bearer and the API key."
                                : "The request has " + place
                                        + ", but no Authorization. Send Authorization: Bearer <key>.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                " | The request has no body. Send a JSON object.",
                "[{\"usageLimit\":50}] | The body is a JSON array, not an object. Send only the object.",
                "null | The body is null, not an object. Send only the object.",
                "50 | The body is 50, not an object. Send only the object.",
                "\"{}\" | The body is a JSON text, not an object. If an object is inside of it, the client writes it as"
                        + " JSON twice: let it do so once.",
                "{} {} | The body cannot be read as JSON. Something follows the JSON value at line 1, column 4.",
                "usageLimit=50 | The body cannot be read as JSON. The text is not JSON: Unrecognized token 'usageLimit':"
                        + " was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') at"
                        + " line 1, column 1.",
                "{\"data\":{\"usageLimit\":50}} | The field data is ignored, with usageLimit inside of it. Send only"
                        + " the fields, without data.",
                "{\"data\":{\"color\":50}} | ",
                "{\"data\":[{\"usageLimit\":50}]} | "
            })
    void a_body_of_another_form_is_noted(@Nullable String body, @Nullable String note) {
        api.update(link.id(), body == null ? "" : body);

        assertThat(String.join("", only().notes())).isEqualTo(note == null ? "" : note);
    }

    @Test
    void a_variable_that_was_not_set_is_noted_in_a_body_too() {
        api.create("{\"personaId\":\"undefined\"}");

        assertThat(only().response().status()).isEqualTo(400);
        assertThat(only().notes())
                .containsExactly("The body has undefined in place of its personaId. Set the variable from which the"
                        + " client takes it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%22%s%%22", "%s%%20", "%%7B%s%%7D", "Optional%%5B%s%%5D", "%s%%2F", "%s;v=1"})
    void more_than_an_id_is_noted(String form) {
        api.call("PUT", "/v1/share-links/" + form.formatted(link.id()), UPDATE);

        assertThat(only().response().status()).isEqualTo(400);
        assertThat(only().notes()).containsExactly("The path has more than its id. Send only " + link.id() + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /v1/share-links", "DELETE /v1/personas"})
    void a_path_without_an_id_is_noted(String request) {
        String method = request.split(" ")[0];

        api.call(method, request.split(" ")[1], "");

        assertThat(only().response().status()).isEqualTo(405);
        assertThat(only().notes())
                .containsExactly("The path has no id. Send " + method + " to " + request.split(" ")[1] + "/{id}.");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/share-links/null, null",
        "PUT, /v1/share-links/undefined, undefined",
        "GET, /v1/personas/%7Bid%7D, {id}",
        "DELETE, /v1/tools/:id, :id",
        "GET, /v1/sessions/$%7BsessionId%7D/transcript, ${sessionId}",
        "GET, /v1/sessions/%5Bobject%20Object%5D/recording, [object Object]",
        "GET, /v1/sessions/nullable, ''",
        "GET, /v1/sessions/none-of-them, ''"
    })
    void an_id_that_was_not_set_is_noted(String method, String path, String sent) {
        api.call(method, path, "");

        assertThat(only().notes())
                .isEqualTo(
                        sent.isEmpty()
                                ? List.of()
                                : List.of("The path has " + sent
                                        + " in place of its id. Set the variable from which the client takes it."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /v1/share-links/", "DELETE /v1/personas/", "GET /v1/sessions//transcript"})
    void an_empty_id_is_noted(String request) {
        api.call(request.split(" ")[0], request.split(" ")[1], "");

        assertThat(only().notes())
                .containsExactly(
                        "The path has no id where one belongs. Set the variable from which the client takes the id.");
    }

    @ParameterizedTest
    @CsvSource({
        "share-links?per_page=5, 'The query parameter per_page is ignored. Did you mean perPage?'",
        "personas?page_size=5, 'The query parameter page_size is ignored. Did you mean perPage?'",
        "sessions?limit=5, 'The query parameter limit is ignored. Did you mean perPage?'",
        "voices?q=a, 'The query parameter q is ignored. Did you mean search?'",
        "avatars?render_style=all, 'The query parameter render_style is ignored. Did you mean renderStyle?'",
        "share-links?personaId=undefined, 'The query has undefined in place of its personaId. Set the variable from"
                + " which the client takes it.'",
        "share-links?color=red, ''",
        "share-links?perPage=5&search=per_page, ''"
    })
    void a_query_parameter_that_is_nearly_right_is_noted(String list, String note) {
        api.call("GET", "/v1/" + list, "");

        assertThat(String.join(" ", only().notes())).isEqualTo(note);
    }

    @Test
    void a_document_that_is_sent_back_is_noted_but_its_nulls_are_not() {
        String persona = api.call(
                        "GET", "/v1/personas/" + anam.givenPersona("Ada").id(), "")
                .body();
        anam.clearExchanges();

        api.call("PUT", "/v1/personas/" + anam.personas().all().get(0).id(), persona);

        assertThat(only().response().status()).isEqualTo(400);
        assertThat(only().notes())
                .containsExactly("The body is a whole document, as the API shows it. Send only the fields that change."
                        + " The others stay as they are.");
    }

    @ParameterizedTest
    @CsvSource({"GET, /v1/personas", "POST, /v1/auth/session-token", "POST, /v1/engine/session"})
    void a_session_token_that_opens_nothing_is_noted(String method, String path) {
        String token = anam.sessionTokens().given(given -> given.expired()).token();

        assertThat(api.withKey(token).call(method, path, "").status()).isEqualTo(401);

        assertThat(fake.unattributedExchanges())
                .singleElement()
                .extracting(Exchange::notes)
                .isEqualTo(List.of("Authorization has a token in place of an API key. Only createEngineSession takes"
                        + " one, from the organization that issued it, until it expires."));
    }

    @Test
    void a_tls_handshake_is_in_the_journal_of_the_server() {
        URI url = URI.create("https" + fake.baseUrl().toString().substring("http".length()) + "/v1/share-links");

        assertThatIOException()
                .isThrownBy(() -> HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding()));

        Awaitility.await().until(() -> !fake.unattributedExchanges().isEmpty());
        assertThat(fake.unattributedExchanges().get(0)).satisfies(exchange -> {
            assertThat(exchange).hasToString("#1 TLS / → 400");
            assertThat(exchange.outcome()).isEqualTo(Outcome.SENT);
            assertThat(exchange.notes())
                    .containsExactly(
                            "A client used TLS, but this port serves only plain HTTP. Give the client a base URL that"
                                    + " begins with http://.");
            assertThat(Exchange.fromJson(exchange.toJson())).isEqualTo(exchange);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001\u0016\r\n\r\n", "G\u0016T / HTTP/1.1\r\n\r\n", "\r\n\u0016\r\n\r\n"})
    void bytes_that_are_neither_http_nor_tls_are_recorded_as_no_handshake(String text) throws IOException {
        try (RawConnection connection = RawConnection.to(fake.baseUrl())) {
            assertThat(connection.sendText(text).readToTheEnd()).startsWith("HTTP/1.1 400 ");
        }

        assertThat(fake.unattributedExchanges())
                .singleElement()
                .asString()
                .startsWith("#1 HTTP / → 400 {\"error\":\"This is not an HTTP request. ");
    }

    private HttpRequest.Builder update() {
        return api.request("/v1/share-links/" + link.id());
    }

    private Exchange only() {
        assertThat(anam.exchanges()).hasSize(1);
        return anam.exchanges().get(0);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return compressed.toByteArray();
    }
}
