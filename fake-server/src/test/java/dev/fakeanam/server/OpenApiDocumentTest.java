package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Permission;
import dev.fakeanam.internal.admin.AdminVersion;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLinkType;
import dev.fakeanam.sharelinks.Visit;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class OpenApiDocumentTest {
    private static final Pattern ASSUMPTION = Pattern.compile("\\bA\\d+\\b");
    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    private static FakeAnam fake;
    private static OpenApiDocument api;
    private static OpenApiDocument admin;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        api = OpenApiDocument.of(fake, AllRoutes.route("getApiDescription"));
        admin = OpenApiDocument.of(fake, AllRoutes.route("getAdminDescription"));
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private static OpenApiDocument document(String route) {
        return route.equals("getAdminDescription") ? admin : api;
    }

    @ParameterizedTest
    @ValueSource(strings = {"getApiDescription", "getAdminDescription"})
    void a_document_is_served_as_json(String route) {
        ApiClient client = new ApiClient(fake.baseUrl(), "");

        HttpResponse<String> response =
                client.exchange(client.requestWithoutKey(AllRoutes.route(route).path()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(Json.parse(response.body())).isEqualTo(document(route).json());
    }

    @ParameterizedTest
    @ValueSource(strings = {"getApiDescription", "getAdminDescription"})
    void a_document_is_valid_openapi(String route) {
        OpenApiDocument document = document(route);

        List<String> faults = JsonSchemas.faultsOfOpenApi(document.json());

        assertThat(faults).isEmpty();
        assertThat(document.danglingReferences()).isEmpty();
        assertThat(document.operations())
                .extracting(OpenApiDocument.Described::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_valid_openapi_document_is_distinguished_from_others() {
        Object noDocument =
                Json.parse("{\"openapi\":\"3.1.1\",\"info\":{\"title\":\"Without a version\"},\"paths\":{}}");
        Object badSchema = Json.parse("{\"openapi\":\"3.1.1\",\"info\":{\"title\":\"T\",\"version\":\"1\"},"
                + "\"components\":{\"schemas\":{\"S\":{\"type\":\"text\"}}}}");

        assertThat(JsonSchemas.faultsOfOpenApi(noDocument)).isNotEmpty();
        assertThat(JsonSchemas.faultsOfOpenApi(badSchema)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getApiDescription", "getAdminDescription"})
    void every_variable_part_of_a_path_is_described(String route) {
        OpenApiDocument document = document(route);

        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(document.pathParameters(operation))
                        .containsExactlyInAnyOrderElementsOf(variables(operation.path())));
    }

    @Test
    void every_component_is_used_but_the_responses_of_no_operation() {
        assertThat(admin.unusedComponents())
                .containsExactly("#/components/responses/MethodNotAllowed", "#/components/responses/NoSuchPath");
        assertThat(api.unusedComponents())
                .containsExactly(
                        "#/components/responses/MethodNotAllowed",
                        "#/components/responses/NotEmulated",
                        "#/components/responses/NotFound",
                        "#/components/responses/Preflight");
    }

    @Test
    void every_operation_is_described_and_nothing_else_is() {
        assertThat(api.operations())
                .extracting(operation -> operation.id() + " " + operation.methodAndPath())
                .containsExactlyInAnyOrderElementsOf(AllRooms.ROOMS.operations().stream()
                        .map(operation -> operation.operationId() + " " + operation.method() + " " + operation.path())
                        .toList());
    }

    @Test
    void every_admin_route_is_described_and_nothing_else_is() {
        assertThat(admin.operations())
                .extracting(operation -> operation.id() + " " + operation.methodAndPath())
                .containsExactlyInAnyOrderElementsOf(AllRoutes.ROUTES.stream()
                        .map(route -> route.id() + " " + route.method() + " " + route.template())
                        .toList());
    }

    @Test
    void every_assumption_is_named() {
        List<String> named = ASSUMPTION
                .matcher(Json.write(api.json()))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(named)
                .containsAll(
                        Arrays.stream(Assumption.values()).map(Assumption::name).toList());
    }

    @Test
    void enumerations_have_the_values_that_the_server_has() {
        String schemas = "#/components/schemas/";

        assertThat(api.enumeration(schemas + "ShareLink/properties/type")).isEqualTo(names(ShareLinkType.values()));
        assertThat(admin.enumeration(schemas + "ShareLink/properties/type")).isEqualTo(names(ShareLinkType.values()));
        assertThat(admin.enumeration(schemas + "ApiKey/properties/permission")).isEqualTo(names(Permission.values()));
        assertThat(admin.enumeration(schemas + "Visit/properties/result")).isEqualTo(names(Visit.Result.values()));
        assertThat(admin.enumeration(schemas + "Exchange/properties/outcome")).isEqualTo(names(Outcome.values()));
    }

    /** Generators of clients make an object of a constant that has none. */
    @Test
    void every_constant_has_its_type() {
        assertThat(constants(admin.json()))
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.get("type"))
                        .isEqualTo(schema.get("const") instanceof Boolean ? "boolean" : "string"));
        assertThat(constants(api.json()))
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.get("type")).isEqualTo("string"));
    }

    @Test
    void every_parameter_says_what_it_is() {
        for (OpenApiDocument document : List.of(api, admin)) {
            assertThat(document.operations())
                    .allSatisfy(operation -> assertThat(parameters(operation))
                            .allSatisfy(parameter -> assertThat((String) parameter.get("description"))
                                    .matches("[A-Z].*\\.")));
        }
    }

    @Test
    void the_admin_api_is_described_in_the_version_that_the_server_tells() {
        assertThat(((Map<?, ?>) admin.json().get("info")).get("version"))
                .isEqualTo(String.valueOf(AdminVersion.ADMIN_API));
    }

    private static List<String> variables(String path) {
        return IN_BRACES.matcher(path).results().map(found -> found.group(1)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toList());
    }

    private static List<Map<?, ?>> parameters(OpenApiDocument.Described operation) {
        return operation.description().get("parameters") instanceof List<?> parameters
                ? parameters.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }

    private static List<Map<?, ?>> constants(Object value) {
        if (value instanceof List<?> array) {
            return array.stream()
                    .flatMap(element -> constants(element).stream())
                    .toList();
        }
        if (!(value instanceof Map<?, ?> object)) {
            return List.of();
        }
        List<Map<?, ?>> constants = new ArrayList<>();
        if (object.containsKey("const")) {
            constants.add(object);
        }
        object.values().forEach(member -> constants.addAll(constants(member)));
        return constants;
    }
}
