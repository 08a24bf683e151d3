/**
 * The vocabulary of scripts: which requests, which faults, how often. Data only, so that it can travel to another
 * process.
 */
@NullMarked
package dev.fakeanam.scripting;

import org.jspecify.annotations.NullMarked;
