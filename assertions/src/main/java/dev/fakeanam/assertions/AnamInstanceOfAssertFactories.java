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
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactory;

/** The factories that {@code asInstanceOf}, {@code extracting} and similar methods of AssertJ take. */
@Stable(since = "0.1.0")
public final class AnamInstanceOfAssertFactories {
    private AnamInstanceOfAssertFactories() {}

    /** Asserts that a value is a share link, and continues with it. */
    public static final InstanceOfAssertFactory<ShareLink, ShareLinkAssert> SHARE_LINK =
            new InstanceOfAssertFactory<>(ShareLink.class, ShareLinkAssert::new);

    /** Asserts that a value is a share link with its persona, and continues with it. */
    public static final InstanceOfAssertFactory<PersonaShareLink, PersonaShareLinkAssert> PERSONA_SHARE_LINK =
            new InstanceOfAssertFactory<>(PersonaShareLink.class, PersonaShareLinkAssert::new);

    /** Asserts that a value is a persona, and continues with it. */
    public static final InstanceOfAssertFactory<Persona, PersonaAssert> PERSONA =
            new InstanceOfAssertFactory<>(Persona.class, PersonaAssert::new);

    /** Asserts that a value is a persona, as a list shows it, and continues with it. */
    public static final InstanceOfAssertFactory<PersonaSummary, PersonaSummaryAssert> PERSONA_SUMMARY =
            new InstanceOfAssertFactory<>(PersonaSummary.class, PersonaSummaryAssert::new);

    /** Asserts that a value is a session, and continues with it. */
    public static final InstanceOfAssertFactory<Session, SessionAssert> SESSION =
            new InstanceOfAssertFactory<>(Session.class, SessionAssert::new);

    /** Asserts that a value is a session with its tool calls, and continues with it. */
    public static final InstanceOfAssertFactory<SessionDetails, SessionDetailsAssert> SESSION_DETAILS =
            new InstanceOfAssertFactory<>(SessionDetails.class, SessionDetailsAssert::new);

    /** Asserts that a value is the transcript of a session, and continues with it. */
    public static final InstanceOfAssertFactory<SessionTranscript, SessionTranscriptAssert> SESSION_TRANSCRIPT =
            new InstanceOfAssertFactory<>(SessionTranscript.class, SessionTranscriptAssert::new);

    /** Asserts that a value is a session token, and continues with it. */
    public static final InstanceOfAssertFactory<SessionToken, SessionTokenAssert> SESSION_TOKEN =
            new InstanceOfAssertFactory<>(SessionToken.class, SessionTokenAssert::new);

    /** Asserts that a value is a page of a list, and continues with it. {@link #page} also checks its elements. */
    @SuppressWarnings("rawtypes")
    public static final InstanceOfAssertFactory<Page, PageAssert<Object>> PAGE = page(Object.class);

    /** Asserts that a value is a response from any HTTP client, and continues with it. */
    public static final InstanceOfAssertFactory<AnamResponse, AnamResponseAssert> ANAM_RESPONSE =
            new InstanceOfAssertFactory<>(AnamResponse.class, AnamResponseAssert::new);

    /** Asserts that a value is an organization, and continues with it. */
    public static final InstanceOfAssertFactory<Organization, OrganizationAssert> ORGANIZATION =
            new InstanceOfAssertFactory<>(Organization.class, OrganizationAssert::new);

    /** Asserts that a value is a request that was received, with its response, and continues with it. */
    public static final InstanceOfAssertFactory<Exchange, ExchangeAssert> EXCHANGE =
            new InstanceOfAssertFactory<>(Exchange.class, ExchangeAssert::new);

    /** Asserts that a value is a list of received requests only, and continues with it. */
    @SuppressWarnings("rawtypes")
    public static final InstanceOfAssertFactory<List, ExchangesAssert> EXCHANGES =
            new InstanceOfAssertFactory<>(List.class, AnamInstanceOfAssertFactories::exchanges);

    /** Asserts that a value is a response that the JDK's HTTP client received, and continues with it. */
    @SuppressWarnings("rawtypes")
    public static final InstanceOfAssertFactory<HttpResponse, AnamResponseAssert> HTTP_RESPONSE =
            new InstanceOfAssertFactory<>(
                    HttpResponse.class, response -> AnamAssertions.assertThat((HttpResponse<?>) response));

    /** Asserts that a value is a text, and continues with it as a body in JSON. */
    public static final InstanceOfAssertFactory<String, BodyAssert> BODY =
            new InstanceOfAssertFactory<>(String.class, BodyAssert::new);

    /**
     * Asserts that a value is a page with documents of one kind only, and continues with it.
     *
     * @param element the type of the elements
     * @param <T> the type of the elements
     * @return the factory
     */
    @SuppressWarnings("rawtypes")
    public static <T> InstanceOfAssertFactory<Page, PageAssert<T>> page(Class<T> element) {
        return new InstanceOfAssertFactory<>(Page.class, page -> {
            Page<?> any = page;
            Assertions.assertThat(any.data()).hasOnlyElementsOfType(element);
            return new PageAssert<>(
                    new Page<>(any.data().stream().map(element::cast).toList(), any.meta()));
        });
    }

    private static ExchangesAssert exchanges(List<?> list) {
        Assertions.assertThat(list).hasOnlyElementsOfType(Exchange.class);
        return new ExchangesAssert(list.stream().map(Exchange.class::cast).toList());
    }
}
