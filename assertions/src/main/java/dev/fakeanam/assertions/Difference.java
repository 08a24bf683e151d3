package dev.fakeanam.assertions;

import dev.fakeanam.status.Stable;
import java.util.function.Function;

/**
 * Two states of a document, to be told in which fields they differ. Nothing is asserted before {@link #onlyIn}.
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
     * Asserts that these fields differ, each of them, and no other.
     *
     * @param fields the names of the fields, as in the API's JSON; none if nothing may differ
     * @return the assertions about the later state
     * @throws IllegalArgumentException if the document has no field of that name
     */
    public SELF onlyIn(String... fields) {
        return assertion.apply(fields);
    }
}
