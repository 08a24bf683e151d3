/** What the fake received and answered, as values. */
@NullMarked
package dev.fakeanam.journal;

import org.jspecify.annotations.NullMarked;
