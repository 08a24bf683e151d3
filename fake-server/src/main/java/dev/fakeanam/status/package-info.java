/** How much a release promises of a public type. */
@NullMarked
package dev.fakeanam.status;

import org.jspecify.annotations.NullMarked;
