package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.assertions.AnamAssertions.assertThatBody;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.PAGE_JSON;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.api.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractConformanceTest {

    @Test
    void the_examples_of_the_reference_conform() {
        assertThatBody(LINK_JSON).conformsToShareLink();
        assertThatBody(PERSONA_LINK_JSON).conformsToPersonaShareLink();
        assertThatBody(PAGE_JSON).conformsToPage();
        assertThatBody("{\"error\":\"Forbidden\"}").conformsToErrorBody();
        assertThatBody("{\"error\":\"Validation error\",\"details\":[{\"path\":\"page\",\"message\":\"…\","
                        + "\"code\":\"too_small\"}],\"summary\":\"page: …\"}")
                .conformsToErrorBody();
    }

    @Test
    void every_departure_is_named_at_once() {
        String body = """
                {"id":"1-2-3-4-5","token":7,"type":"LINKS","expiresAt":"2026-04-27","usageLimit":"10","usageCount":0.5,
                "allowedOrigins":["a",1],"allowAllOrigins":"no","removeWatermark":null,"enabled":1,"colour":"100 %s"}""";

        assertThatThrownBy(() -> assertThatBody(body).conformsToShareLink()).hasMessage("""

                        Expecting the body to conform to the documented
                          ShareLink
                        but it departs from that in
                          id: expected a uuid, but was "1-2-3-4-5"
                          token: expected a string, but was 7
                          type: expected one of LINK, PLAYER_EMBED, ORB_EMBED, but was "LINKS"
                          expiresAt: expected a date-time like "2026-04-20T10:00:00.000Z" or null, but was "2026-04-27"
                          usageLimit: expected an integer or null, but was "10"
                          usageCount: expected an integer, but was 0.5
                          allowedOrigins[1]: expected a string, but was 1
                          allowAllOrigins: expected a boolean, but was "no"
                          removeWatermark: expected a boolean, but was null
                          enabled: expected a boolean, but was 1
                          isPrimary: expected a boolean, but was not there
                          createdAt: expected a date-time like "2026-04-20T10:00:00.000Z", but was not there
                          colour: expected not to be there, but was "100 %s"
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
        assertThatBody(LINK_JSON.replace(field, other)).conformsToShareLink();
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

        assertThatThrownBy(() -> assertThatBody(body).conformsToShareLink()).hasMessage("""

                        Expecting the body to conform to the documented
                          ShareLink
                        but it departs from that in
                          createdAt: expected a date-time like "2026-04-20T10:00:00.000Z", but was "%s"
                        in
                          %s""", dateTime, body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "personaId":"00000000-0000-0000-0000-000000000001" | "personaId":"0"     | data[0].personaId: expected a uuid, but was "0"
                    "personaName":"Ada"                                | "personaName":null  | data[0].personaName: expected a string, but was null
                    "organizationId":"org_1"                           | "organisation":"o"  | data[0].organizationId: expected a string, but was not there; data[0].organisation: expected not to be there, but was "o"
                    "total":3                                          | "total":"3"         | meta.total: expected an integer, but was "3"
                    "total":3                                          | "total":1e999       | meta.total: expected an integer, but was null
                    "prev":1,                                          | ''                  | meta.prev: expected an integer or null, but was not there
                    "next":3                                           | "next":3,"more":{}  | meta.more: expected not to be there, but was {}
                    """)
    void a_departure_of_a_page_is_named_with_its_place(String field, String other, String departures) {
        String body = PAGE_JSON.replace(field, other);

        assertThatThrownBy(() -> assertThatBody(body).conformsToPage())
                .hasMessage("""

                        Expecting the body to conform to the documented
                          Page
                        but it departs from that in
                          %s
                        in
                          %s""", departures.replace("; ", "\n  "), body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                       | body: expected an object, but was []
                    ''                       | body: expected an object, but: The text is empty, and so is no JSON.
                    {"data":{},"meta":[]}    | data: expected an array, but was {}; meta: expected an object, but was []
                    """)
    void a_body_of_another_kind_departs(String body, String departures) {
        assertThatThrownBy(() -> assertThatBody(body).conformsToPage())
                .hasMessage("""

                        Expecting the body to conform to the documented
                          Page
                        but it departs from that in
                          %s
                        in
                          %s""", departures.replace("; ", "\n  "), body);
    }

    @Test
    void a_persona_link_is_no_share_link_nor_the_other_way_round() {
        assertThatThrownBy(() -> assertThatBody(PERSONA_LINK_JSON).conformsToShareLink())
                .hasMessage("""

                        Expecting the body to conform to the documented
                          ShareLink
                        but it departs from that in
                          personaId: expected not to be there, but was "00000000-0000-0000-0000-000000000001"
                          personaName: expected not to be there, but was "Ada"
                          organizationId: expected not to be there, but was "org_1"
                        in
                          %s""", PERSONA_LINK_JSON);
        assertThatThrownBy(() -> assertThatBody(LINK_JSON).conformsToPersonaShareLink())
                .hasMessage("""

                        Expecting the body to conform to the documented
                          PersonaShareLink
                        but it departs from that in
                          personaId: expected a uuid, but was not there
                          personaName: expected a string, but was not there
                          organizationId: expected a string, but was not there
                        in
                          %s""", LINK_JSON);
    }

    @Test
    void an_error_in_another_envelope_departs() {
        assertThatThrownBy(() ->
                        assertThatBody("{\"message\":\"no\",\"details\":[{}]}").conformsToErrorBody())
                .hasMessage(
                        "\nExpecting the body to conform to the documented\n  ErrorBody\nbut it departs from that in\n"
                                + "  error: expected a string, but was not there\n"
                                + "  details[0].path: expected a string, but was not there\n"
                                + "  details[0].message: expected a string, but was not there\n"
                                + "  details[0].code: expected a string, but was not there\n"
                                + "  message: expected not to be there, but was \"no\"\n"
                                + "in\n  {\"message\":\"no\",\"details\":[{}]}");
    }

    @Test
    void each_operation_has_its_own_success() {
        assertThat(answer(200, LINK_JSON)).conformsToContract(Operation.UPDATE_SHARE_LINK);
        assertThat(answer(200, PERSONA_LINK_JSON)).conformsToContract(Operation.GET_SHARE_LINK);
        assertThat(answer(200, PAGE_JSON)).conformsToContract(Operation.LIST_SHARE_LINKS);
        assertThat(answer(201, LINK_JSON)).conformsToContract(Operation.CREATE_SHARE_LINK);
        assertThat(answer(200, "{\"message\":\"Share link deleted successfully\"}"))
                .conformsToContract(Operation.DELETE_SHARE_LINK);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 429, 500})
    void the_errors_of_the_reference_conform_for_every_operation(int status) {
        for (Operation operation : Operation.values()) {
            assertThatCode(() ->
                            assertThat(answer(status, "{\"error\":\"no\"}")).conformsToContract(operation))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void a_list_is_never_not_found_but_all_else_may_be() {
        AnamResponse notFound = answer(404, "{\"error\":\"Share link not found\"}");

        assertThat(notFound).conformsToContract(Operation.GET_SHARE_LINK);
        assertThatThrownBy(() -> assertThat(notFound).conformsToContract(Operation.LIST_SHARE_LINKS))
                .hasMessage("\nExpecting the answer to conform to what is documented for\n  listShareLinks\n"
                        + "but it departs from that in\n"
                        + "  status: expected 200, or of an error one of [400, 401, 403, 429, 500], but was 404\n"
                        + "in\n  404 {\"error\":\"Share link not found\"}");
    }

    @Test
    void status_and_body_depart_together() {
        assertThatThrownBy(() -> assertThat(answer(502, "<html>"))
                        .as("behind the gateway")
                        .conformsToContract(Operation.UPDATE_SHARE_LINK))
                .hasMessage("""
                        [behind the gateway]\s
                        Expecting the answer to conform to what is documented for
                          updateShareLink
                        but it departs from that in
                          status: expected 200, or of an error one of [400, 401, 403, 404, 429, 500], but was 502
                          body: expected an object, but: The text is no JSON: Unexpected character ('<' (code 60)): \
                        expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false') \
                        at line 1, column 1.
                        in
                          502 <html>""");
    }

    @Test
    void another_success_is_read_as_the_documented_one() {
        assertThatThrownBy(() -> assertThat(answer(200, "{}")).conformsToContract(Operation.CREATE_SHARE_LINK))
                .hasMessage("""

                        Expecting the answer to conform to what is documented for
                          createShareLink
                        but it departs from that in
                          status: expected 201, or of an error one of [400, 401, 403, 404, 429, 500], but was 200
                          id: expected a uuid, but was not there
                          token: expected a string, but was not there
                          type: expected one of LINK, PLAYER_EMBED, ORB_EMBED, but was not there
                          expiresAt: expected a date-time like "2026-04-20T10:00:00.000Z" or null, but was not there
                          usageLimit: expected an integer or null, but was not there
                          usageCount: expected an integer, but was not there
                          allowedOrigins: expected an array, but was not there
                          allowAllOrigins: expected a boolean, but was not there
                          removeWatermark: expected a boolean, but was not there
                          enabled: expected a boolean, but was not there
                          isPrimary: expected a boolean, but was not there
                          createdAt: expected a date-time like "2026-04-20T10:00:00.000Z", but was not there
                        in
                          200 {}""");
    }

    @Test
    void the_operation_can_be_known_of_the_answer() {
        assertThat(answer(200, PAGE_JSON).to(Operation.LIST_SHARE_LINKS)).conformsToContract();
        assertThatThrownBy(() -> assertThat(answer(200, LINK_JSON)).conformsToContract())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("It is not known which operation this answers, so there is no telling what is documented"
                        + " for it. Name it: conformsToContract(Operation.UPDATE_SHARE_LINK) for one.");
    }

    private static AnamResponse answer(int status, String body) {
        return AnamResponse.of(status, Map.of("Content-Type", List.of("application/json")), body);
    }
}
