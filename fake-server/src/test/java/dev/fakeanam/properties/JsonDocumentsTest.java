package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.ShareLink;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Any document is read as JavaScript would read it ({@code A15}), and is written with the same values. A text that is
 * not a document is refused.
 */
@AddLifecycleHook(OrganizationPerTry.class)
class JsonDocumentsTest {
    private static final int DEPTH = 4;

    @Property(tries = 300)
    void what_is_written_is_read_as_the_same_value(@ForAll("values") Object value) {
        String json = Json.write(value);

        assertThat(Json.areEqual(Json.parse(json), value)).as(json).isTrue();
    }

    @Property(tries = 300)
    void another_order_of_fields_and_another_notation_of_numbers_make_the_same_value(
            @ForAll("values") Object value, @ForAll Random random) {
        String json = Json.write(OtherJson.sameAs(value, random));

        assertThat(Json.areEqual(Json.parse(json), value)).as(json).isTrue();
    }

    @Property(tries = 300)
    void a_change_anywhere_makes_another_value(@ForAll("values") Object value, @ForAll Random random) {
        Object changed = OtherJson.otherThan(value, random);

        assertThat(Json.areEqual(Json.parse(Json.write(changed)), value))
                .as("%s", changed)
                .isFalse();
    }

    @Property(tries = 300)
    void what_is_not_a_document_is_refused(@ForAll("noDocuments") String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(MalformedJsonException.class);
    }

    @Property(tries = 100)
    void a_body_that_is_not_a_document_changes_nothing(@ForAll("noDocuments") String body, Organization anam) {
        ShareLink link = anam.givenShareLink();

        HttpResponse<String> response = ApiCalls.update(anam, link.id(), body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"error\":\"Invalid request body\"}");
        assertThat(anam.shareLink(link.id())).isEqualTo(link);
    }

    @Property(tries = 300)
    void any_text_is_read_or_refused_and_what_is_read_stays_the_same(@ForAll("nearlyDocuments") String text) {
        Object value;
        try {
            value = Json.parse(text);
        } catch (MalformedJsonException refused) {
            assertThat(refused).message().isNotBlank();
            return;
        }

        String json = Json.write(value);

        assertThat(Json.write(Json.parse(json))).isEqualTo(json);
    }

    @Property(tries = 200)
    void any_body_is_applied_or_refused_and_then_nothing_is_changed(
            @ForAll("nearlyUpdates") String body, Organization anam) {
        ShareLink link = anam.givenShareLink();
        Optional<ShareLink> updated = fields(body)
                .flatMap(
                        fields -> UpdateModel.updated(link, fields, anam.clock().now()));

        HttpResponse<String> response = ApiCalls.update(anam, link.id(), body);

        assertThat(response.statusCode()).isEqualTo(updated.isPresent() ? 200 : 400);
        updated.ifPresent(
                expected -> assertThat(ShareLink.fromJson(response.body())).isEqualTo(expected));
        assertThat(anam.shareLink(link.id())).isEqualTo(updated.orElse(link));
        assertThat(anam.exchanges().get(0).request().body()).isEqualTo(body);
    }

    private static Optional<Map<?, ?>> fields(String body) {
        try {
            return Json.parse(body) instanceof Map<?, ?> fields ? Optional.of(fields) : Optional.empty();
        } catch (MalformedJsonException refused) {
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.recursive(JsonDocumentsTest::scalars, JsonDocumentsTest::arraysAndObjects, 0, DEPTH)
                .edgeCases(EdgeCases.Config::none);
    }

    private static Arbitrary<Object> scalars() {
        return Arbitraries.<Object>oneOf(
                        strings(), Arbitraries.longs(), Arbitraries.doubles(), Arbitraries.of(false, true))
                .injectNull(0.1);
    }

    private static Arbitrary<Object> arraysAndObjects(Arbitrary<Object> members) {
        return Arbitraries.oneOf(
                members.list().ofMaxSize(4),
                Arbitraries.maps(strings(), members).ofMaxSize(4));
    }

    /** Without unpaired surrogates, which UTF-8 cannot encode. */
    private static Arbitrary<String> strings() {
        return Arbitraries.strings()
                .withCharRange('\u0000', '\uD7FF')
                .withCharRange('\uE000', '\uFFFF')
                .ofMaxLength(10)
                .map(text -> text.replace("\u0001", "\uD83D\uDE00"));
    }

    @Provide
    Arbitrary<String> nearlyDocuments() {
        return damaged(values().map(Json::write));
    }

    /** An array or object that ends too early, that has text after it, or that has an element that is not JSON. */
    @Provide
    Arbitrary<String> noDocuments() {
        Arbitrary<String> documents = Arbitraries.oneOf(
                        values().list().ofMaxSize(3),
                        Arbitraries.maps(strings(), values()).ofMaxSize(3))
                .map(Json::write);
        Arbitrary<String> truncated = Combinators.combine(
                        documents, Arbitraries.integers().between(0, 99))
                .as((document, percent) -> document.substring(0, document.length() * percent / 100));
        Arbitrary<String> followed = Combinators.combine(
                        documents,
                        Arbitraries.of("]", "}", ",", ":", "\"", "0", "null", "{}", "NaN", "\u0000", "\uFEFF"))
                .as((document, more) -> document + more);
        Arbitrary<String> faulty = Combinators.combine(
                        documents,
                        Arbitraries.of("", "NaN", "-Infinity", "01", "+1", ".5", "1.", "'a'", "{a:1}", "//\n1"))
                .as((document, element) -> "[" + document + "," + element + "]");
        return Arbitraries.oneOf(truncated, followed, faulty).edgeCases(EdgeCases.Config::none);
    }

    @Provide
    Arbitrary<String> nearlyUpdates() {
        Arbitrary<Object> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 1_000),
                Arbitraries.doubles().between(0.001, 1_000).ofScale(8));
        Arbitrary<Map<String, Object>> fields = Arbitraries.maps(
                        Arbitraries.of("usageLimit", "expiresInHours", "other"),
                        Arbitraries.oneOf(numbers, values()).injectNull(0.1))
                .ofMaxSize(3);
        return damaged(fields.map(Json::write));
    }

    /** Damages half of the documents: replaces a part by another text. */
    private static Arbitrary<String> damaged(Arbitrary<String> documents) {
        Arbitrary<String> texts =
                Arbitraries.of("", ",", "\"", "{", "]", "\\", "NaN", "1e999", "0", "\\ud800", "\uFEFF", " ", "\u0000");
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 200);
        return Combinators.combine(documents, texts, places, Arbitraries.of(false, true))
                .as((document, text, place, damage) -> damage ? damage(document, text, place) : document)
                .edgeCases(EdgeCases.Config::none);
    }

    private static String damage(String document, String text, int place) {
        int start = Math.min(place, document.length());
        int end = Math.min(start + text.length(), document.length());
        return document.substring(0, start) + text + document.substring(end);
    }
}
