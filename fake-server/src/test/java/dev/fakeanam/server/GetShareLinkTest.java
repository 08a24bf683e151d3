package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GetShareLinkTest {
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
    void answers_with_the_twelve_fields_and_the_persona() {
        Persona persona = anam.givenPersona("Ada \"the\" first é");
        anam.clock().set(ExampleLink.CREATED_AT);
        anam.givenShareLink(
                link -> link.id(ExampleLink.ID).token(ExampleLink.TOKEN).persona(persona));

        Response response = api.get(ExampleLink.ID);

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        ExampleLink.JSON.replaceFirst("}$", "")
                                + ",\"personaId\":\"" + persona.id()
                                + "\",\"personaName\":\"Ada \\\"the\\\" first é\""
                                + ",\"organizationId\":\"" + anam.organizationId() + "\"}"));
    }

    @Test
    void shows_null_for_a_link_that_never_expires_and_has_no_limit() {
        ShareLink link = anam.givenShareLink(seed -> seed.neverExpires().unlimited());

        Response response = api.get(link.id());

        assertThat(response.body()).contains("\"expiresAt\":null,\"usageLimit\":null,\"usageCount\":0,");
    }

    @ParameterizedTest
    @EnumSource(ShareLinkType.class)
    void shows_each_type_by_its_name(ShareLinkType type) {
        ShareLink link = anam.givenShareLink(seed -> seed.type(type));

        Response response = api.get(link.id());

        assertThat(response.body()).contains("\"type\":\"" + type + "\",");
    }

    @Test
    void there_are_three_types() {
        assertThat(ShareLinkType.values()).extracting(Enum::name).containsExactly("LINK", "PLAYER_EMBED", "ORB_EMBED");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-20T10:00:00Z, 2026-04-20T10:00:00.000Z",
        "2026-04-20T10:00:00.1Z, 2026-04-20T10:00:00.100Z",
        "2026-04-20T10:00:00.120Z, 2026-04-20T10:00:00.120Z",
        "2026-04-20T10:00:00.123999999Z, 2026-04-20T10:00:00.123Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void dates_are_in_utc_with_three_digits_of_milliseconds(Instant instant, String onTheWire) {
        ShareLink link = anam.givenShareLink(seed -> seed.createdAt(instant).expiresAt(instant));

        Response response = api.get(link.id());

        assertThat(response.body())
                .contains("\"expiresAt\":\"" + onTheWire + "\",")
                .contains("\"createdAt\":\"" + onTheWire + "\",");
    }

    @Test
    void a_link_that_no_longer_works_can_still_be_read() {
        ShareLink link = anam.givenShareLink(seed -> seed.expired().usedUp().disabled());

        Response response = api.get(link.id());

        assertThat(response.status()).isEqualTo(200);
        assertThat(ShareLink.fromJson(response.body())).isEqualTo(link);
    }

    @Test
    void reading_does_not_count_as_a_use() {
        ExampleLink.given(anam);

        Response first = api.get(ExampleLink.ID);
        Response second = api.get(ExampleLink.ID);

        assertThat(second).isEqualTo(first);
        assertThat(second.body()).contains("\"usageCount\":0,");
    }

    @Test
    void a_persona_has_at_most_one_primary_link() {
        Persona persona = anam.givenPersona("Ada");
        ShareLink first = anam.givenShareLink(seed -> seed.persona(persona).primary());
        ShareLink others = anam.givenShareLink(
                seed -> seed.persona(anam.givenPersona("Bob")).primary());
        ShareLink second = anam.givenShareLink(seed -> seed.persona(persona).primary());

        assertThat(api.get(first.id()).body()).contains("\"isPrimary\":false,");
        assertThat(api.get(second.id()).body()).contains("\"isPrimary\":true,");
        assertThat(api.get(others.id()).body()).contains("\"isPrimary\":true,");
    }

    @Test
    void an_unknown_id_is_a_404() {
        ExampleLink.given(anam);

        Response response = api.get("00000000-0000-0000-0000-000000000001");

        assertThat(response).isEqualTo(Response.error(404, "Share link not found"));
    }
}
