package dev.fakeanam;

import dev.fakeanam.status.Stable;

/**
 * Says what an API key may do. The API answers a forbidden request with a 403.
 *
 * <p>Source: Anam documents that a key can lack a permission. Which permissions exist is assumed.
 */
@Stable(since = "0.1.0")
public enum Permission {
    /** All operations. */
    FULL,
    /** All operations with the method GET, such as {@code getShareLink} and {@code listShareLinks}. */
    READ_ONLY,
    /** No operation. */
    NONE
}
