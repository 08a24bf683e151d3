/** What a test sees of the fake and says to it, the same in process and attached to a standalone server. */
@NullMarked
package dev.fakeanam;

import org.jspecify.annotations.NullMarked;
