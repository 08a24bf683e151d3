package dev.fakeanam.scripting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A script refuses a reply that HTTP could not send unchanged. */
class SendableReplyTest {

    @ParameterizedTest
    @ValueSource(ints = {100, 199, 204, 205, 304})
    void a_status_without_a_body_is_not_given_one(int status) {
        assertThatThrownBy(() -> Fault.reply(status, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("HTTP has no body with the status " + status + ", but \"{}\" was given."
                        + " Leave it out, or choose another status.");
        assertThat(Fault.reply(status).withoutBody().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 203, 206, 303, 305, 400})
    void any_other_status_may_have_a_body(int status) {
        assertThat(Fault.reply(status, "{}").body()).isEqualTo("{}");
    }

    @Test
    void a_body_that_utf_8_cannot_have_is_refused() {
        assertThatThrownBy(() -> Fault.reply(200, "{\"name\":\"😀\ude00\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The body has half of a surrogate pair, \\ude00, which UTF-8 cannot have. Write both halves."
                                + " In JSON, you can also write the escape \\ude00.");
        assertThat(Fault.reply(200, "\"\\ude00\"").body()).isEqualTo("\"\\ude00\"");
    }

    @ParameterizedTest
    @CsvSource({"X Test, one", "'', one", "X-Test, 'one\ntwo'", "X-Test, €"})
    void a_header_that_cannot_be_on_a_line_is_refused(String name, String value) {
        Fault.Reply reply = Fault.reply(503);

        assertThatThrownBy(() -> reply.withHeader(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A header's name consists of letters, digits and a few signs. Its value consists of"
                        + " visible Latin-1 characters and spaces on one line. But \"" + name + "\" and \"" + value
                        + "\" were given.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "transfer-encoding"})
    void a_header_that_follows_from_the_body_is_refused(String name) {
        Fault.Reply reply = Fault.reply(503);

        assertThatThrownBy(() -> reply.withHeader(name, "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The header " + name + " follows from the body, so it cannot be given. For a body"
                                + " that ends too early, say applyThen(cutBody(bytes)), or in JSON the fault cutBody, applied.");
    }
}
