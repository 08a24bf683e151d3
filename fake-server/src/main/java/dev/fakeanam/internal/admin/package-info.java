/** What the admin API's server and its client share: the routes, and the JSON of what goes over them. */
@NullMarked
package dev.fakeanam.internal.admin;

import org.jspecify.annotations.NullMarked;
