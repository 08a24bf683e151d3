package dev.fakeanam.assertions;

import dev.fakeanam.api.Page;
import dev.fakeanam.internal.json.JsonDifference;
import dev.fakeanam.json.Json;
import dev.fakeanam.json.MalformedJsonException;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assertions about a body of Anam's share-link API, or of its fake: JSON as a text. */
public class BodyAssert extends AbstractAnamAssert<BodyAssert, String> {

    /** @param actual a body */
    public BodyAssert(@Nullable String actual) {
        super(actual, BodyAssert.class);
    }

    /**
     * Asserts that the body is this JSON, without regard to blanks and to the order of fields; numbers by value.
     *
     * @param expected the JSON it must be
     * @return this
     * @throws MalformedJsonException if what is expected is no JSON
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
     * Asserts that the body is a ShareLink as Anam documents it: all of its fields and no others, of the right types
     * and formats. A failure names every departure.
     *
     * @return this
     */
    public BodyAssert conformsToShareLink() {
        return conformsTo("ShareLink", DocumentedBody.SHARE_LINK);
    }

    /**
     * Asserts that the body is a PersonaShareLink as Anam documents it: all of its fields and no others, of the right
     * types and formats. A failure names every departure.
     *
     * @return this
     */
    public BodyAssert conformsToPersonaShareLink() {
        return conformsTo("PersonaShareLink", DocumentedBody.PERSONA_SHARE_LINK);
    }

    /**
     * Asserts that the body is a page of share links as Anam documents it: all of its fields and no others, of the
     * right types and formats. A failure names every departure.
     *
     * @return this
     */
    public BodyAssert conformsToPage() {
        return conformsTo("Page", DocumentedBody.PAGE);
    }

    /**
     * Asserts that the body is an error in the envelope that Anam documents for other endpoints of the same API
     * (assumed for share links, {@code A1}). A failure names every departure.
     *
     * @return this
     */
    public BodyAssert conformsToErrorBody() {
        return conformsTo("ErrorBody", DocumentedBody.ERROR);
    }

    /**
     * Reads the body as a share link, whatever further fields it has, and goes on to it. Not for soft assertions.
     *
     * @return assertions about the link
     */
    public ShareLinkAssert isShareLink() {
        return extracting(body -> read("a share link", ShareLink::fromJson), ShareLinkAssert::new);
    }

    /**
     * Reads the body as a share link with its persona, whatever further fields it has, and goes on to it. Not for soft
     * assertions.
     *
     * @return assertions about the link
     */
    public PersonaShareLinkAssert isPersonaShareLink() {
        return extracting(
                body -> read("a share link with its persona", PersonaShareLink::fromJson), PersonaShareLinkAssert::new);
    }

    /**
     * Reads the body as a page of share links, whatever further fields it has, and goes on to it. Not for soft
     * assertions.
     *
     * @return assertions about the page
     */
    public PageAssert isPage() {
        return extracting(body -> read("a page of share links", Page::fromJson), PageAssert::new);
    }

    private BodyAssert conformsTo(String document, DocumentedBody documented) {
        isNotNull();
        List<String> departures = documented.departures(actual);
        if (!departures.isEmpty()) {
            throw failure(
                    "\nExpecting the body to conform to the documented\n  %s\nbut it departs from that in\n  %s\nin\n  %s",
                    document, String.join("\n  ", departures), actual);
        }
        return this;
    }

    <T extends @Nullable Object> T read(String what, Function<String, T> reader) {
        isNotNull();
        try {
            return reader.apply(actual);
        } catch (MalformedJsonException malformed) {
            throw failure("\nExpecting the body to be %s, but it is\n  %s\n%s", what, actual, malformed.getMessage());
        }
    }
}
