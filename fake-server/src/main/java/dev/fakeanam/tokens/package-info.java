/** Session tokens: their document, descriptions of tokens to create or change, and patterns of their requests. */
@NullMarked
package dev.fakeanam.tokens;

import org.jspecify.annotations.NullMarked;
