/** The requests that the fake received and its responses, as values. */
@NullMarked
package dev.fakeanam.journal;

import org.jspecify.annotations.NullMarked;
