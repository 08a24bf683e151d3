package dev.fakeanam.assertions;

import static dev.fakeanam.assertions.AnamAssertions.assertThatBody;
import static dev.fakeanam.assertions.AnamInstanceOfAssertFactories.PERSONA_SHARE_LINK;
import static dev.fakeanam.assertions.AnamInstanceOfAssertFactories.SHARE_LINK;
import static dev.fakeanam.assertions.PersonaSamples.ADA;
import static dev.fakeanam.assertions.PersonaSamples.AVATAR;
import static dev.fakeanam.assertions.Samples.ID;
import static dev.fakeanam.assertions.Samples.LINK_JSON;
import static dev.fakeanam.assertions.Samples.PAGE_JSON;
import static dev.fakeanam.assertions.Samples.PERSONA_LINK_JSON;
import static dev.fakeanam.assertions.SessionSamples.TRANSCRIPT;
import static dev.fakeanam.assertions.SessionSamples.WITH_CALLS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakeanam.avatars.Avatar;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.SessionTranscript;
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
        assertThatBody(PAGE_JSON).isPage().hasIds(ID);
        assertThatBody(PAGE_JSON)
                .isPageOf(PersonaShareLink.CODEC)
                .element(ID, PERSONA_SHARE_LINK)
                .hasPersonaName("Ada");
        assertThatBody(ADA.toJson()).isPersona().hasName("Ada");
        assertThatBody(WITH_CALLS.toJson()).isSession().hasToolCalls("open_calendar", "end_call");
        assertThatBody(TRANSCRIPT.toJson()).isTranscript().hasMessageCount(4);
        assertThatBody(AVATAR.toJson()).isDocument(Avatar.CODEC).isEqualTo(AVATAR);
        assertThatBody(LINK_JSON)
                .isDocument(ShareLink.CODEC)
                .asInstanceOf(SHARE_LINK)
                .hasUsageLimit(10);
    }

    @Test
    void other_json_is_shown_field_by_field() {
        assertThatThrownBy(() -> assertThatBody("{\"a\":\"5 %\",\"c\":[1]}").isJson("{\"a\":1,\"b\":null,\"c\":[1,2]}"))
                .hasMessage("\nExpecting the body to be\n  {\"a\":1,\"b\":null,\"c\":[1,2]}\nbut it differs in\n"
                        + "  a: expected 1, but was \"5 %\"\n  b: expected null, but was not there\n"
                        + "  c[1]: expected 2, but was not there\nin\n  {\"a\":\"5 %\",\"c\":[1]}");
    }

    @Test
    void what_a_terminal_does_not_just_show_is_escaped() {
        assertThatThrownBy(() -> assertThatBody("{\"a\":\"\u202eb\u009b\"}").isJson("{\"a\":\n1}"))
                .hasMessage("\nExpecting the body to be\n  {\"a\":\n1}\nbut it differs in\n"
                        + "  a: expected 1, but was \"\\u202eb\\u009b\"\nin\n  {\"a\":\"\\u202eb\\u009b\"}");
        assertThatThrownBy(() -> assertThatBody("{}\u2028{}").isShareLink())
                .hasMessage("\nExpecting the body to be a share link, but it is\n  {}\\u2028{}\n"
                        + "The text is not JSON: Unexpected character ('\\u2028' (code 8232 / 0x2028)):"
                        + " expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or"
                        + " 'false') at line 1, column 3.");
        assertThatThrownBy(() -> assertThatBody("\u202e").isNull())
                .hasMessage("\nexpected: null\n but was: \"\\u202e\"");
        String hidden = ADA.toJson().replace("Ada", "\u202eAda");
        assertThatThrownBy(() -> assertThatBody(hidden).isPersona().isNull())
                .hasMessage("\nexpected: null\n but was: " + hidden.replace("\u202e", "\\u202e"));
    }

    @Test
    void a_body_that_cannot_be_read_is_shown_with_the_reason() {
        assertThatThrownBy(() -> assertThatBody("50 % off").isJson("{}"))
                .hasMessage("\nExpecting the body to be JSON, but it is\n  50 % off\n"
                        + "The text is not JSON: Unexpected character ('%' (code 37)): expected a valid value (JSON"
                        + " String,"
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
        assertThatThrownBy(() -> assertThatBody("[]").isPersona())
                .hasMessage("\nExpecting the body to be a persona, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields "
                        + String.join(", ", ObjectCodec.of(Persona.CODEC).names()) + ".");
        assertThatThrownBy(() -> assertThatBody("[]").isSession())
                .hasMessage("\nExpecting the body to be a session, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields "
                        + String.join(", ", ObjectCodec.of(SessionDetails.CODEC).names()) + ".");
        assertThatThrownBy(() -> assertThatBody("[]").isTranscript())
                .hasMessage("\nExpecting the body to be a transcript, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields "
                        + String.join(
                                ", ", ObjectCodec.of(SessionTranscript.CODEC).names()) + ".");
        assertThatThrownBy(() -> assertThatBody("[]").isDocument(Avatar.CODEC))
                .hasMessage("\nExpecting the body to be a document Avatar, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields "
                        + String.join(", ", ObjectCodec.of(Avatar.CODEC).names()) + ".");
        assertThatThrownBy(() -> assertThatBody("[]").isPageOf(Avatar.CODEC))
                .hasMessage("\nExpecting the body to be a page of documents Avatar, but it is\n  []\n"
                        + "The document is [], but has to be an object with the fields data, meta.");
        assertThatThrownBy(() -> assertThatBody("[]").isPage())
                .hasMessage("\nExpecting the body to be a page of a list, but it is\n  []\n"
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
                BodyAssert::isPersona,
                BodyAssert::isSession,
                BodyAssert::isTranscript,
                body -> body.isDocument(Avatar.CODEC),
                BodyAssert::isPage,
                body -> body.isPageOf(Avatar.CODEC),
                body -> body.conformsTo(ShareLink.CODEC));
    }

    @ParameterizedTest
    @MethodSource("assertions")
    void a_body_that_is_null_is_reported(Consumer<BodyAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThatBody(null)))
                .isInstanceOf(AssertionError.class)
                .hasMessage("%nExpecting actual not to be null".formatted());
    }
}
