/** The parts of a request's target: its path and its query. */
@NullMarked
package dev.fakeanam.internal.uri;

import org.jspecify.annotations.NullMarked;
