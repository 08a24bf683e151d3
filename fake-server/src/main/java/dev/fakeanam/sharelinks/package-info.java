/** Share links: their documents, and what a test says to make one, to change one and to match requests about them. */
@NullMarked
package dev.fakeanam.sharelinks;

import org.jspecify.annotations.NullMarked;
