package dev.fakeanam.assertions;

import dev.fakeanam.matching.RequestPattern;

/**
 * Says how many requests have to be received.
 *
 * @param bound the words before the number in messages: {@code at least} for example
 * @param least the smallest number
 * @param most the largest number
 */
record Count(String bound, int least, int most) {

    static Count exactly(int times) {
        requireCount(times);
        return new Count("", times, times);
    }

    static Count atLeast(int times) {
        requireCount(times);
        if (times == 0) {
            throw new IllegalArgumentException("At least 0 requests are always received, so that asserts nothing."
                    + " Give 1 or more, or say neverReceived(pattern).");
        }
        return new Count("at least ", times, Integer.MAX_VALUE);
    }

    static Count atMost(int times) {
        requireCount(times);
        return new Count("at most ", 0, times);
    }

    static Count never() {
        return new Count("never", 0, 0);
    }

    /** {@return what the receiver is expected to do, in words} */
    String expected(RequestPattern pattern) {
        return bound.equals("never")
                ? "never to have received\n  " + pattern
                : "to have received\n  " + bound + (least > 0 ? least : most) + " × " + pattern;
    }

    private static void requireCount(int times) {
        if (times < 0) {
            throw new IllegalArgumentException("A request is received 0 times or more, but " + times + " was given.");
        }
    }
}
