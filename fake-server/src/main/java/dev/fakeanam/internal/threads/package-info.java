/** Runs tasks beside the caller. */
@NullMarked
package dev.fakeanam.internal.threads;

import org.jspecify.annotations.NullMarked;
