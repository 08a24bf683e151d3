package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.AnamAssertions.assertThatBody;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.PAGE_JSON;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.internal.api.Operation;
import dev.fakeanam.internal.rooms.AllRooms;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractConformanceTest {

    @Test
    void the_examples_of_the_reference_conform() {
        assertThatBody(LINK_JSON).conformsTo(ShareLink.CODEC);
        assertThatBody(PERSONA_LINK_JSON).conformsTo(PersonaShareLink.CODEC);
        assertThatBody(PAGE_JSON).conformsTo(Samples.PAGE_CODEC);
        assertThatBody("{\"error\":\"Forbidden\"}").conformsTo(ErrorBody.CODEC);
        assertThatBody("{\"error\":\"Validation error\",\"details\":[{\"path\":\"page\",\"message\":\"…\","
                        + "\"code\":\"too_small\"}],\"summary\":\"page: …\"}")
                .conformsTo(ErrorBody.CODEC);
    }

    @Test
    void every_departure_is_named_at_once() {
        String body = """
                {"id":"1-2-3-4-5","token":7,"type":"LINKS","expiresAt":"2026-04-27","usageLimit":"10","usageCount":0.5,
                "allowedOrigins":["a",1],"allowAllOrigins":"no","removeWatermark":null,"enabled":1,"colour":"100 %s"}""";

        assertThatThrownBy(() -> assertThatBody(body).conformsTo(ShareLink.CODEC))
                .hasMessage("""

                        Expecting the body to conform to the documented
                          ShareLink
                        but it differs from that in
                          id is "1-2-3-4-5", but has to be a uuid, 8-4-4-4-12 hexadecimal digits.
                          token is 7, but has to be a string.
                          type is "LINKS", but has to be one of LINK, PLAYER_EMBED, ORB_EMBED.
                          expiresAt is "2026-04-27", but has to be a date-time like "2026-04-20T10:00:00.000Z" or null.
                          usageLimit is "10", but has to be an integer or null.
                          usageCount is 0.5, but has to be an integer.
                          allowedOrigins[1] is 1, but has to be a string.
                          allowAllOrigins is "no", but has to be true or false.
                          removeWatermark is null, but has to be true or false.
                          enabled is 1, but has to be true or false.
                          isPrimary is missing.
                          createdAt is missing.
                          colour is not documented.
                        in
                        """ + "  " + body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "expiresAt":"2026-04-27T10:00:00.000Z" | "expiresAt":null
                    "usageLimit":10                        | "usageLimit":null
                    "usageLimit":10                        | "usageLimit":10.0
                    "type":"LINK"                          | "type":"ORB_EMBED"
                    "id":"00000000                         | "id":"ABCDEFab
                    """)
    void what_is_documented_otherwise_conforms_too(String field, String other) {
        assertThatBody(LINK_JSON.replace(field, other)).conformsTo(ShareLink.CODEC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-04-20T10:00:00Z",
                "2026-04-20T10:00:00.000000Z",
                "2026-04-20T10:00:00.000+00:00",
                "2026-02-30T10:00:00.000Z",
                ""
            })
    void a_date_time_in_another_form_departs(String dateTime) {
        String body = LINK_JSON.replace("2026-04-20T10:00:00.000Z", dateTime);

        assertThatThrownBy(() -> assertThatBody(body).conformsTo(ShareLink.CODEC))
                .hasMessage("""

                        Expecting the body to conform to the documented
                          ShareLink
                        but it differs from that in
                          createdAt is "%s", but has to be a date-time like "2026-04-20T10:00:00.000Z".
                        in
                          %s""", dateTime, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "personaId":"00000000-0000-0000-0000-000000000001" | "personaId":"0"     | data[0].personaId is "0", but has to be a uuid, 8-4-4-4-12 hexadecimal digits.
                    "personaName":"Ada"                                | "personaName":null  | data[0].personaName is null, but has to be a string.
                    "organizationId":"org_1"                           | "organisation":"o"  | data[0].organizationId is missing.; data[0].organisation is not documented.
                    "total":3                                          | "total":"3"         | meta.total is "3", but has to be an integer.
                    "prev":1,                                          | ''                  | meta.prev is missing.
                    "next":3                                           | "next":3,"more":{}  | meta.more is not documented.
                    """)
    void a_departure_of_a_page_is_named_with_its_place(String field, String other, String departures) {
        String body = PAGE_JSON.replace(field, other);

        assertThatThrownBy(() -> assertThatBody(body).conformsTo(Samples.PAGE_CODEC))
                .hasMessage("""

                        Expecting the body to conform to the documented
                          PageOfPersonaShareLink
                        but it differs from that in
                          %s
                        in
                          %s""", departures.replace("; ", "\n  "), body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                       | The document is [], but has to be an object with the fields data, meta.
                    ''                       | The text is empty, which is not JSON.
                    {"data":{},"meta":[]}    | data is {}, but has to be an array.; meta is [], but has to be an object with the fields total, lastPage, currentPage, perPage, prev, next.
                    """)
    void a_body_of_another_kind_departs(String body, String departures) {
        assertThatThrownBy(() -> assertThatBody(body).conformsTo(Samples.PAGE_CODEC))
                .hasMessage("""

                        Expecting the body to conform to the documented
                          PageOfPersonaShareLink
                        but it differs from that in
                          %s
                        in
                          %s""", departures.replace("; ", "\n  "), body);
    }

    @Test
    void a_persona_link_and_a_share_link_are_not_equal() {
        assertThatThrownBy(() -> assertThatBody(PERSONA_LINK_JSON).conformsTo(ShareLink.CODEC))
                .hasMessage("""

                        Expecting the body to conform to the documented
                          ShareLink
                        but it differs from that in
                          personaId is not documented.
                          personaName is not documented.
                          organizationId is not documented.
                        in
                          %s""", PERSONA_LINK_JSON);
        assertThatThrownBy(() -> assertThatBody(LINK_JSON).conformsTo(PersonaShareLink.CODEC))
                .hasMessage("""

                        Expecting the body to conform to the documented
                          PersonaShareLink
                        but it differs from that in
                          personaId is missing.
                          personaName is missing.
                          organizationId is missing.
                        in
                          %s""", LINK_JSON);
    }

    @Test
    void an_error_in_another_envelope_departs() {
        assertThatThrownBy(() ->
                        assertThatBody("{\"title\":\"no\",\"details\":[{}]}").conformsTo(ErrorBody.CODEC))
                .hasMessage(
                        "\nExpecting the body to conform to the documented\n  ErrorBody\nbut it differs from that in\n"
                                + "  error is missing.\n  details[0].path is missing.\n  details[0].message is"
                                + " missing.\n"
                                + "  details[0].code is missing.\n  title is not documented.\n"
                                + "in\n  {\"title\":\"no\",\"details\":[{}]}");
    }

    @Test
    void each_operation_has_its_own_success() {
        assertThat(answer(200, LINK_JSON)).conformsToContract("updateShareLink");
        assertThat(answer(200, PERSONA_LINK_JSON)).conformsToContract("getShareLink");
        assertThat(answer(200, PAGE_JSON)).conformsToContract("listShareLinks");
        assertThat(answer(201, LINK_JSON)).conformsToContract("createShareLink");
        assertThat(answer(200, "{\"message\":\"Share link deleted successfully\"}"))
                .conformsToContract("deleteShareLink");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 500})
    void the_errors_of_the_reference_conform_for_every_operation(int status) {
        for (Operation operation : AllRooms.ROOMS.operations()) {
            assertThatCode(() -> assertThat(answer(status, "{\"error\":\"no\"}"))
                            .conformsToContract(operation.operationId()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_list_is_never_not_found_but_all_else_may_be() {
        AnamResponse notFound = answer(404, "{\"error\":\"Share link not found\"}");

        assertThat(notFound).conformsToContract("getShareLink");
        assertThatThrownBy(() -> assertThat(notFound).conformsToContract("listShareLinks"))
                .hasMessage("\nExpecting the response to conform to what is documented for\n  listShareLinks\n"
                        + "but it differs from that in\n"
                        + "  The status is 404, but has to be 200, or for an error one of 400, 401, 403, 429, 500.\n"
                        + "in\n  404 {\"error\":\"Share link not found\"}");
    }

    @Test
    void status_and_body_depart_together() {
        assertThatThrownBy(() -> assertThat(answer(502, "<html>"))
                        .as("behind the gateway")
                        .conformsToContract("updateShareLink"))
                .hasMessage("""
                        [behind the gateway]\s
                        Expecting the response to conform to what is documented for
                          updateShareLink
                        but it differs from that in
                          The status is 502, but has to be 200, or for an error one of 400, 401, 403, 404, 429, 500.
                          The text is not JSON: Unexpected character ('<' (code 60)): \
                        expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false') \
                        at line 1, column 1.
                        in
                          502 <html>""");
    }

    @Test
    void another_success_is_read_as_the_documented_one() {
        assertThatThrownBy(() -> assertThat(answer(200, "{}")).conformsToContract("createShareLink"))
                .hasMessage("""

                        Expecting the response to conform to what is documented for
                          createShareLink
                        but it differs from that in
                          The status is 200, but has to be 201, or for an error one of 400, 401, 403, 404, 429, 500.
                          id is missing.
                          token is missing.
                          type is missing.
                          expiresAt is missing.
                          usageLimit is missing.
                          usageCount is missing.
                          allowedOrigins is missing.
                          allowAllOrigins is missing.
                          removeWatermark is missing.
                          enabled is missing.
                          isPrimary is missing.
                          createdAt is missing.
                        in
                          200 {}""");
    }

    @Test
    void the_operation_can_be_known_of_the_response() {
        assertThat(answer(200, PAGE_JSON).to("listShareLinks")).conformsToContract();
        assertThatThrownBy(() -> assertThat(answer(200, LINK_JSON)).conformsToContract())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "The operation of this response is not known, so there is nothing to compare it with. Name the"
                                + " operation:"
                                + " conformsToContract(\"updateShareLink\") for example.");
    }

    private static AnamResponse answer(int status, String body) {
        return AnamResponse.of(status, Map.of("Content-Type", List.of("application/json")), body);
    }

    @Test
    void an_operation_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> assertThat(answer(200, "{}")).conformsToContract("renewShareLink"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no operation renewShareLink. There are ")
                .hasMessageContaining("updateShareLink");
    }

    @Test
    void an_integer_may_be_of_any_size() {
        String body = LINK_JSON.replace("\"usageLimit\":10", "\"usageLimit\":12345678901234567890");

        assertThatBody(body).conformsTo(ShareLink.CODEC);
    }
}
