package dev.fakeanam.internal.store;

import dev.fakeanam.Persona;
import dev.fakeanam.model.ShareLink;

/** A share link and what belongs to it but is not shown with it everywhere. */
public record StoredShareLink(ShareLink link, Persona persona) {

    StoredShareLink with(ShareLink changed) {
        return new StoredShareLink(changed, persona);
    }
}
