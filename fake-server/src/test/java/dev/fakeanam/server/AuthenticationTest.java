package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
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

    private static final Response MISSING = Response.error(401, "Missing or invalid API key");
    private static final Response UNKNOWN = Response.error(401, "Invalid API key");
    private static final Response FORBIDDEN = Response.error(403, "Forbidden");
    private static final Response NOT_FOUND = Response.error(404, "Share link not found");

    @Test
    void a_request_without_a_key_is_a_401() {
        Response response = api.send(api.requestWithoutKey("/v1/share-links").GET());

        assertThat(response).isEqualTo(MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer ", "%s", "Basic %s", "Bearer%s", "Token %s", "Bearer %s %s", "Bearer,%s"})
    void a_header_that_is_not_bearer_and_a_key_is_a_401(String authorization) {
        String header = authorization.replace("%s", anam.apiKey());

        Response response = api.send(api.requestWithoutKey("/v1/share-links").header("Authorization", header));

        assertThat(response).isEqualTo(MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER", "bEaReR"})
    void the_scheme_is_read_without_regard_to_case(String scheme) {
        Response response = api.send(
                api.requestWithoutKey("/v1/share-links").header("Authorization", scheme + " " + anam.apiKey()));

        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void an_unknown_key_is_a_401() {
        assertThat(api.withKey("ak_nobody").list("")).isEqualTo(UNKNOWN);
        assertThat(api.withKey(anam.apiKey().toUpperCase(Locale.ROOT)).list("")).isEqualTo(UNKNOWN);
    }

    @Test
    void a_revoked_key_is_a_401_and_the_others_go_on() {
        String second = anam.issueApiKey(Permission.FULL);

        anam.revokeApiKey(anam.apiKey());

        assertThat(api.list("")).isEqualTo(UNKNOWN);
        assertThat(api.withKey(second).list("").status()).isEqualTo(200);
    }

    @Test
    void the_key_of_a_closed_organization_is_a_401() {
        anam.close();

        assertThat(api.list("")).isEqualTo(UNKNOWN);
    }

    @Test
    void all_keys_of_an_organization_see_the_same_links() {
        ExampleLink.given(anam);
        ApiClient second = api.withKey(anam.issueApiKey(Permission.FULL));

        Response updated = second.update(ExampleLink.ID, "{\"usageLimit\":50}");

        assertThat(updated.status()).isEqualTo(200);
        assertThat(api.get(ExampleLink.ID)).isEqualTo(second.get(ExampleLink.ID));
        assertThat(anam.shareLink(ExampleLink.ID).usageLimit()).isEqualTo(50);
    }

    @Test
    void a_key_that_may_only_read_is_refused_every_change() {
        ExampleLink.given(anam);
        ShareLink before = anam.shareLink(ExampleLink.ID);
        ApiClient reader = api.withKey(anam.issueApiKey(Permission.READ_ONLY));

        assertThat(reader.update(ExampleLink.ID, "{\"usageLimit\":50}")).isEqualTo(FORBIDDEN);
        assertThat(reader.create("{\"personaId\":\"" + anam.givenPersona("Ada").id() + "\"}"))
                .isEqualTo(FORBIDDEN);
        assertThat(reader.delete(ExampleLink.ID)).isEqualTo(FORBIDDEN);
        assertThat(reader.get(ExampleLink.ID)).isEqualTo(api.get(ExampleLink.ID));
        assertThat(reader.list("")).isEqualTo(api.list(""));
        assertThat(anam.shareLinks().all()).containsExactly(before);
    }

    @Test
    void a_key_without_any_permission_is_refused_everything() {
        ExampleLink.given(anam);
        ApiClient denied = api.withKey(anam.issueApiKey(Permission.NONE));

        assertThat(denied.update(ExampleLink.ID, "{}")).isEqualTo(FORBIDDEN);
        assertThat(denied.get(ExampleLink.ID)).isEqualTo(FORBIDDEN);
        assertThat(denied.list("")).isEqualTo(FORBIDDEN);
        assertThat(denied.create("{}")).isEqualTo(FORBIDDEN);
        assertThat(denied.delete(ExampleLink.ID)).isEqualTo(FORBIDDEN);
        assertThat(anam.shareLinks().all()).hasSize(1);
    }

    @Test
    @Tag("A8")
    void another_organizations_link_is_a_404() {
        ExampleLink.given(anam);
        ShareLink before = anam.shareLink(ExampleLink.ID);
        ApiClient stranger = ApiClient.of(fake.newOrganization());

        assertThat(stranger.get(ExampleLink.ID)).isEqualTo(NOT_FOUND);
        assertThat(stranger.update(ExampleLink.ID, "{\"usageLimit\":50}")).isEqualTo(NOT_FOUND);
        assertThat(stranger.delete(ExampleLink.ID)).isEqualTo(NOT_FOUND);
        assertThat(stranger.list("").body()).startsWith("{\"data\":[],");
        assertThat(anam.shareLinks().all()).containsExactly(before);
    }

    @Test
    @Tag("A8")
    void another_organizations_persona_is_a_404() {
        Persona persona = anam.givenPersona("Ada");
        ApiClient stranger = ApiClient.of(fake.newOrganization());

        assertThat(stranger.create("{\"personaId\":\"" + persona.id() + "\"}"))
                .isEqualTo(Response.error(404, "Persona not found"));
        assertThat(stranger.list("?personaId=" + persona.id()).body()).startsWith("{\"data\":[],");
    }

    @Test
    @Tag("A8")
    void organizations_with_the_same_name_and_the_same_ids_do_not_meet() {
        Organization one = fake.newOrganization("same");
        Organization other = fake.newOrganization("same");
        ShareLink link = one.givenShareLink();
        ShareLink twin = other.givenShareLink();

        ApiClient.of(one).update(link.id(), "{\"usageLimit\":50}");

        assertThat(twin.id()).isEqualTo(link.id());
        assertThat(one.shareLink(link.id()).usageLimit()).isEqualTo(50);
        assertThat(other.shareLink(link.id())).isEqualTo(twin);
        assertThat(other.exchanges()).isEmpty();
    }

    @Test
    void a_401_is_in_the_journal_of_no_organization() {
        String path = "/v1/share-links/" + anam.organizationId();
        anam.revokeApiKey(anam.apiKey());

        api.send(api.request(path));

        assertThat(anam.exchanges()).isEmpty();
        assertThat(fake.unattributedExchanges())
                .filteredOn(exchange -> exchange.request().path().equals(path))
                .singleElement()
                .satisfies(exchange -> {
                    assertThat(exchange.organization()).isEqualTo(anam.name());
                    assertThat(exchange.response().status()).isEqualTo(401);
                    assertThat(exchange.response().body()).isEqualTo("{\"error\":\"Invalid API key\"}");
                    assertThat(exchange.request().headers().toString()).doesNotContain(anam.apiKey());
                });
    }
}
