package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operations on avatars, voices and LLMs have in common. */
class CatalogTest {
    private static final UUID ID = UUID.fromString("5d2f1c1e-7a3b-4c5d-8e9f-0a1b2c3d4e5f");
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String RENAMING = "{\"displayName\":\"Renamed\"}";

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

    @ParameterizedTest
    @EnumSource
    void one_is_read_as_it_was_given(CatalogFamily family) {
        String json = family.given(anam, ID, "Ada", NOON);

        assertThat(api.call("GET", family.path(ID), "")).isEqualTo(Response.json(200, json));
        assertThat(api.call("GET", family.path(ID.toString().toUpperCase()), ""))
                .isEqualTo(Response.json(200, json));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A8")
    void an_id_of_none_or_of_another_organization_is_a_404(CatalogFamily family) {
        Organization another = fake.newOrganization();
        family.given(another, ID, "Ada", NOON);
        Response notFound = Response.error(404, family.word() + " not found");

        for (Object id : List.of(ID, new UUID(0, 0))) {
            assertThat(api.call("GET", family.path(id), "")).isEqualTo(notFound);
            assertThat(api.call("PUT", family.path(id), RENAMING)).isEqualTo(notFound);
            assertThat(api.call("DELETE", family.path(id), "")).isEqualTo(notFound);
        }
        assertThat(anam.exchanges()).extracting(Exchange::assumptions).containsOnly(List.of(Assumption.A8));
        assertThat(family.all(another)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A16")
    void a_text_that_is_not_a_uuid_is_refused_except_for_llms_which_it_does_not_find(CatalogFamily family) {
        Response refusal = family == CatalogFamily.LLMS
                ? Response.error(404, "LLM not found")
                : Response.error(400, "Invalid " + family.resource() + " ID");

        assertThat(api.call("GET", family.path("7"), "")).isEqualTo(refusal);
        assertThat(api.call("PUT", family.path("7"), RENAMING)).isEqualTo(refusal);
        assertThat(api.call("DELETE", family.path("7"), "")).isEqualTo(refusal);
    }

    @ParameterizedTest
    @EnumSource
    void an_update_changes_what_it_names_and_the_date(CatalogFamily family) {
        String before = family.given(anam, ID, "Ada", NOON);
        anam.clock().set(NOON.plusSeconds(3600));

        Response response = api.call("PUT", family.path(ID), RENAMING);

        String after = before.replace("\"displayName\":\"Ada\"", "\"displayName\":\"Renamed\"")
                .replaceFirst("\"updatedAt\":[^,}]*", "\"updatedAt\":\"2026-05-01T13:00:00.000Z\"");
        assertThat(response).isEqualTo(Response.json(200, after));
        assertThat(api.call("GET", family.path(ID), "").body()).isEqualTo(after);
        Change change = anam.exchanges().get(0).change();
        assertThat(change).isNotNull();
        assertThat(change.resource()).isEqualTo(family.resource());
        assertThat(List.of(change.before(), change.after())).isEqualTo(List.of(Json.parse(before), Json.parse(after)));
    }

    @ParameterizedTest
    @EnumSource
    void an_update_to_what_it_is_already_changes_nothing(CatalogFamily family) {
        String before = family.given(anam, ID, "Renamed", NOON);

        Response response = api.call("PUT", family.path(ID), RENAMING);

        assertThat(response).isEqualTo(Response.json(200, before));
        assertThat(anam.exchanges().get(0).change()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A6")
    void fields_that_an_update_does_not_know_are_ignored_and_noted(CatalogFamily family) {
        family.given(anam, ID, "Ada", NOON);

        api.call("PUT", family.path(ID), "{\"displayname\":\"X\",\"displayName\":\"Renamed\",\"createdAt\":\"now\"}");

        assertThat(anam.exchanges().get(0).ignoredFields()).containsExactly("displayname", "createdAt");
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A6);
        assertThat(api.call("GET", family.path(ID), "").body()).contains("\"createdAt\":\"2026-05-01T12:00:00.000Z\"");
    }

    @ParameterizedTest
    @EnumSource
    void an_update_of_another_type_is_a_400_before_a_404(CatalogFamily family) {
        Response response = api.call("PUT", family.path(ID), "{\"displayName\":null}");

        assertThat(response)
                .isEqualTo(Response.invalid("displayName", "Expected string, received null", "invalid_type"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A23")
    void one_that_was_deleted_is_gone(CatalogFamily family) {
        String json = family.given(anam, ID, "Ada", NOON);

        Response response = api.call("DELETE", family.path(ID), "");

        assertThat(response)
                .isEqualTo(
                        family == CatalogFamily.LLMS
                                ? new Response(204, List.of(), "")
                                : Response.json(200, "{\"message\":\"" + family.word() + " deleted successfully\"}"));
        Exchange exchange = anam.exchanges().get(0);
        assertThat(exchange.change()).hasToString(family.resource() + " " + ID + " deleted");
        assertThat(exchange.change().before()).isEqualTo(Json.parse(json));
        assertThat(exchange.assumptions()).containsExactly(Assumption.A23);
        assertThat(api.call("GET", family.path(ID), "").status()).isEqualTo(404);
        assertThat(api.call("DELETE", family.path(ID), "").status()).isEqualTo(404);
        assertThat(family.all(anam)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A22")
    void anams_own_are_neither_updated_nor_deleted(CatalogFamily family) {
        List<String> before = family.all(anam);
        Response forbidden = Response.error(403, "Forbidden");

        assertThat(api.call("PUT", family.path(family.anams()), RENAMING)).isEqualTo(forbidden);
        assertThat(api.call("DELETE", family.path(family.anams()), "")).isEqualTo(forbidden);
        assertThat(family.all(anam)).isEqualTo(before);
        // Documented for LLMs.
        List<Assumption> rested = family == CatalogFamily.LLMS ? List.of() : List.of(Assumption.A22);
        assertThat(anam.exchanges()).extracting(Exchange::assumptions).containsOnly(rested);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A22")
    void each_organization_starts_with_two_of_anams_own(CatalogFamily family) {
        List<Map<?, ?>> given = family.all(anam).stream()
                .<Map<?, ?>>map(json -> (Map<?, ?>) Json.parse(json))
                .toList();

        assertThat(given).hasSize(2).allSatisfy(one -> {
            assertThat(one.get("createdByOrganizationId")).isNull();
            assertThat(one.get("createdAt")).isEqualTo("2026-04-20T10:00:00.000Z");
        });
        assertThat(given.get(0).get("id")).isEqualTo(family.anams());
        assertThat(family.all(fake.newOrganization())).isEqualTo(family.all(anam));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_that_may_only_read_reads(CatalogFamily family) {
        String json = family.given(anam, ID, "Ada", NOON);
        ApiClient reader = api.withKey(anam.issueApiKey(Permission.READ_ONLY));
        Response forbidden = Response.error(403, "Forbidden");

        assertThat(reader.call("GET", family.path(ID), "")).isEqualTo(Response.json(200, json));
        assertThat(reader.call("GET", family.path(), "").status()).isEqualTo(200);
        assertThat(reader.call("POST", family.path(), "{")).isEqualTo(forbidden);
        assertThat(reader.call("PUT", family.path(ID), RENAMING)).isEqualTo(forbidden);
        assertThat(reader.call("DELETE", family.path(ID), "")).isEqualTo(forbidden);
        assertThat(family.all(anam)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_without_permission_is_refused_first(CatalogFamily family) {
        ApiClient none = api.withKey(anam.issueApiKey(Permission.NONE));

        assertThat(none.call("GET", family.path() + "?page=0", "")).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(none.call("GET", family.path("7"), "")).isEqualTo(Response.error(403, "Forbidden"));
    }

    @ParameterizedTest
    @EnumSource
    void a_script_takes_the_place_of_an_operation(CatalogFamily family) {
        family.given(anam, ID, "Ada", NOON);
        anam.on(anyRequest()).reply(404).times(3);

        assertThat(List.of(
                        api.call("GET", family.path(ID), ""),
                        api.call("PUT", family.path(ID), RENAMING),
                        api.call("DELETE", family.path(ID), "")))
                .containsOnly(Response.error(404, family.word() + " not found"));
        assertThat(api.call("GET", family.path(ID), "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void a_magic_id_fails_and_is_then_that_of_an_ordinary_one(CatalogFamily family) {
        String path = family.path("fa11ed00-0000-4000-8001-000000000503");

        assertThat(api.call("GET", path, "").status()).isEqualTo(503);
        assertThat(api.call("GET", path, "").status()).isEqualTo(200);
        assertThat(api.call("PUT", path, RENAMING).body()).contains("\"displayName\":\"Renamed\"");
        assertThat(family.all(anam)).hasSize(2);
        assertThat(api.call("DELETE", path, "").status()).isIn(200, 204);
        assertThat(api.call("GET", path, "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A21")
    void a_list_is_newest_first_and_in_pages(CatalogFamily family) {
        List<String> newest = IntStream.range(0, 11)
                .mapToObj(i -> family.given(anam, new UUID(7, i), "Number " + i, NOON.plusSeconds(i)))
                .toList();

        Map<?, ?> first = page(family, "");
        Map<?, ?> second = page(family, "?page=2&perPage=4");

        assertThat((List<?>) first.get("data")).hasSize(10).first().isEqualTo(Json.parse(newest.get(10)));
        assertThat(first.get("meta"))
                .isEqualTo(Json.parse(
                        "{\"total\":13,\"lastPage\":2,\"currentPage\":1,\"perPage\":10,\"prev\":null,\"next\":2}"));
        assertThat(second.get("data"))
                .isEqualTo(IntStream.of(6, 5, 4, 3)
                        .mapToObj(i -> Json.parse(newest.get(i)))
                        .toList());
        assertThat(second.get("meta"))
                .isEqualTo(Json.parse(
                        "{\"total\":13,\"lastPage\":4,\"currentPage\":2,\"perPage\":4,\"prev\":1,\"next\":3}"));
        assertThat(anam.exchanges().get(0).assumptions()).contains(Assumption.A10, Assumption.A21);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A10")
    void the_one_made_last_comes_first_if_the_age_is_equal_and_a_page_past_the_end_is_empty(CatalogFamily family) {
        List<String> all = family.all(anam);

        assertThat(page(family, "").get("data")).isEqualTo(List.of(Json.parse(all.get(1)), Json.parse(all.get(0))));
        assertThat(api.call("GET", family.path() + "?page=9", ""))
                .isEqualTo(Response.json(
                        200,
                        "{\"data\":[],\"meta\":{\"total\":2,\"lastPage\":1,\"currentPage\":9,\"perPage\":10,"
                                + "\"prev\":1,\"next\":null}}"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("A21")
    void a_search_looks_at_ids_and_names_without_regard_to_case(CatalogFamily family) {
        String json = family.given(anam, ID, "Ada Ödön", NOON);

        for (String search : List.of("ada", "%C3%B6D%C3%B6", "5D2F1C1E", "1b2c3d4e5f")) {
            assertThat(page(family, "?search=" + search).get("data")).isEqualTo(List.of(Json.parse(json)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void where_none_is_found_avatars_and_voices_are_a_404(CatalogFamily family) {
        assertThat(api.call("GET", family.path() + "?search=nothing", "")).isEqualTo(noneFound(family));
        family.all(anam).forEach(json -> family.remove(anam, id(json)));
        assertThat(api.call("GET", family.path(), "")).isEqualTo(noneFound(family));
        assertThat(family.all(anam)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_query_that_is_wrong_is_a_400(CatalogFamily family) {
        Response response = api.call("GET", family.path() + "?perPage=101&page=0", "");

        assertThat(response)
                .isEqualTo(Response.json(
                        400,
                        "{\"error\":\"Validation error\",\"details\":["
                                + "{\"path\":\"page\",\"message\":\"Number must be greater than or equal to 1\","
                                + "\"code\":\"too_small\"},"
                                + "{\"path\":\"perPage\",\"message\":\"Number must be less than or equal to 100\","
                                + "\"code\":\"too_big\"}],"
                                + "\"summary\":\"page: Number must be greater than or equal to 1;"
                                + " perPage: Number must be less than or equal to 100\"}"));
        assertThat(api.call("GET", family.path() + "?sort=asc", "").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void other_methods_are_a_405(CatalogFamily family) {
        assertThat(api.call("PATCH", family.path(ID), "{}")).isEqualTo(new Response(405, List.of(), ""));
        assertThat(api.call("DELETE", family.path(), "")).isEqualTo(new Response(405, List.of(), ""));
    }

    @ParameterizedTest
    @EnumSource
    void a_missing_name_is_a_400_except_for_llms(CatalogFamily family) {
        assumeThat(family).isNotEqualTo(CatalogFamily.LLMS);
        family.given(anam, ID, "Ada", NOON);

        assertThat(api.call("PUT", family.path(ID), "{}"))
                .isEqualTo(Response.invalid("displayName", "Required", "invalid_type"));
    }

    private static Response noneFound(CatalogFamily family) {
        return family == CatalogFamily.LLMS
                ? Response.json(
                        200,
                        "{\"data\":[],\"meta\":{\"total\":0,\"lastPage\":0,\"currentPage\":1,\"perPage\":10,"
                                + "\"prev\":null,\"next\":null}}")
                : Response.error(404, "No " + family.resource() + "s found");
    }

    private static UUID id(String json) {
        return UUID.fromString(String.valueOf(((Map<?, ?>) Json.parse(json)).get("id")));
    }

    private Map<?, ?> page(CatalogFamily family, String query) {
        return (Map<?, ?>) Json.parse(api.call("GET", family.path() + query, "").body());
    }
}
