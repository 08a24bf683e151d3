package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Permission;
import dev.fakeanam.api.Operation;
import dev.fakeanam.internal.admin.AdminRoute;
import dev.fakeanam.internal.admin.AdminVersion;
import dev.fakeanam.journal.Outcome;
import dev.fakeanam.json.Json;
import dev.fakeanam.sharelinks.ShareLinkType;
import dev.fakeanam.sharelinks.Visit;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class OpenApiDocumentTest {
    private static final Pattern ASSUMPTION = Pattern.compile("\\bA\\d+\\b");
    private static final Pattern IN_BRACES = Pattern.compile("\\{(\\w+)}");

    private static FakeAnam fake;
    private static OpenApiDocument shareLinks;
    private static OpenApiDocument admin;

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start(ServerOptions.defaults().withAdminApi(AdminAccess.local()));
        shareLinks = OpenApiDocument.of(fake, AdminRoute.SHARE_LINKS_OPENAPI);
        admin = OpenApiDocument.of(fake, AdminRoute.ADMIN_OPENAPI);
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private static OpenApiDocument document(AdminRoute route) {
        return route == AdminRoute.ADMIN_OPENAPI ? admin : shareLinks;
    }

    @ParameterizedTest
    @EnumSource(
            value = AdminRoute.class,
            names = {"SHARE_LINKS_OPENAPI", "ADMIN_OPENAPI"})
    void a_document_is_served_as_json(AdminRoute route) {
        ApiClient client = new ApiClient(fake.baseUrl(), "");

        HttpResponse<String> answer = client.exchange(client.requestWithoutKey(route.path()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(Json.parse(answer.body())).isEqualTo(document(route).json());
    }

    @ParameterizedTest
    @EnumSource(
            value = AdminRoute.class,
            names = {"SHARE_LINKS_OPENAPI", "ADMIN_OPENAPI"})
    void a_document_is_valid_openapi(AdminRoute route) {
        OpenApiDocument document = document(route);

        List<String> faults = JsonSchemas.faultsOfOpenApi(document.json());

        assertThat(faults).isEmpty();
        assertThat(document.danglingReferences()).isEmpty();
        assertThat(document.operations())
                .extracting(OpenApiDocument.Described::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_document_that_is_no_valid_openapi_is_told_from_one_that_is() {
        Object noDocument =
                Json.parse("{\"openapi\":\"3.1.1\",\"info\":{\"title\":\"Without a version\"},\"paths\":{}}");
        Object badSchema = Json.parse("{\"openapi\":\"3.1.1\",\"info\":{\"title\":\"T\",\"version\":\"1\"},"
                + "\"components\":{\"schemas\":{\"S\":{\"type\":\"text\"}}}}");

        assertThat(JsonSchemas.faultsOfOpenApi(noDocument)).isNotEmpty();
        assertThat(JsonSchemas.faultsOfOpenApi(badSchema)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AdminRoute.class,
            names = {"SHARE_LINKS_OPENAPI", "ADMIN_OPENAPI"})
    void every_variable_part_of_a_path_is_described(AdminRoute route) {
        OpenApiDocument document = document(route);

        assertThat(document.operations())
                .allSatisfy(operation -> assertThat(document.pathParameters(operation))
                        .containsExactlyInAnyOrderElementsOf(variables(operation.path())));
    }

    @Test
    void every_component_is_used_but_the_answers_of_no_operation() {
        assertThat(admin.unusedComponents())
                .containsExactly(
                        "#/components/responses/MethodNotAllowed",
                        "#/components/responses/NoSuchPath",
                        "#/components/responses/Stopping");
        assertThat(shareLinks.unusedComponents())
                .containsExactly(
                        "#/components/responses/MethodNotAllowed",
                        "#/components/responses/NotEmulated",
                        "#/components/responses/NotFound");
    }

    @Test
    void every_operation_is_described_and_nothing_else_is() {
        assertThat(shareLinks.operations())
                .extracting(operation -> operation.id() + " " + operation.methodAndPath())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values())
                        .map(operation ->
                                operation.operationId() + " " + operation.method() + " " + operation.pathTemplate())
                        .toList());
    }

    @Test
    void every_admin_route_is_described_and_nothing_else_is() {
        assertThat(admin.operations())
                .extracting(operation -> operation.id() + " " + operation.methodAndPath())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(AdminRoute.values())
                        .map(route -> operationId(route) + " " + route.method() + " " + route.template())
                        .toList());
    }

    @Test
    void every_assumption_is_named() {
        List<String> named = ASSUMPTION
                .matcher(Json.write(shareLinks.json()))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 16)
                        .mapToObj(number -> "A" + number)
                        .toList());
    }

    @Test
    void enumerations_have_the_values_that_the_server_has() {
        String schemas = "#/components/schemas/";

        assertThat(shareLinks.enumeration(schemas + "ShareLinkType")).isEqualTo(names(ShareLinkType.values()));
        assertThat(admin.enumeration(schemas + "ShareLinkType")).isEqualTo(names(ShareLinkType.values()));
        assertThat(admin.enumeration(schemas + "Permission")).isEqualTo(names(Permission.values()));
        assertThat(admin.enumeration(schemas + "Visit/properties/result")).isEqualTo(names(Visit.Result.values()));
        assertThat(admin.enumeration(schemas + "Exchange/properties/outcome")).isEqualTo(names(Outcome.values()));
        assertThat(admin.enumeration(schemas + "Operation"))
                .isEqualTo(Arrays.stream(Operation.values())
                        .map(Operation::operationId)
                        .toList());
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

    /** {@code CREATE_ORGANIZATION} is {@code createOrganization}. */
    private static String operationId(AdminRoute route) {
        Matcher words = Pattern.compile("_(.)").matcher(route.name().toLowerCase(Locale.ROOT));
        return words.replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
