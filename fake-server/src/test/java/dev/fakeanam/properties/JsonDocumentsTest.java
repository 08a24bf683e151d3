package dev.fakeanam.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakeanam.ApiCalls;
import dev.fakeanam.Organization;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.model.ShareLink;
import java.net.http.HttpResponse;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Any document is read as JavaScript would ({@code A15}), and comes out as it went in; any other text is refused. */
@AddLifecycleHook(OrganizationPerTry.class)
class JsonDocumentsTest {
    private static final int DEPTH = 4;

    @Property(tries = 300)
    void what_is_written_is_read_as_the_same_value(@ForAll("values") Object value) {
        String json = Json.write(value);

        assertThat(Json.parse(json)).isEqualTo(value);
        assertThat(Json.areEqual(Json.parse(json), value)).isTrue();
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
    void any_body_is_an_update_or_refused_and_then_nothing_is_changed(
            @ForAll("nearlyUpdates") String body, Organization anam) {
        ShareLink link = anam.givenShareLink();

        HttpResponse<String> answer = ApiCalls.update(anam, link.id(), body);

        if (answer.statusCode() == 200) {
            assertThat(Json.parse(body)).isInstanceOf(Map.class);
            assertThat(ShareLink.fromJson(answer.body())).isEqualTo(anam.shareLink(link.id()));
        } else {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(anam.shareLink(link.id())).isEqualTo(link);
        }
        assertThat(anam.exchanges().get(0).request().body()).isEqualTo(body);
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

    /** Without half pairs of UTF-16, which no UTF-8 can carry. */
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

    @Provide
    Arbitrary<String> nearlyUpdates() {
        Arbitrary<Map<String, Object>> fields = Arbitraries.maps(
                        Arbitraries.of("usageLimit", "expiresInHours", "other"), values())
                .ofMaxSize(3);
        return damaged(fields.map(Json::write));
    }

    /** With a text put in place of some of theirs, half of them. */
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
