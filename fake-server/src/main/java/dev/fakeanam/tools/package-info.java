/** Tools: their documents, and what a test says to make one, to change one and to match requests about them. */
@NullMarked
package dev.fakeanam.tools;

import org.jspecify.annotations.NullMarked;
