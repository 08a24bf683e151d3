package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Passes the base URL of the fake to a parameter of type {@link java.net.URI} or {@link String}. Use it in place of
 * {@code https://api.anam.ai}. It has scheme, host and port, and no path. Needs {@link FakeAnamTest} or a
 * {@link FakeAnamExtension}.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Stable(since = "0.1.0")
public @interface AnamBaseUrl {}
