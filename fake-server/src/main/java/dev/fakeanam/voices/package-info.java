/** Voices: their documents, descriptions of voices to create or change, and patterns of their requests. */
@NullMarked
package dev.fakeanam.voices;

import org.jspecify.annotations.NullMarked;
