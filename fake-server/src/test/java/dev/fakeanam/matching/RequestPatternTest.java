package dev.fakeanam.matching;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.createShareLink;
import static dev.fakeanam.matching.RequestPattern.deleteShareLink;
import static dev.fakeanam.matching.RequestPattern.getShareLink;
import static dev.fakeanam.matching.RequestPattern.listShareLinks;
import static dev.fakeanam.matching.RequestPattern.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.fakeanam.api.Operation;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPatternTest {
    private static final UUID ID = UUID.fromString("abcdefab-0000-0000-0000-000000000001");
    private static final UUID OTHER = UUID.fromString("abcdefab-0000-0000-0000-000000000002");

    private static RecordedRequest request(String method, String path, String body) {
        return RecordedRequest.of(
                method, path, null, Headers.of("X-Trace", "1", "X-Trace", "2"), "a-key-of-the-test", body);
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
        assertThat(updateShareLink().with("usageLimit", 50).matches(update(body)))
                .isTrue();
        assertThat(updateShareLink().with("usageLimit", 50L).matches(update(body)))
                .isTrue();
        assertThat(updateShareLink().with("usageLimit", new BigDecimal("50.00")).matches(update(body)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"usageLimit\":51}", "{\"usageLimit\":\"50\"}", "{\"usageLimit\":null}", "{}", "", "[50]", "{"
            })
    void a_body_with_another_value_is_not_taken(String body) {
        assertThat(updateShareLink().with("usageLimit", 50).matches(update(body)))
                .isFalse();
    }

    @Test
    void null_is_a_value_and_a_missing_field_has_none() {
        RequestPattern withNull = updateShareLink().with("usageLimit", null);

        assertThat(withNull.matches(update("{\"usageLimit\":null}"))).isTrue();
        assertThat(withNull.matches(update("{}"))).isFalse();
    }

    @Test
    void a_value_may_be_an_object_or_an_array() {
        RequestPattern pattern =
                anyRequest().with("list", Arrays.asList(1, null)).with("map", Map.of("a", true));

        assertThat(pattern.matches(update("{\"map\":{\"a\":true},\"list\":[1.0,null]}")))
                .isTrue();
        assertThat(pattern.matches(update("{\"map\":{\"a\":true},\"list\":[null,1]}")))
                .isFalse();
    }

    @Test
    void without_takes_json_objects_that_lack_the_field() {
        RequestPattern pattern = updateShareLink().without("expiresInHours");

        assertThat(pattern.matches(update("{\"usageLimit\":50}"))).isTrue();
        assertThat(pattern.matches(update("{\"expiresInHours\":null}"))).isFalse();
        assertThat(pattern.matches(update("no JSON"))).isFalse();
        assertThat(pattern.matches(update(""))).isFalse();
    }

    @Test
    void all_conditions_must_hold() {
        RequestPattern pattern = updateShareLink(ID).with("usageLimit", 50).without("expiresInHours");

        assertThat(pattern.matches(update("{\"usageLimit\":50}"))).isTrue();
        assertThat(pattern.matches(update("{\"usageLimit\":50,\"expiresInHours\":1}")))
                .isFalse();
        assertThat(pattern.matches(update("{\"usageLimit\":51}"))).isFalse();
    }

    @Test
    void narrowing_leaves_the_wider_pattern_as_it_was() {
        RequestPattern wide = updateShareLink();

        RequestPattern narrow = wide.with("usageLimit", 50);

        assertThat(wide.conditions()).isEmpty();
        assertThat(narrow).isEqualTo(updateShareLink().with("usageLimit", 50)).isNotEqualTo(wide);
    }

    static Stream<Arguments> words() {
        return Stream.of(
                arguments(anyRequest(), "any request"),
                arguments(updateShareLink(), "updateShareLink"),
                arguments(deleteShareLink(ID), "deleteShareLink " + ID),
                arguments(updateShareLink().with("usageLimit", 50), "updateShareLink with usageLimit 50"),
                arguments(
                        getShareLink(ID).with("name", "Ada").without("age"),
                        "getShareLink " + ID + " with name \"Ada\" without age"),
                arguments(createShareLink().with("usageLimit", null), "createShareLink with usageLimit null"),
                arguments(updateShareLink().withBody("{ \"a\": 1 }"), "updateShareLink with body {\"a\":1}"),
                arguments(updateShareLink().withBody("null"), "updateShareLink with body null"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_pattern_reads_as_it_was_said(RequestPattern pattern, String words) {
        assertThat(pattern).hasToString(words);
    }

    @Test
    void a_request_can_be_named_by_method_and_path() {
        RequestPattern pattern = RequestPattern.request("post", "/v1/auth/session-token");

        assertThat(pattern.matches(request("POST", "/v1/auth/session-token", "")))
                .isTrue();
        assertThat(pattern.matches(request("GET", "/v1/auth/session-token", "")))
                .isFalse();
        assertThat(pattern.matches(request("POST", "/v1/auth", ""))).isFalse();
        assertThat(pattern).hasToString("POST /v1/auth/session-token");
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
    void an_id_with_an_operation_on_no_single_link_is_refused() {
        assertThatThrownBy(() -> new RequestTarget.Call(Operation.LIST_SHARE_LINKS, ID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The operation listShareLinks has no id in its path."
                        + " Leave the id out, or name an operation on one share link.");
    }

    @Test
    void the_authorization_header_is_refused() {
        RequestPattern pattern = anyRequest();

        assertThatThrownBy(() -> pattern.withHeader("authorization", "Bearer k"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A request is not picked by its Authorization header, since no journal keeps an API key."
                        + " Say withApiKey(key).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1/personas", "/v1/personas?page=1", ""})
    void a_path_without_slash_or_with_a_query_is_refused(String path) {
        assertThatThrownBy(() -> RequestPattern.request("GET", path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A request is named by its method and a path that starts with a slash and has no query,"
                        + " request(\"POST\", \"/v1/auth/session-token\") for one, but \"GET\" and \"" + path
                        + "\" were given.");
    }

    @Test
    void a_blank_name_is_refused() {
        RequestPattern pattern = updateShareLink();

        assertThatThrownBy(() -> pattern.with(" ", 50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A condition names a field of the body, but \" \" was given.");
        assertThatThrownBy(() -> pattern.without(""))
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

        conditions.add(new RequestCondition.NoBodyField("a"));

        assertThat(pattern.conditions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("words")
    void a_pattern_is_read_back_from_its_json(RequestPattern pattern) {
        assertThat(RequestPattern.fromJson(pattern.toJson())).hasToString(pattern.toString());
    }

    @Test
    void a_condition_on_an_api_key_takes_it_whole_or_as_it_is_shown() {
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
    void a_whole_body_that_is_no_json_is_refused() {
        RequestPattern pattern = updateShareLink();

        assertThatThrownBy(() -> pattern.withBody("{"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("The text is no JSON: ");
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
                        request("GET", "/v1/personas", ""),
                        List.of("operation: expected getShareLink, but was GET /v1/personas")),
                arguments(updateShareLink(OTHER), update("{}"), List.of("id: expected " + OTHER + ", but was " + ID)),
                arguments(
                        RequestPattern.request("POST", "/a"),
                        request("GET", "/b", ""),
                        List.of("method: expected POST, but was GET", "path: expected /a, but was /b")),
                arguments(
                        update.with("usageLimit", 50),
                        update("{\"usageLimit\":40}"),
                        List.of("usageLimit: expected 50, but was 40")),
                arguments(
                        update.with("usageLimit", null),
                        update("{}"),
                        List.of("usageLimit: expected null, but was not there")),
                arguments(
                        update.with("map", Map.of("a", List.of(1))),
                        update("{\"map\":{\"a\":[1,2]}}"),
                        List.of("map.a[1]: expected not to be there, but was 2")),
                arguments(
                        update.with("usageLimit", 50),
                        update("[50]"),
                        List.of("body: expected a JSON object, but it was [50]")),
                arguments(update.without("a"), update(""), List.of("body: expected a JSON object, but it was empty")),
                arguments(
                        update.without("usageLimit"),
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
                        update.withApiKey("another-key"),
                        update(""),
                        List.of("API key: expected anoth…dac83754, but was a-key-of…68e9c06e")),
                arguments(
                        update.withApiKey("another-key"),
                        RecordedRequest.of("PUT", "/v1/share-links/" + ID, null, Headers.NONE, null, ""),
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
                .with("a", 1)
                .without("b")
                .withBody("{\"a\":1}")
                .withHeader("X-Trace", "2")
                .withApiKey("a-key-of-the-test");

        assertThat(pattern.mismatches(update("{\"a\":1}"))).isEmpty();
        assertThat(anyRequest().mismatches(update(""))).isEmpty();
        assertThat(RequestPattern.request("GET", "/a").mismatches(request("GET", "/a", "")))
                .isEmpty();
    }
}
