package dev.fakeanam;

/**
 * What an API key may do. The API answers what it may not with a 403.
 *
 * <p>Source: that a key can lack a permission is documented by Anam; which permissions there are is assumed.
 */
public enum Permission {
    /** All operations. */
    FULL,
    /** {@code getShareLink} and {@code listShareLinks} only. */
    READ_ONLY,
    /** No operation. */
    NONE
}
