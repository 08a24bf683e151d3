/** The wire format of Anam's share-link API: its operations, and its JSON documents as values. */
@NullMarked
package dev.fakeanam.model;

import org.jspecify.annotations.NullMarked;
