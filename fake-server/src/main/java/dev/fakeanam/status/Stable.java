package dev.fakeanam.status;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a type that you can rely on. Code that uses it compiles and runs with each later version that has the same
 * major version. Before 1.0, it does so with each later version that has the same minor version.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Stable(since = "0.1.0")
public @interface Stable {
    /** {@return the first version in which the type has this status} */
    String since();
}
