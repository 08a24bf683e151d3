package dev.fakeanam.junit;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Remembers the first failure of a factory's dynamic tests, because JUnit does not pass it to the factory. Thread-safe.
 */
final class DynamicFailures {
    private final AtomicReference<Throwable> first = new AtomicReference<>();

    /** Adds a failure. It gets its stories at once, because JUnit reports it before the factory ends. */
    void add(Throwable thrown, Supplier<Stream<Story>> stories) {
        if (thrown instanceof TestAbortedException) {
            return;
        }
        first.compareAndSet(null, thrown);
        try {
            stories.get().forEach(story -> story.addTo(thrown));
        } catch (RuntimeException noStory) {
            thrown.addSuppressed(noStory);
        }
    }

    /** Returns the failure of a test, or of a dynamic test of a factory; null if there is none. */
    @Nullable
    Throwable failure(ExtensionContext context) {
        return context.getExecutionException().orElseGet(first::get);
    }
}
