/** Plays scripts. */
@NullMarked
package dev.fakeanam.internal.scripting;

import org.jspecify.annotations.NullMarked;
