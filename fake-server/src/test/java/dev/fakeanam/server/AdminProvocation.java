package dev.fakeanam.server;

import static dev.fakeanam.internal.admin.AdminRoute.ADD_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.AMEND_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.AWAIT_EXCHANGES;
import static dev.fakeanam.internal.admin.AdminRoute.CHANGE_CLOCK;
import static dev.fakeanam.internal.admin.AdminRoute.CHANGE_SHARE_LINK;
import static dev.fakeanam.internal.admin.AdminRoute.CREATE_ORGANIZATION;
import static dev.fakeanam.internal.admin.AdminRoute.CREATE_PERSONA;
import static dev.fakeanam.internal.admin.AdminRoute.GET_SHARE_LINK;
import static dev.fakeanam.internal.admin.AdminRoute.ISSUE_API_KEY;
import static dev.fakeanam.internal.admin.AdminRoute.LIST_EXCHANGES;
import static dev.fakeanam.internal.admin.AdminRoute.PUT_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.REMOVE_SCRIPT;
import static dev.fakeanam.internal.admin.AdminRoute.RESET;
import static dev.fakeanam.internal.admin.AdminRoute.REVOKE_API_KEY;
import static dev.fakeanam.internal.admin.AdminRoute.SEED_SHARE_LINK;
import static dev.fakeanam.internal.admin.AdminRoute.SET_RATE_LIMITS;
import static dev.fakeanam.internal.admin.AdminRoute.UNATTRIBUTED_EXCHANGES;
import static dev.fakeanam.internal.admin.AdminRoute.VISIT;
import static java.util.Map.entry;

import dev.fakeanam.internal.admin.AdminRoute;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that brings an answer of the admin API about.
 *
 * @param last the last variable part of the path, or the query with its question mark; null for a good one
 * @param body null for a good one
 */
record AdminProvocation(
        String because,
        AdminRoute route,
        int status,
        @Nullable String last,
        @Nullable String body) {
    /** The id of a link that is there. */
    static final String LINK = "00000000-0000-0000-0000-000000000000";

    /** The id of a script that is there. */
    static final String PASSING = "passing";

    private static final String NO_LINK = "00000000-0000-0000-0000-000000000001";
    private static final String REPLY = "{\"fault\":{\"kind\":\"reply\",\"status\":503},\"times\":2}";

    /** A body that each route takes; those that are not named take none. */
    private static final Map<AdminRoute, String> BODIES = new EnumMap<>(Map.ofEntries(
            entry(CREATE_ORGANIZATION, "{\"name\":\"Acme\",\"apiKey\":null,\"clock\":{\"ticking\":false}}"),
            entry(ISSUE_API_KEY, "{\"permission\":\"READ_ONLY\"}"),
            entry(CREATE_PERSONA, "{\"name\":\"Ada\"}"),
            entry(
                    SEED_SHARE_LINK,
                    "{\"expiresAt\":null,\"usageLimit\":null,\"allowedOrigins\":[\"https://a.example\"]}"),
            entry(CHANGE_SHARE_LINK, "{\"enabled\":false,\"expiresAt\":\"2030-01-01T00:00:00Z\"}"),
            entry(VISIT, "{\"token\":\"sh_known\"}"),
            entry(CHANGE_CLOCK, "{\"set\":\"2030-01-01T00:00:00Z\",\"advance\":\"PT168H\",\"ticking\":true}"),
            entry(SET_RATE_LIMITS, "{\"perMinute\":100,\"perHour\":null}"),
            entry(ADD_SCRIPT, script(null, REPLY)),
            entry(PUT_SCRIPT, script("s", REPLY)),
            entry(AMEND_SCRIPT, "{\"steps\":[" + REPLY + "]}"),
            entry(
                    AWAIT_EXCHANGES,
                    "{\"request\":{\"operation\":\"listShareLinks\"},\"count\":1,\"timeoutMilliseconds\":0}")));

    @Override
    public String toString() {
        return route + " " + status + ": " + because;
    }

    /** A body that a route takes; empty for one that takes none. */
    static String goodBody(AdminRoute route) {
        return BODIES.getOrDefault(route, "");
    }

    static Stream<AdminRoute> routesWithBody() {
        return BODIES.keySet().stream();
    }

    static Stream<AdminProvocation> all() {
        return Stream.of(
                        Arrays.stream(AdminRoute.values())
                                .filter(route -> route != RESET)
                                .map(AdminProvocation::good),
                        routesWithBody().flatMap(AdminProvocation::badBodies),
                        ofOrganizationsAndKeys(),
                        ofShareLinks(),
                        ofScripts(),
                        ofJournals())
                .flatMap(provocations -> provocations);
    }

    private static AdminProvocation good(AdminRoute route) {
        int status = switch (route) {
            case CREATE_ORGANIZATION, ISSUE_API_KEY, CREATE_PERSONA, SEED_SHARE_LINK, ADD_SCRIPT -> 201;
            case CLEAR_ORGANIZATION,
                    REVOKE_API_KEY,
                    SET_RATE_LIMITS,
                    PUT_SCRIPT,
                    AMEND_SCRIPT,
                    REMOVE_SCRIPT,
                    CLEAR_EXCHANGES -> 204;
            default -> 200;
        };
        return new AdminProvocation("all is well", route, status, null, null);
    }

    private static Stream<AdminProvocation> badBodies(AdminRoute route) {
        return Stream.of(
                new AdminProvocation("no JSON", route, 400, null, "{"),
                new AdminProvocation("no object", route, 400, null, "[]"),
                new AdminProvocation("a field that it does not know", route, 400, null, "{\"more\":1}"));
    }

    private static Stream<AdminProvocation> ofOrganizationsAndKeys() {
        return Stream.of(
                new AdminProvocation("no body", CREATE_ORGANIZATION, 201, null, ""),
                new AdminProvocation("a blank name", CREATE_ORGANIZATION, 400, null, "{\"name\":\" \"}"),
                new AdminProvocation("no permission", ISSUE_API_KEY, 400, null, "{}"),
                new AdminProvocation(
                        "a key with blanks", ISSUE_API_KEY, 400, null, "{\"permission\":\"FULL\",\"apiKey\":\"a b\"}"),
                new AdminProvocation("nobody's key", REVOKE_API_KEY, 400, "nobody's", null),
                new AdminProvocation("no name", CREATE_PERSONA, 400, null, "{}"),
                new AdminProvocation("back in time", CHANGE_CLOCK, 400, null, "{\"advance\":\"-PT1H\"}"),
                new AdminProvocation("no change", CHANGE_CLOCK, 200, null, "{}"),
                new AdminProvocation("a limit of none", SET_RATE_LIMITS, 400, null, "{\"perMinute\":0}"),
                new AdminProvocation("no limits", SET_RATE_LIMITS, 204, null, "{}"));
    }

    private static Stream<AdminProvocation> ofShareLinks() {
        return Stream.of(
                new AdminProvocation("no body", SEED_SHARE_LINK, 201, null, ""),
                new AdminProvocation(
                        "every field but a persona",
                        SEED_SHARE_LINK,
                        201,
                        null,
                        "{\"id\":\"" + NO_LINK + "\",\"token\":\"sh_other\",\"type\":\"ORB_EMBED\",\"expiresAt\":"
                                + "\"2030-01-01T00:00:00Z\",\"usageLimit\":1,\"usageCount\":2,\"allowedOrigins\":[],"
                                + "\"allowAllOrigins\":true,\"removeWatermark\":true,\"enabled\":false,"
                                + "\"isPrimary\":true,\"createdAt\":\"2020-01-01T00:00:00Z\"}"),
                new AdminProvocation("an id that is taken", SEED_SHARE_LINK, 400, null, "{\"id\":\"" + LINK + "\"}"),
                new AdminProvocation(
                        "nobody's persona", SEED_SHARE_LINK, 400, null, "{\"personaId\":\"" + NO_LINK + "\"}"),
                new AdminProvocation("no such type", SEED_SHARE_LINK, 400, null, "{\"type\":\"POSTER\"}"),
                new AdminProvocation("an id that is no uuid", GET_SHARE_LINK, 400, "x", null),
                new AdminProvocation("an id of no link", GET_SHARE_LINK, 404, NO_LINK, null),
                new AdminProvocation("an id that is no uuid", CHANGE_SHARE_LINK, 400, "x", null),
                new AdminProvocation("an id of no link", CHANGE_SHARE_LINK, 404, NO_LINK, null),
                new AdminProvocation(
                        "another link than it was",
                        CHANGE_SHARE_LINK,
                        409,
                        null,
                        "{\"enabled\":false,\"before\":" + ExampleLink.JSON + "}"),
                new AdminProvocation(
                        "no limit and no end",
                        CHANGE_SHARE_LINK,
                        200,
                        null,
                        "{\"expiresAt\":null,\"usageLimit\":null}"),
                new AdminProvocation("a token of no link", VISIT, 200, null, "{\"token\":\"x\"}"),
                new AdminProvocation("no token", VISIT, 400, null, "{}"));
    }

    private static Stream<AdminProvocation> ofScripts() {
        Stream<AdminProvocation> good = Stream.of(
                        "{\"fault\":{\"kind\":\"proceed\"},\"times\":2},"
                                + "{\"fault\":{\"kind\":\"resetConnection\"},\"applied\":true},"
                                + "{\"fault\":{\"kind\":\"closeConnection\"},\"always\":true}",
                        "{\"fault\":{\"kind\":\"delay\",\"milliseconds\":5,\"then\":{\"kind\":\"neverAnswer\"}}}",
                        "{\"fault\":{\"kind\":\"cutBody\",\"bytes\":3},\"applied\":true}",
                        "{\"fault\":{\"kind\":\"garbage\"},\"applied\":true,\"oneIn\":3,\"seed\":7}",
                        "{\"fault\":{\"kind\":\"drip\",\"bytes\":1,\"milliseconds\":0},\"applied\":true}",
                        "{\"fault\":{\"kind\":\"reply\",\"status\":200,\"body\":\"x\","
                                + "\"headers\":[{\"name\":\"X-One\",\"value\":\"1\"}]}}")
                .map(steps -> new AdminProvocation("a good script", PUT_SCRIPT, 204, null, script("s", steps)));
        Stream<AdminProvocation> bad = Stream.of(
                        "",
                        "{\"fault\":{\"kind\":\"explode\"}}",
                        "{\"fault\":{\"kind\":\"garbage\"}}",
                        "{\"fault\":{\"kind\":\"reply\",\"status\":600}}",
                        "{\"fault\":{\"kind\":\"proceed\"},\"times\":1,\"always\":true}",
                        "{\"fault\":{\"kind\":\"proceed\"},\"oneIn\":3}")
                .map(steps -> new AdminProvocation("a bad script", PUT_SCRIPT, 400, null, script("s", steps)));
        Stream<AdminProvocation> removal = Stream.of(
                new AdminProvocation("an id of no script", REMOVE_SCRIPT, 404, "x", null),
                new AdminProvocation("an id of no script", AMEND_SCRIPT, 404, "x", null));
        return Stream.of(good, bad, removal).flatMap(provocations -> provocations);
    }

    private static Stream<AdminProvocation> ofJournals() {
        Stream<AdminProvocation> queries = Stream.of(LIST_EXCHANGES, UNATTRIBUTED_EXCHANGES)
                .flatMap(route -> Stream.of(
                        new AdminProvocation(
                                "a part", route, 200, "?after=0&limit=1&status=200&operation=listShareLinks", null),
                        new AdminProvocation("a query that it does not know", route, 400, "?more=1", null),
                        new AdminProvocation("no number", route, 400, "?after=x", null),
                        new AdminProvocation("no limit", route, 400, "?limit=-1", null),
                        new AdminProvocation("no status", route, 400, "?status=x", null),
                        new AdminProvocation("no operation", route, 400, "?operation=x", null)));
        Stream<AdminProvocation> waits = Stream.of(
                new AdminProvocation(
                        "what never comes",
                        AWAIT_EXCHANGES,
                        200,
                        null,
                        "{\"request\":{\"method\":\"GET\",\"path\":\"/v1/x\",\"conditions\":[{\"field\":\"a\",\"is\":1},"
                                + "{\"noField\":\"b\"},{\"body\":{\"a\":1}},{\"header\":\"X-One\",\"is\":\"1\"},{\"apiKey\":\"a\"}]},"
                                + "\"timeoutMilliseconds\":20}"),
                new AdminProvocation(
                        "a wait without end", AWAIT_EXCHANGES, 400, null, "{\"timeoutMilliseconds\":600001}"),
                new AdminProvocation("no count", AWAIT_EXCHANGES, 400, null, "{\"count\":0,\"timeoutMilliseconds\":0}"),
                new AdminProvocation("no timeout", AWAIT_EXCHANGES, 400, null, "{}"),
                new AdminProvocation(
                        "no such operation",
                        AWAIT_EXCHANGES,
                        400,
                        null,
                        "{\"request\":{\"operation\":\"x\"},\"timeoutMilliseconds\":0}"));
        return Stream.concat(queries, waits);
    }

    /** A script as JSON, of steps as JSON. */
    static String script(@Nullable String id, String steps) {
        return "{" + (id == null ? "" : "\"id\":\"" + id + "\",")
                + "\"request\":{\"operation\":\"updateShareLink\"},\"steps\":[" + steps + "]}";
    }
}
