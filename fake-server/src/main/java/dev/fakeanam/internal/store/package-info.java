/** The state of one organization: links, personas, clock, ids. No HTTP, no JSON, no locks: its user brings the lock. */
@NullMarked
package dev.fakeanam.internal.store;

import org.jspecify.annotations.NullMarked;
