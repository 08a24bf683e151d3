package dev.fakeanam.status;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a type that may change or disappear in any version. Use it if you can adapt your code to such a change. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Stable(since = "0.1.0")
public @interface Experimental {
    /** {@return the first version in which the type has this status} */
    String since();
}
