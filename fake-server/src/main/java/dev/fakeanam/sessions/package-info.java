/** Sessions: their documents, descriptions of sessions to create or change, and patterns of their requests. */
@NullMarked
package dev.fakeanam.sessions;

import org.jspecify.annotations.NullMarked;
