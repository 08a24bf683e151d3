/**
 * Reads and writes JSON documents, with messages that name the wrong field. This package does not depend on Anam's API.
 */
@NullMarked
package dev.fakeanam.internal.json;

import org.jspecify.annotations.NullMarked;
