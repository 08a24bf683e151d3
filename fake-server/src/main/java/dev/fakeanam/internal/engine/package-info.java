/**
 * Who a request belongs to, what shall happen to it, and the memory of it: keys, one lock for each organization,
 * scripts, journals.
 */
@NullMarked
package dev.fakeanam.internal.engine;

import org.jspecify.annotations.NullMarked;
