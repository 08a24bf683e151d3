/** Tools: their documents, descriptions of tools to create or change, and patterns of their requests. */
@NullMarked
package dev.fakeanam.tools;

import org.jspecify.annotations.NullMarked;
