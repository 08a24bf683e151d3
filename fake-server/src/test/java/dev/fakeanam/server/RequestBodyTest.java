package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
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

    /** 4.5 MiB. */
    private static final int MOST = 9 << 19;

    private static final Response INVALID_BODY = Response.error(400, "Invalid request body");
    private static final Response TOO_LARGE = Response.error(413, "Request body too large");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/merge-patch+json",
                "application/vnd.anam.v1+json ; charset=utf-8"
            })
    @Tag("A9")
    void json_media_types_are_taken(String contentType) {
        ExampleLink.given(anam);

        Response response = api.send(api.request("/v1/share-links/" + ExampleLink.ID)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofString("{}")));

        assertThat(response).isEqualTo(Response.json(200, ExampleLink.JSON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "text/plain", "text/json", "application/jsonp", "application/x-www-form-urlencoded", "json"})
    @Tag("A9")
    void other_media_types_are_an_invalid_body(String contentType) {
        ExampleLink.given(anam);

        Response updated = api.send(api.request("/v1/share-links/" + ExampleLink.ID)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofString("{}")));
        Response created = api.send(api.request("/v1/share-links")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("{}")));

        assertThat(updated).isEqualTo(INVALID_BODY);
        assertThat(created).isEqualTo(INVALID_BODY);
    }

    @Test
    @Tag("A9")
    void a_missing_media_type_is_an_invalid_body() {
        ExampleLink.given(anam);

        Response response =
                api.send(api.request("/v1/share-links/" + ExampleLink.ID).PUT(BodyPublishers.ofString("{}")));

        assertThat(response).isEqualTo(INVALID_BODY);
    }

    @Test
    @Tag("A14")
    void a_body_of_exactly_four_and_a_half_mib_is_taken() {
        ExampleLink.given(anam);

        Response response = api.update(ExampleLink.ID, paddedTo(MOST));

        assertThat(response).isEqualTo(Response.json(200, ExampleLink.JSON));
    }

    @Test
    @Tag("A14")
    void a_body_over_four_and_a_half_mib_is_a_413() {
        ExampleLink.given(anam);

        assertThat(api.update(ExampleLink.ID, paddedTo(MOST + 1))).isEqualTo(TOO_LARGE);
        assertThat(api.update(ExampleLink.ID, paddedTo(2 * MOST))).isEqualTo(TOO_LARGE);
        assertThat(api.create(paddedTo(MOST + 1))).isEqualTo(TOO_LARGE);
    }

    @Test
    @Tag("A14")
    void a_body_of_unannounced_length_is_measured_too() {
        ExampleLink.given(anam);

        assertThat(api.update(ExampleLink.ID, chunked(paddedTo(MOST)))).isEqualTo(Response.json(200, ExampleLink.JSON));
        assertThat(api.update(ExampleLink.ID, chunked(paddedTo(MOST + 1)))).isEqualTo(TOO_LARGE);
    }

    @Test
    @Tag("A14")
    void the_journal_does_not_keep_a_body_over_four_and_a_half_mib() {
        api.update(ExampleLink.ID, paddedTo(MOST + 1));

        assertThat(anam.exchanges())
                .singleElement()
                .extracting(exchange -> exchange.request().body())
                .isEqualTo("(a body larger than the API takes, not kept)");
    }

    @ParameterizedTest
    @MethodSource
    @Tag("A15")
    void json_is_read_as_javascript_reads_it(String json) {
        ExampleLink.given(anam);

        Response response = api.update(ExampleLink.ID, json);

        assertThat(response)
                .isEqualTo(Response.json(200, ExampleLink.JSON.replace("\"usageLimit\":10", "\"usageLimit\":50")));
    }

    static Stream<Named<String>> json_is_read_as_javascript_reads_it() {
        return Stream.of(
                Named.of("whitespace of every kind around", " \t\r\n{ \"usageLimit\" : 50 } \t\r\n"),
                Named.of("the last of duplicate keys", "{\"usageLimit\":\"x\",\"usageLimit\":7,\"usageLimit\":50}"),
                Named.of("byte order mark", "\uFEFF{\"usageLimit\":50}"),
                Named.of("escapes in a name", "{\"\\u0075sage\\u004cimit\":50}"),
                Named.of("lone surrogate escape in a text", "{\"usageLimit\":50,\"note\":\"\\ud800 \\udc00\"}"),
                Named.of("surrogate pair escapes", "{\"usageLimit\":50,\"\\ud83d\\ude00\":\"\\ud83d\\ude00\"}"),
                Named.of("escaped control characters", "{\"usageLimit\":50,\"\\u0000\":\"\\u0000\\b\\f\\n\\r\\t\\/\"}"),
                Named.of("line separator in a text", "{\"usageLimit\":50,\"note\":\"\u2028\u2029\u007f\"}"),
                Named.of("fifty levels of nesting", "{\"usageLimit\":50,\"note\":" + nested(50) + "}"),
                Named.of("a digit that no double holds", "{\"usageLimit\":50.00000000000000000000000000000000001}"),
                Named.of("10 000 zeros", "{\"usageLimit\":50." + "0".repeat(10_000) + "}"));
    }

    private static String paddedTo(int length) {
        return "{" + " ".repeat(length - 2) + "}";
    }

    private static HttpRequest.BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
