package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes the first API key of the test's organization to a parameter of type {@link String}. Needs {@link FakeAnamTest}
 * or a {@link FakeAnamExtension}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Stable(since = "0.1.0")
public @interface AnamApiKey {}
