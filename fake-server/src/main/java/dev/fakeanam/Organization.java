package dev.fakeanam;

import dev.fakeanam.avatars.Avatars;
import dev.fakeanam.journal.Exchange;
import dev.fakeanam.journal.Journal;
import dev.fakeanam.llms.Llms;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.personas.Personas;
import dev.fakeanam.scripting.CheckReturnValue;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.scripting.Step;
import dev.fakeanam.scripting.UnfinishedScript;
import dev.fakeanam.sessions.Sessions;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.ShareLinks;
import dev.fakeanam.tokens.SessionTokens;
import dev.fakeanam.tools.Tools;
import dev.fakeanam.voices.Voices;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An organization at the fake: everything that an API key opens, and everything that a test wants to arrange and to see
 * of it. Give every test one of its own, and tests cannot meet.
 *
 * <p>It starts with one API key, Anam's own avatars, voices and LLMs ({@code A22}), no share links, and a clock that
 * stands still. Thread-safe: each method takes place between two requests, never in the middle of one. After
 * {@link #close} every method throws an {@link IllegalStateException}, but for {@link #name}, {@link #apiKey},
 * {@link #journal}, {@link #exchanges}, {@link #scripts}, {@link #unfinishedScripts} and {@link #close}.
 */
public interface Organization extends AutoCloseable {

    /** {@return the name, from which ids and tokens derive} */
    String name();

    /** {@return the {@code organizationId} that the API shows; derived from the name} */
    String organizationId();

    /**
     * {@return where the API is served, in place of {@code https://api.anam.ai}: scheme, host and port, no path} If a
     * client wants a base URL that ends with {@code /v1}, append it.
     */
    URI baseUrl();

    /** {@return the organization's first API key, which may do everything} */
    String apiKey();

    /**
     * Issues a further API key, an unguessable one.
     *
     * @param permission what the key may do
     * @return the key
     */
    String issueApiKey(Permission permission);

    /**
     * Issues a further API key of the test's choice.
     *
     * @param apiKey the key: visible ASCII characters without blanks
     * @param permission what the key may do
     * @throws IllegalArgumentException if the key is in use by an open organization, or has another form
     */
    void issueApiKey(String apiKey, Permission permission);

    /**
     * Revokes an API key. Requests that use it are answered with a 401 from now on. They are in
     * {@link FakeAnam#unattributedExchanges} and no longer in {@link #exchanges}.
     *
     * @param apiKey one of this organization's keys, the first one too
     * @throws IllegalArgumentException if it is no key of this organization
     */
    void revokeApiKey(String apiKey);

    /**
     * Finds the handle of a kind of resources, by which a test arranges and sees them. {@link #shareLinks} and the like
     * are shorter.
     *
     * @param type the handle: {@code ShareLinks.class} for example
     * @param <H> the handle
     * @return the handle, which stays good when the organization is cleared
     * @throws IllegalArgumentException if the fake has no such handle
     */
    <H> H handle(Class<H> type);

    /** {@return the organization's share links} */
    default ShareLinks shareLinks() {
        return handle(ShareLinks.class);
    }

    /** {@return the organization's avatars, Anam's own among them} */
    default Avatars avatars() {
        return handle(Avatars.class);
    }

    /** {@return the organization's voices, Anam's own among them} */
    default Voices voices() {
        return handle(Voices.class);
    }

    /** {@return the organization's LLMs, Anam's own among them} */
    default Llms llms() {
        return handle(Llms.class);
    }

    /** {@return the organization's personas} */
    default Personas personas() {
        return handle(Personas.class);
    }

    /** {@return the organization's tools} */
    default Tools tools() {
        return handle(Tools.class);
    }

    /** {@return the organization's session tokens} */
    default SessionTokens sessionTokens() {
        return handle(SessionTokens.class);
    }

    /** {@return the organization's sessions} */
    default Sessions sessions() {
        return handle(Sessions.class);
    }

    /**
     * Makes a share link with the defaults of {@code createShareLink}: 10 uses, one week.
     *
     * @return the link
     */
    default ShareLink givenShareLink() {
        return shareLinks().given();
    }

    /**
     * Makes a share link with any fields, also such that the API would not allow.
     *
     * @param spec says what differs from the defaults: {@code link -> link.usageLimit(10).expired()}
     * @return the link
     * @throws IllegalArgumentException if there is a link with that id or token already, or the organization does not
     *     have the persona; then nothing is made
     */
    default ShareLink givenShareLink(Consumer<ShareLinkSpec> spec) {
        return shareLinks().given(spec);
    }

    /**
     * Reads a share link as it is now.
     *
     * @param id the link's id
     * @return the link
     * @throws java.util.NoSuchElementException if there is none with this id; the message names those that there are,
     *     the oldest ten of more
     */
    default ShareLink shareLink(UUID id) {
        return shareLinks().get(id);
    }

    /**
     * Makes a persona, which share links can be made for.
     *
     * @param name its name, by which the list of links can be searched
     * @return the persona
     */
    default Persona givenPersona(String name) {
        return personas().given(persona -> persona.name(name));
    }

    /** {@return the organization's own clock, which dates everything the API dates} */
    VirtualClock clock();

    /** {@return how many requests the organization may send; none at first} */
    RateLimits rateLimits();

    /**
     * Limits how many requests the organization may send. The windows start anew.
     *
     * @param limits the limits, in place of those that were
     */
    void rateLimits(RateLimits limits);

    /**
     * Starts a script: {@code on(updateShareLink()).reply(503).times(2)}. Of several scripts that match a request and
     * are not used up, the one added last is played.
     *
     * @param pattern the requests that the script is for
     * @return says what happens to them; nothing does before that is said
     */
    @CheckReturnValue
    ScriptedRequest on(RequestPattern pattern);

    /**
     * Adds a script under an id of its own, which no script of the organization has.
     *
     * @param pattern the requests that the script is for
     * @param steps what happens to them, at least one step; one without an end can only be the last
     * @return the script with its id
     * @throws IllegalArgumentException if these steps make no script, or it could never be played
     */
    Script addScript(RequestPattern pattern, List<Step> steps);

    /**
     * Adds a script, or puts it in the place of the one with the same id. It starts anew: with no hits, at its first
     * step.
     *
     * @param script the script
     * @throws IllegalArgumentException if it could never be played
     */
    void putScript(Script script);

    /**
     * Removes a script.
     *
     * @param id its id
     * @throws java.util.NoSuchElementException if there is none with this id; the message names those that there are
     */
    void removeScript(String id);

    /** {@return all scripts, used up or not, in the order they were added} */
    List<ScriptStatus> scripts();

    /**
     * {@return the starts of scripts that say nothing yet, oldest first: {@code on(updateShareLink());} without what
     * happens to the requests}
     */
    List<UnfinishedScript> unfinishedScripts();

    /**
     * {@return the requests that this organization's keys were used for, with their answers, and how many the journal
     * has dropped, at one moment} The journal is bounded, by count and by bytes: it drops its oldest exchanges.
     */
    Journal journal();

    /** {@return the exchanges of the {@link #journal}, in the order of their effects} */
    default List<Exchange> exchanges() {
        return journal().exchanges();
    }

    /** Forgets all exchanges, and how many were forgotten before. Counts from 1 again. */
    void clearExchanges();

    /**
     * Makes the organization as it was at first. It has the same name and {@link #apiKey} and no other key: no links,
     * personas, scripts or exchanges, ids from the start, the clock standing still at this moment.
     *
     * @throws IllegalArgumentException if {@link #apiKey} was revoked and is in use by another organization by now;
     *     then nothing is cleared
     */
    void clear();

    /** Ends the organization: its keys are answered with a 401 from now on. Further calls do nothing. */
    @Override
    void close();
}
