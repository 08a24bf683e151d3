package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.internal.seed.Seed;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdminSeedTest {
    private static final ServerOptions STEERED = ServerOptions.defaults().withAdminApi(AdminAccess.local());

    private final FakeAnam fake = EmbeddedFakeAnam.start(STEERED);
    private final FakeAnam another = EmbeddedFakeAnam.start(STEERED);

    @AfterEach
    void close() {
        fake.close();
        another.close();
    }

    @Test
    void without_organizations_it_is_an_empty_seed() {
        HttpResponse<String> response = seedOf(fake);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"organizations\":[]}");
    }

    @Test
    void another_server_makes_the_same_organizations_of_it() {
        Organization first = fake.newOrganization("B");
        fake.newOrganization("Closed").close();
        fake.newOrganization("A").givenShareLink(link -> link.expired());
        first.givenShareLink(link -> link.primary());
        String seed = seedOf(fake).body();

        List<Organization> made = Seed.parse(AllRooms.ROOMS, "seed", seed).load(another);

        assertThat(seedOf(another).body()).isEqualTo(seed);
        assertThat(made).extracting(Organization::name).containsExactly("B", "A");
        assertThat(made.get(0).apiKey()).isEqualTo(first.apiKey());
        assertThat(made.get(0).shareLinks().all()).isEqualTo(first.shareLinks().all());
    }

    @Test
    void half_of_a_surrogate_pair_is_the_same_in_a_response_the_journal_and_a_seed() {
        Organization organization = fake.newOrganization("Half");
        String name = "\"name\":\"\\ud800\"";

        Response created = ApiClient.of(organization).call("POST", "/v1/personas", "{" + name + "}");

        assertThat(created.body()).contains(name);
        assertThat(ApiClient.of(organization).call("GET", "/v1/personas", "").body())
                .contains(name);
        assertThat(organization.exchanges().get(0).response().body()).isEqualTo(created.body());
        String seed = seedOf(fake).body();
        assertThat(seed).contains(name);
        Seed.parse(AllRooms.ROOMS, "seed", seed).load(another);
        assertThat(seedOf(another).body()).isEqualTo(seed);
    }

    private static HttpResponse<String> seedOf(FakeAnam server) {
        return ApiCalls.send(server.baseUrl(), "", "GET", "/__admin/seed", "");
    }
}
