package dev.fakeanam;

import dev.fakeanam.journal.Exchange;
import dev.fakeanam.matching.RequestPattern;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.scripting.Script;
import dev.fakeanam.scripting.ScriptStatus;
import dev.fakeanam.scripting.ScriptedRequest;
import dev.fakeanam.scripting.Step;
import dev.fakeanam.sharelinks.ShareLink;
import dev.fakeanam.sharelinks.ShareLinkSpec;
import dev.fakeanam.sharelinks.Visit;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An organization at the fake: everything that an API key opens, and everything that a test wants to arrange and to see
 * of it. Give every test one of its own, and tests cannot meet.
 *
 * <p>It starts with one API key, no share links, and a clock that stands still. Thread-safe: each method takes place
 * between two requests, never in the middle of one. After {@link #close} every method throws an
 * {@link IllegalStateException}, but for {@link #name}, {@link #apiKey}, {@link #exchanges}, {@link #droppedExchanges},
 * {@link #scripts} and {@link #close}.
 */
public interface Organization extends AutoCloseable {

    /** {@return the name, from which ids and tokens derive} */
    String name();

    /** {@return the {@code organizationId} that the API shows; derived from the name} */
    String organizationId();

    /**
     * {@return where the API is served, in place of {@code https://api.anam.ai}: scheme, host and port, no path} A
     * client whose base URL ends with {@code /v1} needs that behind it.
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
     * Revokes an API key: requests that use it are answered with a 401 from now on, and no longer stand in
     * {@link #exchanges} but in {@link FakeAnam#unattributedExchanges}.
     *
     * @param apiKey one of this organization's keys, the first one too
     * @throws IllegalArgumentException if it is no key of this organization
     */
    void revokeApiKey(String apiKey);

    /**
     * Makes a persona, which share links can be made for.
     *
     * @param name its name, by which the list of links can be searched
     * @return the persona
     */
    Persona givenPersona(String name);

    /** {@return all personas, in the order they were made; that of the links that name none among them} */
    List<Persona> personas();

    /**
     * Makes a share link with the defaults of {@code createShareLink}: 10 uses, one week.
     *
     * @return the link
     */
    default ShareLink givenShareLink() {
        return givenShareLink(seed -> {});
    }

    /**
     * Makes a share link with any fields, also such that the API would not allow.
     *
     * @param fields says what is not as by default: {@code link -> link.usageLimit(10).expired()}
     * @return the link
     * @throws IllegalArgumentException if there is a link with that id or token already, or the persona is not this
     *     organization's; then nothing is made
     */
    ShareLink givenShareLink(Consumer<ShareLinkSpec> fields);

    /**
     * Reads a share link as it is now.
     *
     * @param id the link's id
     * @return the link
     * @throws java.util.NoSuchElementException if there is none with this id; the message names those that there are,
     *     the oldest ten of more
     */
    ShareLink shareLink(UUID id);

    /**
     * Looks for a share link.
     *
     * @param id the link's id
     * @return the link as it is now, or empty where there is none
     */
    Optional<ShareLink> findShareLink(UUID id);

    /** {@return all share links as they are now, oldest first; of equal {@code createdAt} the one made first first} */
    List<ShareLink> shareLinks();

    /**
     * Changes a share link as only Anam itself could: disables or expires it, counts uses.
     *
     * @param id the link's id
     * @param change makes the link as it shall be of the link as it is: {@code link -> link.withEnabled(false)}. What
     *     it changes of {@code expiresAt}, {@code usageLimit}, {@code usageCount} and {@code enabled} takes effect,
     *     nothing else does. Called again where the link has changed meanwhile, so that no change is lost
     * @return the link as it is now
     * @throws java.util.NoSuchElementException if there is none with this id; the message names those that there are
     * @throws IllegalArgumentException if a field has a value that no link can have; then nothing is changed
     */
    ShareLink changeShareLink(UUID id, UnaryOperator<ShareLink> change);

    /**
     * Opens the public page of a share link, as a person would: counts a use, if the link is enabled, not expired and
     * not used up.
     *
     * @param token the link's token
     * @return whether it opened, or why not
     */
    Visit visit(String token);

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
     * {@return the requests that this organization's keys were used for, with their answers, in the order of their
     * effects} The journal is bounded, by count and by bytes: it forgets its oldest entries, see
     * {@link #droppedExchanges}.
     */
    List<Exchange> exchanges();

    /** {@return how many exchanges the journal has forgotten to stay within its bounds} */
    long droppedExchanges();

    /** Forgets all exchanges, and how many were forgotten before. Counts from 1 again. */
    void clearExchanges();

    /**
     * Makes the organization as it was at first, with the same name and {@link #apiKey} and no other key: no links,
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
