/** The organizations of a server, their API keys, and the journal of requests that belong to none. */
@NullMarked
package dev.fakeanam.internal.engine;

import org.jspecify.annotations.NullMarked;
