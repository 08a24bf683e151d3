/** Pages and errors, which all resources of the API have. */
@NullMarked
package dev.fakeanam.api;

import org.jspecify.annotations.NullMarked;
