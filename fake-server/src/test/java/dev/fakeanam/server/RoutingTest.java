package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private static final Map<String, String> NOTES = Map.of(
            "LACKING",
            "The path lacks /v1. Give the client a base URL that ends with /v1, or with /v1/ if it resolves paths"
                    + " against"
                    + " that, or begin its paths with /v1.",
            "SLASHES",
            "The path has two slashes in a row. Give the client a base URL without one at its end.",
            "END",
            "The path ends with a slash. Leave it out.",
            "TWICE",
            "The path has /v1 twice. Give the client a base URL without it.",
            "BEFORE",
            "The path has something before /v1. Give the client only the base URL of the fake, without a" + " path.",
            "ITEM",
            "There is no such path. Did you mean /v1/share-links/{id}?",
            "ALL",
            "There is no such path. Did you mean /v1/share-links?",
            "UPDATE",
            "The path does not take PATCH. Update with PUT. A field that is left out stays as it is.");

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

    private static final String ITEM = "/v1/share-links/00000000-0000-0000-0000-000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "PURGE", "put", "get"})
    @Tag("A13")
    void a_method_that_one_link_does_not_have_is_a_405_with_those_that_it_has(String method) {
        HttpResponse<String> response = api.exchange(api.request(ITEM).method(method, BodyPublishers.noBody()));

        assertThat(Response.of(response)).isEqualTo(new Response(405, List.of(), ""));
        assertThat(response.headers().allValues("Allow")).containsExactly("PUT, GET, DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    @Tag("A13")
    void a_method_that_the_list_does_not_have_is_a_405_with_those_that_it_has(String method) {
        HttpResponse<String> response =
                api.exchange(api.request("/v1/share-links").method(method, BodyPublishers.noBody()));

        assertThat(Response.of(response)).isEqualTo(new Response(405, List.of(), ""));
        assertThat(response.headers().allValues("Allow")).containsExactly("GET, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/", "/v1/knowledge/groups", "/v1/share%2Dlinks", "/v1/x/../share-links", ITEM + "/usage"})
    @Tag("A13")
    void any_other_path_of_the_api_is_a_501_that_says_so(String path) {
        Response response = api.send(api.request(path + "?page=1").GET());

        assertThat(response)
                .isEqualTo(Response.error(
                        501,
                        "Fake Anam does not emulate GET " + path
                                + (path.endsWith("/") ? " (with a slash at the end)" : "")
                                + ". Script a response for it: on(request(method, path)).reply(200, json) in Java, POST"
                                + " /__admin/organizations/{organization}/scripts on a standalone server."));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/share-links/, ' (with a slash at the end). The path ends with a slash. Leave it out.'",
        ITEM + "/, ' (with a slash at the end). The path ends with a slash. Leave it out.'",
        "/v1//share-links, '. The path has two slashes in a row. Give the client a base URL without one at its end.'",
        "/v1/share-links;v=1, '. There is no such path. Did you mean /v1/share-links?'",
        "/v1/Share-Links, '. There is no such path. Did you mean /v1/share-links?'",
        "/v1/v1/share-links, '. The path has /v1 twice. Give the client a base URL without it.'"
    })
    @Tag("A13")
    void a_501_for_a_path_that_is_nearly_right_says_what_is_wrong(String path, String note) {
        Response response = api.send(api.request(path).GET());

        assertThat(response).isEqualTo(Response.error(501, "Fake Anam does not emulate GET " + path + note));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v1", "/v2/share-links", "/V1/share-links", "/share-links", "//v1/share-links"})
    @Tag("A13")
    void a_path_outside_the_api_is_a_404(String path) {
        Response response = api.send(api.request(path).GET());

        assertThat(response).isEqualTo(Response.error(404, "Not found"));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /share-links/x, LACKING",
        "POST, /share-links, LACKING",
        "PUT, //v1/share-links/x, SLASHES",
        "GET, /v1//share-links, SLASHES",
        "GET, /v1/v1/share-links, TWICE",
        "GET, //v1/v1/share-links, SLASHES TWICE",
        "GET, //share-links, SLASHES LACKING",
        "GET, /v1/share-links/, END",
        "GET, /share-links/, END LACKING",
        "GET, /api/v1/share-links, BEFORE",
        "PUT, /api/v1/share-links/x, BEFORE",
        "GET, /proxy/anam/v1/share-links, BEFORE",
        "PUT, /v1/share-link/x, ITEM",
        "PUT, /v1/shareLinks/x, ITEM",
        "PUT, /v1/share_links/x, ITEM",
        "GET, /v1/sharelinks, ALL",
        "GET, /v1/Share-Links, ALL",
        "GET, /sharelinks, LACKING ALL",
        "PATCH, /v1/share-link/x, ITEM UPDATE",
        "PATCH, /share-links/x, LACKING UPDATE",
        "PATCH, /v1/share-links/x, UPDATE",
        "PATCH, /v1/share-links, ''",
        "PATCH, /share-links, LACKING",
        "GET, /v1/share-links/x/y, ''",
        "GET, /v1/links, ''",
        "GET, /v1/sessions/analytics, ''",
        "GET, /links, ''",
        "GET, /, ''",
        "GET, /knowledge/groups, ''",
        "GET, /v1//knowledge/groups, ''",
        "PUT, /v1/share-links/x, ''"
    })
    void a_path_or_a_method_that_is_nearly_right_is_noted(String method, String path, String notes) {
        api.send(api.request(path).method(method, BodyPublishers.ofString("{}")));

        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::notes)
                .isEqualTo(Stream.of(notes.split(" "))
                        .filter(note -> !note.isEmpty())
                        .map(NOTES::get)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"/api/share-links, /api", "/v2/share-links, /v2", "/V1/share-links, /V1", "/api/v2/share-links, /api/v2"
    })
    void another_version_in_the_path_is_noted(String path, String version) {
        api.send(api.request(path).GET());

        assertThat(anam.exchanges().get(0).notes())
                .containsExactly("The path begins with " + version + " in place of /v1. Give the client a base URL that"
                        + " ends with /v1, or begin its paths with /v1.");
    }

    @Test
    void a_path_that_a_script_names_has_no_note() {
        anam.on(request("GET", "/v1/sharelinks")).reply(200, "[]");

        api.send(api.request("/v1/sharelinks").GET());

        assertThat(anam.exchanges().get(0).notes()).isEmpty();
    }

    @Test
    void a_note_is_reported_with_the_exchange() {
        api.send(api.request("/share-links").GET());

        assertThat(Stories.of(anam)).isEqualTo("""
                #1 GET /share-links → 404 {"error":"Not found"}
                   assumed: A13: A known path with another method gets a 405 with Allow and no body. An unknown path gets a 501 \
                below /v1/, and a 404 elsewhere.
                   note: The path lacks /v1. Give the client a base URL that ends with /v1, or with /v1/ if it resolves \
                paths against that, or begin its paths with /v1.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%2F", "a%2Fb", "..", ".", "%2e%2e", "%25", "a%5Cb", "x;y", "*"})
    void odd_text_in_the_place_of_the_id_is_an_invalid_id(String id) {
        assertThat(api.get(id)).isEqualTo(Response.error(400, "Invalid share link ID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz", "%", "%u0041", "%00", "%ff", "%zz?page=%zz"})
    void so_is_what_no_escape_can_be_and_the_journal_has_it_as_it_was_sent(String id) throws IOException {
        try (RawConnection connection = RawConnection.to(anam)) {
            int status = connection
                    .send("GET", "/v1/share-links/" + id, "")
                    .receive()
                    .status();

            assertThat(status).isEqualTo(400);
        }
        assertThat(anam.exchanges())
                .extracting(exchange -> exchange.request().toString())
                .containsExactly("GET /v1/share-links/" + id);
    }

    @Test
    void a_refused_route_is_in_the_journal_with_no_operation() {
        api.send(api.request("/v1/knowledge/groups?page=1").method("PROPFIND", BodyPublishers.ofString("<x/>")));

        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.operation()).isEmpty();
            assertThat(exchange.request().toString()).isEqualTo("PROPFIND /v1/knowledge/groups?page=1 <x/>");
            assertThat(exchange.response().status()).isEqualTo(501);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /v1/share-links/{id}, updateShareLink",
        "GET, /v1/share-links/{id}, getShareLink",
        "GET, /v1/share-links, listShareLinks",
        "POST, /v1/share-links, createShareLink",
        "DELETE, /v1/share-links/{id}, deleteShareLink"
    })
    void the_five_operations_are_found_by_method_and_path(String method, String template, String operationId) {
        String path = template.replace("{id}", ExampleLink.ID.toString());

        api.send(api.request(path).method(method, BodyPublishers.noBody()));

        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.operation()).contains(operationId);
            assertThat(exchange.request().pathTemplate()).isEqualTo(template);
        });
    }
}
