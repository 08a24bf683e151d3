/** Voices: their operations and their store. */
@NullMarked
package dev.fakeanam.internal.api.voices;

import org.jspecify.annotations.NullMarked;
