/** Makes the certificates of a server with HTTPS, and lets clients trust them. */
@NullMarked
package dev.fakeanam.internal.tls;

import org.jspecify.annotations.NullMarked;
