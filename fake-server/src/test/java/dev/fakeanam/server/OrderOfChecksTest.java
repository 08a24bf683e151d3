package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.scripting.ScriptStatus;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderOfChecksTest {
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

    private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000001";
    private static final Response INVALID_BODY = Response.error(400, "Invalid request body");
    private static final Response INVALID_ID = Response.error(400, "Invalid share link ID");
    private static final Response FORBIDDEN = Response.error(403, "Forbidden");
    private static final Response TOO_LARGE = Response.error(413, "Request body too large");
    private static final String LARGE = "x".repeat((9 << 19) + 1);

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1/knowledge/groups", "/v1/share-links", "/v1/share-links/x", "/v1/share-links?page=0"})
    @Tag("A2")
    void the_key_comes_before_all_else(String path) {
        anam.on(anyRequest()).reply(503).always();

        Response response = api.send(api.requestWithoutKey(path).method("PATCH", BodyPublishers.ofString(LARGE)));

        assertThat(response).isEqualTo(Response.error(401, "Missing or invalid API key"));
    }

    @ParameterizedTest
    @CsvSource({"GET, /, 404", "PATCH, /v1/share-links, 405", "GET, /v1/knowledge/groups, 501"})
    @Tag("A2")
    void the_route_comes_before_a_script_and_the_permission(String method, String path, int status) {
        anam.on(anyRequest()).reply(503).always();
        ApiClient denied = api.withKey(anam.issueApiKey(Permission.NONE));

        Response response = denied.send(denied.request(path).method(method, BodyPublishers.ofString(LARGE)));

        assertThat(response.status()).isEqualTo(status);
        assertThat(anam.scripts()).extracting(ScriptStatus::hits).containsExactly(0L);
    }

    @Test
    @Tag("A2")
    void a_script_comes_before_the_permission_and_the_id() {
        anam.on(updateShareLink()).reply(418);
        ApiClient denied = api.withKey(anam.issueApiKey(Permission.NONE));

        Response response = denied.update("x", LARGE);

        assertThat(response).isEqualTo(Response.error(418, "HTTP status 418"));
    }

    @Test
    @Tag("A2")
    void the_permission_comes_before_the_id_and_the_body() {
        ApiClient reader = api.withKey(anam.issueApiKey(Permission.READ_ONLY));

        assertThat(reader.update("x", LARGE)).isEqualTo(FORBIDDEN);
        assertThat(reader.delete("x")).isEqualTo(FORBIDDEN);
        assertThat(reader.delete(UNKNOWN_ID)).isEqualTo(FORBIDDEN);
        assertThat(reader.create("not JSON")).isEqualTo(FORBIDDEN);
    }

    @Test
    @Tag("A2")
    void the_permission_comes_before_the_query() {
        ApiClient denied = api.withKey(anam.issueApiKey(Permission.NONE));

        assertThat(denied.list("?page=0")).isEqualTo(FORBIDDEN);
    }

    @Test
    @Tag("A2")
    void the_id_comes_before_the_media_type_and_the_body() {
        assertThat(api.update("x", LARGE)).isEqualTo(INVALID_ID);
        assertThat(api.update("x", "not JSON")).isEqualTo(INVALID_ID);
        assertThat(api.send(api.request("/v1/share-links/x")
                        .header("Content-Type", "text/plain")
                        .PUT(BodyPublishers.ofString("{}"))))
                .isEqualTo(INVALID_ID);
    }

    @Test
    @Tag("A2")
    void the_media_type_comes_before_the_size() {
        Response response = api.send(api.request("/v1/share-links/" + UNKNOWN_ID)
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(LARGE)));

        assertThat(response).isEqualTo(INVALID_BODY);
    }

    @Test
    @Tag("A2")
    void the_size_comes_before_the_json() {
        assertThat(api.update(UNKNOWN_ID, LARGE)).isEqualTo(TOO_LARGE);
        assertThat(api.create(LARGE)).isEqualTo(TOO_LARGE);
    }

    @Test
    @Tag("A2")
    void the_body_comes_before_the_link() {
        assertThat(api.update(UNKNOWN_ID, "not JSON")).isEqualTo(INVALID_BODY);
        assertThat(api.update(UNKNOWN_ID, "{\"usageLimit\":0}"))
                .isEqualTo(Response.invalid("usageLimit", "Number must be greater than or equal to 1", "too_small"));
    }

    @Test
    @Tag("A2")
    void the_body_comes_before_the_persona() {
        assertThat(api.create("{\"personaId\":\"" + UNKNOWN_ID + "\",\"usageLimit\":0}"))
                .isEqualTo(Response.invalid("usageLimit", "Number must be greater than or equal to 1", "too_small"));
    }
}
