package dev.fakeanam.server;

import static dev.fakeanam.matching.RequestPattern.anyRequest;
import static dev.fakeanam.server.Provocation.UNKNOWN_ID;
import static dev.fakeanam.server.Provocation.operation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.Organization;
import dev.fakeanam.RateLimits;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.scripting.Fault;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The responses of the operations on share links, and of requests that call no operation, are as the documents describe
 * them.
 */
class ShareLinksConformanceTest implements ConformanceContract {
    private final ServedApi served = ServedApi.start();
    private final OpenApiDocument document = served.document();

    @AfterAll
    void stop() {
        served.close();
    }

    @Override
    public ServedApi served() {
        return served;
    }

    @Override
    public String path() {
        return "/v1/share-links";
    }

    @Override
    public String givenOne(Organization anam) {
        return anam.givenShareLink().id().toString();
    }

    @Override
    public String goodBody(Operation operation, Organization anam) {
        return switch (operation.operationId()) {
            case "updateShareLink" -> "{\"expiresInHours\":24,\"usageLimit\":50}";
            case "createShareLink" ->
                "{\"personaId\":\"" + anam.givenPersona("Ada").id() + "\"}";
            default -> "";
        };
    }

    @Override
    public Stream<Provocation> furtherProvocations() {
        Stream<Provocation> ofIds = operations().stream()
                .filter(Provocation::hasId)
                .map(operation -> new Provocation("an id that is no uuid", operation, 400, "x", null));
        return Stream.of(ofIds, ofUpdate(), ofList(), ofCreate()).flatMap(provocations -> provocations);
    }

    private static Stream<Provocation> ofUpdate() {
        Operation update = operation("updateShareLink");
        return Stream.of(
                new Provocation("one field", update, 200, null, "{\"expiresInHours\":0.5}"),
                new Provocation("no field", update, 200, null, "{}"),
                new Provocation("a field that it does not know", update, 200, null, "{\"name\":\"n\"}"),
                new Provocation("no body", update, 400, null, ""),
                new Provocation("null", update, 400, null, "{\"usageLimit\":null}"),
                new Provocation("two faults", update, 400, null, "{\"usageLimit\":0.5,\"expiresInHours\":\"1\"}"),
                new Provocation("too many hours", update, 400, null, "{\"expiresInHours\":1e300}"));
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
                new Provocation("no persona", create, 400, null, "{}"),
                new Provocation("a persona that is no uuid", create, 400, null, "{\"personaId\":\"x\"}"),
                new Provocation("nobody's persona", create, 404, null, "{\"personaId\":\"" + UNKNOWN_ID + "\"}"));
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
    void a_response_of_no_operation_is_as_it_is_described(String method, String path, int status, String component) {
        Organization anam = served.fake().newOrganization();
        ApiClient api = ApiClient.of(anam);
        anam.rateLimits(RateLimits.perMinute(10).andPerHour(100));

        HttpResponse<String> response = api.exchange(api.request(path).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(document.faults(component, response)).isEmpty();
    }

    /** The description must be so exact that the check refuses other responses. */
    @Test
    void a_response_that_differs_from_its_description_is_found() {
        OpenApiDocument.Described get = document.operation("getShareLink");
        Organization anam = served.fake().newOrganization();
        UUID linkId = anam.givenShareLink().id();
        String full = ApiClient.of(anam).get(linkId).body();

        assertThat(scripted(anam, 200, full))
                .satisfies(
                        response -> assertThat(document.faults(get, response)).isEmpty());
        assertThat(List.of(
                        scripted(anam, 200, full.replace("\"usageLimit\":10", "\"usageLimit\":\"10\"")),
                        scripted(anam, 200, full.replace("\"usageLimit\":10,", "")),
                        scripted(anam, 200, full.replace("\"usageLimit\":10", "\"usageLimit\":10,\"more\":1")),
                        scripted(anam, 200, full.replace(".000Z", "Z").replaceFirst("\\.\\d{3}Z", "Z")),
                        scripted(anam, 404, "{\"error\":\"Persona not found\"}"),
                        scripted(anam, 418, "{\"error\":\"HTTP status 418\"}")))
                .allSatisfy(
                        response -> assertThat(document.faults(get, response)).isNotEmpty());
    }

    @Test
    void a_header_that_is_missing_wrong_or_not_described_is_reported() {
        OpenApiDocument.Described get = document.operation("getShareLink");
        Organization anam = served.fake().newOrganization();
        anam.on(anyRequest())
                .reply(Fault.reply(429, "{\"error\":\"Too many requests\"}"))
                .then()
                .reply(Fault.reply(429).withHeader("Retry-After", "soon"))
                .then()
                .reply(Fault.reply(429).withHeader("X-More", "1"));

        List<List<String>> faults = Stream.generate(() -> getOne(anam))
                .limit(3)
                .map(response -> document.faults(get, response))
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
        Organization anam = served.fake().newOrganization();

        Response response = ApiClient.of(anam).update(givenOne(anam), json);

        assertThat(response.status()).isEqualTo(400);
        assertThat(document.faultsOfRequest(document.operation("updateShareLink"), json))
                .isNotEmpty();
    }

    private static HttpResponse<String> scripted(Organization anam, int status, String json) {
        anam.on(anyRequest()).reply(status, json);
        return getOne(anam);
    }

    private static HttpResponse<String> getOne(Organization anam) {
        return ConformanceContract.call(ApiClient.of(anam), operation("getShareLink"), UNKNOWN_ID, "");
    }
}
