package dev.fakeanam.contract;

import dev.fakeanam.journal.Assumption;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A test of what we chose where Anam's reference is silent and nothing was seen. That it fails against Anam means that
 * we chose otherwise.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Assumed {
    /** {@return which assumption it is} */
    Assumption value();
}
