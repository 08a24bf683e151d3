/** What all operations of the API share: requests, responses, validation, errors. */
@NullMarked
package dev.fakeanam.internal.api;

import org.jspecify.annotations.NullMarked;
