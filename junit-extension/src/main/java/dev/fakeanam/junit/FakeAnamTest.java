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
 * Gives every test an {@code Organization} of its own at a fake Anam: a parameter of the test method, of a
 * {@code @BeforeEach} or {@code @AfterEach} method, or of the test class's constructor.
 *
 * <p>All parameters of one test are the same organization. It is made when the test is given the first of them and
 * closed after the test, so tests never meet, however many run in parallel. Its name is the test's,
 * {@code RenewTest.raises_the_limit} for example, so ids and tokens of its links are the same in every run. All tests
 * of a run share one server in this process, on 127.0.0.1 and a free port. It starts with the first test that needs it
 * and serves as long as the JVM, so tests that run again find it at the same URL. A parameter {@code FakeAnam} is that
 * server. No test closes it; organizations that a test makes there are closed and checked with the test. Parameters
 * with {@link AnamBaseUrl} and {@link AnamApiKey} are its base URL and the organization's key. Dynamic tests share the
 * organization of their factory.
 *
 * <p>A {@link Finding} fails a test that would have passed. A failed test publishes a report entry with the requests
 * that the organization received.
 *
 * <p>The tests use a standalone server if the configuration parameter {@code fakeanam.url} or the environment variable
 * {@code FAKE_ANAM_URL} has its base URL. If it needs a token, set {@code FAKE_ANAM_ADMIN_TOKEN}. If it serves HTTPS,
 * name the file with its CA's certificate in {@code FAKE_ANAM_CA}.
 *
 * <p>Put it on a class, for its {@code @Nested} classes too, on a single method, or on another annotation. It is
 * inherited. The nearest annotation says how strict a test is, the outermost one the lifecycle. An annotation on a
 * subclass replaces all of the inherited one. Do not use it together with a {@link FakeAnamExtension}.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(FakeAnamExtension.class)
@ResourceLock(providers = LifecycleLocks.class)
@Stable(since = "0.1.0")
public @interface FakeAnamTest {

    /** {@return how long an organization lives} Nested classes have the one of the outermost class. */
    Lifecycle lifecycle() default Lifecycle.ORGANIZATION_PER_TEST;

    /**
     * {@return the API key of the class's organization, visible ASCII characters without blanks; empty for a random
     * one} Not in the lifecycle {@link Lifecycle#ORGANIZATION_PER_TEST}.
     */
    String apiKey() default "";

    /**
     * {@return the property that gets the base URL in the application context of a Spring test, {@code anam.base-url}
     * for example; empty for none} The property is set before the context makes its beans, and takes precedence over
     * all other sources. The tests share one organization then: the lifecycle is
     * {@link Lifecycle#ORGANIZATION_PER_CLASS}, unless it is {@link Lifecycle#SERVER_PER_CLASS}. All classes with the
     * same properties and the same {@link #apiKey} have the same URL and API key, and run one after the other. So
     * Spring can share cached contexts between them. If the class is not a Spring test, its tests fail.
     */
    String baseUrlProperty() default "";

    /**
     * {@return the property that gets the API key in the application context of a Spring test; empty for none} As
     * {@link #baseUrlProperty} says.
     */
    String apiKeyProperty() default "";

    /**
     * {@return whether the server serves HTTPS, and no HTTP} {@code FakeAnam.tls()} gives clients trust in it. All
     * tests of a run that say so share another server than those that do not. Nested classes have the one of the
     * outermost class. A standalone server says by its URL whether it has HTTPS; one that has not fails the tests that
     * want it.
     */
    boolean https() default false;

    /** {@return whether findings fail a test} */
    Strictness strictness() default Strictness.STRICT;

    /** {@return the findings that fail no test} */
    Finding[] allow() default {};
}
