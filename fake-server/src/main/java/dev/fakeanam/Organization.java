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
import dev.fakeanam.status.Stable;
import dev.fakeanam.tokens.SessionTokens;
import dev.fakeanam.tools.Tools;
import dev.fakeanam.voices.Voices;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An organization at the fake. A test reads and changes its data, scripts its responses, and reads the requests that it
 * received. Give each test its own organization, so that tests cannot affect each other.
 *
 * <p>It starts with one API key, Anam's own avatars, voices and LLMs (assumed, {@code A22}), no share links, and a
 * clock that stands still. Thread-safe: each method runs between two requests, never during one. After {@link #close}
 * every method throws an {@link IllegalStateException}, except {@link #name}, {@link #apiKey}, {@link #journal},
 * {@link #exchanges}, {@link #scripts}, {@link #unfinishedScripts} and {@link #close}.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface Organization extends AutoCloseable {

    /** {@return the name, from which ids and tokens derive} */
    String name();

    /** {@return the {@code organizationId} that the API shows; derived from the name} */
    String organizationId();

    /**
     * {@return the base URL of the API, for use in place of {@code https://api.anam.ai}} It has scheme, host and port,
     * and no path. If your client needs a base URL that ends with {@code /v1}, append it.
     */
    URI baseUrl();

    /** {@return the organization's first API key, which may do everything} */
    String apiKey();

    /**
     * Issues a further, random API key.
     *
     * @param permission what the key may do
     * @return the key
     */
    String issueApiKey(Permission permission);

    /**
     * Issues a further API key of the test's choice.
     *
     * @param apiKey the key: visible ASCII characters without spaces
     * @param permission what the key may do
     * @throws IllegalArgumentException if the key is in use by an open organization, or has another form
     */
    void issueApiKey(String apiKey, Permission permission);

    /**
     * Revokes an API key. From now on, requests that use it get a 401. Such requests are in
     * {@link FakeAnam#unattributedExchanges}, and not in {@link #exchanges}.
     *
     * @param apiKey one of this organization's keys, the first one too
     * @throws IllegalArgumentException if it is not a key of this organization
     */
    void revokeApiKey(String apiKey);

    /**
     * Returns the handle of one kind of resource. The methods for a single kind, such as {@link #shareLinks}, are
     * shorter.
     *
     * @param type the type of the handle: {@code ShareLinks.class} for example
     * @param <H> the type of the handle
     * @return the handle, which stays valid when the organization is cleared
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
     * Creates a share link with the defaults of {@code createShareLink}: 10 uses, one week.
     *
     * @return the link
     */
    default ShareLink givenShareLink() {
        return shareLinks().given();
    }

    /**
     * Creates a share link with any fields, even if the API would not allow them.
     *
     * @param spec sets the fields that differ from the defaults: {@code link -> link.usageLimit(10).expired()}
     * @return the link
     * @throws IllegalArgumentException if there is a link with that id or token already, or the organization does not
     *     have the persona; then nothing is created
     */
    default ShareLink givenShareLink(Consumer<ShareLinkSpec> spec) {
        return shareLinks().given(spec);
    }

    /**
     * Reads the current state of a share link.
     *
     * @param id the link's id
     * @return the link
     * @throws java.util.NoSuchElementException if there is none with this id; the message names the existing ones, or
     *     the oldest ten of them
     */
    default ShareLink shareLink(UUID id) {
        return shareLinks().get(id);
    }

    /**
     * Creates a persona, for which you can create share links.
     *
     * @param name its name; a search in the list of share links finds it
     * @return the persona
     */
    default Persona givenPersona(String name) {
        return personas().given(persona -> persona.name(name));
    }

    /** {@return the organization's clock, from which the API takes all dates} */
    VirtualClock clock();

    /** {@return how many requests the organization may send; no limits at first} */
    RateLimits rateLimits();

    /**
     * Limits how many requests the organization may send. Counting starts again at 0.
     *
     * @param limits the new limits
     */
    void rateLimits(RateLimits limits);

    /**
     * Starts a script: {@code on(updateShareLink()).reply(503).times(2)}. If several scripts match a request, the
     * newest one that is not used up decides.
     *
     * @param pattern the requests that the script is for
     * @return the next part of the script. Say with it what happens to the requests; without it, the script does
     *     nothing
     */
    @CheckReturnValue
    ScriptedRequest on(RequestPattern pattern);

    /**
     * Adds a script with a new id.
     *
     * @param pattern the requests that the script is for
     * @param steps what happens to them, at least one step; only the last step may go on forever
     * @return the script with its id
     * @throws IllegalArgumentException if the steps are not valid, or no request can reach the script
     */
    Script addScript(RequestPattern pattern, List<Step> steps);

    /**
     * Adds a script, or replaces the script with the same id. The new script has no hits and starts with its first
     * step.
     *
     * @param script the script
     * @throws IllegalArgumentException if no request can reach the script
     */
    void putScript(Script script);

    /**
     * Removes a script.
     *
     * @param id its id
     * @throws java.util.NoSuchElementException if there is none with this id; the message names the existing ones
     */
    void removeScript(String id);

    /** {@return all scripts, used up or not, in the order they were added} */
    List<ScriptStatus> scripts();

    /**
     * {@return the unfinished scripts, oldest first} They do not say what happens to the requests:
     * {@code on(updateShareLink());} for example.
     */
    List<UnfinishedScript> unfinishedScripts();

    /**
     * {@return a snapshot of the journal: the requests with this organization's keys, their responses, and how many
     * exchanges the journal has dropped} The journal is limited by count and by bytes. When it is full, it drops its
     * oldest exchanges.
     */
    Journal journal();

    /** {@return the exchanges of the {@link #journal}, in the order in which the server handled the requests} */
    default List<Exchange> exchanges() {
        return journal().exchanges();
    }

    /** Empties the journal, and sets its number of dropped exchanges to 0. The next exchange has the number 1. */
    void clearExchanges();

    /**
     * Resets the organization to its initial state. It keeps its name and {@link #apiKey}, and loses all other keys,
     * links, personas, scripts and exchanges. New resources get the same ids again. The clock does not tick any more,
     * and shows the time of this call, or that of {@link dev.fakeanam.server.ServerOptions#withClockAt}.
     *
     * @throws IllegalArgumentException if {@link #apiKey} was revoked and another organization uses it now; then
     *     nothing is cleared
     */
    void clear();

    /** Closes the organization. From now on, a request with one of its keys gets a 401. Further calls do nothing. */
    @Override
    void close();
}
