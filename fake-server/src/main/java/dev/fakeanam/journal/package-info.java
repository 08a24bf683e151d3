/** What the fake received and answered, as values, and how to pick from it. */
@NullMarked
package dev.fakeanam.journal;

import org.jspecify.annotations.NullMarked;
