/** AssertJ assertions for what Anam, or its fake, answers, and for what the fake received. */
@NullMarked
package dev.fakeanam.assertions;

import org.jspecify.annotations.NullMarked;
