package dev.fakeanam.internal.seed;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.Resource;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SeedRoundTripTest {
    private static final Instant NOW = Instant.parse("2026-04-20T10:00:00Z");

    private final FakeAnam fake = EmbeddedFakeAnam.start();
    private final FakeAnam another = EmbeddedFakeAnam.start();
    private final Organization organization = fake.newOrganization("Acme \"\n", "first");

    SeedRoundTripTest() {
        organization.clock().set(NOW);
    }

    @AfterEach
    void close() {
        fake.close();
        another.close();
    }

    @Test
    void a_new_organization_has_every_field() {
        assertThat(seed(organization))
                .isEqualTo("{\"organizations\":[{\"name\":\"Acme \\\"\\n\","
                        + "\"apiKeys\":[{\"key\":\"first\",\"permission\":\"FULL\",\"revoked\":false}],"
                        + eachResource("\"%s\":[],", Resource::field)
                        + "\"sessionLimits\":{\"concurrentSessions\":5},"
                        + "\"clock\":{\"now\":\"2026-04-20T10:00:00.000Z\",\"ticking\":false},"
                        + "\"rateLimits\":{\"perMinute\":null,\"perHour\":null},\"scripts\":[],"
                        + "\"counters\":{" + eachResource("\"%s\":0,", Resource::name)
                        + "\"token\":0,\"script\":0}}]}");
    }

    private static String eachResource(String json, Function<Resource<?, ?, ?, ?>, String> name) {
        return AllRooms.ROOMS.resources().stream()
                .map(resource -> json.formatted(name.apply(resource)))
                .collect(Collectors.joining());
    }

    @Test
    void every_state_of_links_and_personas_comes_back() {
        Persona ada = organization.givenPersona("Ada");
        organization.givenShareLink(link -> link.primary().usedUp());
        organization.givenShareLink(link -> link.persona(ada).primary().disabled());
        organization.givenShareLink(link -> link.persona(ada).primary().expired());
        organization.givenShareLink(link -> link.unlimited().neverExpires().usageCount(3));
        organization.givenShareLink(link -> link.type(ShareLinkType.PLAYER_EMBED)
                .allowedOrigins("https://a.example")
                .allowAllOrigins()
                .removeWatermark()
                .id(new UUID(0, 1))
                .token("mine"));
        organization.givenPersona("Ada");
        organization.rateLimits(RateLimits.perMinute(60).andPerHour(600));

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.shareLinks().all()).isEqualTo(organization.shareLinks().all());
        assertThat(again.personas().all()).isEqualTo(organization.personas().all());
        assertThat(again.rateLimits()).isEqualTo(organization.rateLimits());
        assertThat(again.organizationId()).isEqualTo(organization.organizationId());
        assertThat(list(another)).isEqualTo(list(fake));
    }

    @Test
    void what_is_made_afterwards_is_the_same_in_both() {
        organization.givenPersona("Ada");
        List<ShareLink> links = IntStream.range(0, 4)
                .mapToObj(i -> organization.givenShareLink())
                .toList();
        links.subList(2, 4).forEach(link -> delete(link.id()));
        organization.on(anyRequest()).reply(503).always();
        organization.removeScript(organization.scripts().get(0).script().id());

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.givenShareLink())
                .isEqualTo(organization.givenShareLink())
                .isNotIn(links);
        assertThat(again.givenPersona("Bob")).isEqualTo(organization.givenPersona("Bob"));
        again.on(anyRequest()).reply(500);
        organization.on(anyRequest()).reply(500);
        assertThat(again.scripts()).isEqualTo(organization.scripts());
    }

    @Test
    void a_new_primary_link_still_takes_the_place_of_the_one_before() {
        ShareLink primary = organization.givenShareLink(link -> link.primary());

        Organization again = assertThatRoundTripIsExact();
        again.givenShareLink(link -> link.primary());

        assertThat(again.shareLink(primary.id()).isPrimary()).isFalse();
    }

    @Test
    void keys_keep_their_order_and_permissions() {
        organization.issueApiKey("z", Permission.READ_ONLY);
        organization.issueApiKey("a", Permission.FULL);
        organization.issueApiKey("m", Permission.NONE);
        organization.issueApiKey("gone", Permission.FULL);
        organization.revokeApiKey("gone");

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.apiKey()).isEqualTo("first");
        assertThat(statuses("first", "z", "a", "m", "gone")).containsExactly(200, 200, 200, 403, 401);
    }

    @Test
    void a_revoked_first_key_stays_revoked_even_if_another_organization_has_it_now() {
        Organization other = fake.newOrganization("Other", "others");
        other.clock().set(NOW);
        organization.revokeApiKey("first");
        other.issueApiKey("first", Permission.READ_ONLY);

        List<Organization> again = roundTrip(organization, other);

        assertThat(again).extracting(Organization::apiKey).containsExactly("first", "others");
        assertThat(statuses("first", "others")).containsExactly(200, 200);
    }

    @Test
    void a_first_key_that_was_issued_again_with_less_permission_stays_so() {
        organization.issueApiKey("second", Permission.FULL);
        organization.revokeApiKey("first");
        organization.issueApiKey("first", Permission.NONE);

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.apiKey()).isEqualTo("first");
        assertThat(statuses("first", "second")).containsExactly(403, 200);
    }

    @Test
    void scripts_go_on_where_they_were() {
        organization.on(listShareLinks()).nth(3).reply(503).times(2).then().reply(504);
        organization.on(updateShareLink()).delay(Duration.ofMillis(5)).always();
        IntStream.range(0, 3).forEach(i -> list(fake));

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.scripts()).isEqualTo(organization.scripts());
        assertThat(again.scripts().get(0).hits()).isEqualTo(1);
        assertThat(statuses("first", "first", "first")).containsExactly(503, 504, 200);
    }

    @Test
    void chance_goes_on_where_it_was() {
        organization.on(listShareLinks()).reply(503).inOneOf(3, 42);
        IntStream.range(0, 17).forEach(i -> list(fake));

        assertThatRoundTripIsExact();

        assertThat(IntStream.range(0, 30).mapToObj(i -> list(another)).toList())
                .isEqualTo(IntStream.range(0, 30).mapToObj(i -> list(fake)).toList());
    }

    @Test
    void a_clock_that_ticks_goes_on_ticking() {
        organization.clock().resume();

        Organization again = Seed.parse(AllRooms.ROOMS, "seed", seed(organization))
                .load(another)
                .get(0);

        assertThat(again.clock().isTicking()).isTrue();
        assertThat(again.clock().now()).isBetween(NOW, NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void links_of_magic_ids_are_left_out_but_not_what_they_used_up() {
        UUID magic = UUID.fromString("fa11ed00-0000-4000-8001-000000000503");
        ApiCalls.send(fake.baseUrl(), "first", "GET", ApiCalls.LINKS + "/" + magic, "");

        Organization again = assertThatRoundTripIsExact();

        assertThat(again.shareLinks().find(magic)).isEmpty();
        assertThat(again.givenShareLink()).isEqualTo(organization.givenShareLink());
    }

    @Test
    void closed_organizations_are_left_out() {
        organization.close();

        assertThat(seed(organization)).isEqualTo("{\"organizations\":[]}");
    }

    private Organization assertThatRoundTripIsExact() {
        return roundTrip(organization).get(0);
    }

    private List<Organization> roundTrip(Organization... organizations) {
        String seed = seed(organizations);

        List<Organization> again = Seed.parse(AllRooms.ROOMS, "seed", seed).load(another);

        assertThat(seed(again.toArray(Organization[]::new))).isEqualTo(seed);
        return again;
    }

    private static String seed(Organization... organizations) {
        return Json.write(new SeedWriter(AllRooms.ROOMS).write(List.of(organizations)));
    }

    private List<Integer> statuses(String... apiKeys) {
        return List.of(apiKeys).stream()
                .map(apiKey -> ApiCalls.send(another.baseUrl(), apiKey, "GET", ApiCalls.LINKS, "")
                        .statusCode())
                .toList();
    }

    private static String list(FakeAnam server) {
        return ApiCalls.send(server.baseUrl(), "first", "GET", ApiCalls.LINKS, "")
                .body();
    }

    private void delete(UUID id) {
        ApiCalls.send(fake.baseUrl(), "first", "DELETE", ApiCalls.LINKS + "/" + id, "");
    }
}
