/** LLMs: their operations and their store. */
@NullMarked
package dev.fakeanam.internal.api.llms;

import org.jspecify.annotations.NullMarked;
