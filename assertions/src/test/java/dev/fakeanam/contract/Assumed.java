package dev.fakeanam.contract;

import dev.fakeanam.journal.Assumption;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * Marks a test of a behaviour that we assume, because neither Anam's reference nor a report describes it. If the test
 * fails against Anam, the assumption is wrong.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Assumed {
    /** {@return which assumption it is} */
    Assumption value();
}
