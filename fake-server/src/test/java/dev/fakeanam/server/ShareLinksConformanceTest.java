package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.scripting.Fault;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds answers of the emulated API, as they come over a socket, against the document that describes them. */
class ShareLinksConformanceTest {
    private static final String UNKNOWN_ID = "00000000-0000-0000-0000-000000000001";
    private static final String LARGE = " ".repeat((9 << 19) + 1);

    private static final List<Operation> OPERATIONS = AllRooms.ROOMS.operations().stream()
            .filter(operation -> operation.path().toString().startsWith("/v1/share-links"))
            .toList();

    private static FakeAnam fake;
    private static OpenApiDocument document;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);
    private final UUID linkId = anam.givenShareLink().id();

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        document = OpenApiDocument.of(fake, AllRoutes.route("getApiDescription"));
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    /**
     * A request that brings an answer about.
     *
     * @param target the id in the path, or the query with its question mark; null for a good id, or no query
     * @param body null for a good one
     * @param given what comes before the request
     */
    private record Provocation(
            String because, Operation operation, int status, String target, String body, Consumer<Organization> given) {

        Provocation(String because, Operation operation, int status, String target, String body) {
            this(because, operation, status, target, body, anam -> {});
        }

        @Override
        public String toString() {
            return operation.operationId() + " " + status + ": " + because;
        }
    }

    @ParameterizedTest
    @MethodSource("provocations")
    void an_answer_is_as_it_is_described(Provocation provocation) {
        String body = provocation.body() == null ? goodBody(provocation.operation()) : provocation.body();
        provocation.given().accept(anam);

        HttpResponse<String> answer = call(api, provocation.operation(), provocation.target(), body);

        OpenApiDocument.Described described =
                document.operation(provocation.operation().operationId());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(provocation.status());
        assertThat(document.faults(described, answer)).isEmpty();
        if (answer.statusCode() < 300) {
            assertThat(document.faultsOfRequest(described, body)).isEmpty();
        }
    }

    @Test
    void every_answer_that_is_described_is_provoked() {
        Set<String> provoked = new TreeSet<>();
        provocations().forEach(one -> provoked.add(one.operation().operationId() + " " + one.status()));
        for (Operation operation : OPERATIONS) {
            provoked.add(operation.operationId() + " 401");
        }

        assertThat(provoked)
                .isEqualTo(document.answers().stream()
                        .filter(answer -> answer.contains("ShareLink"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @MethodSource("operationIds")
    void a_401_is_as_it_is_described(String operationId) {
        Operation operation = operation(operationId);
        HttpResponse<String> unknownKey = call(api.withKey("nobody's"), operation, null, goodBody(operation));
        HttpResponse<String> withoutKey = api.exchange(
                api.requestWithoutKey(path(operation, null)).method(operation.method(), BodyPublishers.noBody()));

        for (HttpResponse<String> answer : List.of(unknownKey, withoutKey)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(document.faults(document.operation(operation.operationId()), answer))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /v1/share-links/" + UNKNOWN_ID + ", 405, MethodNotAllowed",
        "POST, /v1/share-links/" + UNKNOWN_ID + ", 405, MethodNotAllowed",
        "PUT, /v1/share-links, 405, MethodNotAllowed",
        "GET, /v1/knowledge/groups, 501, NotEmulated",
        "POST, /v1/share-links/, 501, NotEmulated",
        "GET, /, 404, NotFound"
    })
    void an_answer_of_no_operation_is_as_it_is_described(String method, String path, int status, String component) {
        anam.rateLimits(RateLimits.perMinute(10).andPerHour(100));

        HttpResponse<String> answer = api.exchange(api.request(path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(document.faults(component, answer)).isEmpty();
    }

    /** What is described as an answer must be more than what any answer is. */
    @Test
    void an_answer_that_is_not_as_it_is_described_is_told_from_one_that_is() {
        OpenApiDocument.Described get = document.operation("getShareLink");
        String full = api.get(linkId).body();

        assertThat(scripted(200, full))
                .satisfies(answer -> assertThat(document.faults(get, answer)).isEmpty());
        assertThat(List.of(
                        scripted(200, full.replace("\"usageLimit\":10", "\"usageLimit\":\"10\"")),
                        scripted(200, full.replace("\"usageLimit\":10,", "")),
                        scripted(200, full.replace("\"usageLimit\":10", "\"usageLimit\":10,\"more\":1")),
                        scripted(200, full.replace(".000Z", "Z").replaceFirst("\\.\\d{3}Z", "Z")),
                        scripted(404, "{\"error\":\"Persona not found\"}"),
                        scripted(418, "{\"error\":\"HTTP status 418\"}")))
                .allSatisfy(answer -> assertThat(document.faults(get, answer)).isNotEmpty());
    }

    @Test
    void a_header_that_is_missing_wrong_or_not_described_is_told() {
        OpenApiDocument.Described get = document.operation("getShareLink");
        anam.on(anyRequest())
                .reply(Fault.reply(429, "{\"error\":\"Too many requests\"}"))
                .then()
                .reply(Fault.reply(429).withHeader("Retry-After", "soon"))
                .then()
                .reply(Fault.reply(429).withHeader("X-More", "1"));

        List<List<String>> faults = Stream.generate(() -> call(api, operation("getShareLink"), null, ""))
                .limit(3)
                .map(answer -> document.faults(get, answer))
                .toList();

        assertThat(faults.get(0)).containsExactly("The header Retry-After is missing.");
        assertThat(faults.get(1))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith("In the header Retry-After: soon "));
        assertThat(faults.get(2)).containsExactly("The header x-more is not described.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"usageLimit\":0}",
                "{\"usageLimit\":1.5}",
                "{\"usageLimit\":null}",
                "{\"usageLimit\":2147483648}",
                "{\"expiresInHours\":0}",
                "{\"expiresInHours\":\"1\"}",
                "[]"
            })
    void a_body_that_is_refused_is_none_that_is_described(String json) {
        Answer answer = api.update(linkId, json);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(document.faultsOfRequest(document.operation("updateShareLink"), json))
                .isNotEmpty();
    }

    static Stream<String> operationIds() {
        return OPERATIONS.stream().map(Operation::operationId);
    }

    private static Operation operation(String operationId) {
        return AllRooms.ROOMS.operation(operationId).orElseThrow();
    }

    private static boolean hasId(Operation operation) {
        return operation.path().toString().contains("{id}");
    }

    static Stream<Provocation> provocations() {
        return Stream.of(
                        OPERATIONS.stream().flatMap(ShareLinksConformanceTest::ofAnyOperation),
                        OPERATIONS.stream()
                                .filter(ShareLinksConformanceTest::hasId)
                                .flatMap(ShareLinksConformanceTest::ofOperationOnOneLink),
                        ofUpdate(),
                        ofList(),
                        ofCreate())
                .flatMap(provocations -> provocations);
    }

    private static Stream<Provocation> ofAnyOperation(Operation operation) {
        int success = operation.success();
        Stream<Provocation> ofTheApi = Stream.of(
                given("all is well", operation, success, anam -> {}),
                given(
                        "within the rate limit",
                        operation,
                        success,
                        anam -> anam.rateLimits(RateLimits.perMinute(2).andPerHour(5))),
                given("over the limit of a minute", operation, 429, ShareLinksConformanceTest::useUpTheMinute),
                given("over the limit of an hour", operation, 429, ShareLinksConformanceTest::useUpTheHour),
                given("a key that may nothing", operation, 403, anam -> {
                    anam.revokeApiKey(anam.apiKey());
                    anam.issueApiKey(anam.apiKey(), Permission.NONE);
                }));
        Stream<Provocation> scripted = Stream.of(403, 429, 500, 502, 503, 504)
                .map(status -> given(
                        "a script",
                        operation,
                        status,
                        anam -> anam.on(anyRequest()).reply(status)));
        Stream<Provocation> withRetryAfter = Stream.of(429, 503)
                .map(status -> given(
                        "a script with Retry-After",
                        operation,
                        status,
                        anam -> anam.on(anyRequest()).reply(Fault.reply(status).withHeader("Retry-After", "7"))));
        return Stream.of(ofTheApi, scripted, withRetryAfter).flatMap(provocations -> provocations);
    }

    private static Stream<Provocation> ofOperationOnOneLink(Operation operation) {
        return Stream.of(
                new Provocation("an id that is no uuid", operation, 400, "x", null),
                given("a script", operation, 404, anam -> anam.on(anyRequest()).reply(404)),
                new Provocation("an id of no link", operation, 404, UNKNOWN_ID, null),
                new Provocation("an id that fails", operation, 503, "fa11ed00-0000-4000-8000-000000000503", null));
    }

    private static Stream<Provocation> ofUpdate() {
        Operation update = operation("updateShareLink");
        return Stream.of(
                new Provocation("one field", update, 200, null, "{\"expiresInHours\":0.5}"),
                new Provocation("no field", update, 200, null, "{}"),
                new Provocation("a field that it does not know", update, 200, null, "{\"name\":\"n\"}"),
                new Provocation("no JSON", update, 400, null, "{"),
                new Provocation("no body", update, 400, null, ""),
                new Provocation("no object", update, 400, null, "[]"),
                new Provocation("null", update, 400, null, "{\"usageLimit\":null}"),
                new Provocation("two faults", update, 400, null, "{\"usageLimit\":0.5,\"expiresInHours\":\"1\"}"),
                new Provocation("too many hours", update, 400, null, "{\"expiresInHours\":1e300}"),
                new Provocation("a large body", update, 413, null, LARGE));
    }

    private static Stream<Provocation> ofList() {
        Operation list = operation("listShareLinks");
        return Stream.of(
                new Provocation("a page past the end", list, 200, "?page=7", null),
                new Provocation("one of many pages", list, 200, "?page=2&perPage=1", null, anam -> {
                    anam.givenShareLink(seed -> seed.neverExpires().unlimited().allowedOrigins("https://a.example"));
                    anam.givenShareLink(seed -> seed.primary().disabled());
                }),
                new Provocation("nothing that matches", list, 200, "?search=nothing", null),
                new Provocation("nobody's links", list, 200, "?personaId=" + UNKNOWN_ID, null),
                new Provocation("no page", list, 400, "?page=0", null),
                new Provocation("faults in all", list, 400, "?page=x&perPage=101&personaId=x", null));
    }

    private static Stream<Provocation> ofCreate() {
        Operation create = operation("createShareLink");
        return Stream.of(
                new Provocation("no JSON", create, 400, null, "{"),
                new Provocation("no persona", create, 400, null, "{}"),
                new Provocation("a persona that is no uuid", create, 400, null, "{\"personaId\":\"x\"}"),
                new Provocation("nobody's persona", create, 404, null, "{\"personaId\":\"" + UNKNOWN_ID + "\"}"),
                new Provocation("a large body", create, 413, null, LARGE));
    }

    private static Provocation given(String because, Operation operation, int status, Consumer<Organization> given) {
        return new Provocation(because, operation, status, null, null, given);
    }

    private static void useUpTheMinute(Organization anam) {
        anam.rateLimits(RateLimits.perMinute(1));
        ApiClient.of(anam).list("");
    }

    private static void useUpTheHour(Organization anam) {
        anam.rateLimits(RateLimits.perMinute(5).andPerHour(1));
        ApiClient.of(anam).list("");
    }

    private HttpResponse<String> scripted(int status, String json) {
        anam.on(anyRequest()).reply(status, json);
        return call(api, operation("getShareLink"), null, "");
    }

    private HttpResponse<String> call(ApiClient client, Operation operation, String target, String body) {
        return client.exchange(client.request(path(operation, target))
                .header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString(body)));
    }

    private String path(Operation operation, String target) {
        if (hasId(operation)) {
            return operation.path().toString().replace("{id}", target == null ? linkId.toString() : target);
        }
        return operation.path().toString() + (target == null ? "" : target);
    }

    private String goodBody(Operation operation) {
        return switch (operation.operationId()) {
            case "updateShareLink" -> "{\"expiresInHours\":24,\"usageLimit\":50}";
            case "createShareLink" ->
                "{\"personaId\":\"" + anam.givenPersona("Ada").id() + "\"}";
            default -> "";
        };
    }
}
