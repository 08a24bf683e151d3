package dev.fakeanam.assertions;

import dev.fakeanam.Organization;
import dev.fakeanam.sharelinks.ShareLink;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what was sent with an {@link Organization}'s API keys, and about what has become of its share links.
 *
 * <p>Those about requests look at its journal, which is bounded: where that has forgotten exchanges, what was received
 * cannot be told, and the assertion fails.
 */
public class OrganizationAssert extends AbstractOrganizationAssert {
    private static final Kind<ShareLink, ShareLinkAssert> SHARE_LINK =
            new Kind<>("share link", Organization::shareLinks, ShareLinkAssert::new);

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
}
