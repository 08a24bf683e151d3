/** Tools: the operations on them, and what an organization has of them. */
@NullMarked
package dev.fakeanam.internal.api.tools;

import org.jspecify.annotations.NullMarked;
