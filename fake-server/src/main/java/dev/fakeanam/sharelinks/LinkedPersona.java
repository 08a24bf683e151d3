package dev.fakeanam.sharelinks;

import java.util.UUID;

/** A persona that share links can open. */
public interface LinkedPersona {

    /** {@return the persona's id} */
    UUID id();
}
