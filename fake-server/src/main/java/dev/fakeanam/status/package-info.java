/** Annotations that say how stable a public type is. */
@NullMarked
package dev.fakeanam.status;

import org.jspecify.annotations.NullMarked;
