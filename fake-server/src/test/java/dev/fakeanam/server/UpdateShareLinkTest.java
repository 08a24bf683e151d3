package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateShareLinkTest {
    private static final String RICH_LINK = """
            {"id":"00000000-0000-0000-0000-00000000abcd",\
            "token":"sh_rich",\
            "type":"PLAYER_EMBED",\
            "expiresAt":"2026-05-01T00:00:00.120Z",\
            "usageLimit":7,\
            "usageCount":3,\
            "allowedOrigins":["https://one.example","https://two.example"],\
            "allowAllOrigins":true,\
            "removeWatermark":true,\
            "enabled":false,\
            "isPrimary":true,\
            "createdAt":"2026-04-20T10:00:00.001Z"}""";

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
    void answers_with_the_twelve_fields_of_the_reference() {
        ExampleLink.given(anam);

        Response response = api.update(ExampleLink.ID, "{\"expiresInHours\":168,\"usageLimit\":10}");

        assertThat(response).isEqualTo(Response.json(200, ExampleLink.JSON));
    }

    @Test
    void changes_both_fields_and_nothing_else() {
        UUID id = givenRichLink();
        anam.clock().set(Instant.parse("2026-04-21T00:00:00Z"));

        Response response = api.update(id, "{\"expiresInHours\":1,\"usageLimit\":50}");

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        RICH_LINK
                                .replace("2026-05-01T00:00:00.120Z", "2026-04-21T01:00:00.000Z")
                                .replace("\"usageLimit\":7", "\"usageLimit\":50")));
    }

    @Test
    void omitted_fields_stay_as_they_were_where_only_the_limit_changes() {
        UUID id = givenRichLink();

        Response response = api.update(id, "{\"usageLimit\":50}");

        assertThat(response).isEqualTo(Response.json(200, RICH_LINK.replace("\"usageLimit\":7", "\"usageLimit\":50")));
    }

    @Test
    void omitted_fields_stay_as_they_were_where_only_the_expiry_changes() {
        UUID id = givenRichLink();
        anam.clock().set(Instant.parse("2026-04-21T00:00:00Z"));

        Response response = api.update(id, "{\"expiresInHours\":24}");

        assertThat(response)
                .isEqualTo(
                        Response.json(200, RICH_LINK.replace("2026-05-01T00:00:00.120Z", "2026-04-22T00:00:00.000Z")));
    }

    @Test
    @Tag("A7")
    void an_empty_object_is_a_valid_update_that_changes_nothing() {
        UUID id = givenRichLink();
        ShareLink before = anam.shareLink(id);
        anam.clock().advance(Duration.ofDays(400));

        Response response = api.update(id, "{}");

        assertThat(response).isEqualTo(Response.json(200, RICH_LINK));
        assertThat(anam.shareLink(id)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', null, null",
        "'{\"usageLimit\":5}', null, 5",
        "'{\"expiresInHours\":1}', '\"2026-04-20T11:00:00.000Z\"', null"
    })
    void a_link_without_expiry_and_limit_keeps_each_null_that_is_not_updated(
            String body, String expiresAt, String usageLimit) {
        anam.clock().set(ExampleLink.CREATED_AT);
        anam.givenShareLink(link ->
                link.id(ExampleLink.ID).token(ExampleLink.TOKEN).neverExpires().unlimited());

        Response response = api.update(ExampleLink.ID, body);

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        ExampleLink.JSON
                                .replace("\"2026-04-27T10:00:00.000Z\"", expiresAt)
                                .replace("\"usageLimit\":10", "\"usageLimit\":" + usageLimit)));
    }

    @Test
    void an_update_is_seen_by_the_next_reading_and_by_no_other_link() {
        ExampleLink.given(anam);
        ShareLink other = anam.givenShareLink();

        api.update(ExampleLink.ID, "{\"usageLimit\":50}");

        assertThat(api.get(ExampleLink.ID).body()).contains("\"usageLimit\":50,");
        assertThat(anam.shareLink(ExampleLink.ID).usageLimit()).isEqualTo(50);
        assertThat(anam.shareLink(other.id())).isEqualTo(other);
    }

    @Test
    void the_same_update_twice_is_the_same_as_once() {
        ExampleLink.given(anam);

        Response first = api.update(ExampleLink.ID, "{\"expiresInHours\":1,\"usageLimit\":50}");
        Response second = api.update(ExampleLink.ID, "{\"expiresInHours\":1,\"usageLimit\":50}");

        assertThat(second).isEqualTo(first);
    }

    @Test
    @Tag("A3")
    void hours_count_from_the_moment_of_the_update() {
        ExampleLink.given(anam);
        anam.clock().set(Instant.parse("2026-12-31T23:30:00.999Z"));

        api.update(ExampleLink.ID, "{\"expiresInHours\":1}");

        assertThat(anam.shareLink(ExampleLink.ID).expiresAt()).isEqualTo("2027-01-01T00:30:00.999Z");
    }

    @Test
    @Tag("A4")
    void a_limit_below_the_usage_count_is_accepted() {
        ShareLink link = anam.givenShareLink(seed -> seed.usageLimit(10).usageCount(7));

        Response response = api.update(link.id(), "{\"usageLimit\":3}");

        assertThat(response).isEqualTo(Response.json(200, link.withUsageLimit(3).toJson()));
        assertThat(response.body()).contains("\"usageLimit\":3,\"usageCount\":7,");
    }

    @Test
    @Tag("A6")
    void unknown_fields_are_ignored_in_the_response_and_noted_in_their_order() {
        UUID id = givenRichLink();

        Response response = api.update(id, """
                {"enabled":true,"usagelimit":1,"personaId":"x","usageLimit":50,"":null,"isPrimary":false}""");

        assertThat(response).isEqualTo(Response.json(200, RICH_LINK.replace("\"usageLimit\":7", "\"usageLimit\":50")));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::ignoredFields)
                .isEqualTo(List.of("enabled", "usagelimit", "personaId", "", "isPrimary"));
    }

    @Test
    @Tag("A6")
    void an_update_with_known_fields_only_notes_none() {
        ExampleLink.given(anam);

        api.update(ExampleLink.ID, "{\"usageLimit\":50,\"expiresInHours\":1}");

        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::ignoredFields)
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @MethodSource
    @Tag("A11")
    void a_link_that_no_longer_works_can_be_renewed(Consumer<ShareLinkSpec> state) {
        ShareLink link = anam.givenShareLink(state);

        Response response = api.update(link.id(), "{\"expiresInHours\":24,\"usageLimit\":99}");

        ShareLink renewed =
                link.withUsageLimit(99).withExpiresAt(anam.clock().now().plus(Duration.ofHours(24)));
        assertThat(response).isEqualTo(Response.json(200, renewed.toJson()));
        assertThat(anam.shareLink(link.id())).isEqualTo(renewed);
    }

    static Stream<Named<Consumer<ShareLinkSpec>>> a_link_that_no_longer_works_can_be_renewed() {
        return Stream.of(
                Named.of("expired", ShareLinkSpec::expired),
                Named.of("used up", ShareLinkSpec::usedUp),
                Named.of("disabled", ShareLinkSpec::disabled));
    }

    @Test
    void an_unknown_id_is_a_404() {
        ExampleLink.given(anam);

        Response response = api.update("00000000-0000-0000-0000-000000000001", "{\"usageLimit\":50}");

        assertThat(response).isEqualTo(Response.error(404, "Share link not found"));
    }

    private UUID givenRichLink() {
        Persona persona = anam.givenPersona("Any");
        return anam.givenShareLink(link -> link.id(UUID.fromString("00000000-0000-0000-0000-00000000abcd"))
                        .token("sh_rich")
                        .persona(persona)
                        .type(ShareLinkType.PLAYER_EMBED)
                        .expiresAt(Instant.parse("2026-05-01T00:00:00.120Z"))
                        .usageLimit(7)
                        .usageCount(3)
                        .allowedOrigins("https://one.example", "https://two.example")
                        .allowAllOrigins()
                        .removeWatermark()
                        .disabled()
                        .primary()
                        .createdAt(Instant.parse("2026-04-20T10:00:00.001Z")))
                .id();
    }
}
