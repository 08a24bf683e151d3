package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListShareLinksTest {
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

    private static final String EMPTY_META =
            "{\"total\":0,\"lastPage\":0,\"currentPage\":1,\"perPage\":20,\"prev\":null,\"next\":null}";

    @Test
    void answers_with_the_links_and_where_the_page_is() {
        Persona persona = anam.givenPersona("Ada");
        anam.clock().set(ExampleLink.CREATED_AT);
        anam.givenShareLink(
                link -> link.id(ExampleLink.ID).token(ExampleLink.TOKEN).persona(persona));

        Response response = api.list("");

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        "{\"data\":[" + ExampleLink.JSON.replaceFirst("}$", "") + ",\"personaId\":\"" + persona.id()
                                + "\",\"personaName\":\"Ada\",\"organizationId\":\"" + anam.organizationId()
                                + "\"}],\"meta\":{\"total\":1,\"lastPage\":1,\"currentPage\":1,\"perPage\":20,"
                                + "\"prev\":null,\"next\":null}}"));
    }

    @Test
    void each_link_looks_as_getting_it_does() {
        ShareLink older = anam.givenShareLink(seed -> seed.neverExpires().unlimited());
        ShareLink newer = anam.givenShareLink();

        Response response = api.list("");

        assertThat(response.body())
                .startsWith("{\"data\":[" + api.get(newer.id()).body() + ","
                        + api.get(older.id()).body() + "],\"meta\":");
    }

    @Test
    @Tag("A10")
    void an_empty_list_has_no_last_page() {
        assertThat(api.list("")).isEqualTo(Response.json(200, "{\"data\":[],\"meta\":" + EMPTY_META + "}"));
    }

    @Test
    @Tag("A10")
    void a_page_past_the_end_of_an_empty_list_has_no_page_before() {
        Response response = api.list("?page=3");

        assertThat(response)
                .isEqualTo(Response.json(
                        200,
                        "{\"data\":[],\"meta\":" + EMPTY_META.replace("\"currentPage\":1", "\"currentPage\":3") + "}"));
    }

    @Test
    @Tag("A10")
    void the_newest_link_is_first_and_the_one_made_last_if_the_age_is_equal() {
        Instant early = Instant.parse("2026-01-01T00:00:00.000Z");
        ShareLink newest = anam.givenShareLink(seed -> seed.createdAt(early.plusMillis(1)));
        ShareLink firstMade = anam.givenShareLink(seed -> seed.createdAt(early));
        ShareLink oldest = anam.givenShareLink(seed -> seed.createdAt(early.minusMillis(1)));
        ShareLink lastMade = anam.givenShareLink(seed -> seed.createdAt(early));

        assertThat(ids(api.list(""))).containsExactly(newest.id(), lastMade.id(), firstMade.id(), oldest.id());
    }

    @Test
    void an_update_does_not_change_the_order() {
        ShareLink older = anam.givenShareLink();
        ShareLink newer = anam.givenShareLink();
        anam.clock().advance(Duration.ofDays(1));

        api.update(older.id(), "{\"expiresInHours\":1,\"usageLimit\":50}");

        assertThat(ids(api.list(""))).containsExactly(newer.id(), older.id());
    }

    @ParameterizedTest
    @CsvSource({
        // query, links on the page, lastPage, currentPage, perPage, prev, next
        "'', 20, 6, 1, 20, null, 2",
        "?page=1, 20, 6, 1, 20, null, 2",
        "?page=2, 20, 6, 2, 20, 1, 3",
        "?page=6, 1, 6, 6, 20, 5, null",
        "?page=7, 0, 6, 7, 20, 6, null",
        "?page=99, 0, 6, 99, 20, 6, null",
        "?perPage=100, 100, 2, 1, 100, null, 2",
        "?perPage=100&page=2, 1, 2, 2, 100, 1, null",
        "?perPage=1&page=101, 1, 101, 101, 1, 100, null",
        "?perPage=100&page=1000000000, 0, 2, 1000000000, 100, 2, null"
    })
    @Tag("A10")
    void pages_count_from_1_and_hold_20_links_unless_told_otherwise(
            String query, int size, int lastPage, int currentPage, int perPage, String prev, String next) {
        IntStream.range(0, 101).forEach(i -> anam.givenShareLink());

        Response response = api.list(query);

        assertThat(response.status()).isEqualTo(200);
        assertThat(ids(response)).hasSize(size);
        assertThat(response.body())
                .endsWith("],\"meta\":{\"total\":101,\"lastPage\":" + lastPage + ",\"currentPage\":" + currentPage
                        + ",\"perPage\":" + perPage + ",\"prev\":" + prev + ",\"next\":" + next + "}}");
    }

    @Test
    void all_pages_together_hold_every_link_once() {
        List<UUID> newestFirst = new ArrayList<>();
        IntStream.range(0, 7)
                .forEach(i -> newestFirst.add(0, anam.givenShareLink().id()));

        List<UUID> read = IntStream.rangeClosed(1, 3)
                .mapToObj(page -> ids(api.list("?perPage=3&page=" + page)))
                .flatMap(List::stream)
                .toList();

        assertThat(read).isEqualTo(newestFirst);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh_find-me",
                "SH_FIND",
                "ind-m",
                "abcdef01",
                "ABCDEF01-2345",
                "grace%20h",
                "Grace+Hopper",
                "HOPP",
                "%C3%A9",
                "%C3%89"
            })
    @Tag("A10")
    void search_finds_token_id_and_persona_name_without_regard_to_case(String search) {
        Persona ada = anam.givenPersona("Ada");
        Persona grace = anam.givenPersona("Grace Hopper é");
        anam.givenShareLink(seed -> seed.persona(ada).id(ExampleLink.ID).token(ExampleLink.TOKEN));
        ShareLink wanted = anam.givenShareLink(seed -> seed.persona(grace)
                .id(UUID.fromString("abcdef01-2345-6789-abcd-ef0123456789"))
                .token("sh_Find-Me"));

        assertThat(ids(api.list("?search=" + search))).containsExactly(wanted.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "needle", "PLAYER_EMBED"})
    @Tag("A10")
    void search_that_matches_none_of_the_three_finds_nothing(String search) {
        anam.givenShareLink(seed -> seed.type(ShareLinkType.PLAYER_EMBED).allowedOrigins("https://needle.example"));

        Response response = api.list("?search=" + search);

        assertThat(response).isEqualTo(Response.json(200, "{\"data\":[],\"meta\":" + EMPTY_META + "}"));
    }

    @Test
    void persona_id_picks_the_links_of_one_persona() {
        Persona ada = anam.givenPersona("Ada");
        Persona bob = anam.givenPersona("Bob");
        ShareLink first = anam.givenShareLink(seed -> seed.persona(ada));
        anam.givenShareLink(seed -> seed.persona(bob));
        ShareLink second = anam.givenShareLink(seed -> seed.persona(ada));
        String upperCase = ada.id().toString().toUpperCase(Locale.ROOT);

        assertThat(ids(api.list("?personaId=" + ada.id()))).containsExactly(second.id(), first.id());
        assertThat(ids(api.list("?personaId=" + upperCase))).containsExactly(second.id(), first.id());
        assertThat(ids(api.list("?personaId=" + ada.id() + "&search=bob"))).isEmpty();
        assertThat(ids(api.list("?personaId=" + ada.id() + "&perPage=1&page=2")))
                .containsExactly(first.id());
        assertThat(ids(api.list("?personaId=" + ExampleLink.ID))).isEmpty();
    }

    @Test
    @Tag("A10")
    void unknown_query_parameters_are_ignored() {
        ShareLink link = anam.givenShareLink();

        assertThat(ids(api.list("?Page=0&per_page=1000&sort=x&=&enabled"))).containsExactly(link.id());
    }

    private static List<UUID> ids(Response response) {
        return Page.codec(PersonaShareLink.CODEC).parse(response.body()).data().stream()
                .map(link -> link.shareLink().id())
                .toList();
    }
}
