/** Share links: their operations and their store. */
@NullMarked
package dev.fakeanam.internal.api.sharelinks;

import org.jspecify.annotations.NullMarked;
