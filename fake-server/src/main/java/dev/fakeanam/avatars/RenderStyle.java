package dev.fakeanam.avatars;

import dev.fakeanam.status.Stable;
import java.util.Locale;

/**
 * The style of an avatar. JSON has these names in lower case: {@code animated_3d}.
 *
 * <p>Source: documented by Anam.
 */
@Stable(since = "0.1.0")
public enum RenderStyle {
    /** Like a filmed person. */
    REALISTIC,
    /** Like a figure of an animated film. */
    ANIMATED_3D,
    /** Like a drawing. */
    ILLUSTRATED,
    /** Anam does not know the style. */
    UNKNOWN;

    /** {@return the name as JSON has it} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
