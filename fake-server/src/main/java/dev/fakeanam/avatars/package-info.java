/** Avatars: their documents, descriptions of avatars to create or change, and patterns of their requests. */
@NullMarked
package dev.fakeanam.avatars;

import org.jspecify.annotations.NullMarked;
