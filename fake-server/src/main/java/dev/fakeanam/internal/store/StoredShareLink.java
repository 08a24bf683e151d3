package dev.fakeanam.internal.store;

import dev.fakeanam.Persona;
import dev.fakeanam.model.ShareLink;

/**
 * A share link and what belongs to it but is not shown with it everywhere.
 *
 * @param sequence counts an organization's links in the order they were made; decides between equal {@code createdAt}
 */
public record StoredShareLink(ShareLink link, Persona persona, long sequence) {

    StoredShareLink with(ShareLink changed) {
        return new StoredShareLink(changed, persona, sequence);
    }
}
