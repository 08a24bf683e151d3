/** Runs tasks on their own threads. */
@NullMarked
package dev.fakeanam.internal.threads;

import org.jspecify.annotations.NullMarked;
