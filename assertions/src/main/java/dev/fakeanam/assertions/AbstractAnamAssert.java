package dev.fakeanam.assertions;

import dev.fakeanam.internal.json.PrintableText;
import dev.fakeanam.json.Json;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Shows values in failures as they are on the wire. */
abstract class AbstractAnamAssert<SELF extends AbstractAnamAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    AbstractAnamAssert(@Nullable ACTUAL actual, Class<?> self) {
        super(actual, self);
        info.useRepresentation(new AnamRepresentation(info.representation()));
    }

    @Override
    protected AssertionError failure(String message, @Nullable Object... values) {
        return super.failure("%s", printable(message, values));
    }

    @Override
    protected AssertionError failureWithActualExpected(
            @Nullable Object was, @Nullable Object expected, String message, @Nullable Object... values) {
        return super.failureWithActualExpected(was, expected, "%s", printable(message, values));
    }

    /** A message can quote a request, with characters that would control a terminal. */
    private static String printable(String message, @Nullable Object... values) {
        return PrintableText.ofLines(String.format(message, values));
    }

    String shown(@Nullable Object value) {
        return info.representation().toStringOf(value);
    }

    /** {@return the JSON value of a value in Java: for a uuid, a string for example} */
    static @Nullable Object onTheWire(@Nullable Object value) {
        return Json.parse(Json.write(value));
    }
}
