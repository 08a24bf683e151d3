package dev.fakeanam.assertions;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;

/**
 * How long an assertion may wait until it holds.
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

    /** {@return how long was waited in vain, at the end of a failure message; empty where that is not at all} */
    String inVain() {
        return atMost.isZero() ? "" : "\nWaited " + atMost.toMillis() + " ms for it.";
    }

    /**
     * Returns as soon as an assertion holds.
     *
     * @param assertion what must hold
     * @throws AssertionError the last one that it threw, when the time is over
     */
    void until(Runnable assertion) {
        if (atMost.isZero()) {
            assertion.run();
            return;
        }
        try {
            waiting().untilAsserted(assertion::run);
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
     * @param isEnough whether to look no more
     * @return what it saw last, be it because the time is over
     */
    <T> T lastOf(Supplier<T> look, Predicate<T> isEnough) {
        AtomicReference<T> last = new AtomicReference<>(look.get());
        if (!atMost.isZero() && !isEnough.test(last.get())) {
            try {
                waiting().until(() -> {
                    last.set(look.get());
                    return isEnough.test(last.get());
                });
            } catch (ConditionTimeoutException late) {
                return last.get();
            }
        }
        return last.get();
    }

    private ConditionFactory waiting() {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_TWO_LOOKS)
                .atMost(atMost);
    }
}
