/** Bytes in, bytes out: the only place that knows Javalin and Jetty. */
@NullMarked
package dev.fakeanam.internal.http;

import org.jspecify.annotations.NullMarked;
