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

/** Starts all assertions about Anam's API. Made for a static import beside AssertJ's own. */
@CheckReturnValue
@Stable(since = "0.1.0")
public final class AnamAssertions {
    private AnamAssertions() {}

    /**
     * Starts assertions about a share link.
     *
     * @param actual a share link
     * @return assertions about its fields
     */
    public static ShareLinkAssert assertThat(@Nullable ShareLink actual) {
        return new ShareLinkAssert(actual);
    }

    /**
     * Starts assertions about a share link with its persona.
     *
     * @param actual a share link with its persona
     * @return assertions about its fields
     */
    public static PersonaShareLinkAssert assertThat(@Nullable PersonaShareLink actual) {
        return new PersonaShareLinkAssert(actual);
    }

    /**
     * Starts assertions about a persona.
     *
     * @param actual a persona
     * @return assertions about its fields
     */
    public static PersonaAssert assertThat(@Nullable Persona actual) {
        return new PersonaAssert(actual);
    }

    /**
     * Starts assertions about a persona.
     *
     * @param actual a persona, as a list shows it
     * @return assertions about its fields
     */
    public static PersonaSummaryAssert assertThat(@Nullable PersonaSummary actual) {
        return new PersonaSummaryAssert(actual);
    }

    /**
     * Starts assertions about a session.
     *
     * @param actual a session
     * @return assertions about its fields
     */
    public static SessionAssert assertThat(@Nullable Session actual) {
        return new SessionAssert(actual);
    }

    /**
     * Starts assertions about a session with its tool calls.
     *
     * @param actual a session with its tool calls
     * @return assertions about its fields and these calls
     */
    public static SessionDetailsAssert assertThat(@Nullable SessionDetails actual) {
        return new SessionDetailsAssert(actual);
    }

    /**
     * Starts assertions about the transcript of a session.
     *
     * @param actual the transcript of a session
     * @return assertions about what was said
     */
    public static SessionTranscriptAssert assertThat(@Nullable SessionTranscript actual) {
        return new SessionTranscriptAssert(actual);
    }

    /**
     * Starts assertions about a session token.
     *
     * @param actual a session token: what {@code anam.sessions().verify(text)} finds for example
     * @return assertions about what it is bound to
     */
    public static SessionTokenAssert assertThat(@Nullable SessionToken actual) {
        return new SessionTokenAssert(actual);
    }

    /**
     * Starts assertions about a page of a list.
     *
     * @param actual a page of a list
     * @param <T> the type of the elements
     * @return assertions about its elements and its place in the whole list
     */
    public static <T> PageAssert<T> assertThat(@Nullable Page<T> actual) {
        return new PageAssert<>(actual);
    }

    /**
     * Starts assertions about a response of the API, or of its fake.
     *
     * @param actual a response from the JDK's HTTP client, with a body that {@link AnamResponse#of(HttpResponse)}
     *     accepts. A stream is read to its end
     * @return assertions about its status, headers and body
     */
    public static AnamResponseAssert assertThat(@Nullable HttpResponse<?> actual) {
        return new AnamResponseAssert(actual == null ? null : AnamResponse.of(actual));
    }

    /**
     * Starts assertions about a response of the API, or of its fake.
     *
     * @param actual a response from any HTTP client
     * @return assertions about its status, headers and body
     */
    public static AnamResponseAssert assertThat(@Nullable AnamResponse actual) {
        return new AnamResponseAssert(actual);
    }

    /**
     * Starts assertions about an organization.
     *
     * @param actual an organization
     * @return assertions about the requests that it received, and about its documents
     */
    public static OrganizationAssert assertThat(@Nullable Organization actual) {
        return new OrganizationAssert(actual);
    }

    /**
     * Starts assertions about a request that was received.
     *
     * @param actual a received request with its response
     * @return assertions about both
     */
    public static ExchangeAssert assertThat(@Nullable Exchange actual) {
        return new ExchangeAssert(actual);
    }

    /**
     * Starts assertions about a body of the API, or of its fake.
     *
     * @param actual a body: JSON as a text
     * @return assertions about it
     */
    public static BodyAssert assertThatBody(@Nullable String actual) {
        return new BodyAssert(actual);
    }

    /**
     * Starts assertions about a list of received requests.
     *
     * @param actual exchanges, in the order of their journal: {@code fake.unattributedExchanges()} for example
     * @return assertions about which requests were received
     */
    public static ExchangesAssert assertThatExchanges(@Nullable List<Exchange> actual) {
        return new ExchangesAssert(actual);
    }
}
