package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.Samples.LINK;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.AssertionFailedError;

class ShareLinkAssertTest {
    private static final ShareLink OPEN = new ShareLink(
            LINK.id(),
            LINK.token(),
            ShareLinkType.LINK,
            null,
            null,
            0,
            List.of("https://a.example", "https://b.example"),
            true,
            true,
            true,
            false,
            LINK.createdAt());

    @Test
    void each_field_has_an_assertion() {
        assertThat(Arrays.stream(ShareLink.class.getRecordComponents()).map(RecordComponent::getName))
                .allSatisfy(field -> assertThat(AbstractShareLinkAssert.class.getMethods())
                        .extracting(Method::getName)
                        .anyMatch(name -> isAbout(field, name)));
    }

    /**
     * {@code hasUsageLimit} is about {@code usageLimit}, and {@code removesWatermark} about {@code removeWatermark}.
     */
    private static boolean isAbout(String field, String assertion) {
        return Pattern.compile(String.join("s?", field.split("(?=[A-Z])")), Pattern.CASE_INSENSITIVE)
                .matcher(assertion)
                .find();
    }

    @Test
    void every_field_that_is_as_expected_passes() {
        assertThat(LINK)
                .hasId(LINK.id())
                .hasToken("sh_2kL9pQxYzR4vN8mBwHfJc")
                .hasType(ShareLinkType.LINK)
                .expiresAt(Instant.parse("2026-04-27T10:00:00.000999Z"))
                .hasUsageLimit(10)
                .hasUsageCount(0)
                .hasAllowedOrigins()
                .isEnabled()
                .isNotPrimary()
                .doesNotAllowAllOrigins()
                .keepsWatermark()
                .wasCreatedAt(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(LINK.withExpiresAt(null).withUsageLimit(null)).neverExpires().isUnlimited();
        assertThat(LINK.withEnabled(false).withIsPrimary(true)).isDisabled().isPrimary();
        assertThat(OPEN)
                .allowsAllOrigins()
                .removesWatermark()
                .hasAllowedOrigins("https://a.example", "https://b.example");
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                wrong(
                        "id",
                        "\"00000000-0000-0000-0000-000000000001\"",
                        "\"00000000-0000-0000-0000-000000000000\"",
                        link -> link.hasId(Samples.OTHER_ID)),
                wrong("token", "\"sh_100%\"", "\"sh_2kL9pQxYzR4vN8mBwHfJc\"", link -> link.hasToken("sh_100%")),
                wrong("type", "\"ORB_EMBED\"", "\"LINK\"", link -> link.hasType(ShareLinkType.ORB_EMBED)),
                wrong(
                        "expiresAt",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-27T10:00:00.000Z\"",
                        link -> link.expiresAt(Instant.EPOCH)),
                wrong("expiresAt", "null", "\"2026-04-27T10:00:00.000Z\"", ShareLinkAssert::neverExpires),
                wrong("usageLimit", "50", "10", link -> link.hasUsageLimit(50)),
                wrong("usageLimit", "null", "10", ShareLinkAssert::isUnlimited),
                wrong("usageCount", "1", "0", link -> link.hasUsageCount(1)),
                wrong(
                        "allowedOrigins",
                        "[\"https://example.com\"]",
                        "[]",
                        link -> link.hasAllowedOrigins("https://example.com")),
                wrong("allowAllOrigins", "true", "false", ShareLinkAssert::allowsAllOrigins),
                wrong("removeWatermark", "true", "false", ShareLinkAssert::removesWatermark),
                wrong("enabled", "false", "true", ShareLinkAssert::isDisabled),
                wrong("isPrimary", "true", "false", ShareLinkAssert::isPrimary),
                wrong(
                        "createdAt",
                        "\"1970-01-01T00:00:00.000Z\"",
                        "\"2026-04-20T10:00:00.000Z\"",
                        link -> link.wasCreatedAt(Instant.EPOCH)));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_field_that_is_not_as_expected_is_named(
            String field, String expected, String was, Consumer<ShareLinkAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(LINK)))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(
                        "\nExpecting the share link 00000000-0000-0000-0000-000000000000 to have %s\n  %s\nbut it has\n"
                                + "  %s\nin\n  %s",
                        field, expected, was, LINK_JSON);
    }

    static Stream<Arguments> fields_the_other_way_round() {
        return Stream.of(
                wrong("allowAllOrigins", "false", "true", ShareLinkAssert::doesNotAllowAllOrigins),
                wrong("removeWatermark", "false", "true", ShareLinkAssert::keepsWatermark));
    }

    @ParameterizedTest
    @MethodSource("fields_the_other_way_round")
    void a_switch_that_is_on_is_named(String field, String expected, String was, Consumer<ShareLinkAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(OPEN)))
                .hasMessage("""

                        Expecting the share link 00000000-0000-0000-0000-000000000000 to have %s
                          %s
                        but it has
                          %s
                        in
                          %s""", field, expected, was, OPEN.toJson());
    }

    @Test
    void a_disabled_and_primary_link_is_neither_enabled_nor_not_primary() {
        ShareLink link = LINK.withEnabled(false).withIsPrimary(true);

        assertThatThrownBy(() -> assertThat(link).isEnabled()).hasMessage("""

                        Expecting the share link 00000000-0000-0000-0000-000000000000 to have enabled
                          true
                        but it has
                          false
                        in
                          %s""", link.toJson());
        assertThatThrownBy(() -> assertThat(link).isNotPrimary()).hasMessage("""

                        Expecting the share link 00000000-0000-0000-0000-000000000000 to have isPrimary
                          false
                        but it has
                          true
                        in
                          %s""", link.toJson());
    }

    @Test
    void a_wrong_field_is_shown_as_expected_and_as_it_is_with_the_whole_link() {
        assertThatThrownBy(() -> assertThat(LINK).as("after the update").hasUsageLimit(50))
                .hasMessage(
                        "[after the update] \nExpecting the share link 00000000-0000-0000-0000-000000000000 to have usageLimit\n"
                                + "  50\nbut it has\n  10\nin\n  %s",
                        LINK_JSON);
    }

    @Test
    void a_link_that_is_null_is_reported() {
        assertThatThrownBy(() -> assertThat((ShareLink) null).hasUsageLimit(50))
                .hasMessage("%nExpecting actual not to be null".formatted());
    }

    @Test
    void fields_that_differ_as_expected_pass() {
        assertThat(LINK.withUsageLimit(50).withUsageCount(1))
                .differsFrom(LINK)
                .onlyIn("usageCount", "usageLimit")
                .hasUsageLimit(50);
        assertThat(LINK).isUnchangedFrom(LINK);
    }

    @Test
    void a_further_field_that_differs_is_shown_before_and_after() {
        assertThatThrownBy(() -> assertThat(LINK.withUsageLimit(50).withUsageCount(1))
                        .differsFrom(LINK)
                        .onlyIn("usageLimit"))
                .hasMessage(
                        "\nExpecting the share link 00000000-0000-0000-0000-000000000000 to differ only in usageLimit"
                                + " from what it was before, but these fields differ:\n"
                                + "  usageLimit: 10 → 50\n  usageCount: 0 → 1");
    }

    @Test
    void a_field_that_does_not_differ_although_it_should_fails() {
        assertThatThrownBy(() -> assertThat(LINK).differsFrom(LINK).onlyIn("usageLimit"))
                .hasMessage(
                        "\nExpecting the share link 00000000-0000-0000-0000-000000000000 to differ only in usageLimit"
                                + " from what it was before, but nothing differs.");
    }

    @Test
    void a_change_where_none_may_be_fails() {
        assertThatThrownBy(() -> assertThat(LINK.withExpiresAt(null)).isUnchangedFrom(LINK))
                .hasMessage("\nExpecting the share link 00000000-0000-0000-0000-000000000000 not to differ"
                        + " from what it was before, but these fields differ:\n"
                        + "  expiresAt: \"2026-04-27T10:00:00.000Z\" → null");
    }

    @Test
    void a_field_that_no_link_has_is_refused() {
        assertThatThrownBy(() -> assertThat(LINK).differsFrom(LINK).onlyIn("limit"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A share link has no field limit. Name one or more of [id, token, type, expiresAt, usageLimit,"
                                + " usageCount, allowedOrigins, allowAllOrigins, removeWatermark, enabled, isPrimary, createdAt].");
    }

    private static Arguments wrong(String field, String expected, String was, Consumer<ShareLinkAssert> assertion) {
        return Arguments.of(field, expected, was, assertion);
    }
}
