/** Steers a standalone server from a test, by the same interfaces as one in process. */
@NullMarked
package dev.fakeanam.remote;

import org.jspecify.annotations.NullMarked;
