package dev.fakeanam;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.matching.RequestPattern.request;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which requests a script is for, in every {@link Organization}. */
public interface FaultTargetContract {
    String MEETINGS = "/v1/meetings/invites";

    FakeAnam fake();

    private static int statusOfUpdate(Organization anam, ShareLink link, String json) {
        return ApiCalls.update(anam, link.id(), json).statusCode();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(updateShareLink(), List.of(418, 200, 200, 400, 200)),
                Arguments.of(getShareLink(), List.of(200, 418, 200, 400, 200)),
                Arguments.of(listShareLinks(), List.of(200, 200, 418, 400, 200)),
                Arguments.of(createShareLink(), List.of(200, 200, 200, 418, 200)),
                Arguments.of(deleteShareLink(), List.of(200, 200, 200, 400, 418)),
                Arguments.of(anyRequest(), List.of(418, 418, 418, 418, 418)),
                Arguments.of(request("get", ApiCalls.LINKS), List.of(200, 200, 418, 400, 200)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    default void a_script_is_for_its_operation(RequestPattern pattern, List<Integer> statuses) {
        Organization anam = fake().newOrganization("by operation");
        ShareLink link = anam.givenShareLink();
        anam.on(pattern).reply(418).always();

        List<Integer> answered = Stream.of(
                        ApiCalls.update(anam, link.id(), "{}"),
                        ApiCalls.get(anam, link.id()),
                        ApiCalls.list(anam),
                        ApiCalls.create(anam, "{}"),
                        ApiCalls.delete(anam, link.id()))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(answered).isEqualTo(statuses);
    }

    @Test
    default void a_script_may_be_for_one_link() {
        Organization anam = fake().newOrganization("by id");
        ShareLink link = anam.givenShareLink();
        ShareLink other = anam.givenShareLink();
        anam.on(getShareLink(link.id())).reply(418).always();
        anam.on(deleteShareLink(link.id())).reply(419).always();

        List<Integer> statuses = Stream.of(
                        ApiCalls.get(anam, other.id()),
                        ApiCalls.get(anam, link.id()),
                        ApiCalls.delete(anam, other.id()),
                        ApiCalls.delete(anam, link.id()))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).containsExactly(200, 418, 200, 419);
        assertThat(anam.shareLinks().all()).containsExactly(link);
    }

    @Test
    default void a_script_may_be_for_one_api_key() {
        Organization anam = fake().newOrganization("by key");
        String further = anam.issueApiKey(Permission.FULL);
        anam.on(anyRequest().withApiKey(further)).reply(418).always();

        int first = ApiCalls.list(anam).statusCode();
        int second = ApiCalls.listWithKey(anam, further).statusCode();

        assertThat(List.of(first, second)).containsExactly(200, 418);
    }

    @Test
    default void a_script_may_be_for_a_header_with_its_name_in_any_case() {
        Organization anam = fake().newOrganization("by header");
        anam.on(anyRequest().withHeader("Idempotency-Key", "abc")).reply(418).always();

        int without = ApiCalls.list(anam).statusCode();
        int with = ApiCalls.listWithHeader(anam, "idempotency-key", "abc").statusCode();
        int withOther = ApiCalls.listWithHeader(anam, "Idempotency-Key", "ABC").statusCode();

        assertThat(List.of(without, with, withOther)).containsExactly(200, 418, 200);
    }

    @Test
    default void a_script_may_be_for_a_field_that_the_body_has() {
        Organization anam = fake().newOrganization("by field");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink().withBodyField("usageLimit", 50)).reply(418).always();

        List<Integer> statuses = Stream.of(
                        "{\"usageLimit\":50}",
                        "{\"usageLimit\":5e1,\"more\":1}",
                        "{\"usageLimit\":51}",
                        "{\"usageLimit\":\"50\"}",
                        "{}",
                        "no JSON",
                        "[50]")
                .map(json -> statusOfUpdate(anam, link, json))
                .toList();

        assertThat(statuses).containsExactly(418, 418, 200, 400, 200, 400, 400);
    }

    @Test
    default void a_field_may_have_any_json_value() {
        Organization anam = fake().newOrganization("any value");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink().withBodyField("tags", Arrays.asList("a", 1, null)))
                .reply(418);
        anam.on(updateShareLink().withBodyField("nested", Map.of("on", true))).reply(419);
        anam.on(updateShareLink().withBodyField("nothing", null)).reply(420);

        List<Integer> statuses = Stream.of(
                        "{\"tags\":[\"a\",1]}",
                        "{\"tags\":[\"a\",1.0,null]}",
                        "{\"nested\":{\"on\":true,\"off\":false}}",
                        "{\"nested\":{\"on\":true}}",
                        "{}",
                        "{\"nothing\":null}")
                .map(json -> statusOfUpdate(anam, link, json))
                .toList();

        assertThat(statuses).containsExactly(200, 418, 200, 419, 200, 420);
    }

    @Test
    default void a_script_may_be_for_a_field_that_the_body_does_not_have() {
        Organization anam = fake().newOrganization("without field");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink().withoutBodyField("usageLimit")).reply(418).always();

        List<Integer> statuses = Stream.of(
                        "{}", "{\"expiresInHours\":1}", "{\"usageLimit\":50}", "{\"usageLimit\":null}", "no JSON", "[]")
                .map(json -> statusOfUpdate(anam, link, json))
                .toList();

        assertThat(statuses).containsExactly(418, 418, 200, 400, 400, 400);
    }

    @Test
    default void all_conditions_must_hold() {
        Organization anam = fake().newOrganization("all conditions");
        ShareLink link = anam.givenShareLink();
        anam.on(updateShareLink().withBodyField("usageLimit", 50).withoutBodyField("expiresInHours"))
                .reply(418)
                .always();

        assertThat(statusOfUpdate(anam, link, "{\"usageLimit\":50}")).isEqualTo(418);
        assertThat(statusOfUpdate(anam, link, "{\"usageLimit\":50,\"expiresInHours\":1}"))
                .isEqualTo(200);
    }

    @Test
    default void a_path_that_is_not_emulated_is_answered_by_the_script_that_names_it() {
        Organization anam = fake().newOrganization("canned");
        anam.on(request("POST", MEETINGS)).reply(201, "{\"id\":\"m\"}");

        HttpResponse<String> canned = ApiCalls.send(anam, "POST", MEETINGS, "{}");
        HttpResponse<String> usedUp = ApiCalls.send(anam, "POST", MEETINGS, "{}");
        HttpResponse<String> otherMethod = ApiCalls.send(anam, "GET", MEETINGS, "");

        assertThat(canned.statusCode()).isEqualTo(201);
        assertThat(canned.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(canned.body()).isEqualTo("{\"id\":\"m\"}");
        assertThat(List.of(usedUp.statusCode(), otherMethod.statusCode())).containsExactly(501, 501);
        assertThat(usedUp.body())
                .isEqualTo("{\"error\":\"Fake Anam does not emulate POST "
                        + MEETINGS
                        + ". Script a response for it: on(request(method, path)).reply(200, json) in Java, POST"
                        + " /__admin/organizations/{organization}/scripts on a standalone server.\"}");
    }

    @Test
    default void a_response_of_the_api_needs_no_script() {
        Organization anam = fake().newOrganization("outside");

        assertThatThrownBy(() -> anam.on(request("GET", "/elsewhere")).reply(200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A script for GET /elsewhere could never be played: the API answers it by itself, with a 404 outside"
                                + " /v1/ and a 405 on a path that has other methods. Name a method that the path has, or a"
                                + " path below /v1/ that the fake does not emulate.");
        assertThatThrownBy(() -> anam.on(request("PATCH", ApiCalls.LINKS)).reply(200))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A script for PATCH /v1/share-links could never be played");
        assertThat(anam.scripts()).isEmpty();
    }

    @Test
    default void a_script_for_any_request_does_not_take_requests_that_are_not_emulated() {
        Organization anam = fake().newOrganization("any");
        anam.on(anyRequest()).reply(418).always();

        List<Integer> statuses = Stream.of(
                        ApiCalls.send(anam, "POST", MEETINGS, "{}"),
                        ApiCalls.send(anam, "PATCH", ApiCalls.LINKS, "{}"),
                        ApiCalls.send(anam, "GET", "/elsewhere", ""))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).containsExactly(501, 405, 404);
        assertThat(anam.scripts()).extracting(ScriptStatus::hits).containsExactly(0L);
    }
}
