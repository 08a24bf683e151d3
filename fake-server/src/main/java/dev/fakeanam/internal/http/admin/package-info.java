/** The admin API over HTTP. */
@NullMarked
package dev.fakeanam.internal.http.admin;

import org.jspecify.annotations.NullMarked;
