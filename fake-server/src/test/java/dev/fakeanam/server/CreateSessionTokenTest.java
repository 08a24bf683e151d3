package dev.fakeanam.server;

import static dev.fakeanam.tokens.SessionTokenRequests.createSessionToken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.FakeAnam;
import dev.fakeanam.Organization;
import dev.fakeanam.Permission;
import dev.fakeanam.journal.Assumption;
import dev.fakeanam.journal.Change;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.json.Json;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.tokens.SessionToken;
import dev.fakeanam.tokens.SessionTokenType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateSessionTokenTest {
    private static final String PATH = "/v1/auth/session-token";
    private static final Instant NOW = Instant.parse("2026-04-20T10:00:00.750Z");
    private static FakeAnam fake;

    private final Organization anam = fake.newOrganization();
    private final ApiClient api = ApiClient.of(anam);

    CreateSessionTokenTest() {
        anam.clock().set(NOW);
    }

    @BeforeAll
    static void start() {
        fake = EmbeddedFakeAnam.start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private Response create(String json) {
        return api.call("POST", PATH, json);
    }

    private SessionToken onlyToken() {
        assertThat(anam.sessionTokens().all()).hasSize(1);
        return anam.sessionTokens().all().get(0);
    }

    private UUID apiKeyId() {
        return UUID.nameUUIDFromBytes(anam.apiKey().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_token_for_a_persona_is_stateful_and_valid_for_an_hour() {
        Persona ada = anam.givenPersona("Ada");

        Response response = create("{\"clientLabel\":\"web\",\"personaConfig\":{\"personaId\":\"" + ada.id() + "\"},"
                + "\"sessionOptions\":{\"videoWidth\":640.0,\"videoHeight\":480}}");

        SessionToken token = onlyToken();
        assertThat(response).isEqualTo(Response.json(200, "{\"sessionToken\":\"" + token.token() + "\"}"));
        assertThat(token)
                .isEqualTo(new SessionToken(
                        token.id(),
                        token.token(),
                        SessionTokenType.STATEFUL,
                        ada.id(),
                        Map.of("personaId", ada.id().toString()),
                        Map.of("videoWidth", 640L, "videoHeight", 480L),
                        "web",
                        apiKeyId(),
                        Instant.parse("2026-04-20T10:00:00Z"),
                        Instant.parse("2026-04-20T11:00:00Z")));
        assertThat(anam.sessions().verify(token.token())).isEqualTo(token);
    }

    @Test
    void the_token_is_a_jwt_that_names_the_organization() {
        create("{\"personaConfig\":{\"name\":\"Cara\"}}");

        SessionToken token = onlyToken();
        String[] parts = token.token().split("\\.", -1);
        assertThat(parts).hasSize(3);
        assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        assertThat(decoded(parts[1]))
                .isEqualTo("{\"accountId\":\"" + anam.organizationId() + "\",\"sessionStoreId\":\"" + token.id()
                        + "\",\"type\":\"ephemeral\",\"apiKeyId\":\"" + apiKeyId()
                        + "\",\"iat\":1776679200,\"exp\":1776682800}");
        // 256 bits, without padding.
        assertThat(parts[2]).matches("[0-9A-Za-z_-]{43}");
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"personaConfig\":{}}", "{\"sessionOptions\":{}}"})
    void a_token_without_a_persona_is_ephemeral(String json) {
        assertThat(create(json).status()).isEqualTo(200);

        assertThat(onlyToken())
                .extracting(SessionToken::type, SessionToken::personaId, SessionToken::personaConfig)
                .containsExactly(SessionTokenType.EPHEMERAL, null, Map.of());
    }

    @Test
    void an_ephemeral_configuration_is_kept_as_it_was_sent() {
        String config = """
                {"name":"Cara","avatarId":"not looked for here","avatarModel":"cara-4-latest","voiceId":"v",\
                "llmId":"CUSTOMER_CLIENT_V1","systemPrompt":"","maxSessionLengthSeconds":600,"skipGreeting":true,\
                "uninterruptibleGreeting":false,"initialMessage":null,\
                "voiceDetectionOptions":{"endOfSpeechSensitivity":0.5,"silenceBeforeSkipTurnSeconds":900},\
                "languageCode":"en","voiceGenerationOptions":{"volume":1,"speed":0.5},\
                "directorNotes":{"presetStyle":"warm","expressivity":1},\
                "tools":[{"type":"client","name":"open","description":"d","parameters":{"type":"object"},"more":[1]}],\
                "toolIds":["00000000-0000-0000-0000-000000000001"]}""";
        String options = """
                {"sessionReplay":{"enableSessionReplay":false},"videoQuality":"high","videoWidth":1,"videoHeight":2,\
                "egress":{"mode":"daily","daily":{"roomUrl":"https://a.daily.co/r","token":"t","userName":"u"}}}""";

        Response response = create("{\"sessionOptions\":" + options + ",\"personaConfig\":" + config + "}");

        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(Json.write(onlyToken().personaConfig())).isEqualTo(config);
        assertThat(Json.write(onlyToken().sessionOptions())).isEqualTo(options);
        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.ignoredFields()).isEmpty();
            assertThat(exchange.assumptions()).isEmpty();
        });
    }

    @Test
    void the_change_is_the_token_that_is_there_now() {
        create("{}");

        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::change)
                .isEqualTo(
                        Change.of("session token", onlyToken().id().toString(), SessionToken.CODEC, null, onlyToken()));
    }

    @Test
    @Tag("A6")
    void fields_that_real_clients_send_and_the_reference_lacks_are_ignored_and_noted() {
        create("""
                {"personaConfig":{"type":"ephemeral","name":"n","avatarId":"a","llmId":"CUSTOMER_CLIENT_V1"},\
                "environment":{"livekitUrl":"wss://l","livekitToken":"t"}}""");

        assertThat(Json.write(onlyToken().personaConfig()))
                .isEqualTo("{\"name\":\"n\",\"avatarId\":\"a\",\"llmId\":\"CUSTOMER_CLIENT_V1\"}");
        assertThat(anam.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.ignoredFields()).containsExactly("personaConfig.type", "environment");
            assertThat(exchange.assumptions()).containsExactly(Assumption.A6);
            assertThat(exchange.notes()).isEmpty();
        });
    }

    @Test
    void each_token_has_its_own_id() {
        create("{}");
        create("{}");

        assertThat(anam.sessionTokens().all()).extracting(SessionToken::id).doesNotHaveDuplicates();
        assertThat(anam.sessionTokens().all()).extracting(SessionToken::token).doesNotHaveDuplicates();
    }

    @Test
    void tokens_of_two_keys_tell_which_one_they_are_for() {
        String other = anam.issueApiKey(Permission.FULL);

        create("{}");
        api.withKey(other).call("POST", PATH, "{}");

        assertThat(anam.sessionTokens().all())
                .extracting(SessionToken::apiKeyId)
                .containsExactly(apiKeyId(), UUID.nameUUIDFromBytes(other.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000-0000-0000-0000-000000000001", "no uuid", "", "00000000-0000-0000-0000-00000000000"})
    @Tag("A25")
    void a_persona_that_is_not_there_is_a_400_of_its_own(String personaId) {
        Response response = create("{\"personaConfig\":{\"personaId\":\"" + personaId + "\"}}");

        assertThat(response)
                .isEqualTo(
                        Response.json(
                                400,
                                "{\"error\":\"invalid_persona_configuration\",\"message\":\"Persona not found or unavailable\"}"));
        assertThat(anam.exchanges())
                .singleElement()
                .extracting(Exchange::assumptions)
                .isEqualTo(List.of(Assumption.A25));
        assertThat(anam.sessionTokens().all()).isEmpty();
    }

    @Test
    @Tag("A25")
    void another_organizations_persona_is_not_there() {
        Persona others = fake.newOrganization().givenPersona("Ada");

        Response response = create("{\"personaConfig\":{\"personaId\":\"" + others.id() + "\"}}");

        assertThat(response.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"clientLabel":1} ; clientLabel ; Expected string, received number ; invalid_type
            {"clientLabel":null} ; clientLabel ; Expected string, received null ; invalid_type
            {"personaConfig":null} ; personaConfig ; Expected object, received null ; invalid_type
            {"personaConfig":[]} ; personaConfig ; Expected object, received array ; invalid_type
            {"personaConfig":{"personaId":1}} ; personaConfig.personaId ; Expected string, received number ; invalid_type
            {"personaConfig":{"personaId":"a","name":"b"}} ; personaConfig ; personaId cannot be combined with the fields of an ephemeral persona ; custom
            {"personaConfig":{"name":null}} ; personaConfig.name ; Expected string, received null ; invalid_type
            {"personaConfig":{"avatarModel":"cara-2"}} ; personaConfig.avatarModel ; Invalid enum value. Expected 'cara-3' | 'cara-4' | 'cara-4-latest', received 'cara-2' ; invalid_enum_value
            {"personaConfig":{"maxSessionLengthSeconds":"600"}} ; personaConfig.maxSessionLengthSeconds ; Expected number, received string ; invalid_type
            {"personaConfig":{"maxSessionLengthSeconds":1e999}} ; personaConfig.maxSessionLengthSeconds ; Number is too large ; too_big
            {"personaConfig":{"skipGreeting":"true"}} ; personaConfig.skipGreeting ; Expected boolean, received string ; invalid_type
            {"personaConfig":{"voiceDetectionOptions":{"silenceBeforeAutoEndTurnSeconds":0.4}}} ; personaConfig.voiceDetectionOptions.silenceBeforeAutoEndTurnSeconds ; Number must be greater than or equal to 0.5 ; too_small
            {"personaConfig":{"voiceGenerationOptions":{"speed":3}}} ; personaConfig.voiceGenerationOptions ; Invalid input ; invalid_union
            {"personaConfig":{"directorNotes":{"presetStyle":"bored"}}} ; personaConfig.directorNotes.presetStyle ; Invalid enum value. Expected 'happy' | 'warm' | 'playful' | 'supportive' | 'sad' | 'angry' | 'distressed', received 'bored' ; invalid_enum_value
            {"personaConfig":{"directorNotes":{"expressivity":1.1}}} ; personaConfig.directorNotes.expressivity ; Number must be less than or equal to 1 ; too_big
            {"personaConfig":{"directorNotes":{"presetStyle":"sad","customStylePrompt":""}}} ; personaConfig.directorNotes ; presetStyle and customStylePrompt are mutually exclusive ; custom
            {"personaConfig":{"tools":{}}} ; personaConfig.tools ; Expected array, received object ; invalid_type
            {"personaConfig":{"tools":[{"name":"n"}]}} ; personaConfig.tools.0.type ; Required ; invalid_type
            {"personaConfig":{"tools":[{"type":"client"}]}} ; personaConfig.tools.0.name ; Required ; invalid_type
            {"personaConfig":{"tools":[{"type":"other","name":"n"}]}} ; personaConfig.tools.0.type ; Invalid enum value. Expected 'client' | 'server' | 'system', received 'other' ; invalid_enum_value
            {"personaConfig":{"tools":[{"type":"client","name":"n","parameters":"p"}]}} ; personaConfig.tools.0.parameters ; Expected object, received string ; invalid_type
            {"personaConfig":{"toolIds":["x"]}} ; personaConfig.toolIds.0 ; Invalid uuid ; invalid_string
            {"sessionOptions":{"videoQuality":"low"}} ; sessionOptions.videoQuality ; Invalid enum value. Expected 'high' | 'auto', received 'low' ; invalid_enum_value
            {"sessionOptions":{"videoWidth":1.5,"videoHeight":1}} ; sessionOptions.videoWidth ; Expected integer, received float ; invalid_type
            {"sessionOptions":{"videoWidth":1}} ; sessionOptions ; videoWidth and videoHeight must be provided together ; custom
            {"sessionOptions":{"videoHeight":1}} ; sessionOptions ; videoWidth and videoHeight must be provided together ; custom
            {"sessionOptions":{"egress":{}}} ; sessionOptions.egress.mode ; Required ; invalid_type
            {"sessionOptions":{"egress":{"mode":"livekit"}}} ; sessionOptions.egress.mode ; Invalid enum value. Expected 'daily', received 'livekit' ; invalid_enum_value
            {"sessionOptions":{"egress":{"mode":"daily","daily":{}}}} ; sessionOptions.egress.daily.roomUrl ; Required ; invalid_type
            {"sessionOptions":{"egress":{"mode":"daily","daily":{"roomUrl":"r"}}}} ; sessionOptions.egress.daily.roomUrl ; Invalid url ; invalid_string
            """)
    void a_value_that_is_wrong_is_a_validation_error(String json, String path, String message, String code) {
        Response response = create(json);

        assertThat(response).isEqualTo(Response.invalid(path, message, code));
        assertThat(anam.sessionTokens().all()).isEmpty();
    }

    @Test
    void long_texts_and_large_parameters_are_refused_at_their_bounds() {
        assertThat(create(notes("x".repeat(2000))).status()).isEqualTo(200);
        assertThat(create(notes("x".repeat(2001))))
                .isEqualTo(Response.invalid(
                        "personaConfig.directorNotes.customStylePrompt",
                        "String must contain at most 2000 character(s)",
                        "too_big"));
        assertThat(create(tool("\"description\":\"" + "x".repeat(1024) + "\"")).status())
                .isEqualTo(200);
        assertThat(create(tool("\"description\":\"" + "x".repeat(1025) + "\"")))
                .isEqualTo(Response.invalid(
                        "personaConfig.tools.0.description",
                        "String must contain at most 1024 character(s)",
                        "too_big"));
        // The other characters of {"p":"…"} are 8 bytes, and é has two.
        assertThat(create(tool("\"parameters\":{ \"p\":\"" + "é".repeat(4996) + "\" }"))
                        .status())
                .isEqualTo(200);
        assertThat(create(tool("\"parameters\":{\"p\":\"" + "é".repeat(4996) + "x\"}")))
                .isEqualTo(Response.invalid(
                        "personaConfig.tools.0.parameters",
                        "parameters must be at most 10000 bytes as JSON",
                        "custom"));
    }

    private static String notes(String prompt) {
        return "{\"personaConfig\":{\"directorNotes\":{\"customStylePrompt\":\"" + prompt + "\"}}}";
    }

    private static String tool(String field) {
        return "{\"personaConfig\":{\"tools\":[{\"type\":\"client\",\"name\":\"n\"," + field + "}]}}";
    }

    @Test
    void every_fault_is_reported_in_the_order_of_the_operations_fields() {
        Response response =
                create("{\"sessionOptions\":1,\"personaConfig\":{\"toolIds\":1,\"name\":2},\"clientLabel\":3}");

        assertThat(response.body()).endsWith("""
                "summary":"clientLabel: Expected string, received number; \
                personaConfig.name: Expected string, received number; \
                personaConfig.toolIds: Expected array, received number; \
                sessionOptions: Expected object, received number"}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null"})
    void a_body_that_is_not_an_object_is_refused(String body) {
        assertThat(create(body)).isEqualTo(Response.error(400, "Invalid request body"));
    }

    @Test
    void a_missing_body_is_refused() {
        assertThat(create(null)).isEqualTo(Response.error(400, "Invalid request body"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ_ONLY", "NONE"})
    void a_key_without_the_permission_is_refused(Permission permission) {
        Response response = api.withKey(anam.issueApiKey(permission)).call("POST", PATH, "{}");

        assertThat(response).isEqualTo(Response.error(403, "Forbidden"));
        assertThat(anam.sessionTokens().all()).isEmpty();
    }

    @Test
    void a_session_token_is_no_api_key_here() {
        String token = anam.sessionTokens().given().token();

        assertThat(api.withKey(token).call("POST", PATH, "{}")).isEqualTo(Response.error(401, "Invalid API key"));
    }

    @Test
    void a_refused_request_draws_no_id() {
        create("{\"clientLabel\":1}");
        create("{\"personaConfig\":{\"personaId\":\"x\"}}");
        create("{}");

        Organization twin = fake.newOrganization(anam.name());
        assertThat(twin.sessionTokens().given().id()).isEqualTo(onlyToken().id());
    }

    @Test
    void a_script_is_played() {
        anam.on(createSessionToken()).reply(400).then().reply(500);

        assertThat(create("{}")).isEqualTo(Response.error(400, "Invalid request body"));
        assertThat(create("{}")).isEqualTo(Response.error(500, "Server error"));
        assertThat(create("{}").status()).isEqualTo(200);
    }
}
