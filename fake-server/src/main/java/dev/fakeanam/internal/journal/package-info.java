/** Keeps exchanges within limits, and wakes code that waits for them. */
@NullMarked
package dev.fakeanam.internal.journal;

import org.jspecify.annotations.NullMarked;
