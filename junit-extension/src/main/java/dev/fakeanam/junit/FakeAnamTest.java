package dev.fakeanam.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives every test an {@code Organization} of its own at a fake Anam: a parameter of the test method, of a
 * {@code @BeforeEach} or {@code @AfterEach} method, or of the test class's constructor.
 *
 * <p>All parameters of one test are the same organization. It is made when it is first asked for and closed after the
 * test, so tests never meet, however many run in parallel. Its name is the test's, {@code RenewTest.raises_the_limit}
 * for one, so ids and tokens of its links are the same in every run. All tests of a run share one server in this
 * process, on 127.0.0.1 and any free port, which starts with the first test that asks and ends with the run. A
 * parameter {@code FakeAnam} is that server, which no test closes.
 *
 * <p>Where the configuration parameter {@code fakeanam.url} or the environment variable {@code FAKE_ANAM_URL} has the
 * base URL of a standalone server, the tests use that one instead, with {@code FAKE_ANAM_ADMIN_TOKEN} if it wants a
 * token.
 *
 * <p>For a class with its {@code @Nested} classes, or for a single method; inherited, and good as a meta-annotation.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(FakeAnamExtension.class)
public @interface FakeAnamTest {}
