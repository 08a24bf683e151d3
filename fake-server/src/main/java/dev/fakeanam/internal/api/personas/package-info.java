/** Personas: their store. */
@NullMarked
package dev.fakeanam.internal.api.personas;

import org.jspecify.annotations.NullMarked;
