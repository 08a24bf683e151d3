/** The parts that the server and the client of the admin API share: the routes, and their JSON. */
@NullMarked
package dev.fakeanam.internal.admin;

import org.jspecify.annotations.NullMarked;
