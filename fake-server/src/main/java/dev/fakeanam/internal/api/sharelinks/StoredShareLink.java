package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.personas.Persona;
import dev.fakeanam.sharelinks.ShareLink;

/** A share link and what belongs to it but is not shown with it everywhere. */
public record StoredShareLink(ShareLink link, Persona persona) {

    StoredShareLink with(ShareLink changed) {
        return new StoredShareLink(changed, persona);
    }
}
