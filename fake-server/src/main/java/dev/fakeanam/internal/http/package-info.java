/** Reads requests and writes responses. Only this package and the admin API below it know Javalin and Jetty. */
@NullMarked
package dev.fakeanam.internal.http;

import org.jspecify.annotations.NullMarked;
