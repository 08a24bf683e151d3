/** Avatars: their operations and their store. */
@NullMarked
package dev.fakeanam.internal.api.avatars;

import org.jspecify.annotations.NullMarked;
