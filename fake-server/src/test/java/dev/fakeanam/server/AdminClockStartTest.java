package dev.fakeanam.server;

import static dev.fakeanam.server.AdminCalls.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.remote.RemoteFakeAnam;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the clock of an organization starts that is made over the admin API. */
class AdminClockStartTest {
    private static final ServerOptions STEERED = ServerOptions.defaults().withAdminApi(AdminAccess.local());
    private static final String MOMENT = "2026-04-20T10:00:00.000Z";

    private final FakeAnam ticking = EmbeddedFakeAnam.start(STEERED);
    private final FakeAnam standing = EmbeddedFakeAnam.start(STEERED.withClockAt(Instant.parse(MOMENT)));

    @AfterEach
    void close() {
        ticking.close();
        standing.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                          | true",
                "{'clock':{}}                                                | true",
                "{'clock':{'ticking':true}}                                  | true",
                "{'clock':{'ticking':false}}                                 | false",
                "{'clock':{'now':'2020-01-01T00:00:00Z'}}                    | true",
                "{'clock':{'now':'2020-01-01T00:00:00Z','ticking':false}}    | false"
            },
            quoteCharacter = '"')
    void it_ticks_unless_the_request_says_otherwise(String request, boolean ticks) {
        assertThat(clock(ticking, request).get("ticking")).isEqualTo(ticks);
    }

    @Test
    void it_shows_what_the_request_says() {
        assertThat(clock(ticking, "{'clock':{'now':'" + MOMENT + "','ticking':false}}"))
                .isEqualTo(Map.of("now", MOMENT, "ticking", false));
    }

    @Test
    void where_the_server_has_a_moment_it_stands_still_at_that() {
        assertThat(clock(standing, "{}")).isEqualTo(Map.of("now", MOMENT, "ticking", false));
    }

    @Test
    void a_moment_that_no_clock_shows_makes_no_organization() {
        Response response =
                AdminCalls.of(ticking).send("POST", "/organizations", "{\"clock\":{\"now\":\"9999-01-01T00:00:00Z\"}}");

        assertThat(response.status()).isEqualTo(400);
        assertThat(AdminCalls.of(ticking).get("/organizations").body()).isEqualTo("{\"data\":[]}");
    }

    @Test
    void a_clock_of_other_fields_is_refused() {
        assertThat(AdminCalls.of(ticking).send("POST", "/organizations", "{\"clock\":{\"set\":1}}"))
                .isEqualTo(problem(
                        400, "Bad Request", "clock.set is not a field of a ClockStart. Its fields are now, ticking."));
    }

    @Test
    void that_of_a_test_elsewhere_stands_still() {
        Organization anam = RemoteFakeAnam.connect(ticking.baseUrl()).newOrganization();

        assertThat(anam.clock().isTicking()).isFalse();
    }

    @Test
    void clearing_an_organization_takes_it_back_to_the_servers_moment() {
        Organization anam = standing.newOrganization();
        anam.clock().set(Instant.parse("2030-01-01T00:00:00Z"));

        anam.clear();

        assertThat(anam.clock().now()).isEqualTo(Instant.parse(MOMENT));
    }

    private static Map<?, ?> clock(FakeAnam fake, String request) {
        AdminCalls admin = AdminCalls.of(fake);
        Object made = Json.parse(
                admin.send("POST", "/organizations", request.replace('\'', '"')).body());
        return (Map<?, ?>) Json.parse(admin.get("/organizations/" + ((Map<?, ?>) made).get("id") + "/clock")
                .body());
    }
}
