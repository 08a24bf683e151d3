package dev.fakeanam;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.ScriptHit;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of ids that fail, in every fake: {@code fa11ed00-0000-4000-8NNN-000000000SSS}. */
public interface MagicIdContract {
    UUID TWICE_503 = UUID.fromString("fa11ed00-0000-4000-8002-000000000503");
    UUID ALWAYS_500 = UUID.fromString("fa11ed00-0000-4000-8000-000000000500");

    FakeAnam fake();

    private static List<Integer> statusesOfGets(Organization anam, UUID id, int requests) {
        Supplier<Integer> get = () -> ApiCalls.get(anam, id).statusCode();
        return Stream.generate(get).limit(requests).toList();
    }

    @Test
    default void an_id_fails_as_often_as_it_says_and_then_is_an_ordinary_link() {
        Organization anam = fake().newOrganization("twice");

        assertThat(statusesOfGets(anam, TWICE_503, 4)).containsExactly(503, 503, 200, 200);
    }

    @Test
    default void an_id_that_says_no_number_always_fails() {
        Organization anam = fake().newOrganization("always");

        assertThat(statusesOfGets(anam, ALWAYS_500, 10)).containsOnly(500);
        assertThat(ApiCalls.delete(anam, ALWAYS_500).statusCode()).isEqualTo(500);
    }

    @Tag("slow")
    @Test
    default void an_id_may_fail_999_times() {
        Organization anam = fake().newOrganization("999 times");
        UUID id = UUID.fromString("fa11ed00-0000-4000-8999-000000000404");

        assertThat(statusesOfGets(anam, id, 1_000)).startsWith(404, 404).endsWith(404, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":\"Invalid share link ID\"}'",
        "404, '{\"error\":\"Share link not found\"}'",
        "429, '{\"error\":\"Too many requests\"}'",
        "599, '{\"error\":\"HTTP status 599\"}'"
    })
    default void an_id_fails_with_the_documented_answer_of_its_status(int status, String body) {
        Organization anam = fake().newOrganization("documented");
        UUID id = UUID.fromString("fa11ed00-0000-4000-8001-000000000" + status);

        HttpResponse<String> response = ApiCalls.get(anam, id);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fa11ed00-0000-4000-8001-000000000399",
                "fa11ed00-0000-4000-8001-000000000600",
                "fa11ed00-0000-4000-8001-00000000050a",
                "fa11ed00-0000-4000-800a-000000000500",
                "fa11ed00-0000-4000-9001-000000000500",
                "fa11ed00-0000-4000-8001-000000001500",
                "fa11ed01-0000-4000-8001-000000000500"
            })
    default void an_id_of_any_other_form_is_an_ordinary_one(String id) {
        Organization anam = fake().newOrganization("ordinary");
        UUID uuid = UUID.fromString(id);

        int missing = ApiCalls.get(anam, uuid).statusCode();
        anam.givenShareLink(link -> link.id(uuid));
        int given = ApiCalls.get(anam, uuid).statusCode();

        assertThat(List.of(missing, given)).containsExactly(404, 200);
    }

    @Test
    default void updates_gets_and_deletes_are_counted_together() {
        Organization anam = fake().newOrganization("together");
        UUID id = UUID.fromString("fa11ed00-0000-4000-8003-000000000503");

        List<Integer> statuses = Stream.of(
                        ApiCalls.update(anam, id, "{}"),
                        ApiCalls.get(anam, id),
                        ApiCalls.delete(anam, id),
                        ApiCalls.update(anam, id, "{\"usageLimit\":50}"),
                        ApiCalls.get(anam, id))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).containsExactly(503, 503, 503, 200, 200);
        assertThat(anam.shareLink(id).usageLimit()).isEqualTo(50);
    }

    @Test
    default void each_id_counts_for_itself() {
        Organization anam = fake().newOrganization("each");

        assertThat(statusesOfGets(anam, TWICE_503, 1)).containsExactly(503);
        assertThat(statusesOfGets(anam, UUID.fromString("fa11ed00-0000-4000-8001-000000000502"), 2))
                .containsExactly(502, 200);
        assertThat(statusesOfGets(anam, TWICE_503, 2)).containsExactly(503, 200);
    }

    @Test
    default void an_id_counts_for_each_kind_of_resource() {
        Organization anam = fake().newOrganization("one id, two kinds");
        String id = "/fa11ed00-0000-4000-8001-000000000503";

        Stream<Integer> statuses = Stream.of("/v1/share-links", "/v1/share-links", "/v1/tools", "/v1/tools")
                .map(path -> ApiCalls.send(anam.baseUrl(), anam.apiKey(), "GET", path + id, "")
                        .statusCode());

        assertThat(statuses).containsExactly(503, 200, 503, 200);
    }

    @Test
    default void afterwards_it_has_the_default_fields_as_of_its_first_use() {
        Organization anam = fake().newOrganization("defaults");
        ShareLink ordinary = anam.givenShareLink();

        ApiCalls.get(anam, TWICE_503);
        anam.clock().advance(Duration.ofHours(1));
        ShareLink link = anam.shareLink(TWICE_503);

        assertThat(link)
                .usingRecursiveComparison()
                .ignoringFields("id", "token")
                .isEqualTo(ordinary);
        assertThat(link.token()).isNotEqualTo(ordinary.token());
        assertThat(anam.shareLinks().visit(link.token()).isOpened()).isTrue();
    }

    @Test
    default void it_is_in_no_list() {
        Organization anam = fake().newOrganization("unlisted");

        statusesOfGets(anam, TWICE_503, 3);

        assertThat(anam.shareLinks().all()).isEmpty();
        assertThat(anam.shareLinks().find(TWICE_503)).isPresent();
        assertThat(ApiCalls.list(anam).body()).contains("\"data\":[]", "\"total\":0");
    }

    @Test
    default void once_deleted_it_is_gone() {
        Organization anam = fake().newOrganization("gone");
        UUID id = UUID.fromString("fa11ed00-0000-4000-8001-000000000503");

        List<Integer> statuses = Stream.of(
                        ApiCalls.get(anam, id),
                        ApiCalls.delete(anam, id),
                        ApiCalls.get(anam, id),
                        ApiCalls.delete(anam, id),
                        ApiCalls.update(anam, id, "{}"))
                .map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).containsExactly(503, 200, 404, 404, 404);
        assertThat(anam.shareLinks().find(id)).isEmpty();
    }

    @Test
    default void each_organization_has_its_own() {
        Organization anam = fake().newOrganization("one");
        Organization other = fake().newOrganization("other");

        assertThat(statusesOfGets(anam, TWICE_503, 3)).containsExactly(503, 503, 200);
        assertThat(statusesOfGets(other, TWICE_503, 3)).containsExactly(503, 503, 200);
    }

    @Test
    default void clearing_the_organization_starts_the_count_again() {
        Organization anam = fake().newOrganization("cleared");
        List<Integer> before = statusesOfGets(anam, TWICE_503, 3);

        anam.clear();

        assertThat(before).isEqualTo(statusesOfGets(anam, TWICE_503, 3)).containsExactly(503, 503, 200);
    }

    @Test
    default void upper_case_is_the_same_id() {
        Organization anam = fake().newOrganization("upper case");
        String path = ApiCalls.LINKS + "/" + TWICE_503.toString().toUpperCase(Locale.ROOT);

        assertThat(ApiCalls.send(anam, "GET", path, "").statusCode()).isEqualTo(503);
        assertThat(statusesOfGets(anam, TWICE_503, 2)).containsExactly(503, 200);
    }

    @Test
    default void a_failure_is_not_applied_and_says_in_the_journal_where_it_comes_from() {
        Organization anam = fake().newOrganization("journal");

        ApiCalls.update(anam, TWICE_503, "{\"usageLimit\":50}");

        assertThat(anam.shareLink(TWICE_503).usageLimit()).isEqualTo(10);
        assertThat(anam.exchanges())
                .extracting(Exchange::script)
                .containsExactly(new ScriptHit("magic id", 1, "reply 503", false));
        assertThat(anam.scripts()).isEmpty();
    }

    @Test
    default void a_script_wins_and_counts_as_no_failure() {
        Organization anam = fake().newOrganization("script wins");
        anam.on(getShareLink(TWICE_503)).reply(418);

        assertThat(statusesOfGets(anam, TWICE_503, 4)).containsExactly(418, 503, 503, 200);
    }

    @Test
    default void a_script_that_applies_a_request_finds_the_link_at_first_sight() {
        Organization anam = fake().newOrganization("first sight");
        anam.on(anyRequest()).nth(2).applyThen(reply(502));

        int passed = ApiCalls.get(anam, TWICE_503).statusCode();
        int lost = ApiCalls.update(anam, TWICE_503, "{\"usageLimit\":50}").statusCode();

        assertThat(List.of(passed, lost)).containsExactly(503, 502);
        assertThat(anam.shareLink(TWICE_503).usageLimit()).isEqualTo(50);
    }

    @Test
    default void a_link_that_a_test_made_with_such_an_id_fails_too_but_is_listed() {
        Organization anam = fake().newOrganization("made");
        ShareLink link = anam.givenShareLink(seed -> seed.id(TWICE_503).usageLimit(7));

        assertThat(statusesOfGets(anam, TWICE_503, 3)).containsExactly(503, 503, 200);
        assertThat(anam.shareLinks().all()).containsExactly(link);
    }
}
