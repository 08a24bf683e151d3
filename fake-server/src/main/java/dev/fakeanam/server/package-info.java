/** Starts the fake in this process. */
@NullMarked
package dev.fakeanam.server;

import org.jspecify.annotations.NullMarked;
