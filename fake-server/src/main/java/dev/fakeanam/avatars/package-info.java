/** Avatars: their documents, what a test says to create or change one, and patterns of their requests. */
@NullMarked
package dev.fakeanam.avatars;

import org.jspecify.annotations.NullMarked;
