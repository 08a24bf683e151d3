/**
 * The organizations of a server, and which of them a request belongs to: API keys, and the journal of what belongs to
 * none.
 */
@NullMarked
package dev.fakeanam.internal.engine;

import org.jspecify.annotations.NullMarked;
