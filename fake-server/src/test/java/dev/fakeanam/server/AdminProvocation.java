package dev.fakeanam.server;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;

import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.rooms.AllRooms;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request that provokes a certain response of the admin API.
 *
 * @param last the last variable part of the path, or the query with its question mark; null for a good one
 * @param body null for a good one
 */
record AdminProvocation(
        String because,
        String route,
        int status,
        @Nullable String last,
        @Nullable String body) {
    /** The id of an existing resource of each kind. */
    static final String KNOWN = "00000000-0000-0000-0000-0000000000a0";

    /** An existing session token, which contains the known id. */
    private static final String TOKEN =
            "e30.eyJzZXNzaW9uU3RvcmVJZCI6IjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDBhMCJ9.x";

    /** The id of an existing script. */
    static final String PASSING = "passing";

    private static final String UNKNOWN = "00000000-0000-0000-0000-0000000000b0";
    private static final String WITH_ID = "{\"id\":\"" + KNOWN + "\"}";
    private static final String REPLY = "{\"fault\":{\"kind\":\"reply\",\"status\":503},\"times\":2}";

    /** A correct body for each route. Routes that are not listed take no body. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("createOrganization", "{\"name\":\"Acme\",\"apiKey\":null,\"clock\":{\"ticking\":false}}"),
            entry("failHandshakes", "{\"times\":0}"),
            entry("issueApiKey", "{\"permission\":\"READ_ONLY\"}"),
            entry("givePersona", "{\"name\":\"Ada\"}"),
            entry(
                    "giveShareLink",
                    "{\"expiresAt\":null,\"usageLimit\":null,\"allowedOrigins\":[\"https://a.example\"]}"),
            entry("changeShareLink", "{\"enabled\":false,\"expiresAt\":\"2030-01-01T00:00:00Z\"}"),
            entry("visit", "{\"token\":\"sh_known\"}"),
            entry(
                    "giveSession",
                    "{\"exitStatus\":\"NORMAL_EXIT\",\"toolCalls\":[],\"transcript\":[{\"role\":\"user\",\"message\":\"Hi\"}]}"),
            entry("changeSession", "{\"recording\":true,\"withoutEngine\":true}"),
            entry("giveSessionToken", "{\"personaConfig\":{\"name\":\"Cara\"},\"expired\":true}"),
            entry("changeSessionToken", "{\"clientLabel\":null}"),
            entry("transcript", "{\"sessionId\":\"" + KNOWN + "\"}"),
            entry("verification", "{\"token\":\"" + TOKEN + "\"}"),
            entry("setSessionLimits", "{\"concurrentSessions\":0}"),
            entry("changeClock", "{\"set\":\"2030-01-01T00:00:00Z\",\"advance\":\"PT168H\",\"ticking\":true}"),
            entry("setRateLimits", "{\"perMinute\":100,\"perHour\":null}"),
            entry("addScript", script(null, REPLY)),
            entry("putScript", script("s", REPLY)),
            entry("amendScript", "{\"steps\":[" + REPLY + "]}"),
            entry(
                    "awaitExchanges",
                    "{\"request\":{\"operation\":\"listShareLinks\"},\"count\":1,\"timeoutMilliseconds\":0}"));

    /** The specs of the existing resources. Those that are not listed need only an id. */
    private static final Map<String, String> CONTENTS = Map.of(
            "giveShareLink", "{\"id\":\"" + KNOWN + "\",\"token\":\"sh_known\"}",
            "giveSessionToken", "{\"id\":\"" + KNOWN + "\",\"token\":\"" + TOKEN + "\"}",
            "giveSession", "{\"id\":\"" + KNOWN + "\",\"transcript\":[]}");

    @Override
    public String toString() {
        return route + " " + status + ": " + because;
    }

    /** A body that a route takes; empty for one that takes none. */
    static String goodBody(AdminRoute<?, ?> route) {
        return BODIES.getOrDefault(route.id(), "");
    }

    /** The bodies that make the existing resources, by the routes that take them. */
    static Map<String, String> contents() {
        return resources().collect(toMap(name -> "give" + name, name -> CONTENTS.getOrDefault("give" + name, WITH_ID)));
    }

    private static Stream<String> resources() {
        return AllRooms.ROOMS.resources().stream()
                .map(resource -> resource.document().name());
    }

    static Stream<AdminProvocation> all() {
        return Stream.of(
                        AllRoutes.ROUTES.stream()
                                .filter(route -> !route.id().equals("reset"))
                                .map(route ->
                                        new AdminProvocation("all is well", route.id(), route.status(), null, null)),
                        AllRoutes.ROUTES.stream()
                                .filter(route -> route.input() != null)
                                .flatMap(route -> badBodies(route.id())),
                        resources().flatMap(AdminProvocation::ofResource),
                        ofOrganizationsAndKeys(),
                        ofShareLinks(),
                        ofSessions(),
                        ofScripts(),
                        ofJournals())
                .flatMap(provocations -> provocations);
    }

    private static Stream<AdminProvocation> badBodies(String route) {
        return Stream.of(
                new AdminProvocation("no JSON", route, 400, null, "{"),
                new AdminProvocation("no object", route, 400, null, "[]"),
                new AdminProvocation("a field that it does not know", route, 400, null, "{\"more\":1}"));
    }

    private static Stream<AdminProvocation> ofOrganizationsAndKeys() {
        return Stream.of(
                new AdminProvocation("no body", "createOrganization", 201, null, ""),
                new AdminProvocation("a blank name", "createOrganization", 400, null, "{\"name\":\" \"}"),
                new AdminProvocation("no permission", "issueApiKey", 400, null, "{}"),
                new AdminProvocation(
                        "a key with spaces", "issueApiKey", 400, null, "{\"permission\":\"FULL\",\"apiKey\":\"a b\"}"),
                new AdminProvocation("nobody's key", "revokeApiKey", 400, "nobody's", null),
                new AdminProvocation("back in time", "changeClock", 400, null, "{\"advance\":\"-PT1H\"}"),
                new AdminProvocation("no change", "changeClock", 200, null, "{}"),
                new AdminProvocation("a limit of none", "setRateLimits", 400, null, "{\"perMinute\":0}"),
                new AdminProvocation("no limits", "setRateLimits", 204, null, "{}"));
    }

    private static Stream<AdminProvocation> ofResource(String name) {
        return Stream.of(
                new AdminProvocation("no body", "give" + name, 201, null, ""),
                new AdminProvocation("an id that is taken", "give" + name, 400, null, WITH_ID),
                new AdminProvocation("an id that is no text", "give" + name, 400, null, "{\"id\":7}"),
                new AdminProvocation("an id of none", "read" + name, 404, UNKNOWN, null),
                new AdminProvocation("an id that is no uuid", "read" + name, 404, "x", null),
                new AdminProvocation("no change", "change" + name, 200, null, "{}"),
                new AdminProvocation("an id of none", "change" + name, 404, UNKNOWN, null),
                new AdminProvocation("an id that is no uuid", "change" + name, 404, "x", null),
                new AdminProvocation("an id of none", "remove" + name, 404, UNKNOWN, null));
    }

    private static Stream<AdminProvocation> ofSessions() {
        return Stream.of(
                new AdminProvocation("no transcript", "transcript", 200, null, "{\"sessionId\":\"" + UNKNOWN + "\"}"),
                new AdminProvocation("no token", "verification", 400, null, "{\"token\":\"x\"}"),
                new AdminProvocation(
                        "a message of nobody",
                        "giveSession",
                        400,
                        null,
                        "{\"transcript\":[{\"role\":\"nobody\",\"message\":\"Hi\"}]}"),
                new AdminProvocation("an age that is fixed", "changeSession", 400, null, "{\"createdAt\":null}"),
                new AdminProvocation(
                        "both ends",
                        "giveSessionToken",
                        400,
                        null,
                        "{\"expired\":true,\"expiresAt\":\"2030-01-01T00:00:00Z\"}"),
                new AdminProvocation("less than none", "setSessionLimits", 400, null, "{\"concurrentSessions\":-1}"));
    }

    private static Stream<AdminProvocation> ofShareLinks() {
        return Stream.of(
                new AdminProvocation(
                        "every field but a persona",
                        "giveShareLink",
                        201,
                        null,
                        "{\"id\":\"" + UNKNOWN + "\",\"token\":\"sh_other\",\"type\":\"ORB_EMBED\",\"expiresAt\":"
                                + "\"2030-01-01T00:00:00Z\",\"usageLimit\":1,\"usageCount\":2,\"allowedOrigins\":[],"
                                + "\"allowAllOrigins\":true,\"removeWatermark\":true,\"enabled\":false,"
                                + "\"isPrimary\":true,\"createdAt\":\"2020-01-01T00:00:00Z\"}"),
                new AdminProvocation(
                        "nobody's persona", "giveShareLink", 400, null, "{\"personaId\":\"" + UNKNOWN + "\"}"),
                new AdminProvocation("no such type", "giveShareLink", 400, null, "{\"type\":\"POSTER\"}"),
                new AdminProvocation(
                        "no limit and no end",
                        "changeShareLink",
                        200,
                        null,
                        "{\"expiresAt\":null,\"usageLimit\":null}"),
                new AdminProvocation("a token of no link", "visit", 200, null, "{\"token\":\"x\"}"),
                new AdminProvocation("no token", "visit", 400, null, "{}"));
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
                .map(steps -> new AdminProvocation("a good script", "putScript", 204, null, script("s", steps)));
        Stream<AdminProvocation> bad = Stream.of(
                        "",
                        "{\"fault\":{\"kind\":\"explode\"}}",
                        "{\"fault\":{\"kind\":\"garbage\"}}",
                        "{\"fault\":{\"kind\":\"reply\",\"status\":600}}",
                        "{\"fault\":{\"kind\":\"proceed\"},\"times\":1,\"always\":true}",
                        "{\"fault\":{\"kind\":\"proceed\"},\"oneIn\":3}")
                .map(steps -> new AdminProvocation("a bad script", "putScript", 400, null, script("s", steps)));
        Stream<AdminProvocation> removal = Stream.of(
                new AdminProvocation("an id of no script", "removeScript", 404, "x", null),
                new AdminProvocation("an id of no script", "amendScript", 404, "x", null));
        return Stream.of(good, bad, removal).flatMap(provocations -> provocations);
    }

    private static Stream<AdminProvocation> ofJournals() {
        Stream<AdminProvocation> queries = Stream.of("listExchanges", "listUnattributedExchanges")
                .flatMap(route -> Stream.of(
                        new AdminProvocation(
                                "a part", route, 200, "?after=0&limit=1&status=200&operation=listShareLinks", null),
                        new AdminProvocation("a query that it does not know", route, 400, "?more=1", null),
                        new AdminProvocation("no number", route, 400, "?after=x", null),
                        new AdminProvocation("no limit", route, 400, "?limit=-1", null),
                        new AdminProvocation("no status", route, 400, "?status=x", null),
                        new AdminProvocation("no operation", route, 400, "?operation=x", null)));
        Stream<AdminProvocation> summaries = Stream.of(
                new AdminProvocation("a part", "listSummaries", 200, "?after=0&before=9&limit=1", null),
                new AdminProvocation("no number", "listSummaries", 400, "?before=x", null),
                new AdminProvocation("no limit", "listSummaries", 400, "?limit=-1", null));
        Stream<AdminProvocation> waits = Stream.of(
                new AdminProvocation(
                        "what never comes",
                        "awaitExchanges",
                        200,
                        null,
                        "{\"request\":{\"method\":\"GET\",\"path\":\"/v1/x\",\"conditions\":[{\"field\":\"a\",\"is\":1},"
                                + "{\"noField\":\"b\"},{\"body\":{\"a\":1}},{\"header\":\"X-One\",\"is\":\"1\"},{\"apiKey\":\"a\"}]},"
                                + "\"timeoutMilliseconds\":20}"),
                new AdminProvocation(
                        "a wait without end", "awaitExchanges", 400, null, "{\"timeoutMilliseconds\":600001}"),
                new AdminProvocation(
                        "no count", "awaitExchanges", 400, null, "{\"count\":0,\"timeoutMilliseconds\":0}"),
                new AdminProvocation("no timeout", "awaitExchanges", 400, null, "{}"),
                new AdminProvocation(
                        "no such operation",
                        "awaitExchanges",
                        400,
                        null,
                        "{\"request\":{\"operation\":\"x\"},\"timeoutMilliseconds\":0}"));
        return Stream.of(queries, summaries, waits).flatMap(provocations -> provocations);
    }

    /** A script as JSON, of steps as JSON. */
    static String script(@Nullable String id, String steps) {
        return "{" + (id == null ? "" : "\"id\":\"" + id + "\",")
                + "\"request\":{\"operation\":\"updateShareLink\"},\"steps\":[" + steps + "]}";
    }
}
