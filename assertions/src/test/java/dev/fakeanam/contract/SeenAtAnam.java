package dev.fakeanam.contract;

import dev.fakeanam.journal.Assumption;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A test of what public programs or people report that Anam did, where its reference is silent. That it fails against
 * Anam means that Anam has changed, or that the report was wrong.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface SeenAtAnam {
    /** {@return the assumption that what was seen is a part of, where there is one} */
    Assumption[] value() default {};
}
