/** Seeds: documents that say which organizations a server starts with, read and written. */
@NullMarked
package dev.fakeanam.internal.seed;

import org.jspecify.annotations.NullMarked;
