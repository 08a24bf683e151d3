package dev.fakeanam.json;

import java.io.Serial;

/**
 * A number that no double can hold, with its digits, so that a message can show them.
 *
 * @see CommentedJson
 */
final class LongNumber extends Number {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String digits;

    LongNumber(String digits) {
        this.digits = digits;
    }

    @Override
    public int intValue() {
        return (int) doubleValue();
    }

    @Override
    public long longValue() {
        return (long) doubleValue();
    }

    @Override
    public float floatValue() {
        return (float) doubleValue();
    }

    @Override
    public double doubleValue() {
        return digits.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LongNumber number && number.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return digits;
    }
}
