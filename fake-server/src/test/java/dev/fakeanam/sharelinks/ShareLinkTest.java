package dev.fakeanam.sharelinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.json.MalformedJsonException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLinkTest {
    /** The example of Anam's reference. */
    private static final ShareLink EXAMPLE = new ShareLink(
            new UUID(0, 0),
            "sh_2kL9pQxYzR4vN8mBwHfJc",
            ShareLinkType.LINK,
            Instant.parse("2026-04-27T10:00:00Z"),
            10,
            0,
            List.of(),
            false,
            false,
            true,
            false,
            Instant.parse("2026-04-20T10:00:00Z"));

    private static final String EXAMPLE_JSON = "{\"id\":\"00000000-0000-0000-0000-000000000000\","
            + "\"token\":\"sh_2kL9pQxYzR4vN8mBwHfJc\",\"type\":\"LINK\",\"expiresAt\":\"2026-04-27T10:00:00.000Z\","
            + "\"usageLimit\":10,\"usageCount\":0,\"allowedOrigins\":[],\"allowAllOrigins\":false,"
            + "\"removeWatermark\":false,\"enabled\":true,\"isPrimary\":false,"
            + "\"createdAt\":\"2026-04-20T10:00:00.000Z\"}";

    @Test
    void the_example_of_the_reference_is_written_byte_for_byte() {
        assertThat(EXAMPLE.toJson()).isEqualTo(EXAMPLE_JSON);
    }

    @Test
    void the_example_of_the_reference_is_read() {
        assertThat(ShareLink.fromJson(EXAMPLE_JSON)).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_back(ShareLinkType type) {
        ShareLink link = new ShareLink(
                UUID.fromString("12345678-90ab-cdef-1234-567890abcdef"),
                "\"quoted\" \\ ünïcode 😀",
                type,
                null,
                null,
                Integer.MAX_VALUE,
                List.of("https://a.example", ""),
                true,
                true,
                false,
                true,
                Instant.parse("9999-12-31T23:59:59.999Z"));

        assertThat(ShareLink.fromJson(link.toJson())).isEqualTo(link);
    }

    @Test
    void no_limit_and_no_end_are_written_as_null() {
        String json = EXAMPLE.withUsageLimit(null).withExpiresAt(null).toJson();

        assertThat(json)
                .isEqualTo(EXAMPLE_JSON
                        .replace("\"2026-04-27T10:00:00.000Z\"", "null")
                        .replace("\"usageLimit\":10", "\"usageLimit\":null"));
    }

    @Test
    void dates_are_rounded_down_to_the_millisecond() {
        Instant fine = Instant.parse("2026-04-20T10:00:00.123999999Z");

        ShareLink link = EXAMPLE.withExpiresAt(fine);

        assertThat(link.expiresAt()).isEqualTo(Instant.parse("2026-04-20T10:00:00.123Z"));
        assertThat(link.toJson()).contains("\"expiresAt\":\"2026-04-20T10:00:00.123Z\"");
    }

    @Test
    void dates_before_1970_are_rounded_down_too() {
        ShareLink link = EXAMPLE.withExpiresAt(Instant.parse("1969-12-31T23:59:59.999999999Z"));

        assertThat(link.expiresAt()).isEqualTo(Instant.parse("1969-12-31T23:59:59.999Z"));
    }

    @Test
    void it_does_not_change_with_the_list_it_was_made_of() {
        List<String> origins = new ArrayList<>(List.of("https://a.example"));
        ShareLink link = ShareLink.fromJson(EXAMPLE_JSON);
        ShareLink made = new ShareLink(
                link.id(), "t", link.type(), null, null, 0, origins, false, false, true, false, link.createdAt());

        origins.clear();

        assertThat(made.allowedOrigins()).containsExactly("https://a.example");
    }

    @Test
    void a_copy_differs_in_one_field_only() {
        ShareLink changed = EXAMPLE.withUsageLimit(50)
                .withUsageCount(7)
                .withEnabled(false)
                .withIsPrimary(true)
                .withExpiresAt(null);

        assertThat(changed.toJson())
                .isEqualTo(EXAMPLE_JSON
                        .replace("\"usageLimit\":10", "\"usageLimit\":50")
                        .replace("\"usageCount\":0", "\"usageCount\":7")
                        .replace("\"enabled\":true", "\"enabled\":false")
                        .replace("\"isPrimary\":false", "\"isPrimary\":true")
                        .replace("\"2026-04-27T10:00:00.000Z\"", "null"));
    }

    @Test
    void fields_that_it_does_not_have_are_ignored_in_any_order() {
        String json = "{\"future\":{\"a\":[1]}," + EXAMPLE_JSON.substring(1).replace("10,", "1e1,");

        assertThat(ShareLink.fromJson(json)).isEqualTo(EXAMPLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    id              | "0-0-0-0-0" | a uuid, 8-4-4-4-12 hexadecimal digits
                    id              | 7           | a uuid, 8-4-4-4-12 hexadecimal digits
                    token           | null        | a string
                    token           | 1           | a string
                    type            | "link"      | one of LINK, PLAYER_EMBED, ORB_EMBED
                    type            | null        | one of LINK, PLAYER_EMBED, ORB_EMBED
                    expiresAt       | "tomorrow"  | a date-time like "2026-04-20T10:00:00.000Z" or null
                    expiresAt       | 1           | a date-time like "2026-04-20T10:00:00.000Z" or null
                    usageLimit      | "10"        | an integer or null
                    usageLimit      | 10.5        | an integer or null
                    usageLimit      | 2147483648  | an integer from -2147483648 to 2147483647 or null
                    usageCount      | null        | an integer
                    usageCount      | true        | an integer
                    allowedOrigins  | "*"         | an array
                    allowAllOrigins | 0           | true or false
                    removeWatermark | "false"     | true or false
                    enabled         | null        | true or false
                    isPrimary       | {}          | true or false
                    createdAt       | null        | a date-time like "2026-04-20T10:00:00.000Z"
                    createdAt       | "2026"      | a date-time like "2026-04-20T10:00:00.000Z"
                    """)
    void a_field_of_another_kind_is_refused_by_name(String field, String value, String allowed) {
        String json = EXAMPLE_JSON.replaceFirst("(\"" + field + "\":)(\"[^\"]*\"|\\[]|[^,}]*)", "$1" + value);

        assertThatThrownBy(() -> ShareLink.fromJson(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(field + " is " + value + ", but has to be " + allowed + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null"})
    void an_origin_of_another_kind_is_refused_by_its_place(String origin) {
        String json = EXAMPLE_JSON.replace("\"allowedOrigins\":[]", "\"allowedOrigins\":[\"a\"," + origin + "]");

        assertThatThrownBy(() -> ShareLink.fromJson(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("allowedOrigins[1] is " + origin + ", but has to be a string.");
    }

    @Test
    void a_missing_field_is_refused_by_name() {
        assertThatThrownBy(() -> ShareLink.fromJson("{\"id\":\"00000000-0000-0000-0000-000000000000\",\"name\":1}"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The document has no field token. Add it.");
    }

    @Test
    void a_document_that_is_not_an_object_is_refused() {
        assertThatThrownBy(() -> ShareLink.fromJson("[]"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The document is [], but has to be an object with the fields id, token, type, expiresAt,"
                        + " usageLimit, usageCount, allowedOrigins, allowAllOrigins, removeWatermark, enabled,"
                        + " isPrimary, createdAt.");
    }

    @Test
    void a_text_that_is_not_json_is_refused() {
        assertThatThrownBy(() -> ShareLink.fromJson(""))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage("The text is empty, which is not JSON.");
    }
}
