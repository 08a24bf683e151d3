/** The interfaces with which a test uses the fake, in process or attached to a standalone server. */
@NullMarked
package dev.fakeanam;

import org.jspecify.annotations.NullMarked;
