package dev.fakeanam.assertions;

import dev.fakeanam.internal.json.ObjectCodec;
import dev.fakeanam.json.Codec;
import dev.fakeanam.status.Stable;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the document in the body of a response.
 *
 * @param <SELF> the type that each method returns
 */
@Stable(since = "0.1.0")
public abstract class AbstractDocumentResponseAssert<SELF extends AbstractDocumentResponseAssert<SELF>>
        extends AbstractResponseAssert<SELF> {

    AbstractDocumentResponseAssert(@Nullable AnamResponse actual, Class<SELF> self) {
        super(actual, self);
    }

    /**
     * Asserts that the response is a success with a share link, and continues with it.
     *
     * @return assertions about the link
     */
    public ShareLinkAssert hasShareLink() {
        return successWith("a share link").isShareLink();
    }

    /**
     * Asserts that the response is a success with a share link that meets the requirements.
     *
     * @param requirements makes assertions about the link
     * @return this
     */
    public SELF hasShareLinkSatisfying(Consumer<ShareLinkAssert> requirements) {
        requirements.accept(hasShareLink());
        return myself;
    }

    /**
     * Asserts that the response is a success with a share link and its persona, and continues with it.
     *
     * @return assertions about the link
     */
    public PersonaShareLinkAssert hasPersonaShareLink() {
        return successWith("a share link with its persona").isPersonaShareLink();
    }

    /**
     * Asserts that the response is a success with a share link and its persona that meets the requirements.
     *
     * @param requirements makes assertions about the link
     * @return this
     */
    public SELF hasPersonaShareLinkSatisfying(Consumer<PersonaShareLinkAssert> requirements) {
        requirements.accept(hasPersonaShareLink());
        return myself;
    }

    /**
     * Asserts that the response is a success with a persona, and continues with it.
     *
     * @return assertions about the persona
     */
    public PersonaAssert hasPersona() {
        return successWith("a persona").isPersona();
    }

    /**
     * Asserts that the response is a success with a persona that meets the requirements.
     *
     * @param requirements makes assertions about the persona
     * @return this
     */
    public SELF hasPersonaSatisfying(Consumer<PersonaAssert> requirements) {
        requirements.accept(hasPersona());
        return myself;
    }

    /**
     * Asserts that the response is a success with a session, as {@code getSession} returns it, and continues with it.
     *
     * @return assertions about the session
     */
    public SessionDetailsAssert hasSession() {
        return successWith("a session").isSession();
    }

    /**
     * Asserts that the response is a success with a session, as {@code getSession} returns it, that meets the
     * requirements.
     *
     * @param requirements makes assertions about the session
     * @return this
     */
    public SELF hasSessionSatisfying(Consumer<SessionDetailsAssert> requirements) {
        requirements.accept(hasSession());
        return myself;
    }

    /**
     * Asserts that the response is a success with the transcript of a session, and continues with it.
     *
     * @return assertions about the transcript
     */
    public SessionTranscriptAssert hasTranscript() {
        return successWith("a transcript").isTranscript();
    }

    /**
     * Asserts that the response is a success with the transcript of a session that meets the requirements.
     *
     * @param requirements makes assertions about the transcript
     * @return this
     */
    public SELF hasTranscriptSatisfying(Consumer<SessionTranscriptAssert> requirements) {
        requirements.accept(hasTranscript());
        return myself;
    }

    /**
     * Asserts that the response is a success with a document of any kind, and continues with it.
     *
     * @param codec reads the document: {@code Avatar.CODEC} for example
     * @param <T> the document
     * @return assertions about the document
     */
    public <T> ObjectAssert<T> hasBody(Codec<T> codec) {
        return successWith("a document " + name(codec)).isDocument(codec);
    }

    /**
     * Asserts that the response is a success with a document of any kind that meets the requirements.
     *
     * @param codec reads the document: {@code Avatar.CODEC} for example
     * @param requirements makes assertions about the document
     * @param <T> the document
     * @return this
     */
    public <T> SELF hasBodySatisfying(Codec<T> codec, Consumer<? super T> requirements) {
        String what = "a document " + name(codec);
        requirements.accept(successWith(what).read(what, codec::parse));
        return myself;
    }

    /**
     * Asserts that the response is a success with a page of a list, and continues with it. Its elements are JSON
     * objects, as maps. To get them as documents, use {@link #hasPageOf}.
     *
     * @return assertions about the page
     */
    public PageAssert<Map<String, Object>> hasPage() {
        return successWith("a page of a list").isPage();
    }

    /**
     * Asserts that the response is a success with a page of a list that meets the requirements. Its elements are JSON
     * objects, as maps.
     *
     * @param requirements makes assertions about the page
     * @return this
     */
    public SELF hasPageSatisfying(Consumer<PageAssert<Map<String, Object>>> requirements) {
        requirements.accept(hasPage());
        return myself;
    }

    /**
     * Asserts that the response is a success with a page of documents of one kind, and continues with it.
     *
     * @param codec reads an element: {@code Voice.CODEC} for example
     * @param <T> the type of the elements
     * @return assertions about the page
     */
    public <T> PageAssert<T> hasPageOf(Codec<T> codec) {
        return successWith("a page of documents " + name(codec)).isPageOf(codec);
    }

    /**
     * Asserts that the response is a success with a page of documents of one kind that meets the requirements.
     *
     * @param codec reads an element: {@code Voice.CODEC} for example
     * @param requirements makes assertions about the page
     * @param <T> the type of the elements
     * @return this
     */
    public <T> SELF hasPageSatisfying(Codec<T> codec, Consumer<PageAssert<T>> requirements) {
        requirements.accept(hasPageOf(codec));
        return myself;
    }

    BodyAssert body() {
        return extracting(response -> text(), BodyAssert::new);
    }

    String text() {
        requireBody();
        return response().body();
    }

    void requireBody() {
        if (response().body().equals(AnamResponse.DISCARDED)) {
            throw failure("\nExpecting the response to have a body to look at, but the HTTP client discarded it."
                    + " Send the request with BodyHandlers.ofString().");
        }
    }

    private BodyAssert successWith(String what) {
        if (response().status() / 100 != 2) {
            throw failure(
                    "\nExpecting the response to be a success with %s, but it has the status\n  %s\nwith the body\n  %s",
                    what, response().status(), response().body());
        }
        return body();
    }

    private static String name(Codec<?> codec) {
        return ObjectCodec.of(codec).name();
    }
}
