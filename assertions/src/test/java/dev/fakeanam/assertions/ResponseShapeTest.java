package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.scripting.Fault.reply;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.scripting.Fault;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sends the same request to two servers. A script may change the response of one of them. */
class ResponseShapeTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static FakeAnam one;
    private static FakeAnam other;

    private final Organization here = one.newOrganization();
    private final Organization there = other.newOrganization();

    @BeforeAll
    static void start() {
        one = EmbeddedFakeAnam.start();
        other = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?perPage=5", "?search=nothing", "?page=0"})
    void ids_tokens_dates_and_the_number_of_links_are_set_aside(String query) {
        here.givenShareLink();
        there.clock().advance(Duration.ofDays(1));
        there.givenShareLink();
        there.givenShareLink();

        assertThat(list(here, query)).hasShapeOf(list(there, query));
    }

    @Test
    void an_empty_list_says_nothing_about_links() {
        there.givenShareLink();

        assertThat(list(here, "")).hasShapeOf(list(there, ""));
    }

    @Test
    void every_place_that_differs_is_named() {
        ShareLink link = here.givenShareLink();
        String usual = link.toJson();
        String changed = usual.replace("\"usageLimit\":10", "\"usageLimit\":\"10\"")
                .replace("\"enabled\":true,", "")
                .replace("\"usageCount\":0", "\"usageCount\":null,\"archivedAt\":null")
                .replaceFirst("\\.\\d{3}Z", "Z");
        there.on(anyRequest()).reply(200, changed);
        here.on(anyRequest()).reply(200, usual);

        assertThatThrownBy(() -> assertThat(list(there, "")).hasShapeOf(list(here, "")))
                .hasMessage("""

                        Expecting the response to have the shape of
                          200 %s
                        but it differs in
                          expiresAt: expected a date-time like "2026-04-20T10:00:00.000Z", but was a string
                          usageLimit: expected an integer, but was a string
                          usageCount: expected an integer, but was null
                          enabled: expected a boolean, but was not there
                          archivedAt: expected not to be there, but was null
                        in
                          200 %s""", usual, changed);
    }

    @Test
    void a_failure_shows_both_answers() {
        here.on(anyRequest()).reply(200, "{\"id\":1}");
        there.on(anyRequest()).reply(200, "{\"id\":\"one\"}");

        assertThatThrownBy(() -> assertThat(list(here, "")).hasShapeOf(list(there, "")))
                .hasMessage("\nExpecting the response to have the shape of\n  200 {\"id\":\"one\"}\nbut it differs in\n"
                        + "  id: expected a string, but was an integer\nin\n  200 {\"id\":1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | [] | body: expected an array, but was an object",
                "1.5 | 1 | body: expected an integer, but was a number",
                "{\"a\":{\"b\":1}} | {\"a\":{\"b\":true}} | a.b: expected a boolean, but was an integer",
                "{\"a\":{\"b\":1}} | {\"a\":2} | a: expected an integer, but was an object",
                "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":true},{\"b\":false}]} | a[].b: expected a boolean, but was an integer",
                "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":1},{\"c\":1}]} | a[].c: expected an integer, but was not there",
                "{\"organizationId\":1} | {\"organizationId\":\"a\"} | organizationId: expected a string, but was an integer",
                "no JSON | {} | body: expected JSON, but was other than JSON",
                "'' | {} | body: expected JSON, but was empty"
            })
    void a_difference_is_told_where_it_is(String was, String expected, String difference) {
        assertThatThrownBy(() -> assertThat(answer(200, was)).hasShapeOf(answer(200, expected)))
                .hasMessage("""

                        Expecting the response to have the shape of
                          200 %s
                        but it differs in
                          %s
                        in
                          %s""", expected, difference, ("200 " + was).strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":[1,null]} | {\"a\":[null,\"x\"]}",
                "{\"a\":[]} | {\"a\":[1]}",
                "{\"a\":[{\"b\":1}]} | {\"a\":[{\"b\":2},3]}",
                "{\"organizationId\":\"org-1\"} | {\"organizationId\":\"6f1c2c58-5a0b-4a58-9b1e-0d6c3f3f8a01\"}",
                "no JSON | other",
            })
    void what_two_arrays_or_texts_have_in_common_is_enough(String was, String expected) {
        assertThat(answer(200, was)).hasShapeOf(answer(200, expected));
    }

    @Test
    void another_status_and_another_media_type_are_differences() {
        here.on(anyRequest()).reply(503);
        there.on(anyRequest())
                .reply(Fault.reply(200, "{}").withHeader("Content-Type", "application/json; charset=utf-8"));

        assertThatThrownBy(() -> assertThat(list(here, "")).hasShapeOf(list(there, "")))
                .hasMessage("""

                        Expecting the response to have the shape of
                          200 {}
                        but it differs in
                          status: expected 200, but was 503
                          Content-Type: expected application/json, but was text/html
                          body: expected JSON, but was other than JSON
                        in
                          503 <html><head><title>503 Service Unavailable</title></head>\
                        <body><h1>503 Service Unavailable</h1></body></html>""");
    }

    @Test
    void a_charset_is_no_difference() {
        there.on(anyRequest()).reply(reply(404).withHeader("Content-Type", "application/json; charset=utf-8"));
        here.on(anyRequest()).reply(404);

        assertThat(list(here, "")).hasShapeOf(list(there, ""));
    }

    @Test
    void a_body_that_the_client_discarded_has_no_shape() throws Exception {
        HttpResponse<Void> discarded = HTTP.send(
                HttpRequest.newBuilder(here.baseUrl().resolve("/v1/share-links"))
                        .build(),
                BodyHandlers.discarding());

        assertThatThrownBy(() -> assertThat(discarded).hasShapeOf(answer(401, "{}")))
                .isInstanceOf(AssertionError.class)
                .hasMessage("\nExpecting the response to have a body to look at, but the HTTP client discarded it."
                        + " Send the request with BodyHandlers.ofString().");
        assertThatThrownBy(() -> assertThat(answer(401, "{}")).hasShapeOf(discarded))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no body to compare with, because the HTTP client discarded it."
                        + " Send the request with BodyHandlers.ofString().");
    }

    private static AnamResponse answer(int status, String body) {
        return AnamResponse.of(status, Map.of(), body);
    }

    private static HttpResponse<String> list(Organization anam, String query) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(anam.baseUrl().resolve("/v1/share-links" + query))
                            .header("Authorization", "Bearer " + anam.apiKey())
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
