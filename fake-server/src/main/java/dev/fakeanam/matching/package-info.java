/**
 * Picks requests: those that a script answers, or those that a test counts. Data, so that it can travel to another
 * process.
 */
@NullMarked
package dev.fakeanam.matching;

import org.jspecify.annotations.NullMarked;
