package dev.fakeanam.contract.run;

import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.sharelinks.ShareLinkRequests.createShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.deleteShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.getShareLink;
import static dev.fakeanam.sharelinks.ShareLinkRequests.listShareLinks;
import static dev.fakeanam.sharelinks.ShareLinkRequests.updateShareLink;

import dev.fakeanam.Organization;
import dev.fakeanam.api.ErrorBody;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Differences from the contract in share links, and in the behaviour that all operations share. */
final class ShareLinkDepartures {
    private ShareLinkDepartures() {}

    static Stream<Departure> all() {
        return Stream.of(
                new Departure(
                        "missing field",
                        "getShareLink",
                        "answers_with_200_and_the_12_fields_of_the_link_and_3_of_its_persona",
                        "enabled is missing.",
                        anam -> anam.on(getShareLink())
                                .reply(200, read(anam).replace("\"enabled\":true,", ""))
                                .always()),
                new Departure(
                        "wrong type",
                        "updateShareLink",
                        "answers_with_200_and_the_12_fields_of_the_link",
                        "usageLimit is \"10\", but has to be an integer or null.",
                        anam -> anam.on(updateShareLink())
                                .reply(200, link(anam).toJson().replace("\"usageLimit\":10", "\"usageLimit\":\"10\""))
                                .always()),
                new Departure(
                        "extra null",
                        "createShareLink",
                        "answers_with_201_and_the_12_fields_of_the_link",
                        "archivedAt is not documented.",
                        anam -> anam.on(createShareLink())
                                .reply(201, link(anam).toJson().replaceFirst("}$", ",\"archivedAt\":null}"))
                                .always()),
                new Departure(
                        "wrong date format",
                        "createShareLink",
                        "answers_with_201_and_the_12_fields_of_the_link",
                        "but has to be a date-time like \"2026-04-20T10:00:00.000Z\".",
                        anam -> anam.on(createShareLink())
                                .reply(
                                        201,
                                        link(anam).toJson().replaceFirst("(\"createdAt\":\"[^.]*)\\.\\d{3}Z", "$1Z"))
                                .always()),
                new Departure(
                        "status 204",
                        "deleteShareLink",
                        "answers_with_200_and_a_message",
                        "Expecting the response to have the status\n  200\nbut it has\n  204",
                        anam -> anam.on(deleteShareLink()).applyThen(reply(204)).always()),
                new Departure(
                        "other error envelope",
                        "errors",
                        "a_link_that_is_not_there_is_reported_as_JSON",
                        "The document has no field error.",
                        anam -> anam.on(getShareLink())
                                .reply(404, "{\"statusCode\":404,\"message\":\"Share link not found\"}")
                                .always()),
                new Departure(
                        "other validation code",
                        "errors",
                        "every_fault_of_a_body_is_reported_in_the_order_of_the_fields_and_in_the_words_of_Zod_3",
                        "personaId: required, Required",
                        anam -> {
                            ErrorBody.Detail missing = new ErrorBody.Detail("personaId", "Required", "required");
                            anam.on(createShareLink().withoutBodyField("personaId"))
                                    .reply(
                                            400,
                                            ErrorBody.validation(List.of(missing))
                                                    .toJson())
                                    .always();
                        }),
                new Departure(
                        "change not kept",
                        "updateShareLink",
                        "keeps_what_it_changed",
                        "to have usageLimit\n  12\nbut it has\n  10",
                        anam -> anam.on(updateShareLink())
                                .reply(200, link(anam).withUsageLimit(12).toJson())
                                .always()),
                new Departure(
                        "wrong default",
                        "createShareLink",
                        "lets_the_link_be_used_10_times_by_default",
                        "to have usageLimit\n  10\nbut it has\n  20",
                        anam -> anam.on(createShareLink())
                                .reply(201, link(anam).withUsageLimit(20).toJson())
                                .always()),
                new Departure(
                        "pages counted from 0",
                        "listShareLinks",
                        "shows_the_first_page_of_20_by_default",
                        "to have the currentPage\n  1\nbut it has\n  0",
                        anam -> anam.on(listShareLinks())
                                .reply(200, page(new Pagination(2, 1, 0, 20, null, 1), older(anam), newer(anam)))
                                .always()),
                new Departure(
                        "persona not heeded",
                        "listShareLinks",
                        "shows_no_link_where_the_persona_has_none",
                        "to have the ids\n  []\nbut it has\n  [",
                        anam -> anam.on(listShareLinks())
                                .reply(200, page(Pagination.of(2, 1, 20), newer(anam), older(anam)))
                                .always()),
                new Departure(
                        "oldest first",
                        "listShareLinks",
                        "shows_the_newest_link_first",
                        "[createdAt of the links, from the first to the last]",
                        anam -> anam.on(listShareLinks())
                                .reply(200, page(Pagination.of(2, 1, 20), older(anam), newer(anam)))
                                .always()));
    }

    private static ShareLink link(Organization anam) {
        return anam.givenShareLink();
    }

    private static String read(Organization anam) {
        return withPersona(anam, link(anam)).toJson();
    }

    private static PersonaShareLink older(Organization anam) {
        return withPersona(anam, given(anam, Duration.ofDays(2)));
    }

    private static PersonaShareLink newer(Organization anam) {
        return withPersona(anam, given(anam, Duration.ofDays(1)));
    }

    private static ShareLink given(Organization anam, Duration age) {
        return anam.givenShareLink(link -> link.createdAt(anam.clock().now().minus(age)));
    }

    private static PersonaShareLink withPersona(Organization anam, ShareLink link) {
        Persona persona = anam.personas().all().get(0);
        return new PersonaShareLink(link, persona.id(), persona.name(), anam.organizationId());
    }

    private static String page(Pagination meta, PersonaShareLink... links) {
        return Page.codec(PersonaShareLink.CODEC).print(new Page<>(List.of(links), meta));
    }
}
