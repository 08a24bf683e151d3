/**
 * JSON as text, as values of the JDK, and as fields with messages that name the one that is wrong. Knows nothing of
 * Anam.
 */
@NullMarked
package dev.fakeanam.json;

import org.jspecify.annotations.NullMarked;
