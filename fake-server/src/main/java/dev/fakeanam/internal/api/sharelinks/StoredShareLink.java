package dev.fakeanam.internal.api.sharelinks;

import dev.fakeanam.sharelinks.ShareLink;
import java.util.UUID;

/**
 * A share link with the data that only some documents show.
 *
 * @param link the link
 * @param personaId the persona that it opens
 * @param personaName that persona's name when the link was issued
 */
public record StoredShareLink(ShareLink link, UUID personaId, String personaName) {

    StoredShareLink with(ShareLink changed) {
        return new StoredShareLink(changed, personaId, personaName);
    }
}
