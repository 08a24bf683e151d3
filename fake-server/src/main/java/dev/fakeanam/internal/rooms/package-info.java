/** The list of all rooms. */
@NullMarked
package dev.fakeanam.internal.rooms;

import org.jspecify.annotations.NullMarked;
