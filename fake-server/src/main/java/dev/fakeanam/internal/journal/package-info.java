/** Keeps exchanges within bounds, and wakes those that wait for them. */
@NullMarked
package dev.fakeanam.internal.journal;

import org.jspecify.annotations.NullMarked;
