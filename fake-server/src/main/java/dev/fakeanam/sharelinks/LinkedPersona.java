package dev.fakeanam.sharelinks;

import dev.fakeanam.status.Stable;
import java.util.UUID;

/**
 * A persona that share links can open.
 *
 * <p>Not for implementation by users: later versions may add methods.
 */
@Stable(since = "0.1.0")
public interface LinkedPersona {

    /** {@return the persona's id} */
    UUID id();
}
