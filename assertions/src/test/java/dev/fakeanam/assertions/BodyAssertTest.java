package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThatBody;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.PAGE_JSON;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyAssertTest {

    @Test
    void a_body_is_read_as_what_it_is() {
        assertThatBody(LINK_JSON).isJson(" " + LINK_JSON).isShareLink().hasUsageLimit(10);
        assertThatBody(PERSONA_LINK_JSON).isPersonaShareLink().hasPersonaName("Ada");
        assertThatBody(PAGE_JSON).isPage().hasShareLinks(ID);
    }

    @Test
    void other_json_is_shown_field_by_field() {
        assertThatThrownBy(() -> assertThatBody("{\"a\":\"5 %\",\"c\":[1]}").isJson("{\"a\":1,\"b\":null,\"c\":[1,2]}"))
                .hasMessage("\nExpecting the body to be\n  {\"a\":1,\"b\":null,\"c\":[1,2]}\nbut it differs in\n"
                        + "  a: expected 1, but was \"5 %\"\n  b: expected null, but was not there\n"
                        + "  c[1]: expected 2, but was not there\nin\n  {\"a\":\"5 %\",\"c\":[1]}");
    }

    @Test
    void a_body_that_cannot_be_read_so_is_shown_with_the_reason() {
        assertThatThrownBy(() -> assertThatBody("50 % off").isJson("{}"))
                .hasMessage("\nExpecting the body to be JSON, but it is\n  50 % off\n"
                        + "The text is no JSON: Unexpected character ('%' (code 37)): expected a valid value (JSON String,"
                        + " Number, Array, Object or token 'null', 'true' or 'false') at line 1, column 4.");
        assertThatThrownBy(() -> assertThatBody("[]").isShareLink())
                .hasMessage("\nExpecting the body to be a share link, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields "
                        + String.join(", ", ObjectCodec.of(ShareLink.CODEC).names()) + ".");
        assertThatThrownBy(() -> assertThatBody("[]").isPersonaShareLink())
                .hasMessage("\nExpecting the body to be a share link with its persona, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields "
                        + String.join(
                                ", ", ObjectCodec.of(PersonaShareLink.CODEC).names()) + ".");
        assertThatThrownBy(() -> assertThatBody("[]").isPage())
                .hasMessage("\nExpecting the body to be a page of share links, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields data, meta.");
    }

    @Test
    void what_is_expected_must_be_json_itself() {
        assertThatThrownBy(() -> assertThatBody("{}").isJson("")).isInstanceOf(MalformedJsonException.class);
    }

    static Stream<Consumer<BodyAssert>> assertions() {
        return Stream.of(
                body -> body.isJson("{}"),
                BodyAssert::isShareLink,
                BodyAssert::isPersonaShareLink,
                BodyAssert::isPage,
                body -> body.conformsTo(ShareLink.CODEC));
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void a_body_that_is_null_is_said_so(Consumer<BodyAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThatBody(null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }
}
