package dev.fakeanam.internal.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.server.EmbeddedFakeAnam;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkType;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedTest {
    private static final Instant NOW = Instant.parse("2026-04-20T10:00:00Z");
    private static final String STANDING = "\"clock\":{\"now\":\"2026-04-20T10:00:00Z\",\"ticking\":false}";

    private final FakeAnam fake = EmbeddedFakeAnam.start();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void a_name_is_enough() {
        Organization organization = load("{\"organizations\":[{\"name\":\"Acme\"}]}");

        assertThat(organization.name()).isEqualTo("Acme");
        assertThat(organization.apiKey()).startsWith("ak_");
        assertThat(status(organization.apiKey())).isEqualTo(200);
        assertThat(organization.personas().all()).isEmpty();
        assertThat(organization.shareLinks().all()).isEmpty();
        assertThat(organization.scripts()).isEmpty();
        assertThat(organization.rateLimits()).isEqualTo(RateLimits.none());
        assertThat(organization.clock().isTicking()).isTrue();
    }

    @Test
    void no_organizations_are_a_seed_too() {
        assertThat(Seed.parse(AllRooms.ROOMS, "empty", "{}").load(fake)).isEmpty();
        assertThat(Seed.parse(AllRooms.ROOMS, "empty", "{\"organizations\":[]}").load(fake))
                .isEmpty();
    }

    @Test
    void the_first_key_that_may_do_everything_is_the_organizations() {
        Organization organization = load("""
                {"organizations":[{"name":"Acme","apiKeys":[
                  {"key":"reader","permission":"READ_ONLY"},
                  {"key":"first"},
                  {"key":"second","permission":"FULL"},
                  {"key":"nothing","permission":"NONE"}]}]}
                """);

        assertThat(organization.apiKey()).isEqualTo("first");
        assertThat(List.of(status("reader"), status("first"), status("second"), status("nothing")))
                .containsExactly(200, 200, 200, 403);
    }

    @Test
    void where_no_key_may_do_everything_one_is_made_up() {
        Organization organization = load(
                "{\"organizations\":[{\"name\":\"Acme\",\"apiKeys\":[{\"key\":\"r\",\"permission\":\"READ_ONLY\"}]}]}");

        assertThat(organization.apiKey()).startsWith("ak_");
        assertThat(List.of(status("r"), status(organization.apiKey()))).containsExactly(200, 200);
    }

    @Test
    void a_revoked_key_opens_nothing_but_its_organization_is_known() {
        Organization organization = load(
                "{\"organizations\":[{\"name\":\"Acme\",\"apiKeys\":[{\"key\":\"old\",\"revoked\":true},{\"key\":\"new\"}]}]}");

        assertThat(organization.apiKey()).isEqualTo("old");
        assertThat(List.of(status("old"), status("new"))).containsExactly(401, 200);
        assertThat(fake.unattributedExchanges())
                .extracting(Exchange::organization)
                .containsExactly("Acme");
    }

    @Test
    void every_field_of_a_share_link_is_taken() {
        Organization organization = load("""
                {"organizations":[{"name":"Acme",
                  "personas":[{"id":"00000000-0000-0000-0000-0000000000AA","name":"Ada"}],
                  "shareLinks":[{
                    "id":"00000000-0000-0000-0000-000000000001","token":"sh_one","type":"ORB_EMBED",
                    "expiresAt":"2026-05-01T00:00:00.000Z","usageLimit":5,"usageCount":7,
                    "allowedOrigins":["https://a.example","https://b.example"],"allowAllOrigins":true,
                    "removeWatermark":true,"enabled":false,"isPrimary":true,
                    "createdAt":"2026-04-01T00:00:00+02:00","personaId":"00000000-0000-0000-0000-0000000000aa"}]}]}
                """);

        assertThat(organization.personas().all())
                .extracting(Persona::id, Persona::name)
                .containsExactly(tuple(new UUID(0, 0xaa), "Ada"));
        assertThat(organization.shareLinks().all())
                .containsExactly(new ShareLink(
                        new UUID(0, 1),
                        "sh_one",
                        ShareLinkType.ORB_EMBED,
                        Instant.parse("2026-05-01T00:00:00Z"),
                        5,
                        7,
                        List.of("https://a.example", "https://b.example"),
                        true,
                        true,
                        false,
                        true,
                        Instant.parse("2026-03-31T22:00:00Z")));
    }

    @Test
    void what_a_share_link_leaves_out_is_as_the_api_makes_it() {
        Organization made = fake.newOrganization("Acme");
        made.clock().set(NOW);
        ShareLink link = made.givenShareLink();

        Organization organization =
                load("{\"organizations\":[{\"name\":\"Acme\",\"shareLinks\":[{}]," + STANDING + "}]}");

        assertThat(organization.shareLinks().all()).containsExactly(link);
        assertThat(organization.personas().all()).isEqualTo(made.personas().all());
    }

    @Test
    void a_share_link_may_say_how_it_is_rather_than_its_dates_and_counts() {
        Organization organization = load(
                "{\"organizations\":[{\"name\":\"Acme\",\"shareLinks\":[{\"expired\":true},{\"expiresIn\":\"PT2H\"},"
                        + "{\"usedUp\":true,\"usageLimit\":5},{\"usedUp\":false,\"usageLimit\":null}]," + STANDING
                        + "}]}");

        assertThat(organization.shareLinks().all())
                .extracting(ShareLink::expiresAt)
                .containsExactlyInAnyOrder(
                        NOW.minus(Duration.ofDays(1)),
                        NOW.plus(Duration.ofHours(2)),
                        NOW.plus(Duration.ofDays(7)),
                        NOW.plus(Duration.ofDays(7)));
        assertThat(organization.shareLinks().all())
                .extracting(ShareLink::usageLimit, ShareLink::usageCount)
                .containsExactlyInAnyOrder(tuple(10, 0), tuple(10, 0), tuple(5, 5), tuple(null, 0));
    }

    @Test
    void tokens_that_differ_in_case_are_two() {
        Organization organization =
                load("{\"organizations\":[{\"name\":\"Acme\",\"shareLinks\":[{\"token\":\"a\"},{\"token\":\"A\"}]}]}");

        assertThat(organization.shareLinks().all()).hasSize(2);
    }

    @Test
    void null_is_no_limit_and_no_end() {
        Organization organization =
                load("{\"organizations\":[{\"name\":\"Acme\",\"shareLinks\":[{\"usageLimit\":null,\"expiresAt\":null}],"
                        + "\"rateLimits\":{\"perMinute\":null,\"perHour\":9}}]}");

        assertThat(organization.shareLinks().all().get(0).usageLimit()).isNull();
        assertThat(organization.shareLinks().all().get(0).expiresAt()).isNull();
        assertThat(organization.rateLimits()).isEqualTo(RateLimits.perHour(9));
    }

    @Test
    void the_clock_stands_still_at_the_given_moment() {
        Organization organization = load("{\"organizations\":[{\"name\":\"Acme\"," + STANDING + "}]}");

        assertThat(organization.clock().now()).isEqualTo(NOW);
        assertThat(organization.clock().isTicking()).isFalse();
    }

    @Test
    void a_script_goes_on_after_its_hits() {
        String script = "{\"id\":\"flaky\",\"request\":{\"operation\":\"listShareLinks\"},"
                + "\"steps\":[{\"fault\":{\"kind\":\"reply\",\"status\":503},\"times\":2}]}";

        Organization organization =
                load("{\"organizations\":[{\"name\":\"Acme\",\"scripts\":[{\"script\":" + script + ",\"hits\":1}]}]}");

        assertThat(organization.scripts()).containsExactly(new ScriptStatus(Script.fromJson(script), 1));
        assertThat(List.of(status(organization.apiKey()), status(organization.apiKey())))
                .containsExactly(503, 200);
    }

    @Test
    void hits_say_how_many_requests_were_let_pass_before() {
        Organization organization = load("""
                {"organizations":[{"name":"Acme","scripts":[{"hits":1,"script":{"id":"nth","request":{},"steps":[
                  {"fault":{"kind":"proceed"},"times":2},
                  {"fault":{"kind":"reply","status":503}},
                  {"fault":{"kind":"proceed"}},
                  {"fault":{"kind":"reply","status":504}}]}}]}]}
                """);

        List<Integer> statuses = IntStream.range(0, 3)
                .mapToObj(i -> status(organization.apiKey()))
                .toList();

        assertThat(statuses).containsExactly(200, 504, 200);
    }

    @Test
    void generated_ids_and_tokens_avoid_those_that_other_links_name() {
        Organization made = fake.newOrganization("Acme");
        ShareLink first = made.givenShareLink();
        ShareLink second = made.givenShareLink();
        Persona persona = made.personas().all().get(0);

        Organization organization =
                load("{\"organizations\":[{\"name\":\"Acme\",\"personas\":[{\"name\":\"Ada\"},{\"id\":\""
                        + persona.id() + "\",\"name\":\"Bob\"}],\"shareLinks\":[{},{\"id\":\"" + first.id()
                        + "\",\"token\":\""
                        + first.token() + "\"}]}]}");

        assertThat(organization.shareLinks().all()).extracting(ShareLink::id).containsExactly(second.id(), first.id());
        assertThat(organization.shareLinks().all())
                .extracting(ShareLink::token)
                .containsExactly(second.token(), first.token());
        assertThat(organization.personas().all()).extracting(Persona::id).doesNotHaveDuplicates();
        assertThat(organization.personas().all()).extracting(Persona::name).containsExactly("Ada", "Bob", "Persona");
    }

    @Test
    void links_that_name_no_persona_are_for_the_default_one() {
        Organization organization = load("""
                {"organizations":[{"name":"Acme","personas":[
                    {"name":"Ada"},{"id":"00000000-0000-0000-0000-0000000000aa","name":"Bob","default":true}],
                  "shareLinks":[{"isPrimary":true}]}]}
                """);
        UUID link = organization.shareLinks().all().get(0).id();

        String response = ApiCalls.send(fake.baseUrl(), organization.apiKey(), "GET", ApiCalls.LINKS + "/" + link, "")
                .body();

        assertThat(response).contains("\"personaName\":\"Bob\"");
        assertThat(organization.personas().all()).extracting(Persona::name).containsExactly("Ada", "Bob");
    }

    @Test
    void names_link_ids_and_tokens_may_repeat_between_organizations() {
        String organization =
                "{\"name\":\"Acme\",\"shareLinks\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"token\":\"t\"}]}";

        List<Organization> made = Seed.parse(
                        AllRooms.ROOMS, "seed", "{\"organizations\":[" + organization + "," + organization + "]}")
                .load(fake);

        assertThat(made)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.shareLinks().all()).hasSize(1));
    }

    @Test
    void comments_and_a_byte_order_mark_are_skipped() throws Exception {
        Path file = Files.writeString(
                directory.resolve("seed.json"), "\uFEFF// who\n{\"organizations\":[/* one */{\"name\":\"Acme\"}]}");

        List<Organization> made = Seed.read(AllRooms.ROOMS, file).load(fake);

        assertThat(made).extracting(Organization::name).containsExactly("Acme");
    }

    @Tag("slow")
    @Test
    void a_huge_seed_is_fine() {
        String links = IntStream.range(0, 50_000)
                .mapToObj(i -> "{\"token\":\"token-" + i + "\"}")
                .collect(Collectors.joining(",\n"));

        Organization organization = load("{\"organizations\":[{\"name\":\"Acme\",\"shareLinks\":[" + links + "]}]}");

        assertThat(organization.shareLinks().all()).hasSize(50_000);
    }

    @Test
    void links_made_in_the_same_moment_keep_the_order_of_the_seed() {
        Organization organization = load("{\"organizations\":[{\"name\":\"Acme\"," + STANDING
                + ",\"shareLinks\":[{\"token\":\"b\"},{\"token\":\"a\"},{\"token\":\"c\"}]}]}");

        assertThat(organization.shareLinks().all()).extracting(ShareLink::token).containsExactly("b", "a", "c");
    }

    @Test
    void no_organization_is_made_if_the_server_has_one_of_the_keys() {
        fake.newOrganization("Other", "taken");
        Seed seed = Seed.parse(AllRooms.ROOMS, "seed", """
                {"organizations":[{"name":"Acme","apiKeys":[{"key":"free"}]},
                                  {"name":"Beta","apiKeys":[{"key":"taken"}]}]}
                """);

        assertThatThrownBy(() -> seed.load(fake))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The API key taken is in use by an open organization."
                        + " Close that one first, or choose another key.");
        assertThat(List.of(status("free"), status("taken"))).containsExactly(401, 200);
    }

    @Test
    void no_organization_is_made_if_the_server_has_no_room_for_all() {
        Seed seed = Seed.parse(AllRooms.ROOMS, "seed", """
                {"organizations":[{"name":"Acme","apiKeys":[{"key":"first"}]},{"name":"One too many"}]}
                """);
        FakeAnam full = (FakeAnam) Proxy.newProxyInstance(
                SeedTest.class.getClassLoader(), new Class<?>[] {FakeAnam.class}, (proxy, method, arguments) -> {
                    if (arguments[0].equals("One too many")) {
                        throw new IllegalStateException("This server may have no more.");
                    }
                    return method.invoke(fake, arguments);
                });

        assertThatThrownBy(() -> seed.load(full))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This server may have no more.");
        assertThat(status("first")).isEqualTo(401);
    }

    @Test
    void a_seeded_organization_can_be_cleared() {
        Organization organization = load(
                "{\"organizations\":[{\"name\":\"Acme\",\"apiKeys\":[{\"key\":\"k\"},{\"key\":\"l\"}],\"shareLinks\":[{}]}]}");

        organization.clear();

        assertThat(organization.shareLinks().all()).isEmpty();
        assertThat(organization.clock().isTicking()).isFalse();
        assertThat(List.of(status("k"), status("l"))).containsExactly(200, 401);
    }

    @Test
    void a_link_lives_a_week_of_the_organizations_clock_by_default() {
        Organization organization =
                load("{\"organizations\":[{\"name\":\"Acme\",\"shareLinks\":[{}]," + STANDING + "}]}");

        assertThat(organization.shareLinks().all().get(0).expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    private Organization load(String text) {
        return Seed.parse(AllRooms.ROOMS, "seed", text).load(fake).get(0);
    }

    private int status(String apiKey) {
        return ApiCalls.send(fake.baseUrl(), apiKey, "GET", ApiCalls.LINKS, "").statusCode();
    }
}
