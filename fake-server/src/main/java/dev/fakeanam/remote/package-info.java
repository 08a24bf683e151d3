/** Controls a standalone server from a test, with the same interfaces as a server in this process. */
@NullMarked
package dev.fakeanam.remote;

import org.jspecify.annotations.NullMarked;
