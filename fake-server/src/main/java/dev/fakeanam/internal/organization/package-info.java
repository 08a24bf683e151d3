/** One organization inside the server: its lock, its clock, its rate limits, and the way of a request through it. */
@NullMarked
package dev.fakeanam.internal.organization;

import org.jspecify.annotations.NullMarked;
