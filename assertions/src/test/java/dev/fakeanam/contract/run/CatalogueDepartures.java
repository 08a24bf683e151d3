package dev.fakeanam.contract.run;

import static dev.fakeanam.avatars.AvatarRequests.listAvatars;
import static dev.fakeanam.llms.LlmRequests.createLlm;
import static dev.fakeanam.llms.LlmRequests.updateLlm;
import static dev.fakeanam.scripting.Fault.reply;
import static dev.fakeanam.tools.ToolRequests.deleteTool;
import static dev.fakeanam.tools.ToolRequests.getTool;
import static dev.fakeanam.voices.VoiceRequests.getVoice;

import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.api.Pagination;
import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.contract.Api;
import dev.fakeanam.llms.Llm;
import dev.fakeanam.voices.Voice;
import java.util.List;
import java.util.stream.Stream;

/** Differences from the contract in avatars, voices, LLMs and tools. */
final class CatalogueDepartures {
    private CatalogueDepartures() {}

    static Stream<Departure> all() {
        return Stream.of(
                new Departure(
                        "empty list of avatars",
                        "avatars",
                        "a_list_in_which_nothing_is_found_is_a_404",
                        "to have the status\n  404\nbut it has\n  200",
                        anam -> anam.on(listAvatars().withQueryParam("search", Api.UNKNOWN_ID.toString()))
                                .reply(
                                        200,
                                        Page.codec(Avatar.CODEC).print(new Page<>(List.of(), Pagination.of(0, 1, 10))))
                                .always()),
                new Departure(
                        "voice without its provider",
                        "voices",
                        "a_read_is_a_200_with_the_voice",
                        "provider is missing.",
                        anam -> anam.on(getVoice())
                                .reply(200, voice(anam).toJson().replaceFirst("\"provider\":\"[A-Z]*\",", ""))
                                .always()),
                new Departure(
                        "secret shown",
                        "LLMs",
                        "a_secret_is_never_shown",
                        "sk-of-the-contract-suite",
                        anam -> anam.on(createLlm())
                                .reply(
                                        201,
                                        llm(anam)
                                                .toJson()
                                                .replaceFirst("}$", ",\"secret\":\"sk-of-the-contract-suite\"}"))
                                .always()),
                new Departure(
                        "default LLM changed",
                        "LLMs",
                        "an_update_of_a_default_is_a_403",
                        "to have the status\n  403\nbut it has\n  200",
                        CatalogueDepartures::changeDefaults),
                new Departure(
                        "wrong id of a tool",
                        "tools",
                        "an_id_that_is_not_a_uuid_is_a_404",
                        "to have the status\n  404\nbut it has\n  400",
                        anam -> anam.on(getTool().withPathParam("id", "not-a-uuid"))
                                .reply(400, "{\"error\":\"Invalid tool ID\"}")
                                .always()),
                new Departure(
                        "message in place of a 204",
                        "tools",
                        "a_deletion_is_a_204_without_a_body",
                        "to have the status\n  204\nbut it has\n  200",
                        anam -> anam.on(deleteTool())
                                .applyThen(reply(200, "{\"message\":\"Tool deleted\"}"))
                                .always()));
    }

    private static Voice voice(Organization anam) {
        return anam.voices().all().get(0);
    }

    private static Llm llm(Organization anam) {
        return anam.llms().given();
    }

    private static void changeDefaults(Organization anam) {
        anam.llms().all().stream()
                .filter(Llm::isDefault)
                .forEach(llm ->
                        anam.on(updateLlm(llm.id())).reply(200, llm.toJson()).always());
    }
}
