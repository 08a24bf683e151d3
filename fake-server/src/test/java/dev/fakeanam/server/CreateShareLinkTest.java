package dev.fakeanam.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreateShareLinkTest {
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @Test
    @Tag("A12")
    void a_link_that_names_only_its_persona_has_the_defaults_of_the_reference() {
        anam.clock().set(ExampleLink.CREATED_AT);

        Response response = api.create(bodyFor(anam.givenPersona("Ada")));

        assertThat(response).isEqualTo(Response.json(201, exampleWithIdAndTokenOf(onlyLink())));
    }

    @Test
    @Tag("A3")
    void both_numbers_take_the_place_of_their_defaults() {
        anam.clock().set(ExampleLink.CREATED_AT);
        Persona persona = anam.givenPersona("Ada");

        Response response =
                api.create("{\"usageLimit\":1,\"expiresInHours\":0.5,\"personaId\":\"" + persona.id() + "\"}");

        assertThat(response)
                .isEqualTo(Response.json(
                        201,
                        exampleWithIdAndTokenOf(onlyLink())
                                .replace("2026-04-27T10:00:00.000Z", "2026-04-20T10:30:00.000Z")
                                .replace("\"usageLimit\":10", "\"usageLimit\":1")));
    }

    @Test
    void the_link_belongs_to_its_persona_and_can_be_read_back() {
        Persona persona = anam.givenPersona("Ada");

        Response created = api.create(bodyFor(persona));

        assertThat(api.get(onlyLink().id()))
                .isEqualTo(Response.json(
                        200,
                        created.body().replaceFirst("}$", "") + ",\"personaId\":\"" + persona.id()
                                + "\",\"personaName\":\"Ada\",\"organizationId\":\"" + anam.organizationId() + "\"}"));
    }

    @Test
    void each_link_has_an_id_and_an_opaque_token_of_its_own() {
        String body = bodyFor(anam.givenPersona("Ada"));

        IntStream.range(0, 50).forEach(i -> api.create(body));

        assertThat(anam.shareLinks().all()).hasSize(50);
        assertThat(anam.shareLinks().all()).extracting(ShareLink::id).doesNotHaveDuplicates();
        assertThat(anam.shareLinks().all())
                .extracting(ShareLink::token)
                .doesNotHaveDuplicates()
                .allSatisfy(token -> assertThat(token).matches("sh_[0-9A-Za-z]{21}"));
    }

    @Test
    @Tag("A10")
    void a_new_link_is_first_in_the_list_although_the_clock_stands_still() {
        anam.givenShareLink();

        Response created = api.create(bodyFor(anam.givenPersona("Ada")));

        assertThat(api.list("").body())
                .startsWith("{\"data\":[" + created.body().replaceFirst("}$", ""));
    }

    @Test
    @Tag("A6")
    @Tag("A12")
    void fields_of_the_link_that_cannot_be_chosen_are_ignored_and_noted() {
        anam.clock().set(ExampleLink.CREATED_AT);
        Persona persona = anam.givenPersona("Ada");

        Response response = api.create("""
                {"type":"ORB_EMBED","enabled":false,"personaId":"%s","isPrimary":true,"allowAllOrigins":true,\
                "removeWatermark":true,"usageCount":5,"allowedOrigins":["x"],"token":"mine"}""".formatted(persona.id()));

        assertThat(response).isEqualTo(Response.json(201, exampleWithIdAndTokenOf(onlyLink())));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::ignoredFields)
                .isEqualTo(List.of(
                        "type",
                        "enabled",
                        "isPrimary",
                        "allowAllOrigins",
                        "removeWatermark",
                        "usageCount",
                        "allowedOrigins",
                        "token"));
    }

    @Test
    @Tag("A16")
    void the_personas_id_may_be_in_upper_case() {
        Persona persona = anam.givenPersona("Ada");

        Response response =
                api.create("{\"personaId\":\"" + persona.id().toString().toUpperCase(Locale.ROOT) + "\"}");

        assertThat(response.status()).isEqualTo(201);
        assertThat(api.get(onlyLink().id()).body()).contains("\"personaId\":\"" + persona.id() + "\",");
    }

    @Test
    void an_unknown_persona_is_a_404() {
        Response response = api.create("{\"personaId\":\"00000000-0000-0000-0000-000000000001\"}");

        assertThat(response).isEqualTo(Response.error(404, "Persona not found"));
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @Test
    void the_persona_is_required() {
        Response response = api.create("{\"expiresInHours\":1}");

        assertThat(response).isEqualTo(Response.invalid("personaId", "Required", "invalid_type"));
        assertThat(anam.shareLinks().all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "null, 'Expected string, received null', invalid_type",
        "1, 'Expected string, received number', invalid_type",
        "true, 'Expected string, received boolean', invalid_type",
        "[], 'Expected string, received array', invalid_type",
        "{}, 'Expected string, received object', invalid_type",
        "'\"\"', Invalid uuid, invalid_string",
        "'\"1-1-1-1-1\"', Invalid uuid, invalid_string",
        "'\" 00000000-0000-0000-0000-000000000000\"', Invalid uuid, invalid_string"
    })
    void the_persona_is_a_uuid(String personaId, String message, String code) {
        Response response = api.create("{\"personaId\":" + personaId + "}");

        assertThat(response).isEqualTo(Response.invalid("personaId", message, code));
    }

    @Test
    void every_fault_is_reported_in_the_order_of_the_operations_fields() {
        Response response = api.create("{\"usageLimit\":\"10\",\"expiresInHours\":null}");

        assertThat(response).isEqualTo(Response.json(400, """
                {"error":"Validation error","details":[\
                {"path":"personaId","message":"Required","code":"invalid_type"},\
                {"path":"expiresInHours","message":"Expected number, received null","code":"invalid_type"},\
                {"path":"usageLimit","message":"Expected number, received string","code":"invalid_type"}],\
                "summary":"personaId: Required; expiresInHours: Expected number, received null; \
                usageLimit: Expected number, received string"}"""));
    }

    private static String bodyFor(Persona persona) {
        return "{\"personaId\":\"" + persona.id() + "\"}";
    }

    private static String exampleWithIdAndTokenOf(ShareLink link) {
        return ExampleLink.JSON
                .replace(ExampleLink.ID.toString(), link.id().toString())
                .replace(ExampleLink.TOKEN, link.token());
    }

    private ShareLink onlyLink() {
        assertThat(anam.shareLinks().all()).hasSize(1);
        return anam.shareLinks().all().get(0);
    }
}
