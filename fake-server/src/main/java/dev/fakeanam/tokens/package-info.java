/** Session tokens: their document, and what a test says to make one, to change one and to match requests about them. */
@NullMarked
package dev.fakeanam.tokens;

import org.jspecify.annotations.NullMarked;
