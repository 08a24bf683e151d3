package dev.fakeanam.matching;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fakeanam.journal.Headers;
import dev.fakeanam.journal.RecordedRequest;
import dev.fakeanam.json.MalformedJsonException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPatternTest {
    private static final UUID ID = UUID.fromString("abcdefab-0000-0000-0000-000000000001");
    private static final UUID OTHER = UUID.fromString("abcdefab-0000-0000-0000-000000000002");

    private static RecordedRequest request(String method, String path, String body) {
        return request(method, path, null, body);
    }

    private static RecordedRequest request(String method, String path, @Nullable String query, String body) {
        RecordedRequest request = RecordedRequest.of(
                method, path, query, Headers.of("X-Trace", "1", "X-Trace", "2"), "a-key-of-the-test", body);
        if (path.equals("/v1/share-links")) {
            return request.calling(method.equals("GET") ? "listShareLinks" : "createShareLink", path);
        }
        String operation = Map.of("GET", "getShareLink", "PUT", "updateShareLink", "DELETE", "deleteShareLink")
                .get(method);
        return operation != null && path.startsWith("/v1/share-links/")
                ? request.calling(operation, "/v1/share-links/{id}")
                : request;
    }

    private static RecordedRequest list(@Nullable String query) {
        return request("GET", "/v1/share-links", query, "");
    }

    private static RecordedRequest update(String body) {
        return request("PUT", "/v1/share-links/" + ID, body);
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                arguments(updateShareLink(), "PUT", "/v1/share-links/" + ID),
                arguments(getShareLink(), "GET", "/v1/share-links/" + ID),
                arguments(listShareLinks(), "GET", "/v1/share-links"),
                arguments(createShareLink(), "POST", "/v1/share-links"),
                arguments(deleteShareLink(), "DELETE", "/v1/share-links/" + ID));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_pattern_of_an_operation_takes_its_requests_and_no_others(
            RequestPattern pattern, String method, String path) {
        List<RequestPattern> all =
                List.of(updateShareLink(), getShareLink(), listShareLinks(), createShareLink(), deleteShareLink());

        Stream<RequestPattern> taking = all.stream().filter(one -> one.matches(request(method, path, "")));

        assertThat(taking).containsExactly(pattern);
    }

    @Test
    void any_request_is_taken_by_the_widest_pattern() {
        assertThat(anyRequest().matches(request("PATCH", "/elsewhere", "no JSON")))
                .isTrue();
    }

    @Test
    void a_pattern_with_an_id_takes_that_link_alone_in_any_case() {
        Map<String, RequestPattern> patterns =
                Map.of("PUT", updateShareLink(ID), "GET", getShareLink(ID), "DELETE", deleteShareLink(ID));

        patterns.forEach((method, pattern) -> {
            assertThat(pattern.matches(request(method, "/v1/share-links/" + ID, "")))
                    .isTrue();
            assertThat(pattern.matches(
                            request(method, "/v1/share-links/" + ID.toString().toUpperCase(), "")))
                    .isTrue();
            assertThat(pattern.matches(request(method, "/v1/share-links/" + OTHER, "")))
                    .isFalse();
            assertThat(pattern.matches(request("PATCH", "/v1/share-links/" + ID, "")))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"usageLimit\":50}", "{\"usageLimit\":50.0}", "{\"a\":1, \"usageLimit\":5e1}"})
    void numbers_of_a_body_are_compared_by_value(String body) {
        assertThat(updateShareLink().withBodyField("usageLimit", 50).matches(update(body)))
                .isTrue();
        assertThat(updateShareLink().withBodyField("usageLimit", 50L).matches(update(body)))
                .isTrue();
        assertThat(updateShareLink()
                        .withBodyField("usageLimit", new BigDecimal("50.00"))
                        .matches(update(body)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"usageLimit\":51}", "{\"usageLimit\":\"50\"}", "{\"usageLimit\":null}", "{}", "", "[50]", "{"
            })
    void a_body_with_another_value_is_not_taken(String body) {
        assertThat(updateShareLink().withBodyField("usageLimit", 50).matches(update(body)))
                .isFalse();
    }

    @Test
    void null_is_a_value_and_a_missing_field_has_none() {
        RequestPattern withNull = updateShareLink().withBodyField("usageLimit", null);

        assertThat(withNull.matches(update("{\"usageLimit\":null}"))).isTrue();
        assertThat(withNull.matches(update("{}"))).isFalse();
    }

    @Test
    void a_value_may_be_an_object_or_an_array() {
        RequestPattern pattern =
                anyRequest().withBodyField("list", Arrays.asList(1, null)).withBodyField("map", Map.of("a", true));

        assertThat(pattern.matches(update("{\"map\":{\"a\":true},\"list\":[1.0,null]}")))
                .isTrue();
        assertThat(pattern.matches(update("{\"map\":{\"a\":true},\"list\":[null,1]}")))
                .isFalse();
    }

    @Test
    void without_takes_json_objects_that_lack_the_field() {
        RequestPattern pattern = updateShareLink().withoutBodyField("expiresInHours");

        assertThat(pattern.matches(update("{\"usageLimit\":50}"))).isTrue();
        assertThat(pattern.matches(update("{\"expiresInHours\":null}"))).isFalse();
        assertThat(pattern.matches(update("no JSON"))).isFalse();
        assertThat(pattern.matches(update(""))).isFalse();
    }

    @Test
    void all_conditions_must_hold() {
        RequestPattern pattern =
                updateShareLink(ID).withBodyField("usageLimit", 50).withoutBodyField("expiresInHours");

        assertThat(pattern.matches(update("{\"usageLimit\":50}"))).isTrue();
        assertThat(pattern.matches(update("{\"usageLimit\":50,\"expiresInHours\":1}")))
                .isFalse();
        assertThat(pattern.matches(update("{\"usageLimit\":51}"))).isFalse();
    }

    @Test
    void narrowing_leaves_the_wider_pattern_as_it_was() {
        RequestPattern wide = updateShareLink();

        RequestPattern narrow = wide.withBodyField("usageLimit", 50);

        assertThat(wide.conditions()).isEmpty();
        assertThat(narrow)
                .isEqualTo(updateShareLink().withBodyField("usageLimit", 50))
                .isNotEqualTo(wide);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(anyRequest(), "any request"),
                arguments(updateShareLink(), "updateShareLink"),
                arguments(deleteShareLink(ID), "deleteShareLink " + ID),
                arguments(updateShareLink().withBodyField("usageLimit", 50), "updateShareLink with usageLimit 50"),
                arguments(
                        getShareLink(ID).withBodyField("name", "Ada").withoutBodyField("age"),
                        "getShareLink " + ID + " with name \"Ada\" without age"),
                arguments(createShareLink().withBodyField("usageLimit", null), "createShareLink with usageLimit null"),
                arguments(updateShareLink().withBody("{ \"a\": 1 }"), "updateShareLink with body {\"a\":1}"),
                arguments(updateShareLink().withBody("null"), "updateShareLink with body null"),
                arguments(
                        listShareLinks().withQueryParam("page", 2).withoutQueryParam("search"),
                        "listShareLinks with query parameter page=2 without query parameter search"),
                arguments(
                        anyRequest().withHeader("X-A").withoutHeader("X-B"),
                        "any request with header X-A without header X-B"),
                arguments(RequestPattern.operation("getSession").withPathParam("id", "x"), "getSession x"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_pattern_reads_as_it_was_said(RequestPattern pattern, String words) {
        assertThat(pattern).hasToString(words);
    }

    @Test
    void a_request_can_be_named_by_method_and_path() {
        RequestPattern pattern = RequestPattern.request("post", "/v1/meetings/invites");

        assertThat(pattern.matches(request("POST", "/v1/meetings/invites", ""))).isTrue();
        assertThat(pattern.matches(request("GET", "/v1/meetings/invites", ""))).isFalse();
        assertThat(pattern.matches(request("POST", "/v1/auth", ""))).isFalse();
        assertThat(pattern).hasToString("POST /v1/meetings/invites");
    }

    @Test
    void a_header_is_found_in_any_case_and_place_by_its_exact_value() {
        assertThat(anyRequest().withHeader("x-trace", "2").matches(update(""))).isTrue();
        assertThat(anyRequest().withHeader("X-Trace", "3").matches(update(""))).isFalse();
        assertThat(anyRequest().withHeader("X-Trace", "2")).hasToString("any request with header X-Trace: 2");
    }

    @Test
    void a_request_can_be_picked_by_its_api_key_which_no_pattern_shows() {
        RequestPattern pattern = anyRequest().withApiKey("a-key-of-the-test");

        assertThat(pattern.matches(update(""))).isTrue();
        assertThat(anyRequest().withApiKey("another-key").matches(update(""))).isFalse();
        assertThat(pattern.toString())
                .startsWith("any request with API key a-key")
                .doesNotContain("of-the-test");
    }

    @Test
    void a_path_may_have_any_segment_instead_of_a_parameter() {
        RequestPattern pattern = RequestPattern.request("GET", "/v1/knowledge/groups/{id}/documents");

        assertThat(pattern.matches(request("GET", "/v1/knowledge/groups/7/documents", "")))
                .isTrue();
        assertThat(pattern.matches(request("GET", "/v1/knowledge/groups//documents", "")))
                .isFalse();
        assertThat(pattern.matches(request("GET", "/v1/knowledge/groups/7", "")))
                .isFalse();
        assertThat(pattern.matches(request("GET", "/v1/knowledge/groups/7/8/documents", "")))
                .isFalse();
        assertThat(pattern.matches(request("GET", "/v1/knowledge/groups/7/documents/", "")))
                .isFalse();
        assertThat(pattern).hasToString("GET /v1/knowledge/groups/{id}/documents");
    }

    @Test
    void an_operation_is_taken_by_its_id_and_path_parameters() {
        RecordedRequest request = RecordedRequest.of("GET", "/v1/a/x/b/Y", null, Headers.NONE, null, "")
                .calling("getB", "/v1/a/{a}/b/{b}");
        RequestPattern pattern = RequestPattern.operation("getB");

        assertThat(pattern.matches(request)).isTrue();
        assertThat(pattern.withPathParam("a", "x").withPathParam("b", "Y").matches(request))
                .isTrue();
        assertThat(pattern.withPathParam("a", "X").mismatches(request)).containsExactly("a: expected X, but was x");
        assertThat(pattern.withPathParam("c", 1).mismatches(request))
                .containsExactly("c: expected 1, but was not there");
        assertThat(pattern.withPathParam("a", "x").withPathParam("b", 2)).hasToString("getB x 2");
    }

    @Test
    void only_an_operation_has_path_parameters() {
        RequestPattern pattern = RequestPattern.request("GET", "/v1/tools/{id}");

        assertThatThrownBy(() -> pattern.withPathParam("id", 7))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The pattern \"GET /v1/tools/{id}\" is not for an operation, so it has no path parameters."
                        + " Write the value into the path: request(method, path).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=2", "a=b&page=2", "page=1&page=2", "p%61ge=%32&x=%zz", "page=2&"})
    void a_query_parameter_is_compared_decoded(String query) {
        assertThat(listShareLinks().withQueryParam("page", 2).matches(list(query)))
                .isTrue();
        assertThat(listShareLinks().withoutQueryParam("page").matches(list(query)))
                .isFalse();
    }

    @Test
    void a_query_parameter_may_have_any_text() {
        assertThat(listShareLinks()
                        .withQueryParam("search", "Ada & Bob=ü")
                        .matches(list("search=Ada+%26+Bob%3D%C3%BC")))
                .isTrue();
        assertThat(listShareLinks().withQueryParam("search", "").matches(list("search")))
                .isTrue();
        assertThat(listShareLinks().withQueryParam("search", "%zz").matches(list("search=%zz")))
                .isTrue();
    }

    @Test
    void a_query_without_the_parameter_does_not_have_it() {
        RequestPattern pattern = listShareLinks().withoutQueryParam("page");

        assertThat(pattern.matches(list(null))).isTrue();
        assertThat(pattern.matches(list(""))).isTrue();
        assertThat(pattern.matches(list("perPage=1"))).isTrue();
        assertThat(pattern.matches(list("page"))).isFalse();
    }

    @Test
    void a_header_can_be_required_or_forbidden_with_any_value() {
        assertThat(anyRequest().withHeader("x-trace").matches(update(""))).isTrue();
        assertThat(anyRequest().withHeader("X-Other").matches(update(""))).isFalse();
        assertThat(anyRequest().withoutHeader("X-Other").matches(update(""))).isTrue();
        assertThat(anyRequest().withoutHeader("x-trace").matches(update(""))).isFalse();
    }

    @Test
    void the_nearest_request_is_the_one_that_differs_least() {
        RequestPattern pattern =
                updateShareLink(ID).withBodyField("usageLimit", 50).withBodyField("enabled", true);
        RecordedRequest taken = update("{\"usageLimit\":50,\"enabled\":true}");
        RecordedRequest almost = update("{\"usageLimit\":40,\"enabled\":true}");
        RecordedRequest empty = update("");
        RecordedRequest read = request("GET", "/v1/share-links/" + ID, "{\"usageLimit\":50,\"enabled\":true}");

        assertThat(pattern.nearest(List.of(read, empty, almost, update("{\"usageLimit\":41,\"enabled\":true}"), taken)))
                .contains(new NearMiss(almost, List.of("usageLimit: expected 50, but was 40")));
        assertThat(pattern.nearest(List.of(read, empty)))
                .contains(new NearMiss(empty, List.of("body: expected a JSON object, but it was empty")));
        assertThat(pattern.nearest(List.of(read)))
                .contains(new NearMiss(read, List.of("operation: expected updateShareLink, but was getShareLink")));
        assertThat(pattern.nearest(List.of(taken))).isEmpty();
        assertThat(pattern.nearest(List.of())).isEmpty();
    }

    @Test
    void the_authorization_header_is_refused() {
        RequestPattern pattern = anyRequest();

        assertThatThrownBy(() -> pattern.withHeader("authorization", "Bearer k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A pattern cannot compare the Authorization header, because journals do not keep API keys."
                        + " Use withApiKey(key).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/knowledge", "/v1/knowledge/groups?page=1", ""})
    void a_path_without_slash_or_with_a_query_is_refused(String path) {
        assertThatThrownBy(() -> RequestPattern.request("GET", path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A request is named by its method and a path that starts with a slash and has no query,"
                        + " for example request(\"POST\", \"/v1/meetings/invites\"), but \"GET\" and \"" + path
                        + "\" were given.");
    }

    @Test
    void a_blank_name_is_refused() {
        RequestPattern pattern = updateShareLink();

        assertThatThrownBy(() -> pattern.withBodyField(" ", 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A condition names a field of the body, but \" \" was given.");
        assertThatThrownBy(() -> pattern.withoutBodyField(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A condition names a field of the body, but \"\" was given.");
        assertThatThrownBy(() -> pattern.withHeader("", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A condition names a header, but \"\" was given.");
    }

    @Test
    void it_does_not_change_with_the_list_it_was_made_of() {
        List<RequestCondition> conditions = new ArrayList<>();
        RequestPattern pattern = new RequestPattern(new RequestTarget.Any(), conditions);

        conditions.add(new RequestCondition(RequestCondition.Kind.NO_BODY_FIELD, "a", null));

        assertThat(pattern.conditions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_pattern_is_read_back_from_its_json(RequestPattern pattern) {
        assertThat(RequestPattern.fromJson(pattern.toJson())).hasToString(pattern.toString());
    }

    @Test
    void a_condition_on_an_api_key_takes_the_whole_or_the_shortened_key() {
        RequestPattern whole = RequestPattern.fromJson("{\"conditions\":[{\"apiKey\":\"a-secret-key\"}]}");

        assertThat(whole).isEqualTo(RequestPattern.anyRequest().withApiKey("a-secret-key"));
        assertThat(RequestPattern.fromJson(whole.toJson())).isEqualTo(whole);
        assertThat(whole.toJson()).doesNotContain("a-secret-key");
    }

    @Test
    void a_whole_body_is_compared_by_value_without_regard_to_blanks_and_order() {
        RequestPattern pattern = updateShareLink().withBody("{\"usageLimit\":50,\"expiresInHours\":1}");

        assertThat(pattern.matches(update("{ \"expiresInHours\": 1.0, \"usageLimit\": 5e1 }")))
                .isTrue();
        assertThat(pattern.matches(update("{\"usageLimit\":50,\"expiresInHours\":1,\"a\":1}")))
                .isFalse();
        assertThat(pattern.matches(update("{\"usageLimit\":50}"))).isFalse();
        assertThat(pattern.matches(update("[]"))).isFalse();
        assertThat(pattern.matches(update(""))).isFalse();
    }

    @Test
    void a_whole_body_that_is_not_json_is_refused() {
        RequestPattern pattern = updateShareLink();

        assertThatThrownBy(() -> pattern.withBody("{"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("The text is not JSON: ");
    }

    static Stream<Arguments> misses() {
        RequestPattern update = updateShareLink();
        return Stream.of(
                arguments(
                        getShareLink(),
                        update("{}"),
                        List.of("operation: expected getShareLink, but was updateShareLink")),
                arguments(
                        getShareLink(),
                        request("GET", "/v1/knowledge/groups", ""),
                        List.of("operation: expected getShareLink, but was GET /v1/knowledge/groups")),
                arguments(updateShareLink(OTHER), update("{}"), List.of("id: expected " + OTHER + ", but was " + ID)),
                arguments(
                        RequestPattern.request("POST", "/a"),
                        request("GET", "/b", ""),
                        List.of("method: expected POST, but was GET", "path: expected /a, but was /b")),
                arguments(
                        update.withBodyField("usageLimit", 50),
                        update("{\"usageLimit\":40}"),
                        List.of("usageLimit: expected 50, but was 40")),
                arguments(
                        update.withBodyField("usageLimit", null),
                        update("{}"),
                        List.of("usageLimit: expected null, but was not there")),
                arguments(
                        update.withBodyField("map", Map.of("a", List.of(1))),
                        update("{\"map\":{\"a\":[1,2]}}"),
                        List.of("map.a[1]: expected not to be there, but was 2")),
                arguments(
                        update.withBodyField("usageLimit", 50),
                        update("[50]"),
                        List.of("body: expected a JSON object, but it was [50]")),
                arguments(
                        update.withoutBodyField("a"),
                        update(""),
                        List.of("body: expected a JSON object, but it was empty")),
                arguments(
                        update.withoutBodyField("usageLimit"),
                        update("{\"usageLimit\":null}"),
                        List.of("usageLimit: expected not to be there, but was null")),
                arguments(
                        update.withBody("{\"a\":1,\"b\":2}"),
                        update("{\"b\":3,\"c\":4}"),
                        List.of(
                                "a: expected 1, but was not there",
                                "b: expected 2, but was 3",
                                "c: expected not to be there, but was 4")),
                arguments(update.withBody("{}"), update("[]"), List.of("body: expected {}, but was []")),
                arguments(
                        update.withBody("{}"),
                        update("x".repeat(201)),
                        List.of("body: expected {}, but it was " + "x".repeat(200) + "…")),
                arguments(
                        update.withHeader("x-trace", "3"),
                        update(""),
                        List.of("header x-trace: expected 3, but was 1, 2")),
                arguments(
                        update.withHeader("X-Other", "3"),
                        update(""),
                        List.of("header X-Other: expected 3, but was not there")),
                arguments(
                        update.withHeader("X-Other"),
                        update(""),
                        List.of("header X-Other: expected to be there, but was not there")),
                arguments(
                        update.withoutHeader("X-Trace"),
                        update(""),
                        List.of("header X-Trace: expected not to be there, but was 1, 2")),
                arguments(
                        listShareLinks().withQueryParam("page", 2),
                        list("page=3&page=4"),
                        List.of("query parameter page: expected 2, but was 3, 4")),
                arguments(
                        listShareLinks().withQueryParam("page", 2),
                        list(null),
                        List.of("query parameter page: expected 2, but was not there")),
                arguments(
                        listShareLinks().withoutQueryParam("page"),
                        list("page=3"),
                        List.of("query parameter page: expected not to be there, but was 3")),
                arguments(
                        RequestPattern.request("GET", "/v1/tools/{id}"),
                        request("GET", "/v1/tools", ""),
                        List.of("path: expected /v1/tools/{id}, but was /v1/tools")),
                arguments(
                        update.withApiKey("another-key"),
                        update(""),
                        List.of("API key: expected anoth…dac83754, but was a-key-of…68e9c06e")),
                arguments(
                        update.withApiKey("another-key"),
                        RecordedRequest.of("PUT", "/v1/share-links/" + ID, null, Headers.NONE, null, "")
                                .calling("updateShareLink", "/v1/share-links/{id}"),
                        List.of("API key: expected anoth…dac83754, but was not there")));
    }

    @ParameterizedTest
    @MethodSource("misses")
    void why_a_request_is_not_taken_is_said_place_by_place(
            RequestPattern pattern, RecordedRequest request, List<String> lines) {
        assertThat(pattern.matches(request)).isFalse();
        assertThat(pattern.mismatches(request)).isEqualTo(lines);
    }

    @Test
    void a_request_that_is_taken_has_no_mismatches() {
        RequestPattern pattern = updateShareLink(ID)
                .withBodyField("a", 1)
                .withoutBodyField("b")
                .withBody("{\"a\":1}")
                .withHeader("X-Trace", "2")
                .withApiKey("a-key-of-the-test");

        assertThat(pattern.mismatches(update("{\"a\":1}"))).isEmpty();
        assertThat(anyRequest().mismatches(update(""))).isEmpty();
        assertThat(RequestPattern.request("GET", "/a").mismatches(request("GET", "/a", "")))
                .isEmpty();
    }
}
