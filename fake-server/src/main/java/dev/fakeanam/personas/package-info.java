/** Personas: their documents, and what a test says to make one. */
@NullMarked
package dev.fakeanam.personas;

import org.jspecify.annotations.NullMarked;
