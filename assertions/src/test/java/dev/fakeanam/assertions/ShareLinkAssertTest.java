package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.model.ShareLink;
import dev.fakeanam.model.ShareLinkType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ShareLinkAssertTest {
    private static final ShareLink LINK = new ShareLink(
            UUID.fromString("00000000-0000-0000-0000-000000000000"),
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

    private static final String JSON = "{\"id\":\"00000000-0000-0000-0000-000000000000\","
            + "\"token\":\"sh_2kL9pQxYzR4vN8mBwHfJc\",\"type\":\"LINK\",\"expiresAt\":\"2026-04-27T10:00:00.000Z\","
            + "\"usageLimit\":10,\"usageCount\":0,\"allowedOrigins\":[],\"allowAllOrigins\":false,"
            + "\"removeWatermark\":false,\"enabled\":true,\"isPrimary\":false,"
            + "\"createdAt\":\"2026-04-20T10:00:00.000Z\"}";

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
                .wasCreatedAt(Instant.parse("2026-04-20T10:00:00Z"));
        assertThat(LINK.withExpiresAt(null).withUsageLimit(null)).neverExpires().isUnlimited();
        assertThat(LINK.withEnabled(false).withIsPrimary(true)).isDisabled().isPrimary();
    }

    static Stream<Arguments> wrong_fields() {
        return Stream.of(
                wrong("id", link -> link.hasId(UUID.fromString("00000000-0000-0000-0000-000000000001"))),
                wrong("token", link -> link.hasToken("sh_other")),
                wrong("type", link -> link.hasType(ShareLinkType.ORB_EMBED)),
                wrong("expiresAt", link -> link.expiresAt(Instant.EPOCH)),
                wrong("expiresAt", ShareLinkAssert::neverExpires),
                wrong("usageLimit", link -> link.hasUsageLimit(50)),
                wrong("usageLimit", ShareLinkAssert::isUnlimited),
                wrong("usageCount", link -> link.hasUsageCount(1)),
                wrong("allowedOrigins", link -> link.hasAllowedOrigins("https://example.com")),
                wrong("enabled", ShareLinkAssert::isDisabled),
                wrong("isPrimary", ShareLinkAssert::isPrimary),
                wrong("createdAt", link -> link.wasCreatedAt(Instant.EPOCH)));
    }

    @ParameterizedTest
    @MethodSource("wrong_fields")
    void a_field_that_is_not_as_expected_is_named(String field, Consumer<ShareLinkAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(LINK)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "\nExpecting the share link 00000000-0000-0000-0000-000000000000 to have %s\n  ", field);
    }

    @Test
    void a_wrong_field_is_shown_as_expected_and_as_it_is_with_the_whole_link() {
        assertThatThrownBy(() -> assertThat(LINK).as("after the update").hasUsageLimit(50))
                .hasMessage(
                        "[after the update] \nExpecting the share link 00000000-0000-0000-0000-000000000000 to have usageLimit\n"
                                + "  50\nbut it has\n  10\nin\n  %s",
                        JSON);
    }

    @Test
    void a_link_that_is_null_is_said_so() {
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

    private static Arguments wrong(String field, Consumer<ShareLinkAssert> assertion) {
        return Arguments.of(field, assertion);
    }
}
