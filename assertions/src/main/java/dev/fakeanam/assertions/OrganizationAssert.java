package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what was sent with an {@link Organization}'s API keys, and about what has become of its share links
 * and personas.
 *
 * <p>Those about requests look at its journal, which is bounded: where that has forgotten exchanges, what was received
 * cannot be told, and the assertion fails.
 */
public class OrganizationAssert extends AbstractOrganizationAssert {
    private static final Kind<ShareLink, ShareLinkAssert> SHARE_LINK =
            new Kind<>("share link", Organization::shareLinks, ShareLinkAssert::new);
    private static final Kind<Persona, PersonaAssert> PERSONA =
            new Kind<>("persona", Organization::personas, PersonaAssert::new);

    /** @param actual an organization */
    public OrganizationAssert(@Nullable Organization actual) {
        super(actual);
    }

    /**
     * Lets the assertions that follow wait for what the code under test does meanwhile. Each returns as soon as it
     * holds, and fails with the last reason when the time is over, or at once where nothing that may yet come can make
     * it hold: more was received than it allows. One that holds from the start does not wait for what may yet come:
     * {@link #receivedNothing}, {@link #receivedAtMost} and {@link #neverReceived} for example.
     *
     * @param atMost how long each may wait, in real time; zero or more
     * @return this
     * @throws IllegalArgumentException if the time is negative
     */
    @CheckReturnValue
    public OrganizationAssert within(Duration atMost) {
        waitAtMost(new Timeout(atMost));
        return this;
    }

    /**
     * Asserts that there is a share link.
     *
     * @param id its id
     * @return this
     */
    public OrganizationAssert hasShareLink(UUID id) {
        return hasShareLinkSatisfying(id, link -> {});
    }

    /**
     * Asserts that there is a share link that meets the requirements. Of a link that is changed meanwhile, all
     * requirements look at the same state.
     *
     * @param id its id
     * @param requirements asserts what must hold of the link
     * @return this
     */
    public OrganizationAssert hasShareLinkSatisfying(UUID id, Consumer<ShareLinkAssert> requirements) {
        return hasSatisfying(SHARE_LINK, id, requirements);
    }

    /**
     * Asserts that there is no share link with an id.
     *
     * @param id the id
     * @return this
     */
    public OrganizationAssert hasNoShareLink(UUID id) {
        return hasNo(SHARE_LINK, id);
    }

    /**
     * Asserts how many share links there are.
     *
     * @param expected how many exactly
     * @return this
     */
    public OrganizationAssert hasShareLinkCount(int expected) {
        return hasCount(SHARE_LINK, expected);
    }

    /**
     * Asserts that there is a persona.
     *
     * @param id its id
     * @return this
     */
    public OrganizationAssert hasPersona(UUID id) {
        return hasPersonaSatisfying(id, persona -> {});
    }

    /**
     * Asserts that there is a persona that meets the requirements. Of a persona that is changed meanwhile, all
     * requirements look at the same state.
     *
     * @param id its id
     * @param requirements asserts what must hold of the persona
     * @return this
     */
    public OrganizationAssert hasPersonaSatisfying(UUID id, Consumer<PersonaAssert> requirements) {
        return hasSatisfying(PERSONA, id, requirements);
    }

    /**
     * Asserts that there is no persona with an id.
     *
     * @param id the id
     * @return this
     */
    public OrganizationAssert hasNoPersona(UUID id) {
        return hasNo(PERSONA, id);
    }

    /**
     * Asserts how many personas there are. That of the share links that name none is among them, once there is such a
     * link.
     *
     * @param expected how many exactly
     * @return this
     */
    public OrganizationAssert hasPersonaCount(int expected) {
        return hasCount(PERSONA, expected);
    }
}
