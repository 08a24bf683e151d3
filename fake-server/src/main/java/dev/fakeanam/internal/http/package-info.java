/** Bytes in, bytes out: with the admin API below it, the only place that knows Javalin and Jetty. */
@NullMarked
package dev.fakeanam.internal.http;

import org.jspecify.annotations.NullMarked;
