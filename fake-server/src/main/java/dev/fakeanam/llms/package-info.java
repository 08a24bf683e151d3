/** LLMs: their documents, what a test says to create or change one, and patterns of their requests. */
@NullMarked
package dev.fakeanam.llms;

import org.jspecify.annotations.NullMarked;
