package dev.fakeanam.scripting;

import dev.fakeanam.status.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that does nothing useful if its result is ignored. Error Prone, SpotBugs and IDEs know annotations of
 * this name, and warn of {@code anam.on(updateShareLink());}, which scripts nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
@Stable(since = "0.1.0")
public @interface CheckReturnValue {}
