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
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Starts the assertions of {@link AnamAssertions} with the word {@code then}. Made for a static import beside AssertJ's
 * {@code BDDAssertions}.
 */
@CheckReturnValue
@Stable(since = "0.1.0")
public final class AnamBddAssertions {
    private AnamBddAssertions() {}

    /**
     * Starts assertions about a share link.
     *
     * @param actual a share link
     * @return assertions about its fields
     */
    public static ShareLinkAssert then(@Nullable ShareLink actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a share link with its persona.
     *
     * @param actual a share link with its persona
     * @return assertions about its fields
     */
    public static PersonaShareLinkAssert then(@Nullable PersonaShareLink actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a persona.
     *
     * @param actual a persona
     * @return assertions about its fields
     */
    public static PersonaAssert then(@Nullable Persona actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a persona.
     *
     * @param actual a persona, as a list shows it
     * @return assertions about its fields
     */
    public static PersonaSummaryAssert then(@Nullable PersonaSummary actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a session.
     *
     * @param actual a session
     * @return assertions about its fields
     */
    public static SessionAssert then(@Nullable Session actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a session with its tool calls.
     *
     * @param actual a session with its tool calls
     * @return assertions about its fields and these calls
     */
    public static SessionDetailsAssert then(@Nullable SessionDetails actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about the transcript of a session.
     *
     * @param actual the transcript of a session
     * @return assertions about what was said
     */
    public static SessionTranscriptAssert then(@Nullable SessionTranscript actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a session token.
     *
     * @param actual a session token: what {@code anam.sessions().verify(text)} finds for example
     * @return assertions about what it is bound to
     */
    public static SessionTokenAssert then(@Nullable SessionToken actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a page of a list.
     *
     * @param actual a page of a list
     * @param <T> the type of the elements
     * @return assertions about its elements and its place in the whole list
     */
    public static <T> PageAssert<T> then(@Nullable Page<T> actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a response of the API, or of its fake.
     *
     * @param actual a response from the JDK's HTTP client, with a body that {@link AnamResponse#of(HttpResponse)}
     *     accepts. A stream is read to its end
     * @return assertions about its status, headers and body
     */
    public static AnamResponseAssert then(@Nullable HttpResponse<?> actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a response of the API, or of its fake.
     *
     * @param actual a response from any HTTP client
     * @return assertions about its status, headers and body
     */
    public static AnamResponseAssert then(@Nullable AnamResponse actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about an organization.
     *
     * @param actual an organization
     * @return assertions about the requests that it received, and about its documents
     */
    public static OrganizationAssert then(@Nullable Organization actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a request that was received.
     *
     * @param actual a received request with its response
     * @return assertions about both
     */
    public static ExchangeAssert then(@Nullable Exchange actual) {
        return AnamAssertions.assertThat(actual);
    }

    /**
     * Starts assertions about a body of the API, or of its fake.
     *
     * @param actual a body: JSON as a text
     * @return assertions about it
     */
    public static BodyAssert thenBody(@Nullable String actual) {
        return AnamAssertions.assertThatBody(actual);
    }

    /**
     * Starts assertions about a list of received requests.
     *
     * @param actual exchanges, in the order of their journal: {@code fake.unattributedExchanges()} for example
     * @return assertions about which requests were received
     */
    public static ExchangesAssert thenExchanges(@Nullable List<Exchange> actual) {
        return AnamAssertions.assertThatExchanges(actual);
    }
}
