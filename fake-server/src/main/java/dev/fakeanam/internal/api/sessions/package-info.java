/** Sessions: their operations and their store. */
@NullMarked
package dev.fakeanam.internal.api.sessions;

import org.jspecify.annotations.NullMarked;
