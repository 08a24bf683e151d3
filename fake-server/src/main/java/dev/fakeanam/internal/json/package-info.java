/** The fields of JSON documents, with messages that name the one that is wrong. Knows nothing of Anam. */
@NullMarked
package dev.fakeanam.internal.json;

import org.jspecify.annotations.NullMarked;
