/** The certificates of a server with HTTPS, and how clients are given trust in them. */
@NullMarked
package dev.fakeanam.internal.tls;

import org.jspecify.annotations.NullMarked;
