package dev.fakeanam.contract.run;

import static dev.fakeanam.personas.PersonaRequests.createPersona;
import static dev.fakeanam.personas.PersonaRequests.deletePersona;
import static dev.fakeanam.personas.PersonaRequests.getPersona;
import static dev.fakeanam.personas.PersonaRequests.updatePersona;
import static dev.fakeanam.scripting.Fault.reply;

import dev.fakeanam.Organization;
import dev.fakeanam.contract.Api;
import dev.fakeanam.personas.Persona;
import java.util.Map;
import java.util.stream.Stream;

/** Differences from the contract in personas. */
final class PersonaDepartures {
    private PersonaDepartures() {}

    static Stream<Departure> all() {
        return Stream.of(
                new Departure(
                        "persona without its share links",
                        "getPersona",
                        "answers_with_200_and_the_22_fields_of_the_persona",
                        "shareLinks is missing.",
                        anam -> anam.on(getPersona())
                                .reply(200, persona(anam).toJson().replace("\"shareLinks\":null,", ""))
                                .always()),
                new Departure(
                        "unknown field ignored",
                        "updatePersona",
                        "refuses_a_field_that_it_does_not_know",
                        "to have the status\n  400\nbut it has\n  200",
                        anam -> anam.on(updatePersona().withBodyField("nickname", "Ada"))
                                .reply(200, persona(anam).toJson())
                                .always()),
                new Departure(
                        "widgetConfig replaced",
                        "updatePersona",
                        "merges_the_widgetConfig_field_by_field",
                        "\"layout\"=\"floating\"",
                        anam -> anam.on(updatePersona().withBodyField("widgetConfig", Map.of("showTextInput", true)))
                                .reply(200, withWidgetConfig(anam, "{\"showTextInput\":true}"))
                                .always()),
                new Departure(
                        "avatar not looked for",
                        "createPersona",
                        "refuses_an_avatar_that_is_not_there",
                        "to have the status\n  400\nbut it has\n  201",
                        anam -> anam.on(createPersona().withBodyField("avatarId", Api.UNKNOWN_ID.toString()))
                                .reply(201, persona(anam).toJson())
                                .always()),
                new Departure(
                        "share links kept",
                        "deletePersona",
                        "deletes_the_share_links_of_the_persona",
                        "to have the status\n  404\nbut it has\n  200",
                        anam -> anam.on(deletePersona())
                                .reply(reply(200, "{\"message\":\"Persona deleted\"}"))
                                .always()));
    }

    private static Persona persona(Organization anam) {
        return anam.personas().all().get(0);
    }

    private static String withWidgetConfig(Organization anam, String json) {
        return persona(anam).toJson().replace("\"widgetConfig\":{}", "\"widgetConfig\":" + json);
    }
}
