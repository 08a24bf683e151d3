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
 * A class of the contract suite: tests that know only an API's base URL, its key and a persona, and so hold for the
 * fake and for Anam. Each is marked {@link DocumentedByAnam}, {@link SeenAtAnam} or {@link Assumed}, its name is the
 * statement, and its constructor takes the {@link Api}. They leave nothing behind.
 *
 * <p>By themselves they run against a fake in process; {@link ApiUnderTest} says how to run them against others.
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
