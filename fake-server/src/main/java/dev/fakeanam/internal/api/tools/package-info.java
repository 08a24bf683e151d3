/** Tools: their operations and their store. */
@NullMarked
package dev.fakeanam.internal.api.tools;

import org.jspecify.annotations.NullMarked;
