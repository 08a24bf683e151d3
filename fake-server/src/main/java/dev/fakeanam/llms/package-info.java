/** LLMs: their documents, descriptions of LLMs to create or change, and patterns of their requests. */
@NullMarked
package dev.fakeanam.llms;

import org.jspecify.annotations.NullMarked;
