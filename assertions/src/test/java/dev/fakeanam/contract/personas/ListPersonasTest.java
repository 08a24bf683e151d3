package dev.fakeanam.contract.personas;

import static dev.fakeanam.assertions.AnamAssertions.assertThat;
import static dev.fakeanam.journal.Assumption.A21;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.api.Page;
import dev.fakeanam.assertions.AnamResponse;
import dev.fakeanam.contract.Api;
import dev.fakeanam.contract.Assumed;
import dev.fakeanam.contract.ContractTest;
import dev.fakeanam.contract.DocumentedByAnam;
import dev.fakeanam.json.Codec;
import dev.fakeanam.personas.PersonaSummary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;

@ContractTest("listPersonas")
class ListPersonasTest {
    private static final Codec<Page<PersonaSummary>> PAGE = Page.codec(PersonaSummary.CODEC);

    private final Api api;
    private final UUID id;
    private final UUID laterId;

    ListPersonasTest(Api api) {
        this.api = api;
        ExamplePersonas personas = new ExamplePersonas(api);
        this.id = personas.persona().id();
        this.laterId = personas.bare().id();
    }

    @DocumentedByAnam
    void answers_with_200_and_a_page_of_summaries() {
        assertThat(firstPage()).hasStatus(200).conformsToContract();
    }

    @DocumentedByAnam
    void shows_the_first_page_of_10_by_default() {
        Page<PersonaSummary> page = page(firstPage());

        assertThat(page.meta().currentPage()).isEqualTo(1);
        assertThat(page.meta().perPage()).isEqualTo(10);
        assertThat(page.data()).hasSizeBetween(2, 10);
    }

    @DocumentedByAnam
    void searches_names() {
        assertThat(page(found()).data()).extracting(PersonaSummary::id).contains(id);
    }

    @DocumentedByAnam
    void has_an_empty_description_and_inherits_its_language_where_it_has_none() {
        assertThat(page(found()).data())
                .filteredOn(persona -> persona.id().equals(id))
                .singleElement()
                .satisfies(persona -> {
                    assertThat(persona.description()).isEmpty();
                    assertThat(persona.languageCode()).isEqualTo("inherit");
                });
    }

    @Assumed(A21)
    void shows_the_newest_persona_first() {
        Page<PersonaSummary> page = page(firstPage());

        assertThat(page.data())
                .extracting(PersonaSummary::createdAt)
                .as("createdAt of the personas, from the first to the last")
                .isSortedAccordingTo(Comparator.<Instant>reverseOrder());
        assertThat(page.data()).extracting(PersonaSummary::id).containsSubsequence(laterId, id);
    }

    @Assumed(A21)
    void searches_names_without_regard_to_case() {
        assertThat(page(search(ExamplePersonas.NAME.toUpperCase(Locale.ROOT))).data())
                .extracting(PersonaSummary::id)
                .contains(id);
    }

    @Assumed(A21)
    void searches_ids() {
        assertThat(page(search(laterId.toString())).data())
                .extracting(PersonaSummary::id)
                .containsExactly(laterId);
    }

    private AnamResponse firstPage() {
        return api.once("first page of personas", () -> api.personas().list(""));
    }

    private AnamResponse found() {
        return api.once("personas found by name", () -> search(ExamplePersonas.NAME));
    }

    private AnamResponse search(String text) {
        return api.personas().list("?perPage=100&search=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static Page<PersonaSummary> page(AnamResponse response) {
        return PAGE.parse(response.body());
    }
}
