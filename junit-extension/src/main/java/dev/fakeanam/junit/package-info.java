/** Gives every JUnit test an organization of its own at a fake Anam. */
@NullMarked
package dev.fakeanam.junit;

import org.jspecify.annotations.NullMarked;
