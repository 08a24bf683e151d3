package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.personas.PrimaryShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading, listing and deleting personas. */
class ReadPersonasTest {
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

    private Response get(String path) {
        return api.send(api.request("/v1/personas" + path).GET());
    }

    private Response delete(Object id) {
        return api.send(api.request("/v1/personas/" + id).DELETE());
    }

    private List<String> names(String query) {
        return page(query).data().stream().map(PersonaSummary::name).toList();
    }

    private Page<PersonaSummary> page(String query) {
        return Page.codec(PersonaSummary.CODEC).parse(get(query).body());
    }

    @Test
    void one_is_read_with_its_share_links_as_they_are_now() {
        Persona ada = anam.givenPersona("Ada");
        ShareLink first = anam.givenShareLink(link -> link.persona(ada).primary());
        ShareLink second = anam.givenShareLink(link -> link.persona(ada).disabled());
        anam.givenShareLink(link -> link.persona(anam.givenPersona("Bob")));

        Persona read = Persona.fromJson(get("/" + ada.id()).body());

        assertThat(read.shareLinks()).containsExactly(second, first);
        assertThat(read.primaryShareLink()).isEqualTo(new PrimaryShareLink(first.token(), true));
        anam.shareLinks().change(first.id(), link -> link.disabled());
        anam.shareLinks().remove(second.id());
        read = Persona.fromJson(get("/" + ada.id()).body());
        assertThat(read.shareLinks()).extracting(ShareLink::enabled).containsExactly(false);
        assertThat(read.primaryShareLink()).isEqualTo(new PrimaryShareLink(first.token(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "00000000-0000-0000-0000-000000000009", "%20"})
    void whatever_is_no_id_of_a_persona_is_not_found(String id) {
        assertThat(get("/" + id)).isEqualTo(Response.json(404, "{\"error\":\"Persona not found\"}"));
        assertThat(delete(id)).isEqualTo(Response.json(404, "{\"error\":\"Persona not found\"}"));
    }

    @Test
    @Tag("A21")
    void the_list_has_the_newest_first_in_pages_of_ten() {
        IntStream.rangeClosed(1, 11).forEach(i -> anam.givenPersona("Persona " + i));

        Page<PersonaSummary> first = page("");
        Page<PersonaSummary> second = page("?page=2");

        assertThat(first.data())
                .extracting(PersonaSummary::name)
                .startsWith("Persona 11")
                .hasSize(10);
        assertThat(first.meta()).isEqualTo(new Pagination(11, 2, 1, 10, null, 2));
        assertThat(second.data()).extracting(PersonaSummary::name).containsExactly("Persona 1");
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A10, Assumption.A21);
    }

    @Test
    void an_empty_list_is_an_empty_page() {
        assertThat(get(""))
                .isEqualTo(Response.json(
                        200,
                        "{\"data\":[],\"meta\":{\"total\":0,\"lastPage\":0,\"currentPage\":1,\"perPage\":10,"
                                + "\"prev\":null,\"next\":null}}"));
    }

    @Test
    void a_summary_tells_apart_what_is_not_set() {
        Persona persona = anam.givenPersona("Ada");

        assertThat(get("").body())
                .contains(
                        "{\"id\":\"" + persona.id() + "\",\"name\":\"Ada\",\"description\":\"\",\"personaPreset\":\"\","
                                + "\"avatar\":null,\"voice\":null,\"voiceSpeed\":null,\"isDefaultPersona\":false,"
                                + "\"languageCode\":\"inherit\",\"createdAt\":\"");
    }

    @Test
    @Tag("A21")
    void a_search_finds_a_part_of_a_name_or_an_id_in_either_case() {
        Persona ada = anam.givenPersona("Ada Lovelace");
        anam.givenPersona("Grace Hopper");

        assertThat(names("?search=LOVE")).containsExactly("Ada Lovelace");
        assertThat(names("?search=" + ada.id().toString().substring(0, 13))).containsExactly("Ada Lovelace");
        assertThat(names("?search=nobody")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"page=0,page", "page=x,page", "perPage=101,perPage", "perPage=0.5,perPage"})
    void a_wrong_query_is_refused(String query, String path) {
        Response response = get("?" + query);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("\"path\":\"" + path + "\"");
    }

    @Test
    @Tag("A20")
    void deleting_a_persona_deletes_its_share_links() {
        Persona ada = anam.givenPersona("Ada");
        ShareLink hers = anam.givenShareLink(link -> link.persona(ada));
        ShareLink others = anam.givenShareLink(link -> link.persona(anam.givenPersona("Bob")));

        assertThat(delete(ada.id())).isEqualTo(Response.json(200, "{\"message\":\"Persona deleted\"}"));

        assertThat(anam.personas().find(ada.id())).isEmpty();
        assertThat(anam.shareLinks().find(hers.id())).isEmpty();
        assertThat(anam.shareLinks().find(others.id())).contains(others);
        assertThat(anam.exchanges().get(0).change()).hasToString("persona " + ada.id() + " deleted");
        assertThat(anam.exchanges().get(0).assumptions()).containsExactly(Assumption.A20);
        assertThat(delete(ada.id()).status()).isEqualTo(404);
    }

    @Test
    void another_organization_has_other_personas() {
        Persona others = fake.newOrganization().givenPersona("Grace");

        assertThat(get("/" + others.id()).status()).isEqualTo(404);
        assertThat(delete(UUID.fromString(others.id().toString())).status()).isEqualTo(404);
    }
}
