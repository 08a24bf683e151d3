/**
 * Selects requests, for a script to answer or for a test to count. Patterns can be written as JSON, and sent to another
 * process.
 */
@NullMarked
package dev.fakeanam.matching;

import org.jspecify.annotations.NullMarked;
