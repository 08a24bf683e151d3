package dev.fakeanam.server;

import static dev.fakeanam.sessions.Session.NORMAL_EXIT;
import static dev.fakeanam.sessions.SessionRequests.getSessionConcurrency;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A26")
class SessionConcurrencyTest {
    private static final String PATH = "/v1/sessions/concurrency";
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

    private void assertThatStatusIs(int limit, int active, boolean canStart, String wait) {
        assertThat(api.call("GET", PATH, null))
                .isEqualTo(Response.json(
                        200,
                        "{\"limit\":" + limit + ",\"active\":" + active + ",\"canStartSession\":" + canStart
                                + ",\"estimatedWaitSeconds\":" + wait + "}"));
    }

    @Test
    void a_new_organization_may_have_five_sessions_at_once() {
        assertThatStatusIs(5, 0, true, "0");
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::assumptions)
                .isEqualTo(List.of(Assumption.A26));
    }

    @Test
    void all_running_sessions_count_and_no_others() {
        anam.sessions().given();
        anam.sessions().given(session -> session.ended(NORMAL_EXIT));
        api.call("POST", "/v1/engine/session", "{}");
        ShareLink link = anam.givenShareLink();
        anam.shareLinks().visit(link.token());

        assertThatStatusIs(5, 3, true, "0");
    }

    @Test
    void where_none_ends_by_itself_the_wait_is_not_known() {
        anam.sessions().concurrencyLimit(1);
        anam.sessions().given();

        assertThatStatusIs(1, 1, false, "null");
    }

    @Test
    void the_wait_lasts_until_the_first_session_is_as_long_as_it_may_be() {
        anam.sessions().concurrencyLimit(2);
        anam.sessions().given();
        anam.sessions().given(session -> session.maxSessionLengthSeconds(90));
        anam.sessions().given(session -> session.maxSessionLengthSeconds(60.5));

        assertThatStatusIs(2, 3, false, "61");
        anam.clock().advance(Duration.ofMillis(500));
        assertThatStatusIs(2, 3, false, "60");
        anam.clock().advance(Duration.ofSeconds(60));
        assertThatStatusIs(2, 2, false, "30");
        anam.clock().advance(Duration.ofSeconds(30));
        assertThatStatusIs(2, 1, true, "0");
    }

    @Test
    void none_can_start_where_the_limit_is_0() {
        anam.sessions().concurrencyLimit(0);

        assertThatStatusIs(0, 0, false, "null");
    }

    @Test
    void visits_and_sessions_of_a_test_are_not_refused_by_the_limit() {
        anam.sessions().concurrencyLimit(1);
        ShareLink link = anam.givenShareLink();

        assertThat(anam.shareLinks().visit(link.token()).isOpened()).isTrue();
        assertThat(anam.shareLinks().visit(link.token()).isOpened()).isTrue();
        anam.sessions().given();

        assertThatStatusIs(1, 3, false, "null");
    }

    @Test
    void a_session_that_is_removed_does_not_count_any_more() {
        anam.sessions().remove(anam.sessions().given().id());

        assertThatStatusIs(5, 0, true, "0");
    }

    @Test
    void a_key_without_permissions_is_refused_but_a_script_is_played() {
        anam.on(getSessionConcurrency()).reply(500);

        assertThat(api.call("GET", PATH, null)).isEqualTo(Response.error(500, "Server error"));
        assertThat(api.withKey(anam.issueApiKey(Permission.READ_ONLY))
                        .call("GET", PATH, null)
                        .status())
                .isEqualTo(200);
        assertThat(api.withKey(anam.issueApiKey(Permission.NONE)).call("GET", PATH, null))
                .isEqualTo(Response.error(403, "Forbidden"));
    }

    @Test
    @Tag("A13")
    void concurrency_is_not_read_as_the_id_of_a_session() {
        var response = api.exchange(api.request(PATH).DELETE());

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().allValues("Allow")).containsExactly("GET");
    }
}
