package dev.fakeanam.assertions;

import dev.fakeanam.status.Stable;
import java.util.function.Function;

/**
 * Compares two states of a document. Call {@link #onlyIn}: before, nothing is asserted.
 *
 * @param <SELF> the assertions about the later state
 */
@Stable(since = "0.1.0")
public class Difference<SELF> {
    private final Function<String[], SELF> assertion;

    Difference(Function<String[], SELF> assertion) {
        this.assertion = assertion;
    }

    /**
     * Asserts that each of these fields differs, and no other field.
     *
     * @param fields the names of the fields, as in the API's JSON; none if nothing may differ
     * @return the assertions about the later state
     * @throws IllegalArgumentException if the document has no field of that name
     */
    public SELF onlyIn(String... fields) {
        return assertion.apply(fields);
    }
}
