package dev.fakeanam.contract.sharelinks;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A10;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.json.Codec;
import dev.fakeanam.sharelinks.PersonaShareLink;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@ContractTest("listShareLinks")
class ListShareLinksTest {
    private static final Codec<Page<PersonaShareLink>> PAGE = Page.codec(PersonaShareLink.CODEC);

    private final Api api;
    private final UUID id;
    private final UUID laterId;

    ListShareLinksTest(Api api) {
        this.api = api;
        this.id = api.link().id();
        this.laterId = api.laterLink().id();
    }

    @DocumentedByAnam
    void answers_with_200_and_a_page_of_links_with_their_personas() {
        assertThat(firstPage()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void shows_the_first_page_of_20_by_default() {
        assertThat(firstPage()).hasPage().hasCurrentPage(1).hasPerPage(20);
        assertThat(PAGE.parse(firstPage().body()).data()).hasSizeBetween(2, 20);
    }

    @DocumentedByAnam
    void shows_the_links_of_one_persona_up_to_100_a_page() {
        assertThat(ofPersona()).hasPage().hasPerPage(100);
        assertThat(links(ofPersona())).extracting(PersonaShareLink::personaId).containsOnly(api.personaId());
        assertThat(links(ofPersona())).extracting(link -> link.shareLink().id()).contains(id, laterId);
    }

    @DocumentedByAnam
    void shows_no_link_where_the_persona_has_none() {
        AnamResponse response = api.links().list("?personaId=" + Api.UNKNOWN_ID);

        assertThat(response).hasStatus(200).hasPage().isEmpty();
    }

    @DocumentedByAnam
    void shows_the_page_that_is_asked_for_and_names_those_around_it() {
        AnamResponse response = api.links().list("?personaId=" + api.personaId() + "&page=2&perPage=1");

        int total = PAGE.parse(ofPersona().body()).meta().total();
        assertThat(response)
                .hasPage()
                .hasCurrentPage(2)
                .hasPerPage(1)
                .hasTotal(total)
                .hasLastPage(total)
                .hasPrev(1);
        assertThat(PAGE.parse(response.body()).meta().next()).isEqualTo(total > 2 ? 3 : null);
        assertThat(links(response)).hasSize(1);
    }

    @DocumentedByAnam
    void shows_no_link_of_another_organization() {
        AnamResponse response = api.send(
                api.requestOfAnotherOrganization(Api.LINKS + "?perPage=100").GET());

        assertThat(response).hasStatus(200);
        assertThat(links(response)).extracting(link -> link.shareLink().id()).doesNotContain(id, laterId);
    }

    @Assumed(A10)
    void shows_the_newest_link_first() {
        List<PersonaShareLink> links = links(ofPersona());

        assertThat(links)
                .extracting(link -> link.shareLink().createdAt())
                .as("createdAt of the links, from the first to the last")
                .isSortedAccordingTo(Comparator.<Instant>reverseOrder());
        assertThat(links).extracting(link -> link.shareLink().id()).containsSubsequence(laterId, id);
    }

    @Assumed(A10)
    void searches_ids_without_regard_to_case() {
        assertThat(search(id.toString().toUpperCase(Locale.ROOT))).hasPage().hasIds(id);
    }

    @Assumed(A10)
    void searches_tokens_without_regard_to_case() {
        assertThat(search(api.link().token().toUpperCase(Locale.ROOT)))
                .hasPage()
                .hasIds(id);
    }

    @Assumed(A10)
    void searches_the_names_of_personas_without_regard_to_case() {
        String name = links(ofPersona()).get(0).personaName();

        assertThat(links(search(name.toUpperCase(Locale.ROOT))))
                .extracting(PersonaShareLink::personaName)
                .contains(name);
    }

    @Assumed(A10)
    void has_0_for_its_last_page_where_nothing_matches() {
        assertThat(pastNothing()).hasPage().isEmpty().hasTotal(0).hasLastPage(0);
    }

    @Assumed(A10)
    void leads_nowhere_past_its_end_where_nothing_matches() {
        assertThat(pastNothing()).hasPage().hasCurrentPage(2).hasNoPrev().hasNoNext();
    }

    @Assumed(A10)
    void is_empty_past_its_end_and_leads_back_to_the_last_page() {
        assertThat(api.links().list("?page=3&search=" + id))
                .hasPage()
                .isEmpty()
                .hasTotal(1)
                .hasCurrentPage(3)
                .hasPrev(1)
                .hasNoNext();
    }

    @Assumed(A10)
    void ignores_parameters_that_it_does_not_know() {
        assertThat(api.links().list("?colour=red&search=" + id)).hasPage().hasIds(id);
    }

    private AnamResponse firstPage() {
        return api.once("first page", () -> api.links().list(""));
    }

    private AnamResponse ofPersona() {
        return api.once("links of the persona", () -> api.links().list("?perPage=100&personaId=" + api.personaId()));
    }

    private AnamResponse pastNothing() {
        return api.once("past nothing", () -> api.links().list("?page=2&search=" + Api.UNKNOWN_ID));
    }

    private AnamResponse search(String text) {
        return api.links().list("?search=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static List<PersonaShareLink> links(AnamResponse response) {
        return PAGE.parse(response.body()).data();
    }
}
