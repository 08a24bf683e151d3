/** The command line of the standalone server. */
@NullMarked
package dev.fakeanam.internal.cli;

import org.jspecify.annotations.NullMarked;
