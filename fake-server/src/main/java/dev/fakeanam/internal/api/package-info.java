/** What all operations of the API share: requests, answers, validation, errors. */
@NullMarked
package dev.fakeanam.internal.api;

import org.jspecify.annotations.NullMarked;
