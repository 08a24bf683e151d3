package dev.fakeanam.assertions;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.json.JsonCodec;
import dev.fakeanam.internal.json.JsonDifference;
import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/** Assertions about a body of Anam's API, or of its fake: JSON as a text. */
@Stable(since = "0.1.0")
public class BodyAssert extends AbstractAnamAssert<BodyAssert, String> {

    /**
     * Creates assertions about a body.
     *
     * @param actual a body
     */
    public BodyAssert(@Nullable String actual) {
        super(actual, BodyAssert.class);
    }

    /**
     * Asserts that the body is this JSON. The order of fields and whitespace do not matter. Numbers are compared by
     * value.
     *
     * @param expected the expected JSON
     * @return this
     * @throws MalformedJsonException if the expected text is not JSON
     */
    public BodyAssert isJson(String expected) {
        Object wanted = Json.parse(expected);
        List<String> differences = JsonDifference.between("body", read("JSON", Json::parse), wanted);
        if (!differences.isEmpty()) {
            throw failureWithActualExpected(
                    actual,
                    expected,
                    "\nExpecting the body to be\n  %s\nbut it differs in\n  %s\nin\n  %s",
                    expected,
                    String.join("\n  ", differences),
                    actual);
        }
        return this;
    }

    /**
     * Asserts that the body is a document as Anam documents it: all of its fields and no others, of the right types and
     * formats. A failure names every difference.
     *
     * @param documented the document: {@code ShareLink.CODEC}, {@code Page.codec(PersonaShareLink.CODEC)} or
     *     {@code ErrorBody.CODEC} for example
     * @return this
     */
    public BodyAssert conformsTo(Codec<?> documented) {
        isNotNull();
        List<String> departures = Conformance.departures(JsonCodec.of(documented), actual);
        if (!departures.isEmpty()) {
            throw failure(
                    "\nExpecting the body to conform to the documented\n  %s\nbut it differs from that in\n  %s\nin\n"
                            + "  %s",
                    JsonCodec.of(documented) instanceof ObjectCodec<?> object
                            ? object.name()
                            : JsonCodec.of(documented).expected(),
                    String.join("\n  ", departures),
                    actual);
        }
        return this;
    }

    /**
     * Reads the body as a share link, even if it has further fields, and continues with it. Not for soft assertions.
     *
     * @return assertions about the link
     */
    public ShareLinkAssert isShareLink() {
        return readAs("a share link", ShareLink.CODEC, ShareLinkAssert::new);
    }

    /**
     * Reads the body as a share link with its persona, even if it has further fields, and continues with it. Not for
     * soft assertions.
     *
     * @return assertions about the link
     */
    public PersonaShareLinkAssert isPersonaShareLink() {
        return readAs("a share link with its persona", PersonaShareLink.CODEC, PersonaShareLinkAssert::new);
    }

    /**
     * Reads the body as a persona, even if it has further fields, and continues with it. Not for soft assertions.
     *
     * @return assertions about the persona
     */
    public PersonaAssert isPersona() {
        return readAs("a persona", Persona.CODEC, PersonaAssert::new);
    }

    /**
     * Reads the body as a session with its tool calls, even if it has further fields, and continues with it. Not for
     * soft assertions.
     *
     * @return assertions about the session
     */
    public SessionDetailsAssert isSession() {
        return readAs("a session", SessionDetails.CODEC, SessionDetailsAssert::new);
    }

    /**
     * Reads the body as the transcript of a session, even if it has further fields, and continues with it. Not for soft
     * assertions.
     *
     * @return assertions about the transcript
     */
    public SessionTranscriptAssert isTranscript() {
        return readAs("a transcript", SessionTranscript.CODEC, SessionTranscriptAssert::new);
    }

    /**
     * Reads the body as a document of any kind, even if it has further fields, and continues with it. Not for soft
     * assertions.
     *
     * @param codec reads the document: {@code Avatar.CODEC} for example
     * @param <T> the document
     * @return assertions about the document
     */
    public <T> ObjectAssert<T> isDocument(Codec<T> codec) {
        return readAs("a document " + ObjectCodec.of(codec).name(), codec, ObjectAssert::new);
    }

    /**
     * Reads the body as a page of objects with any fields, and continues with it. Not for soft assertions.
     *
     * @return assertions about the page
     */
    public PageAssert<Map<String, Object>> isPage() {
        return readAs("a page of a list", PageAssert.codec(), PageAssert::new);
    }

    /**
     * Reads the body as a page of documents of one kind, even if they have further fields, and continues with it. Not
     * for soft assertions.
     *
     * @param codec reads an element: {@code Voice.CODEC} for example
     * @param <T> the type of the elements
     * @return assertions about the page
     */
    public <T> PageAssert<T> isPageOf(Codec<T> codec) {
        return readAs("a page of documents " + ObjectCodec.of(codec).name(), Page.codec(codec), PageAssert::new);
    }

    <T extends @Nullable Object> T read(String what, Function<String, T> reader) {
        isNotNull();
        try {
            return reader.apply(actual);
        } catch (MalformedJsonException malformed) {
            throw failure("\nExpecting the body to be %s, but it is\n  %s\n%s", what, actual, malformed.getMessage());
        }
    }

    private <T, ASSERT extends AbstractAssert<?, ?>> ASSERT readAs(
            String what, Codec<T> codec, AssertFactory<T, ASSERT> factory) {
        return extracting(body -> read(what, codec::parse), factory);
    }
}
