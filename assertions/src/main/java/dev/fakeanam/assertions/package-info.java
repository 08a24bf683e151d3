/** AssertJ assertions for the responses of Anam or its fake, and for the requests that the fake received. */
@NullMarked
package dev.fakeanam.assertions;

import org.jspecify.annotations.NullMarked;
