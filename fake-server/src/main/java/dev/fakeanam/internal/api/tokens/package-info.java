/** Session tokens: their operation, their text and their store. */
@NullMarked
package dev.fakeanam.internal.api.tokens;

import org.jspecify.annotations.NullMarked;
