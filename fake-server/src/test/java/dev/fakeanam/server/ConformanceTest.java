package dev.fakeanam.server;

import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A test fails if it receives a response that differs from its description. */
class ConformanceTest {
    private static final String PATH = "/v1/share-links/" + ExampleLink.ID;
    private static final String REFUSED = "The response 200 to GET " + PATH
            + " is not as it is described: The header date is not described. The media type is [text/plain], but described is [application/json].";

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final HttpServer other = plainText();
    private final URI otherUrl =
            URI.create("http://127.0.0.1:" + other.getAddress().getPort());

    @AfterEach
    void stop() {
        other.stop(0);
        fake.close();
    }

    @Test
    void a_response_that_differs_from_its_description_fails_the_test_with_any_client() {
        assertThatThrownBy(() -> new ApiClient(otherUrl, "key").get(ExampleLink.ID))
                .hasRootCauseInstanceOf(AssertionError.class)
                .hasRootCauseMessage(REFUSED);
        assertThatThrownBy(() -> ApiCalls.send(otherUrl, "key", "GET", PATH, ""))
                .isInstanceOf(AssertionError.class)
                .hasMessage(REFUSED);
        assertThatThrownBy(() ->
                        ApiCalls.sendAsync(otherUrl, "key", "GET", PATH, "").join())
                .hasRootCauseMessage(REFUSED);
        assertThatThrownBy(() -> new AdminCalls(otherUrl).get("/health"))
                .hasRootCauseInstanceOf(AssertionError.class)
                .hasRootCauseMessage(
                        "The response 200 to GET /__admin/health is not as it is described: The header X-Content-Type-Options is missing. The header date is not described. The media type is"
                                + " [text/plain], but described is [application/json].");
    }

    @Test
    void a_status_that_is_not_described_is_refused_where_there_is_no_operation() {
        assertThatThrownBy(() -> ApiCalls.send(otherUrl, "key", "GET", "/v1/knowledge/groups", ""))
                .hasMessage(
                        "The response 200 to GET /v1/knowledge/groups is not as it is described: The status 200 of no operation"
                                + " is not described.");
        assertThatThrownBy(() -> new AdminCalls(otherUrl).get("/nothing"))
                .hasRootCauseMessage(
                        "The response 200 to GET /__admin/nothing is not as it is described: The status 200 of"
                                + " no operation is not described.");
    }

    @Test
    void a_field_that_is_missing_is_reported_by_where_it_is() {
        Organization anam = fake.newOrganization();
        String wrong = "{\"error\":\"Persona not found\"}";
        anam.on(getShareLink()).reply(404, wrong);
        ApiClient withoutJournal = new ApiClient(anam.baseUrl(), anam.apiKey());

        assertThatThrownBy(() -> withoutJournal.get(ExampleLink.ID))
                .hasRootCauseInstanceOf(AssertionError.class)
                .satisfies(refused -> assertThat(refused.getCause().getMessage())
                        .startsWith("The response 404 to GET " + PATH + " is not as it is described: In the body at ")
                        .endsWith(" in " + wrong));
    }

    @Test
    void a_scripted_response_may_differ_from_its_description() {
        Organization anam = fake.newOrganization();
        anam.on(getShareLink()).reply(418, "{\"tea\":true}").times(2);

        assertThat(ApiCalls.get(anam, ExampleLink.ID).statusCode()).isEqualTo(418);
        assertThat(ApiClient.of(anam).get(ExampleLink.ID)).isEqualTo(Response.json(418, "{\"tea\":true}"));
    }

    @Test
    void a_script_excuses_no_other_answer_than_its_own() {
        Organization anam = fake.newOrganization();
        ShareLink link = anam.givenShareLink(seed -> seed.id(ExampleLink.ID));
        anam.on(getShareLink()).reply(200, link.toJson());
        ApiCalls.get(anam, link.id());
        ApiClient elsewhere = new ApiClient(otherUrl, "key", anam::exchanges);

        assertThatThrownBy(() -> elsewhere.get(ExampleLink.ID)).hasRootCauseMessage(REFUSED);
    }

    /** Answers everything with a 200 that no document describes. */
    private static HttpServer plainText() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] bytes = "fine".getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/plain");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
