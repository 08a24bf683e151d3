package dev.fakeanam.assertions;

import dev.fakeanam.status.Stable;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;

/**
 * Gathers the failures of all assertions, AssertJ's own and those about Anam's API, and fails once with all of them.
 * With AssertJ's {@code SoftAssertionsExtension}, JUnit injects it. Not thread-safe.
 *
 * <p>The requirements of a method that ends with {@code Satisfying} count as one assertion: only the first failure is
 * gathered.
 */
@Stable(since = "0.1.0")
public class AnamSoftAssertions extends SoftAssertions implements AnamSoftAssertionsProvider {

    /** Creates soft assertions. Call {@link #assertAll} at the end. */
    public AnamSoftAssertions() {}

    /**
     * Runs assertions, gathers their failures, and fails once with all of them.
     *
     * @param assertions gets the soft assertions, and asserts with them
     */
    public static void assertAnamSoftly(Consumer<AnamSoftAssertions> assertions) {
        SoftAssertionsProvider.assertSoftly(AnamSoftAssertions.class, assertions);
    }
}
