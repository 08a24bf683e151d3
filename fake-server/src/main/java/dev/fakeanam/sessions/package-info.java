/** Sessions: their documents, and what a test says to make one, to change one and to match requests about them. */
@NullMarked
package dev.fakeanam.sessions;

import org.jspecify.annotations.NullMarked;
