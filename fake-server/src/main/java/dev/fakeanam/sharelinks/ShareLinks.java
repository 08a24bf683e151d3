package dev.fakeanam.sharelinks;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The share links of one organization, as a test arranges and sees them. Thread-safe. */
public interface ShareLinks {

    /**
     * Makes a share link with the defaults of {@code createShareLink}: 10 uses, one week.
     *
     * @return the link
     */
    default ShareLink given() {
        return given(link -> {});
    }

    /**
     * Makes a share link with any fields, also such that the API would not allow.
     *
     * @param spec says what differs from the defaults: {@code link -> link.usageLimit(10).expired()}
     * @return the link
     * @throws IllegalArgumentException if there is a link with that id or token already, or the organization does not
     *     have the persona; then nothing is made
     */
    ShareLink given(Consumer<ShareLinkSpec> spec);

    /**
     * Reads a share link as it is now.
     *
     * @param id the link's id
     * @return the link
     * @throws NoSuchElementException if there is none with this id; the message names those that there are, the oldest
     *     ten of more
     */
    ShareLink get(UUID id);

    /**
     * Looks for a share link.
     *
     * @param id the link's id
     * @return the link as it is now; empty where there is none
     */
    Optional<ShareLink> find(UUID id);

    /** {@return all share links as they are now, oldest first; of equal {@code createdAt} the one made first first} */
    List<ShareLink> all();

    /**
     * Changes a share link as only Anam itself could: disables or expires it, counts uses.
     *
     * @param id the link's id
     * @param change says what changes: {@code link -> link.usageCount(3)}
     * @return the link as it is now
     * @throws NoSuchElementException if there is none with this id; the message names those that there are
     * @throws IllegalArgumentException if a field has a value that no link can have; then nothing is changed
     */
    ShareLink change(UUID id, Consumer<ShareLinkChange> change);

    /**
     * Removes a share link.
     *
     * @param id the link's id
     * @throws NoSuchElementException if there is none with this id; the message names those that there are
     */
    void remove(UUID id);

    /**
     * Opens the public page of a share link, as a person would: counts a use, if the link is enabled, not expired and
     * not used up.
     *
     * @param token the link's token
     * @return whether it opened, or why not
     */
    Visit visit(String token);
}
