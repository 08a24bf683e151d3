/** Gives every JUnit test its own organization at a fake Anam. */
@NullMarked
package dev.fakeanam.junit;

import org.jspecify.annotations.NullMarked;
