package dev.fakeanam.assertions;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Says how long an assertion may wait until it holds. The wait ends early if the thread is interrupted, by a timeout of
 * JUnit for example.
 *
 * @param atMost in real time; zero: it must hold at once
 */
record Timeout(Duration atMost) {
    private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(10);

    Timeout {
        if (atMost.isNegative()) {
            throw new IllegalArgumentException("An assertion waits for no time or more, but " + atMost + " was given.");
        }
    }

    static Timeout none() {
        return new Timeout(Duration.ZERO);
    }

    /** {@return the end of a failure message, which says how long the assertion waited; empty if it did not wait} */
    String inVain() {
        if (atMost.isZero()) {
            return "";
        }
        return isInterrupted()
                ? "\nThe thread was interrupted, so it did not wait the whole " + atMost.toMillis() + " ms for it."
                : "\nWaited " + atMost.toMillis() + " ms for it.";
    }

    /**
     * Returns as soon as an assertion holds.
     *
     * @param assertion what must hold
     * @throws AssertionError the last one that it threw, when the time is over or the thread is interrupted
     */
    void until(Runnable assertion) {
        if (atMost.isZero()) {
            assertion.run();
            return;
        }
        try {
            waiting().untilAsserted(() -> {
                if (!isInterrupted()) {
                    assertion.run();
                }
            });
            if (isInterrupted()) {
                assertion.run();
            }
        } catch (ConditionTimeoutException late) {
            if (late.getCause() instanceof AssertionError lastReason) {
                throw lastReason;
            }
            throw late;
        }
    }

    /**
     * Looks until it has seen enough.
     *
     * @param look gives what there is now
     * @param isEnough whether to stop looking
     * @return what it saw last, even if the time is over or the thread is interrupted
     */
    <T> T lastOf(Supplier<T> look, Predicate<T> isEnough) {
        AtomicReference<T> last = new AtomicReference<>(look.get());
        if (!atMost.isZero() && !isEnough.test(last.get())) {
            try {
                waiting().until(() -> {
                    last.set(look.get());
                    return isEnough.test(last.get()) || isInterrupted();
                });
            } catch (ConditionTimeoutException late) {
                return last.get();
            }
        }
        return last.get();
    }

    /** Awaitility goes on waiting on a thread that is interrupted, and keeps its flag. */
    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    private ConditionFactory waiting() {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_TWO_LOOKS)
                .atMost(atMost);
    }
}
