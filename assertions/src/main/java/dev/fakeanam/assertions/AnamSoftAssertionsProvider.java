package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.api.Page;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.PersonaSummary;
import dev.fakeanam.sessions.Session;
import dev.fakeanam.sessions.SessionDetails;
import dev.fakeanam.sessions.SessionTranscript;
import dev.fakeanam.sharelinks.PersonaShareLink;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.status.Stable;
import dev.fakeanam.tokens.SessionToken;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertionsProvider;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Adds the soft assertions about Anam's API to your own class of soft assertions. If you need no class of your own, use
 * {@link AnamSoftAssertions}.
 */
@CheckReturnValue
@Stable(since = "0.1.0")
public interface AnamSoftAssertionsProvider extends SoftAssertionsProvider {

    /**
     * Starts assertions about a share link.
     *
     * @param actual a share link
     * @return assertions about its fields
     */
    default ShareLinkAssert assertThat(@Nullable ShareLink actual) {
        return proxy(ShareLinkAssert.class, ShareLink.class, actual);
    }

    /**
     * Starts assertions about a share link with its persona.
     *
     * @param actual a share link with its persona
     * @return assertions about its fields
     */
    default PersonaShareLinkAssert assertThat(@Nullable PersonaShareLink actual) {
        return proxy(PersonaShareLinkAssert.class, PersonaShareLink.class, actual);
    }

    /**
     * Starts assertions about a persona.
     *
     * @param actual a persona
     * @return assertions about its fields
     */
    default PersonaAssert assertThat(@Nullable Persona actual) {
        return proxy(PersonaAssert.class, Persona.class, actual);
    }

    /**
     * Starts assertions about a persona.
     *
     * @param actual a persona, as a list shows it
     * @return assertions about its fields
     */
    default PersonaSummaryAssert assertThat(@Nullable PersonaSummary actual) {
        return proxy(PersonaSummaryAssert.class, PersonaSummary.class, actual);
    }

    /**
     * Starts assertions about a session.
     *
     * @param actual a session
     * @return assertions about its fields
     */
    default SessionAssert assertThat(@Nullable Session actual) {
        return proxy(SessionAssert.class, Session.class, actual);
    }

    /**
     * Starts assertions about a session with its tool calls.
     *
     * @param actual a session with its tool calls
     * @return assertions about its fields and these calls
     */
    default SessionDetailsAssert assertThat(@Nullable SessionDetails actual) {
        return proxy(SessionDetailsAssert.class, SessionDetails.class, actual);
    }

    /**
     * Starts assertions about the transcript of a session.
     *
     * @param actual the transcript of a session
     * @return assertions about what was said
     */
    default SessionTranscriptAssert assertThat(@Nullable SessionTranscript actual) {
        return proxy(SessionTranscriptAssert.class, SessionTranscript.class, actual);
    }

    /**
     * Starts assertions about a session token.
     *
     * @param actual a session token: what {@code anam.sessions().verify(text)} finds for example
     * @return assertions about what it is bound to
     */
    default SessionTokenAssert assertThat(@Nullable SessionToken actual) {
        return proxy(SessionTokenAssert.class, SessionToken.class, actual);
    }

    /**
     * Starts assertions about a page of a list.
     *
     * @param actual a page of a list
     * @param <T> the type of the elements
     * @return assertions about its elements and its place in the whole list
     */
    @SuppressWarnings("unchecked")
    default <T> PageAssert<T> assertThat(@Nullable Page<T> actual) {
        return proxy(PageAssert.class, Page.class, actual);
    }

    /**
     * Starts assertions about a response of the API, or of its fake.
     *
     * @param actual a response from the JDK's HTTP client, with a body that {@link AnamResponse#of(HttpResponse)}
     *     accepts. A stream is read to its end
     * @return assertions about its status, headers and body
     */
    default AnamResponseAssert assertThat(@Nullable HttpResponse<?> actual) {
        return assertThat(actual == null ? null : AnamResponse.of(actual));
    }

    /**
     * Starts assertions about a response of the API, or of its fake.
     *
     * @param actual a response from any HTTP client
     * @return assertions about its status, headers and body
     */
    default AnamResponseAssert assertThat(@Nullable AnamResponse actual) {
        return proxy(AnamResponseAssert.class, AnamResponse.class, actual);
    }

    /**
     * Starts assertions about an organization.
     *
     * @param actual an organization
     * @return assertions about the requests that it received, and about its documents
     */
    default OrganizationAssert assertThat(@Nullable Organization actual) {
        return proxy(OrganizationAssert.class, Organization.class, actual);
    }

    /**
     * Starts assertions about a request that was received.
     *
     * @param actual a received request with its response
     * @return assertions about both
     */
    default ExchangeAssert assertThat(@Nullable Exchange actual) {
        return proxy(ExchangeAssert.class, Exchange.class, actual);
    }

    /**
     * Starts assertions about a body of the API, or of its fake.
     *
     * @param actual a body: JSON as a text
     * @return assertions about it
     */
    default BodyAssert assertThatBody(@Nullable String actual) {
        return proxy(BodyAssert.class, String.class, actual);
    }

    /**
     * Starts assertions about a list of received requests.
     *
     * @param actual exchanges, in the order of their journal: {@code fake.unattributedExchanges()} for example
     * @return assertions about which requests were received
     */
    default ExchangesAssert assertThatExchanges(@Nullable List<Exchange> actual) {
        return proxy(ExchangesAssert.class, List.class, actual);
    }
}
