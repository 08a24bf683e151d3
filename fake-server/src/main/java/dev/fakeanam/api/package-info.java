/** What all resources of the API have in common on the wire: pages and errors. */
@NullMarked
package dev.fakeanam.api;

import org.jspecify.annotations.NullMarked;
