package dev.fakeanam.junit;

import dev.fakeanam.status.Stable;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives every test its own {@code Organization} at a fake Anam. Declare it as a parameter of the test method, of a
 * {@code @BeforeEach} or {@code @AfterEach} method, or of the constructor of the test class.
 *
 * <p>All such parameters of one test are the same organization. It is created for the first of them and closed after
 * the test, so tests never affect each other, even in parallel. Its name is the test's,
 * {@code RenewTest.raises_the_limit} for example, so ids and tokens of its links are the same in every run. Dynamic
 * tests share the organization of their factory.
 *
 * <p>All tests of a run share one server in this process, on 127.0.0.1 and a free port. It starts with the first test
 * that needs it and runs until the JVM ends, so tests that run again find it at the same URL. A parameter of type
 * {@code FakeAnam} is that server, which a test cannot close. Organizations that a test creates with it are checked and
 * closed with the test. For the server's base URL and the organization's key, use parameters with {@link AnamBaseUrl}
 * and {@link AnamApiKey}.
 *
 * <p>A {@link Finding} fails a test that would have passed. A failed test publishes a report entry with the requests
 * that its organization received.
 *
 * <p>To use a standalone server, set the configuration parameter {@code fakeanam.url} or the environment variable
 * {@code FAKE_ANAM_URL} to its base URL. If it needs a token, set {@code FAKE_ANAM_ADMIN_TOKEN}. If it serves HTTPS,
 * name the file with its CA's certificate in {@code FAKE_ANAM_CA}.
 *
 * <p>Put this annotation on a class, a method or your own annotation. On a class, it also applies to {@code @Nested}
 * classes and to subclasses. An annotation on a subclass replaces the inherited one completely. The nearest annotation
 * decides how strict a test is, and the outermost one decides the lifecycle. Do not use it together with a
 * {@link FakeAnamExtension}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(FakeAnamExtension.class)
@ResourceLock(providers = LifecycleLocks.class)
@Stable(since = "0.1.0")
public @interface FakeAnamTest {

    /** {@return how long an organization lives} Nested classes use the lifecycle of the outermost class. */
    Lifecycle lifecycle() default Lifecycle.ORGANIZATION_PER_TEST;

    /**
     * {@return the API key of the class's organization, visible ASCII characters without spaces; empty for a random
     * one} You cannot set it with {@link Lifecycle#ORGANIZATION_PER_TEST}.
     */
    String apiKey() default "";

    /**
     * {@return the property that gets the base URL in the application context of a Spring test, {@code anam.base-url}
     * for example; empty for none} The property is set before the context creates its beans, and takes precedence over
     * all other sources. The tests then share one organization: the lifecycle is
     * {@link Lifecycle#ORGANIZATION_PER_CLASS}, unless you set {@link Lifecycle#SERVER_PER_CLASS}. All classes with the
     * same properties and the same {@link #apiKey} have the same URL and API key, so that Spring can share a cached
     * context between them. They run one after the other. If the class is not a Spring test, its tests fail.
     */
    String baseUrlProperty() default "";

    /**
     * {@return the property that gets the API key in the application context of a Spring test; empty for none} It has
     * the same effects as {@link #baseUrlProperty}.
     */
    String apiKeyProperty() default "";

    /**
     * {@return whether the server serves HTTPS, and no HTTP} {@code FakeAnam.tls()} gives clients trust in it. Tests
     * with HTTPS share one server, and tests without it share another. Nested classes use the value of the outermost
     * class. If a standalone server has no HTTPS, as its URL says, tests that want HTTPS fail.
     */
    boolean https() default false;

    /** {@return whether findings fail a test} */
    Strictness strictness() default Strictness.STRICT;

    /** {@return the findings that fail no test} */
    Finding[] allow() default {};
}
