package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedBodyTest {
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

    private static final Response INVALID_BODY = Response.error(400, "Invalid request body");

    @ParameterizedTest
    @MethodSource
    @Tag("A15")
    void a_body_that_is_not_a_json_object_is_invalid(byte[] body) {
        ExampleLink.given(anam);

        Response updated = api.update(ExampleLink.ID, BodyPublishers.ofByteArray(body));
        Response created = api.send(api.request("/v1/share-links")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body)));

        assertThat(updated).isEqualTo(INVALID_BODY);
        assertThat(created).isEqualTo(INVALID_BODY);
        assertThat(anam.exchanges()).extracting(Exchange::failure).containsOnlyNulls();
    }

    static Stream<Named<byte[]>> a_body_that_is_not_a_json_object_is_invalid() {
        String update = "{\"usageLimit\":50}";
        Stream<Named<byte[]>> texts = Stream.of(
                        "",
                        " \r\n\t",
                        "\uFEFF",
                        "\uFEFF\uFEFF{}",
                        "null",
                        "true",
                        "50",
                        "\"text\"",
                        "[]",
                        "[{}]",
                        "usageLimit=50",
                        "{",
                        "}",
                        "{\"usageLimit\"",
                        "{\"usageLimit\":50",
                        "{} {}",
                        "{}x",
                        "{},",
                        "{}\u0000",
                        "{\"a\":1,}",
                        "{\"a\" 1}",
                        "{a:1}",
                        "{'a':1}",
                        "{\"a\":'b'}",
                        "{/* a comment */}",
                        "{} // a comment",
                        "\u000b{}",
                        "\u00a0{}",
                        "{\"a\":\"\n\"}",
                        "{\"a\":\"\u0001\"}",
                        "{\"\u001f\":1}",
                        "{\"a\":\"\\x\"}",
                        "{\"a\":\"\\u12\"}",
                        "{\"a\":True}",
                        "{\"a\":undefined}")
                .map(text -> Named.of(Json.write(text), text.getBytes(StandardCharsets.UTF_8)));
        Stream<Named<byte[]>> numbers = Stream.of(
                        "NaN",
                        "Infinity",
                        "-Infinity",
                        "+1",
                        "01",
                        "-01",
                        "1.",
                        ".5",
                        "-",
                        "1e",
                        "1e+",
                        "0x10",
                        "1_000")
                .map(number -> "{\"usageLimit\":" + number + "}")
                .map(text -> Named.of(Json.write(text), text.getBytes(StandardCharsets.UTF_8)));
        Stream<Named<byte[]>> bytes = Stream.of(
                Named.of("UTF-16 with a mark", update.getBytes(StandardCharsets.UTF_16)),
                Named.of("UTF-16, big end first", update.getBytes(StandardCharsets.UTF_16BE)),
                Named.of("UTF-16, little end first", update.getBytes(StandardCharsets.UTF_16LE)),
                Named.of("UTF-32", update.getBytes(Charset.forName("UTF-32"))),
                Named.of("Latin 1", "{\"note\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Named.of("overlong UTF-8", "{\"note\":\"\u00c0\u00af\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Named.of(
                        "surrogate in UTF-8",
                        "{\"note\":\"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Named.of("UTF-8 cut short", "{}\u00c3".getBytes(StandardCharsets.ISO_8859_1)),
                Named.of("100 000 open arrays", "[".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                Named.of("100 000 open objects", "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8)),
                Named.of("100 000 levels", ("{\"a\":" + nested(100_000) + "}").getBytes(StandardCharsets.UTF_8)));
        return Stream.of(texts, numbers, bytes).flatMap(bodies -> bodies);
    }

    @ParameterizedTest
    @MethodSource
    @Tag("A15")
    void a_number_that_no_double_can_hold_is_a_validation_error(String number, String message, String code) {
        ExampleLink.given(anam);

        Response response = api.update(ExampleLink.ID, "{\"usageLimit\":" + number + "}");

        assertThat(response).isEqualTo(Response.invalid("usageLimit", message, code));
    }

    static Stream<Arguments> a_number_that_no_double_can_hold_is_a_validation_error() {
        String tooBig = "Number must be less than or equal to 2147483647";
        String tooSmall = "Number must be greater than or equal to 1";
        return Stream.of(
                Arguments.of("1e999", tooBig, "too_big"),
                Arguments.of("-1e999", tooSmall, "too_small"),
                Arguments.of("1e99999999999999999999", tooBig, "too_big"),
                Arguments.of(Named.of("10 000 digits", "9".repeat(10_000)), tooBig, "too_big"),
                Arguments.of(Named.of("minus 10 000 digits", "-" + "9".repeat(10_000)), tooSmall, "too_small"),
                Arguments.of(Named.of("1 000 000 digits", "9".repeat(1_000_000)), tooBig, "too_big"));
    }

    private static String nested(int levels) {
        return "[".repeat(levels) + "]".repeat(levels);
    }
}
