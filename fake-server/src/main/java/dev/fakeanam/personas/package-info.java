/** Personas: their documents, and descriptions of personas to make or change. */
@NullMarked
package dev.fakeanam.personas;

import org.jspecify.annotations.NullMarked;
