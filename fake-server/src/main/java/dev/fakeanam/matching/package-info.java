/**
 * Selects requests: for a script to answer, or for a test to count. All of it is data that can go to another process.
 */
@NullMarked
package dev.fakeanam.matching;

import org.jspecify.annotations.NullMarked;
