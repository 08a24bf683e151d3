package dev.fakeanam.server;

import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.SessionRequests.listSessions;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.api.Page;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.Session;
import java.time.Duration;
import java.time.Instant;
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

class ListSessionsTest {
    private static final String EMPTY = "{\"data\":[],\"meta\":{\"total\":0,\"lastPage\":0,\"currentPage\":1,"
            + "\"perPage\":10,\"prev\":null,\"next\":null}}";
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

    private Response list(String query) {
        return api.call("GET", "/v1/sessions" + query, null);
    }

    private static List<UUID> ids(Response response) {
        return Page.codec(Session.CODEC).parse(response.body()).data().stream()
                .map(Session::id)
                .toList();
    }

    @Test
    void answers_with_the_sessions_and_where_the_page_is() {
        Session older = anam.sessions().given();
        anam.clock().advance(Duration.ofSeconds(1));
        Session newer = anam.sessions().given(session -> session.clientLabel("web"));

        assertThat(list(""))
                .isEqualTo(Response.json(
                        200,
                        "{\"data\":[" + newer.toJson() + "," + older.toJson()
                                + "],\"meta\":{\"total\":2,\"lastPage\":1,\"currentPage\":1,\"perPage\":10,"
                                + "\"prev\":null,\"next\":null}}"));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::assumptions)
                .isEqualTo(List.of(Assumption.A10, Assumption.A21));
    }

    @Test
    @Tag("A10")
    void the_newest_session_is_first_and_the_one_made_last_if_the_age_is_equal() {
        Instant now = anam.clock().now();
        Session first = anam.sessions().given();
        Session second = anam.sessions().given();
        Session oldest = anam.sessions().given(session -> session.createdAt(now.minusMillis(1)));
        Session newest = anam.sessions().given(session -> session.createdAt(now.plusMillis(1)));

        assertThat(ids(list(""))).containsExactly(newest.id(), second.id(), first.id(), oldest.id());
    }

    @Test
    void an_ended_session_began_before_now() {
        Session ended = anam.sessions().given(session -> session.ended(NORMAL_EXIT));
        Session active = anam.sessions().given();

        assertThat(ids(list(""))).containsExactly(active.id(), ended.id());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10, 3, 1, 10, null, 2",
        "?page=3, 1, 3, 3, 10, 2, null",
        "?page=4, 0, 3, 4, 10, 3, null",
        "?perPage=100, 21, 1, 1, 100, null, null",
        "?perPage=1&page=21, 1, 21, 21, 1, 20, null"
    })
    void pages_count_from_1_and_hold_10_sessions_unless_told_otherwise(
            String query, int size, int lastPage, int currentPage, int perPage, String prev, String next) {
        IntStream.range(0, 21).forEach(i -> anam.sessions().given());

        Response response = list(query);

        assertThat(ids(response)).hasSize(size);
        assertThat(response.body())
                .endsWith("],\"meta\":{\"total\":21,\"lastPage\":" + lastPage + ",\"currentPage\":" + currentPage
                        + ",\"perPage\":" + perPage + ",\"prev\":" + prev + ",\"next\":" + next + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my%20kiosk", "KIOSK", "abcdef01-2345", "ABCDEF01"})
    @Tag("A10")
    void search_finds_id_and_client_label_without_regard_to_case(String search) {
        anam.sessions().given();
        anam.sessions().given(session -> session.clientLabel("web"));
        Session wanted = anam.sessions()
                .given(session ->
                        session.clientLabel("My Kiosk").id(UUID.fromString("abcdef01-2345-6789-abcd-ef0123456789")));

        assertThat(ids(list("?search=" + search))).containsExactly(wanted.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"needle", "NORMAL_EXIT", "null", "Ada"})
    void search_looks_at_nothing_else(String search) {
        Persona ada = anam.givenPersona("Ada needle");
        anam.sessions().given(session -> session.persona(ada).ended(NORMAL_EXIT));

        assertThat(list("?search=" + search)).isEqualTo(Response.json(200, EMPTY));
    }

    @Test
    void filters_pick_the_sessions_of_one_persona_and_of_one_key() {
        Persona ada = anam.givenPersona("Ada");
        UUID key = UUID.fromString("00000000-0000-0000-0000-0000000000ff");
        Session adas = anam.sessions().given(session -> session.persona(ada));
        Session both = anam.sessions().given(session -> session.persona(ada).apiKeyId(key));
        Session keys = anam.sessions().given(session -> session.apiKeyId(key));
        anam.sessions().given(session -> session.apiKeyId(null));

        assertThat(ids(list("?personaId=" + ada.id()))).containsExactly(both.id(), adas.id());
        assertThat(ids(list("?apiKeyId=" + key.toString().toUpperCase(Locale.ROOT))))
                .containsExactly(keys.id(), both.id());
        assertThat(ids(list("?apiKeyId=" + key + "&personaId=" + ada.id()))).containsExactly(both.id());
        assertThat(list("?personaId=" + key)).isEqualTo(Response.json(200, EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/sessions", "/v1/sessions/concurrency"})
    void the_organization_may_be_named_if_it_is_the_keys_own(String path) {
        assertThat(api.call("GET", path + "?organizationId=" + anam.organizationId(), null)
                        .status())
                .isEqualTo(200);
        assertThat(api.call(
                        "GET",
                        path + "?organizationId=" + fake.newOrganization().organizationId(),
                        null))
                .isEqualTo(Response.error(403, "Forbidden"));
        assertThat(api.call("GET", path + "?organizationId=", null)).isEqualTo(Response.error(403, "Forbidden"));
    }

    @Test
    void every_fault_of_the_query_is_reported_and_comes_before_the_organization() {
        assertThat(list("?organizationId=other&page=0&perPage=101&apiKeyId=x&personaId=y"))
                .isEqualTo(Response.json(400, """
                        {"error":"Validation error","details":[\
                        {"path":"page","message":"Number must be greater than or equal to 1","code":"too_small"},\
                        {"path":"perPage","message":"Number must be less than or equal to 100","code":"too_big"},\
                        {"path":"apiKeyId","message":"Invalid uuid","code":"invalid_string"},\
                        {"path":"personaId","message":"Invalid uuid","code":"invalid_string"}],\
                        "summary":"page: Number must be greater than or equal to 1; \
                        perPage: Number must be less than or equal to 100; apiKeyId: Invalid uuid; \
                        personaId: Invalid uuid"}"""));
    }

    @Test
    void sessions_of_another_organization_are_not_listed() {
        fake.newOrganization().sessions().given();

        assertThat(list("")).isEqualTo(Response.json(200, EMPTY));
    }

    @Test
    void a_key_without_permissions_is_refused_but_a_script_is_played() {
        anam.on(listSessions()).reply(500);

        assertThat(list("")).isEqualTo(Response.error(500, "Server error"));
        assertThat(api.withKey(anam.issueApiKey(Permission.READ_ONLY))
                        .call("GET", "/v1/sessions", null)
                        .status())
                .isEqualTo(200);
        assertThat(api.withKey(anam.issueApiKey(Permission.NONE)).call("GET", "/v1/sessions", null))
                .isEqualTo(Response.error(403, "Forbidden"));
    }
}
