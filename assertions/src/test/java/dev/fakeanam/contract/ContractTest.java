package dev.fakeanam.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Marks a class of the contract suite. Its tests know only the base URL of an API, a key and a persona, so they can run
 * against the fake and against Anam. Each test is marked {@link DocumentedByAnam}, {@link SeenAtAnam} or
 * {@link Assumed}, and its name is the statement. The constructor of the class takes the {@link Api}, which removes at
 * the end what the tests made.
 *
 * <p>By default, the tests run against a fake in this process. To run them against another API, see
 * {@link ApiUnderTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ApiExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public @interface ContractTest {
    /** {@return what the statements are about, as the report shows it} */
    String value();
}
