/** Personas: their documents, and descriptions of personas to create or change. */
@NullMarked
package dev.fakeanam.personas;

import org.jspecify.annotations.NullMarked;
