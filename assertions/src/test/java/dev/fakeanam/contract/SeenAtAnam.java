package dev.fakeanam.contract;

import dev.fakeanam.journal.Assumption;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * Marks a test of a behaviour that Anam's reference does not describe, but public programs or people report. If the
 * test fails against Anam, then Anam has changed, or the report was wrong.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface SeenAtAnam {
    /** {@return the assumption that the behaviour is a part of, if there is one} */
    Assumption[] value() default {};
}
