package dev.fakeanam.internal.api.personas;

import dev.fakeanam.sharelinks.ShareLink;
import java.util.List;
import java.util.UUID;

/** The share links of personas, which another room keeps. */
public interface PersonaLinkStore {

    /** {@return the links of a persona, newest first} */
    List<ShareLink> of(UUID personaId);

    /** Removes the links of a persona. */
    void removeOf(UUID personaId);
}
